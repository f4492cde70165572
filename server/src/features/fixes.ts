import { diffArrays } from 'diff';
import { type CheckOptions, readOptions } from '../check/check.ts';
import type { Diagnostic } from '../lint/diagnostic.ts';
import { EditSet } from '../lint/edits.ts';
import { fixPlan } from '../lint/fix.ts';
import type { PlanDocument } from '../plan/model.ts';
import { readPlan } from '../plan/read.ts';
import type { TextEdit } from '../text/range.ts';
import { shippedWords } from '../vietnamese/shipped-words.ts';

/** The edits of all fixes that can be made together, in order of the text; a fix is made whole or not at all. */
export function combineFixes(diagnostics: readonly Diagnostic[], unsafe: boolean): TextEdit[] {
  const chosen = new EditSet();
  const edits = new Map<string, TextEdit>();
  for (const { fix } of diagnostics) {
    if (!fix || !(fix.safe || unsafe) || !chosen.add(fix.edits)) continue;
    for (const edit of fix.edits) edits.set(`${edit.range.start} ${edit.range.end} ${edit.newText}`, edit);
  }
  return [...edits.values()].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Edits that bring the text to where no safe fix is left. */
export function fixAllEdits(plan: PlanDocument, options: CheckOptions): TextEdit[] {
  return differences(plan.text, fixAll(plan, options).text);
}

/** The plan brought to where no safe fix is left, of all rules or of those in `only`. */
export function fixAll(plan: PlanDocument, options: CheckOptions, only?: ReadonlySet<string>): PlanDocument {
  return fixPlan(plan.text, {
    defaultStage: options.stage,
    rules: options.rules,
    words: shippedWords(),
    file: options.file,
    ...(only ? { only } : {}),
    read: (current, previous) => readPlan(current, readOptions(options), previous ?? plan),
  }).plan;
}

/** Longer texts are compared only at both ends. */
const MAX_COMPARED_LENGTH = 2_000_000;

/** The edits that turn one text into another: whole changed lines, less what they have in common at both ends. */
export function differences(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  if (before.length > MAX_COMPARED_LENGTH) return [trimmed(before, after, 0)];
  const changes = diffArrays(splitLines(before), splitLines(after), { maxEditLength: 5000 });
  if (!changes) return [trimmed(before, after, 0)];
  const edits: TextEdit[] = [];
  let offset = 0;
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== added) edits.push(trimmed(removed, added, offset - removed.length));
    removed = '';
    added = '';
  };
  for (const change of changes) {
    const text = change.value.join('');
    if (change.added) added += text;
    else if (change.removed) {
      removed += text;
      offset += text.length;
    } else {
      flush();
      offset += text.length;
    }
  }
  flush();
  return edits;
}

function splitLines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/gu) ?? [];
}

/** The replacement of `before`, which stands at `offset`, by `after`, without what both begin and end with. */
function trimmed(before: string, after: string, offset: number): TextEdit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  if (head > 0 && splitsPair(before, head)) head -= 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (tail > 0 && splitsPair(before, before.length - tail)) tail -= 1;
  return {
    range: { start: offset + head, end: offset + before.length - tail },
    newText: after.slice(head, after.length - tail),
  };
}

/** Whether a cut at `index` would stand in the middle of a surrogate pair or of CRLF. */
function splitsPair(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const following = text.charCodeAt(index);
  return (before >= 0xd800 && before < 0xdc00) || (before === 13 && following === 10);
}
