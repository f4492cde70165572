import type { TextEdit } from '../text/range.ts';

/** Edits that can be made together: none touches what another replaces. Kept in order of place. */
export class EditSet {
  private readonly edits: TextEdit[] = [];

  /** Takes all of a fix, or nothing of it where it clashes with what is there. True where it was taken. */
  add(fix: readonly TextEdit[]): boolean {
    const fresh: TextEdit[] = [];
    for (const edit of fix) {
      const at = this.place(edit);
      const neighbours = [this.edits[at - 1], this.edits[at]];
      if (neighbours.some((other) => other && same(edit, other))) continue;
      if (neighbours.some((other) => other && clash(edit, other))) return false;
      fresh.push(edit);
    }
    for (const edit of fresh) this.edits.splice(this.place(edit), 0, edit);
    return true;
  }

  /** The text with the edits made. */
  applyTo(text: string): string {
    let result = '';
    let at = 0;
    for (const { range, newText } of this.edits) {
      result += text.slice(at, range.start) + newText;
      at = range.end;
    }
    return result + text.slice(at);
  }

  /** Index of the first edit that begins at or after this one. */
  private place(edit: TextEdit): number {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.edits[middle]!.range.start < edit.range.start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The text with the edits made, in whatever order they come; of two that clash the first in the list is made. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const set = new EditSet();
  for (const edit of edits) set.add([edit]);
  return set.applyTo(text);
}

/** Whether both cannot be made together: they overlap, or begin at one place, where their order is not ours to choose. */
function clash(a: TextEdit, b: TextEdit): boolean {
  return a.range.start === b.range.start || (a.range.start < b.range.end && b.range.start < a.range.end);
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.newText === b.newText;
}
