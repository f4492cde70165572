import { SIGNING_CAPACITIES } from '../../regimes/capacities.ts';
import { pointLetter, toRoman } from '../../vietnamese/numerals.ts';
import { itemAt } from '../at.ts';
import { authorityOf, valuesOf } from '../drafts/of-plan.ts';
import { dateline, numberLine } from '../drafts/parts.ts';
import { prefill, type Template, toSnippetBody } from '../drafts/template.ts';
import { expandSnippet } from '../expand-snippet.ts';
import { missingSections } from '../missing-sections.ts';
import { SNIPPETS, type Snippet } from '../snippets.ts';
import { backFrom, type Entry, type Place } from './entry.ts';

export type Zone = 'head' | 'opening' | 'content' | 'ending' | 'attachment';

/** Which part of the plan an offset stands in. */
export function zoneAt({ plan, offset }: Pick<Place, 'plan' | 'offset'>): Zone {
  const { head, outline, closing, recipients, signature, attachments } = plan;
  const attachment = attachments[0];
  if (attachment && offset >= attachment.title.range.start) return 'attachment';
  const end = Math.min(
    ...[recipients?.range.start, signature?.range.start].filter((start) => start !== undefined),
    closing.formula && closing.paragraph ? closing.paragraph.range.end : Number.POSITIVE_INFINITY,
  );
  if (offset >= end) return 'ending';
  const titleEnd = head.subject.at(-1)?.range.end ?? head.title?.range.end ?? 0;
  if (offset <= titleEnd) return 'head';
  const [first] = outline.nodes;
  return first && offset >= first.range.start ? 'content' : 'opening';
}

/** Lines that can stand where a line begins. */
export function lineEntries(place: Place): Entry[] {
  const zone = zoneAt(place);
  switch (zone) {
    case 'head':
      return headLines(place);
    case 'opening':
      return [...openingLines(place), ...sectionLines(place), ...closingLines(place)];
    case 'content':
      return [...sectionLines(place), ...itemLines(place), ...closingLines(place), ...endingLines(place)];
    case 'ending':
      return endingLines(place);
    case 'attachment':
      return itemLines(place);
  }
}

function entry(place: Place, label: string, text: string, more: Partial<Entry> = {}): Entry {
  return {
    label,
    kind: 'line',
    text,
    range: backFrom(place, place.line.length),
    filter: `${/^[^\p{L}]*/u.exec(place.line)![0]}${label}`,
    ...more,
  };
}

function headLines(place: Place): Entry[] {
  const { plan } = place;
  const { head, regime } = plan;
  const values = valuesOf(plan);
  const line = (template: Template): Entry => {
    const [text = ''] = toSnippetBody(prefill(template, values));
    const label = expandSnippet(text, place.today).replace(/\*/gu, '');
    return entry(place, label, text.replace(/\$\{0\}$/u, ''), { snippet: true });
  };
  return [
    ...(head.number ? [] : [line(numberLine(authorityOf(plan), regime.form))]),
    ...(head.dateline ? [] : [line(dateline())]),
    ...(head.title ? [] : [entry(place, 'KẾ HOẠCH', '# KẾ HOẠCH')]),
  ];
}

function openingLines(place: Place): Entry[] {
  const dash = place.plan.regime.form.bases.leadingDash ? '- ' : '';
  return [
    entry(place, 'Căn cứ', `${dash}Căn cứ `),
    entry(place, 'Thực hiện', `${dash}Thực hiện `),
    ...(place.plan.opening.sentence
      ? []
      : [
          entry(
            place,
            'xây dựng Kế hoạch … như sau:',
            `\${1:Cơ quan ban hành} xây dựng Kế hoạch \${2:…} như sau:`,
            {
              snippet: true,
              filter: `${place.line}xây dựng kế hoạch`,
            },
          ),
        ]),
  ];
}

function sectionLines(place: Place): Entry[] {
  return missingSections(place.plan, place.lineStart).map(({ heading, mark }) =>
    entry(place, heading, mark === '**' ? `**${heading}**` : `${mark}${heading}`, {
      kind: 'section',
      filter: `${place.line.replace(/(?<!\p{L})\p{L}+$/u, '')}${heading} ${heading.replace(/^\S+ /u, '')}`,
    }),
  );
}

/** The numeral or letter that goes on from the item before. */
export function itemLines(place: Place): Entry[] {
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
  return [entry(place, label, `${depth}${label}`, { filter: `${place.line}${label}` })];
}

