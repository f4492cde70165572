import { pointValue } from '../vietnamese/numerals.ts';
import type { Numbering, Paragraph } from './model.ts';

/** The letter that looks like `1`, as a point. */
const LETTER_L = pointValue('l');

/**
 * Numerals of the wrong kind, each read as the one meant, so that one slip does not put every numeral after it out of sequence:
 * `I.` or `l.` for `1.` right below a part with a Roman numeral and before `2.`; `II.` for `2.` after `1.` where the next part is
 * `II.` too; `2.` or `11.` for `II.` before a title in capitals, between `I.` and `III.`. Out: the numbering by the index of the
 * paragraph.
 */
export function mistypedNumerals(paragraphs: readonly Paragraph[]): ReadonlyMap<number, Numbering> {
  const found = new Map<number, Numbering>();
  const numbered = paragraphs.filter(isNumbered);
  if (!numbered.some(({ numbering }) => numbering.kind === 'roman')) return found;
  const clauses = neighbours(numbered, isBelowClause);
  const parts = neighbours(numbered, isBelowPart);
  for (const [at, { numbering, index, segment }] of numbered.entries()) {
    const meant = looksLikeOne(numbering)
      ? oneOf(numbered[at - 1]?.numbering, clauses.next[at])
      : numbering.kind === 'roman'
        ? clauseOf(numbering, segment.isUpper, clauses.before[at], parts.next[at])
        : partOf(numbering, segment.isUpper, parts.before[at], parts.next[at]);
    if (meant) found.set(index, { ...numbering, ...meant });
  }
  return found;
}

/** For each paragraph the numbering nearest before and after it that is not passed over. */
function neighbours(
  numbered: readonly { readonly numbering: Numbering }[],
  isPassed: (numbering: Numbering) => boolean,
): {
  readonly before: readonly (Numbering | undefined)[];
  readonly next: readonly (Numbering | undefined)[];
} {
  const before: (Numbering | undefined)[] = [];
  const next: (Numbering | undefined)[] = new Array(numbered.length).fill(undefined);
  let open: Numbering | undefined;
  for (const { numbering } of numbered) {
    before.push(open);
    if (!isPassed(numbering)) open = numbering;
  }
  open = undefined;
  for (let at = numbered.length - 1; at >= 0; at -= 1) {
    next[at] = open;
    const { numbering } = numbered[at]!;
    if (!isPassed(numbering)) open = numbering;
  }
  return { before, next };
}

type Meant = Pick<Numbering, 'kind' | 'values'>;

function oneOf(before: Numbering | undefined, next: Numbering | undefined): Meant | undefined {
  return before?.kind === 'roman' && isPlain(next) && next.values[0] === 2
    ? { kind: 'arabic', values: [1] }
    : undefined;
}

function clauseOf(
  numbering: Numbering,
  isUpper: boolean,
  before: Numbering | undefined,
  next: Numbering | undefined,
): Meant | undefined {
  const value = numbering.values[0]!;
  if (isUpper || !isPlain(before) || value !== before.values[0]! + 1) return undefined;
  return next?.kind === 'roman' && next.values[0]! <= value ? { kind: 'arabic', values: [value] } : undefined;
}

function partOf(
  numbering: Numbering,
  isUpper: boolean,
  before: Numbering | undefined,
  next: Numbering | undefined,
): Meant | undefined {
  if (!isUpper || !isPlain(numbering) || before?.kind !== 'roman' || next?.kind !== 'roman') return undefined;
  const part = before.values[0]! + 1;
  const value = numbering.values[0]!;
  if (next.values[0] !== part + 1 || (value !== part && value !== Number('1'.repeat(part)))) return undefined;
  return { kind: 'roman', values: [part] };
}

function isPlain(numbering: Numbering | undefined): numbering is Numbering {
  return numbering?.kind === 'arabic' && numbering.values.length === 1;
}

/** Whether a paragraph begins with a numeral that counts in the outline. */
export function isNumbered(paragraph: Paragraph): paragraph is Paragraph & { readonly numbering: Numbering } {
  return paragraph.numbering !== undefined && paragraph.bullet === undefined && paragraph.role === 'text';
}

function looksLikeOne({ kind, values, separator, numeralStart, numeralEnd }: Numbering): boolean {
  if (separator !== '.' || numeralEnd - numeralStart !== 1) return false;
  return kind === 'roman' ? values[0] === 1 : kind === 'letter' && values[0] === LETTER_L;
}

/** What stands in a clause (khoản): points, numerals of two numbers. */
function isBelowClause({ kind, values }: Numbering): boolean {
  return kind === 'letter' || kind === 'bracketed' || (kind === 'arabic' && values.length > 1);
}

/** What stands in a part with a Roman numeral. */
function isBelowPart(numbering: Numbering): boolean {
  return numbering.kind === 'arabic' || isBelowClause(numbering);
}
