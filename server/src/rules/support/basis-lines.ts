import type { Basis } from '../../plan/model.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';

/** The mark at the end of a basis line. */
export interface LineEnd {
  readonly mark: string;
  /** Of the mark; where there is none, of the last word. */
  readonly range: TextRange;
  /** Writes another mark in its place. */
  write(mark: string): TextEdit;
}

const MARK = /[.,;:!…/]{0,4}\s*$/u;
const LAST_WORD = /[^\s]{1,40}$/u;

/** How a basis line ends. */
export function endOf({ paragraph }: Basis): LineEnd {
  const { content } = paragraph;
  const text = content.text.trimEnd();
  const mark = MARK.exec(text.slice(-8))?.[0].trim() ?? '';
  const at = text.length - mark.length;
  const word = mark === '' ? (LAST_WORD.exec(text.slice(-41))?.[0].length ?? 0) : 0;
  const place = content.range(at, text.length);
  return {
    mark,
    range: mark === '' ? content.range(text.length - word, text.length) : place,
    write: (newText) => ({ range: mark === '' ? { start: place.end, end: place.end } : place, newText }),
  };
}