function closingLines(place: Place): Entry[] {
  const { closing, regime } = place.plan;
  if (closing.formula) return [];
  const mark = regime.form.endMark;
  const text = `Trên đây là Kế hoạch \${1:…}\${2:; yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện}${mark}`;
  return [entry(place, `Trên đây là Kế hoạch …${mark}`, text, { snippet: true })];
}

function endingLines(place: Place): Entry[] {
  const { plan, offset } = place;
  const { recipients, signature, regime } = plan;
  const entries: Entry[] = [];
  if (!recipients) {
    entries.push(
      entry(place, 'Nơi nhận:', regime.form.filing === 'code' ? '***Nơi nhận:***' : '***Nơi nhận:***'),
    );
  } else if (!recipients.items.some(({ filing }) => filing)) {
    const filing = regime.form.filing === 'code' ? '- Lưu: VT.' : '- Lưu Văn phòng.';
    entries.push(entry(place, filing, filing, { kind: 'recipient', filter: `${place.line}${filing}` }));
  }
  const inRecipients =
    recipients && itemAt([recipients], offset, ({ range }) => ({ start: range.start, end: range.end + 4 }));
  if (recipients && (inRecipients || /^\s*[-*]\s*/u.test(place.line))) entries.push(...recipientLines(place));
  if (!signature || offset >= signature.range.start - 2) {
    for (const { prefix, meaning, regimes } of SIGNING_CAPACITIES) {
      if (!regimes.includes(regime.id)) continue;
      entries.push(entry(place, prefix, `**${prefix} \${1:…}**`, { snippet: true, detail: meaning }));
    }
    for (const title of signerTitles(plan.regime.id)) entries.push(entry(place, title, `**${title}**`));
  }
  return entries;
}

const RECIPIENTS: Readonly<Record<string, readonly string[]>> = {
  state: ['Như mục …', 'TT. Đảng ủy, TT. HĐND (b/c)', 'Chủ tịch, các Phó Chủ tịch UBND', 'Lưu: VT'],
  party: [
    'Ban Thường vụ cấp trên trực tiếp (để báo cáo)',
    'Các đồng chí Ủy viên Ban Chấp hành',
    'Các chi, đảng bộ trực thuộc',
    'Lưu Văn phòng Đảng ủy',
  ],
  'mass-organisation': [
    'Thường trực cấp trên (b/c)',
    'Thường trực Đảng ủy (b/c)',
    'Các tổ chức thành viên',
    'Lưu: VT',
  ],
};

function recipientLines(place: Place): Entry[] {
  const { recipients, regime } = place.plan;
  const { itemEnd, lastEnd } = regime.form.recipients;
  const there = new Set(recipients?.items.map(({ name }) => name.toLowerCase()));
  return (RECIPIENTS[regime.id] ?? [])
    .filter((name) => !there.has(name.split(' (', 1)[0]!.toLowerCase()))
    .map((name) => {
      const text = `- ${name}${name.startsWith('Lưu') ? lastEnd : itemEnd}`;
      return entry(place, name, text, {
        kind: 'recipient',
        filter: `${/^[^\p{L}]*/u.exec(place.line)![0]}${name}`,
      });
    });
}

function signerTitles(regime: string): readonly string[] {
  if (regime === 'state') return ['CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'TRƯỞNG PHÒNG'];
  if (regime === 'party') return ['BÍ THƯ', 'PHÓ BÍ THƯ', 'PHÓ BÍ THƯ THƯỜNG TRỰC', 'TRƯỞNG BAN'];
  return ['CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'BÍ THƯ', 'PHÓ BÍ THƯ'];
}

/** The snippets that fit the plan, for a client that has none of its own. */
export function snippetEntries(place: Place): Entry[] {
  const { regime } = place.plan;
  const typed = /(?<![\p{L}\d-])[\p{L}\d-]*$/u.exec(place.line)![0];
  const fits = (snippet: Snippet): boolean => !snippet.regime || snippet.regime === regime.id;
  return SNIPPETS.filter(fits).map(({ id, name, body, description }) => ({
    label: name,
    kind: 'snippet',
    detail: description,
    text: body.join('\n'),
    snippet: true,
    range: backFrom(place, typed.length),
    filter: `${id} ${name}`,
    about: { snippet: id },
  }));
}
