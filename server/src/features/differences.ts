import { diffArrays } from 'diff';
import type { TextEdit } from '../text/range.ts';

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
