import type { OutlineNode, Paragraph, PlanDocument } from '../plan/model.ts';
import { outlineNodes } from '../plan/outline.ts';
import type { TextEdit } from '../text/range.ts';
import { regexp } from '../vietnamese/letters.ts';
import { ordinalWordValue, pointValue, romanValue } from '../vietnamese/numerals.ts';
import { type NewNumerals, writeNumeral } from './outline-numbers.ts';

const UNIT = '(?:tiểu mục|điểm|khoản|mục|phần|chương|điều)';
const NUMERAL = '(?:thứ\\s{1,3}\\p{Ll}{2,5}|[IVXLC]{1,8}|\\d{1,3}|[a-zđ])(?![\\p{L}\\d])';
const CHAIN = `${NUMERAL}(?:\\.(?:[IVXLC]{1,8}|\\d{1,3}|[a-zđ])(?![\\p{L}\\d])){0,4}`;
const REFERENCE = regexp.giu`(?<!\p{L})${UNIT}\s{1,3}${CHAIN}(?:\s?(?:,|và|hoặc)\s{1,3}${CHAIN}){0,6}(?:\s?,?\s{1,3}(?:của\s|thuộc\s)?${UNIT}\s{1,3}${CHAIN}){0,3}`;
const STEP = regexp.giu`${UNIT}\s{1,3}(${CHAIN}(?:\s?(?:,|và|hoặc)\s{1,3}${CHAIN}){0,6})`;
const CHAINS = regexp.giu`${CHAIN}`;
const PARTS = regexp.giu`thứ\s{1,3}(\p{Ll}{2,5})|[^.\s]+`;

/** After a reference: it is to a part of another document. */
const OF_ANOTHER =
  /^\s{0,3},?\s{0,3}(?:của\s{1,3}|tại\s{1,3}|trong\s{1,3}|thuộc\s{1,3})?(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Kết luận|Kế hoạch(?!\s{1,3}này)|Hướng dẫn|Quy định|Quy chế|Điều lệ|Hiến pháp|Chương trình|Đề án|Phụ lục|Công văn|Thông báo|Báo cáo)/iu;
const OF_THIS = /^\s{0,3},?\s{0,3}(?:của\s{1,3})?Kế hoạch\s{1,3}này/iu;

/** A numeral of a reference. Indices of the paragraph's text. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As a Roman numeral, an Arabic one, a letter or a word; `1.2` may be one numeral or two. */
  readonly value: number;
  readonly form: 'roman' | 'arabic' | 'letter' | 'word';
}

/** Edits by which references in the text (`mục II.2`, `khoản 3 Phần II`) follow the sections that they name. */
export function referenceEdits(plan: PlanDocument, numerals: NewNumerals): TextEdit[] {
  if (numerals.size === 0) return [];
  const headings = new Set(
    outlineNodes(plan.outline.nodes).flatMap((node) => node.paragraphs.map((each) => each.index)),
  );
  const attached = new Set(
    plan.attachments.flatMap(({ paragraphs }) => paragraphs.map((each) => each.index)),
  );
  const edits = plan.paragraphs.flatMap((paragraph) => {
    const from = headings.has(paragraph.index) ? paragraph.bodyStart : 0;
    return referencesIn(plan, paragraph, from, attached.has(paragraph.index)).flatMap((reference) =>
      numeralEdits(plan, paragraph, reference, numerals),
    );
  });
  return distinct(edits);
}

/** A reference to sections of the plan that the text belongs to. */
interface Reference {
  readonly text: string;
  readonly index: number;
  /** It names `Kế hoạch này`, and so begins at the root wherever it stands. */
  readonly ofThis: boolean;
}

/** In: `from`, where the text after the numbering begins; whether the paragraph belongs to an attachment, whose sections are others. */
function referencesIn(
  plan: PlanDocument,
  paragraph: Paragraph,
  from: number,
  isAttached: boolean,
): readonly Reference[] {
  const { text } = paragraph.content;
  return [...text.matchAll(REFERENCE)].flatMap(({ index, 0: found }) => {
    const after = text.slice(index + found.length, index + found.length + 60);
    const ofThis = OF_THIS.test(after);
    const isOther = OF_ANOTHER.test(after) || (isAttached && !ofThis);
    if (index < from || isOther || inCitation(plan, paragraph, index)) return [];
    return [{ text: found, index, ofThis }];
  });
}

