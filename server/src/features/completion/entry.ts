import type { PlanDocument } from '../../plan/model.ts';
import type { Locale } from '../../text/bilingual.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';
import type { CalendarDate } from '../../vietnamese/calendar.ts';
import { regexp } from '../../vietnamese/letters.ts';

export type EntryKind =
  | 'section'
  | 'line'
  | 'citation'
  | 'type'
  | 'body'
  | 'recipient'
  | 'key'
  | 'rule'
  | 'snippet';

/** One thing that can be written at the cursor. */
export interface CompletionEntry {
  readonly label: string;
  readonly kind: EntryKind;
  readonly detail?: string;
  /** Plain text, unless `snippet` is set. Lines end in `\n`. */
  readonly text: string;
  readonly snippet?: boolean;
  /** What it replaces; on the cursor's line, which it holds. `text` begins with what of it stands before the cursor. */
  readonly range: TextRange;
  /** What stands for it and what `text` takes the place of: the prefix of a snippet, a gap. */
  readonly prefix?: string;
  /** Edits elsewhere in the text that go with it. */
  readonly also?: readonly TextEdit[];
  /** Names what `entryDocumentation` tells of; plain data. */
  readonly about?: EntrySubject;
}

/** What an entry stands for, for its documentation. */
export type EntrySubject =
  | { readonly rule: string }
  | { readonly snippet: string }
  | { readonly type: string }
  | { readonly body: string };

/** The place at which something is to be completed. */
export interface CompletionContext {
  readonly plan: PlanDocument;
  readonly offset: number;
  /** From the start of the line to the cursor, NFC. */
  readonly line: string;
  readonly lineStart: number;
  /** From the cursor to the end of the line. */
  readonly after: string;
  readonly locale: Locale;
  readonly today: CalendarDate;
  /** The character whose typing asked for completion; undefined where the user did. */
  readonly trigger: string | undefined;
}

/** From `length` UTF-16 units of `line` before the cursor to the cursor. */
export function backFrom(
  {
    plan,
    offset,
    lineStart,
    line,
  }: Pick<CompletionContext, 'offset' | 'lineStart' | 'line'> & { readonly plan: { readonly text: string } },
  length: number,
): TextRange {
  const source = plan.text.slice(lineStart, offset);
  if (source === line) return { start: offset - length, end: offset };
  // Decomposed letters: as many units of the source as compose to what is replaced.
  let start = offset;
  const wanted = line.slice(line.length - length);
  while (start > lineStart && plan.text.slice(start, offset).normalize('NFC').length < wanted.length)
    start -= 1;
  while (start > lineStart && regexp.u`\p{M}`.test(plan.text[start]!)) start -= 1;
  return { start, end: offset };
}

/** In small letters and NFC, as texts are compared. */
export function lowerCase(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
