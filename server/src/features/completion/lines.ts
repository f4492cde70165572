import type { OutlineNode, Paragraph } from '../../plan/model.ts';
import { outlineNodes } from '../../plan/outline.ts';
import { pointLetter, toRoman } from '../../vietnamese/numerals.ts';
import { authorityOf, valuesOf } from '../drafts/of-plan.ts';
import { dateline, numberLine } from '../drafts/parts.ts';
import { prefill, type Template, toSnippetBody } from '../drafts/template.ts';
import { expandSnippet } from '../expand-snippet.ts';
import { missingSections, renumbered } from '../missing-sections.ts';
import { annexEntries } from './annex.ts';
import { basisLines, basisStyle } from './cited.ts';
import { backFrom, type CompletionContext, type CompletionEntry } from './entry.ts';
import type { KnownBeside } from './known.ts';
import { signatureLines } from './signature.ts';
import { zoneAt } from './zone.ts';

/** What may stand on a line that is still empty: marks of Markdown. */
const EMPTY_LINE = /^\s*(?:#{1,6}\s*|\*{1,3}|_{1,3})?$/u;

/** Whether a whole line can be written at a place. */
export function isEmptyLine({ line, after }: CompletionContext): boolean {
  return EMPTY_LINE.test(line) && after.trim() === '';
}

/** Lines that can stand where there is none yet; nothing where the line has a text. */
export function lineEntries(place: CompletionContext, known: KnownBeside): CompletionEntry[] {
  if (!isEmptyLine(place)) return [];
  const zone = zoneAt(place);
  switch (zone) {
    case 'head':
      return headLines(place, known);
    case 'opening':
      return [...openingLines(place, known), ...sectionLines(place), ...closingLines(place)];
    case 'content':
      return [
        ...sectionLines(place),
        ...itemLines(place),
        ...closingLines(place),
        ...endingLines(place, known),
      ];
    case 'ending':
      return [...annexEntries(place, known), ...endingLines(place, known)];
    case 'attachment':
      return [...itemLines(place), ...annexEntries(place, known)];
  }
}

function entry(
  place: CompletionContext,
  label: string,
  text: string,
  more: Partial<CompletionEntry> = {},
): CompletionEntry {
  return {
    label,
    kind: 'line',
    text,
    range: backFrom(place, place.line.trimStart().length),
    ...more,
  };
}

function headLines(place: CompletionContext, known: KnownBeside): CompletionEntry[] {
  const { plan } = place;
  const { head, regime } = plan;
  const values = valuesOf(plan, known.office);
  const line = (template: Template): CompletionEntry => {
    const [text = ''] = toSnippetBody(prefill(template, values));
    const label = expandSnippet(text, place.today).replace(/\*/gu, '');
    return entry(place, label, text.replace(/\$\{0\}$/u, ''), { snippet: true });
  };
  return [
    ...(head.number ? [] : [line(numberLine(authorityOf(plan, known.office), regime.form))]),
    ...(head.dateline ? [] : [line(dateline())]),
    ...(head.title ? [] : [entry(place, 'KẾ HOẠCH', '# KẾ HOẠCH')]),
  ];
}

/** Whole bases that are proposed on an empty line. */
const MAX_BASES = 6;

function openingLines(place: CompletionContext, known: KnownBeside): CompletionEntry[] {
  const { dash } = basisStyle(place.plan);
  const range = backFrom(place, place.line.trimStart().length);
  const { sentence } = place.plan.opening;
  const isBefore = sentence === undefined || place.offset <= sentence.range.end;
  return [
    ...(isBefore ? basisLines(place, known, MAX_BASES).map((line) => ({ ...line, range })) : []),
    entry(place, 'Căn cứ', `${dash}Căn cứ `),
    entry(place, 'Thực hiện', `${dash}Thực hiện `),
    ...(place.plan.opening.sentence
      ? []
      : [
          entry(
            place,
            'xây dựng Kế hoạch … như sau:',
            `\${1:Cơ quan ban hành} xây dựng Kế hoạch \${2:…} như sau:`,
            { snippet: true },
          ),
        ]),
  ];
}

/** Common sections that are not there, with their text; what follows is numbered anew. */
function sectionLines(place: CompletionContext): CompletionEntry[] {
  const { plan, line, lineStart, offset } = place;
  const marks = /^\s*(#{1,6})/u.exec(line)?.[1];
  const above = /(?:^|\n|\r)[ \t]*(?:\r\n|\n|\r)$/u.test(
    plan.text.slice(Math.max(0, lineStart - 200), lineStart),
  );
  const below = /^[ \t]*(?:\r\n|\n|\r)[ \t]*\S/u.test(plan.text.slice(offset, offset + 200));
  return missingSections(plan, lineStart).map(({ heading, mark, body, part }) => {
    const title = marks ? `${marks} ${heading}` : mark === '**' ? `**${heading}**` : `${mark}${heading}`;
    const gap = above || line.trim() !== '' || lineStart === 0 ? '' : '\n';
    return entry(place, heading, `${gap}${title}\n\n${body}${below ? '\n' : ''}`, {
      kind: 'section',
      snippet: true,
      also: part.renumber ?? [],
    });
  });
}

/** The numeral or letter that goes on from the item before; those after it are numbered anew. */
function itemLines(place: CompletionContext): CompletionEntry[] {
  const { plan, lineStart } = place;
  const before = plan.paragraphs.findLast(({ range, numbering }) => range.end <= lineStart && numbering);
  const numbering = before?.numbering;
  if (!before || !numbering) return [];
  const last = numbering.values.at(-1)! + 1;
  const above = numbering.values.slice(0, -1).map((value) => `${value}.`);
  const numeral =
    numbering.kind === 'letter'
      ? pointLetter(last)
      : numbering.kind === 'roman'
        ? toRoman(last)
        : numbering.kind === 'arabic'
          ? `${above.join('')}${last}`
          : undefined;
  if (numeral === undefined) return [];
  const depth = before.block.depth > 0 ? `${'#'.repeat(before.block.depth)} ` : '';
  const label = `${numeral}${numbering.separator} `;
  const siblings = siblingsOf(plan.outline.nodes, before);
  const index = siblings.findIndex(({ paragraphs }) => paragraphs[0] === before) + 1;
  return [entry(place, label, `${depth}${label}`, { also: renumbered(plan, siblings, index) })];
}

/** The sections or items of one list, one of which begins with a paragraph; none where it is no part of the outline. */
function siblingsOf(nodes: readonly OutlineNode[], paragraph: Paragraph): readonly OutlineNode[] {
  const begins = ({ paragraphs }: OutlineNode): boolean => paragraphs[0] === paragraph;
  const lists = [nodes, ...[...outlineNodes(nodes)].map(({ children }) => children)];
  return lists.find((list) => list.some(begins)) ?? [];
}

function closingLines(place: CompletionContext): CompletionEntry[] {
  const { closing, regime } = place.plan;
  if (closing.formula) return [];
  const mark = regime.form.endMark;
  const text = `Trên đây là Kế hoạch \${1:…}\${2:; yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện}${mark}`;
  return [entry(place, `Trên đây là Kế hoạch …${mark}`, text, { snippet: true })];
}

function endingLines(place: CompletionContext, known: KnownBeside): CompletionEntry[] {
  const { plan, offset } = place;
  const { recipients, signature } = plan;
  const entries: CompletionEntry[] = [];
  if (!recipients) entries.push(entry(place, 'Nơi nhận:', '***Nơi nhận:***'));
  const isSigned = signature?.name !== undefined && offset > signature.range.end;
  if (!isSigned && (!signature || offset >= signature.range.start - 2)) {
    for (const { label, text, detail } of signatureLines(place, known)) {
      entries.push(entry(place, label, text, { snippet: true, ...(detail ? { detail } : {}) }));
    }
  }
  return entries;
}
