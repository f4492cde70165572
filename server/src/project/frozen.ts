import type { PlanDocument } from '../plan/model.ts';
import { withoutBom } from '../text/bom.ts';
import type { TextRange } from '../text/range.ts';
import { foldForMatch } from '../vietnamese/words.ts';
import { planFacts } from './facts.ts';

/** The key of the front matter that counts versions of an issued plan. */
const VERSION_KEY = 'phien-ban';

/**
 * Where a plan that was issued has been changed without becoming another: the first line that differs, in `after`. Undefined
 * where nothing has changed but line ends, blanks at the end of lines or the composition of letters (NFC), and where the
 * change is allowed: a higher `phien-ban` in the front matter, or another number with the words that it replaces the old one.
 */
export function changeOfIssued(before: PlanDocument, after: PlanDocument): TextRange | undefined {
  const [old, now] = [plainLines(before.text), plainLines(after.text)];
  const at = now.findIndex((line, i) => line !== old[i]);
  if (at < 0 && old.length === now.length) return undefined;
  if (isNewVersion(before, after) || replaces(after, before)) return undefined;
  return lineRange(after.text, at < 0 ? now.length - 1 : at);
}

function plainLines(text: string): string[] {
  return withoutBom(text)
    .normalize('NFC')
    .trimEnd()
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trimEnd());
}

function lineRange(text: string, line: number): TextRange {
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/gu)) {
    if (line === 0) return { start, end: match.index };
    line -= 1;
    start = match.index + match[0].length;
  }
  return { start, end: text.length };
}

function isNewVersion(before: PlanDocument, after: PlanDocument): boolean {
  const [old, now] = [versionOf(before), versionOf(after)];
  if (!now) return false;
  const first = old ?? [1];
  for (let i = 0; i < Math.max(first.length, now.length); i += 1) {
    const difference = (now[i] ?? 0) - (first[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** `2`, `1.1`: as numbers. */
function versionOf({ frontMatter }: PlanDocument): readonly number[] | undefined {
  const value = frontMatter?.entries.find(({ key, isNested }) => key === VERSION_KEY && !isNested)?.value;
  return value !== undefined && /^\d{1,4}(?:\.\d{1,4}){0,3}$/u.test(value)
    ? value.split('.').map(Number)
    : undefined;
}

/** Whether a plan bears another number and says of the old one that it replaces it. */
function replaces(after: PlanDocument, before: PlanDocument): boolean {
  const [old, now] = [planFacts(before).facts.number?.key, planFacts(after).facts.number?.key];
  if (old === undefined || now === undefined || old === now) return false;
  return after.citations.some(
    ({ mention, paragraph }) =>
      mention.symbol?.canonical.normalize('NFC') === old && paragraph.folded.includes(REPLACES),
  );
}

const REPLACES = foldForMatch('thay thế');
