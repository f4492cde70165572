import type { OutlineNode, PlanDocument } from '../plan/model.ts';
import type { TextEdit } from '../text/range.ts';
import { toRoman } from '../vietnamese/numerals.ts';
import { foldForMatch } from '../vietnamese/words.ts';
import { planYearOf } from './drafts/of-plan.ts';
import { around, blockStart, contentStart, type MissingPart } from './insertion.ts';
import { inOrder } from './outline-commands.ts';
import { giveNumeral, numeralEdits } from './outline-numbers.ts';
import { referenceEdits } from './outline-references.ts';
import { SNIPPETS, type Snippet } from './snippets.ts';

/** The common sections of a plan in their order, with words that tell that one is there. */
const COMMON_SECTIONS: readonly {
  readonly key: NonNullable<Snippet['section']>;
  readonly title: string;
  readonly words: RegExp;
}[] = [
  { key: 'purpose', title: 'MỤC ĐÍCH, YÊU CẦU', words: /mục đích|yêu cầu|mục tiêu/u },
  { key: 'tasks', title: 'NỘI DUNG THỰC HIỆN', words: /nội dung|nhiệm vụ|giải pháp|hình thức/u },
  { key: 'schedule', title: 'THỜI GIAN THỰC HIỆN', words: /thời gian|tiến độ|thời hạn|lộ trình/u },
  { key: 'budget', title: 'KINH PHÍ THỰC HIỆN', words: /kinh phí|ngân sách/u },
  { key: 'assignments', title: 'TỔ CHỨC THỰC HIỆN', words: /tổ chức thực hiện|phân công/u },
];

export interface MissingSection {
  readonly key: string;
  readonly heading: string;
  readonly mark: string;
  /** What stands under the heading; snippet syntax. */
  readonly body: string;
  readonly part: MissingPart;
}

/**
 * Common sections that the outline does not have, each with its place in the order and the numeral it would have there
 * or, where one is given, at the cursor.
 */
export function missingSections(plan: PlanDocument, cursor?: number): MissingSection[] {
  const top = plan.outline.nodes;
  const has = (words: RegExp): number => top.findIndex(({ title }) => words.test(foldForMatch(title)));
  return COMMON_SECTIONS.flatMap((section, order) => {
    if (has(section.words) >= 0) return [];
    const before = COMMON_SECTIONS.slice(0, order).map(({ words }) => has(words));
    const after = Math.max(-1, ...before);
    const snippet = snippetFor(plan, (candidate) => candidate.section === section.key);
    const index = cursor === undefined ? after + 1 : top.filter(({ range }) => range.start < cursor).length;
    const heading = `${numeralAt(top, index)} ${section.title}`;
    const body = snippet
      ? bodyOf(snippet.body).replaceAll('$CURRENT_YEAR', String(planYearOf(plan)))
      : `\${1:…}`;
    const mark =
      top[0] && top[0].depth > 0 ? `${'#'.repeat(top[0].depth)} ` : top[0]?.written === 'plain' ? '' : '**';
    const line = mark === '**' ? `**${heading}**` : `${mark}${heading}`;
    const offset = offsetAfter(plan, after);
    const title = { vi: `Thêm mục “${section.title}”`, en: `Add the section “${section.title}”` };
    const renumber = renumbered(plan, top, index);
    return [
      {
        key: section.key,
        heading,
        mark,
        body,
        part: { title, offset, snippet: around(plan, offset, `${line}\n\n${body}`), renumber },
      },
    ];
  });
}

function offsetAfter(plan: PlanDocument, index: number): number {
  const top = plan.outline.nodes;
  if (index < 0) return top[0] ? blockStart(plan, top[0].range.start) : contentStart(plan);
  const next = top[index + 1];
  return next ? blockStart(plan, next.range.start) : top[index]!.extent.end;
}

/** The snippet of a slot that fits a plan's form best. */
function snippetFor(plan: PlanDocument, fits: (snippet: Snippet) => boolean): Snippet | undefined {
  const { id, organisation } = plan.regime;
  const suitable = SNIPPETS.filter((snippet) => fits(snippet) && (!snippet.regime || snippet.regime === id));
  return (
    suitable.find((snippet) => organisation && snippet.organisation === organisation) ??
    suitable.find((snippet) => snippet.regime === id && !snippet.organisation) ??
    suitable[0]
  );
}

/** The numeral of the section that would stand at `index` among its siblings, in their style. */
function numeralAt(nodes: readonly OutlineNode[], index: number): string {
  const model = nodes[0]?.numbering;
  const separator = model?.separator || '.';
  const value = (nodes[index - 1]?.numbering.values.at(-1) ?? 0) + 1;
  if (model && model.kind === 'arabic') return `${value}${separator}`;
  return `${toRoman(Math.min(value, 3000))}${separator}`;
}

/**
 * What is to be written where a section or an item is put in at `index` among its siblings: their numerals from there on,
 * as long as they would clash with the one before; references in the text follow.
 */
export function renumbered(plan: PlanDocument, nodes: readonly OutlineNode[], index: number): TextEdit[] {
  const numerals = new Map<OutlineNode, readonly number[]>();
  let taken = (nodes[index - 1]?.numbering.values.at(-1) ?? 0) + 1;
  for (const node of nodes.slice(index)) {
    const { kind, values } = node.numbering;
    const value = values.at(-1);
    if (value === undefined || value > taken || values.length > 1) break;
    if (kind !== 'roman' && kind !== 'arabic') break;
    taken += 1;
    giveNumeral(numerals, node, [taken]);
  }
  const written = numeralEdits(plan.text, numerals);
  return written ? inOrder([...written, ...referenceEdits(plan, numerals)]) : [];
}

/** A section snippet without its heading line. */
function bodyOf(body: readonly string[]): string {
  const rest = body.slice(1);
  while (rest[0] !== undefined && rest[0].trim() === '') rest.shift();
  return rest.join('\n').trimEnd();
}