function numeralEdits(
  { outline: { nodes } }: PlanDocument,
  { content, range }: Paragraph,
  { text, index, ofThis }: Reference,
  numerals: NewNumerals,
): readonly TextEdit[] {
  const place = ofThis ? [] : ancestorsOf(nodes, range.start);
  return pathsOf(text, index).flatMap((path) =>
    [...resolve(path, [...place, undefined], nodes)].flatMap(([token, node]) => {
      const values = numerals.get(node);
      const newText = values && writeNumeral(token.text, token.form === 'arabic' ? values : values.slice(-1));
      if (newText === undefined || newText === token.text) return [];
      return [{ range: content.range(token.start, token.end), newText }];
    }),
  );
}

function inCitation({ citations }: PlanDocument, paragraph: Paragraph, index: number): boolean {
  return citations.some(
    (citation) =>
      citation.paragraph === paragraph &&
      !citation.mention.self &&
      citation.mention.start <= index &&
      index < citation.mention.end,
  );
}

/** The paths from the outermost section inwards that a reference names: `điểm a, b khoản 2` names two. */
function pathsOf(reference: string, at: number): Token[][] {
  const steps = [...reference.matchAll(STEP)].map((step) => {
    const start = at + step.index + step[0].length - step[1]!.length;
    return [...step[1]!.matchAll(CHAINS)].map((chain) => tokensOf(chain[0], start + chain.index));
  });
  const [innermost = [], ...outer] = steps;
  if (outer.some((chains) => chains.length !== 1)) return [];
  const above = outer.reverse().flatMap((chains) => chains[0]!);
  return innermost.map((chain) => [...above, ...chain]);
}

function tokensOf(chain: string, at: number): Token[] {
  const parts = /^[\d.]+$/u.test(chain) ? [Object.assign([chain], { index: 0 })] : [...chain.matchAll(PARTS)];
  return parts.flatMap((part) => {
    const word = part[1];
    const text = word ?? part[0]!;
    const start = at + part.index + part[0]!.length - text.length;
    const read = word ? { form: 'word' as const, value: ordinalWordValue(word) } : readPart(text);
    return read.value === undefined
      ? []
      : [{ start, end: start + text.length, text, form: read.form, value: read.value }];
  });
}

function readPart(text: string): { form: Token['form']; value: number | undefined } {
  if (/^\d/u.test(text)) return { form: 'arabic', value: Number(text.split('.').at(-1)) };
  if (/^[IVXLC]+$/u.test(text)) return { form: 'roman', value: romanValue(text) };
  return { form: 'letter', value: pointValue(text) };
}

/** The sections around a place, the innermost first. */
function ancestorsOf(nodes: readonly OutlineNode[], offset: number): OutlineNode[] {
  const node = nodes.find(({ extent }) => extent.start <= offset && offset < extent.end);
  return node ? [...ancestorsOf(node.children, offset), node] : [];
}

/** The node of each token, looked for around the place first; nothing where a step is missing or ambiguous. */
function resolve(
  path: readonly Token[],
  places: readonly (OutlineNode | undefined)[],
  roots: readonly OutlineNode[],
): [Token, OutlineNode][] {
  for (const place of places) {
    const found = descend(path, place ? place.children : roots);
    if (found) return found;
  }
  return [];
}

function descend(path: readonly Token[], among: readonly OutlineNode[]): [Token, OutlineNode][] | undefined {
  const [token, ...rest] = path;
  if (!token) return [];
  const direct = among.filter((node) => hasNumber(node, token));
  const found = direct.length > 0 ? direct : nested(among, token);
  if (found.length !== 1) return undefined;
  const below = descend(rest, found[0]!.children);
  return below && [[token, found[0]!], ...below];
}

/** `1.2` stands two levels down. */
function nested(among: readonly OutlineNode[], token: Token): OutlineNode[] {
  if (token.form !== 'arabic' || !token.text.includes('.')) return [];
  return outlineNodes(among).filter((node) => hasNumber(node, token));
}

function hasNumber({ numbering }: OutlineNode, { form, text, value }: Token): boolean {
  if (numbering.numeralForm === form || (form === 'letter' && numbering.kind === 'bracketed')) {
    return form === 'arabic' ? numbering.values.join('.') === text : numbering.values.at(-1) === value;
  }
  // `Phần C` of a plan whose parts are A, B, C.
  if (numbering.kind === 'capital' && text.length === 1) return numbering.values.at(-1) === pointValue(text);
  // `Phần II` of a plan whose parts are written out, `PHẦN THỨ HAI`.
  return numbering.numeralForm === 'word' && form === 'roman' && numbering.values[0] === value;
}

function distinct(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
  return sorted.filter((edit, i) => i === 0 || edit.range.start >= sorted[i - 1]!.range.end);
}
