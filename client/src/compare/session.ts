import {
  Diagnostic,
  DiagnosticSeverity,
  Range,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { applyEdits } from '../../../server/src/lint/edits.ts';
import { STRINGS, say } from '../strings.ts';

/** A place of the draft, in units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A change of the Word file that is neither taken nor refused yet. */
export interface OpenChange {
  readonly id: number;
  readonly span: Span;
  /** Empty where a person has to make it. */
  readonly edits: readonly { readonly range: Span; readonly newText: string }[];
  readonly removed: string;
  readonly added: string;
  readonly author: string;
}

interface OpenComment {
  readonly span: Span;
  readonly author: string;
  readonly text: string;
}

/** What the server answers. */
export interface ComparisonAnswer {
  readonly changes: readonly {
    readonly range: Range;
    readonly edits: readonly TextEdit[];
    readonly removed: string;
    readonly added: string;
    readonly author: string;
  }[];
  readonly comments: readonly { readonly range: Range; readonly author: string; readonly text: string }[];
}

/** Source of the diagnostics that show changes and comments. */
export const SOURCE = 'Word';
/** Letters of a changed text that are shown. */
const MAX_SHOWN = 60;

/** A draft that is held against its Word file: what is still to be decided, kept in place while the draft is edited. */
export class CompareSession {
  changes: readonly OpenChange[];
  comments: readonly OpenComment[];

  constructor(
    readonly document: TextDocument,
    /** Name of the Word file. */
    readonly name: string,
    answer: ComparisonAnswer,
  ) {
    const span = ({ start, end }: Pick<Range, 'start' | 'end'>): Span => ({
      start: document.offsetAt(positionOf(start)),
      end: document.offsetAt(positionOf(end)),
    });
    this.changes = answer.changes.map(({ range, edits, ...change }, id) => ({
      ...change,
      id,
      span: span(range),
      edits: edits.map((edit) => ({ range: span(edit.range), newText: edit.newText })),
    }));
    this.comments = answer.comments.map(({ range, ...comment }) => ({ ...comment, span: span(range) }));
  }

  /** Follows an edit of the draft. A change whose place was edited is dropped: it has been dealt with by hand. */
  edited(edits: readonly TextDocumentContentChangeEvent[]): void {
    for (const { rangeOffset: start, rangeLength, text } of edits) {
      const end = start + rangeLength;
      const delta = text.length - rangeLength;
      const moved = (span: Span): Span | undefined => {
        if (span.end <= start && !(span.end === start && span.start === span.end && rangeLength > 0))
          return span;
        if (span.start >= end) return { start: span.start + delta, end: span.end + delta };
        return undefined;
      };
      const around = (span: Span): Span =>
        moved(span) ?? { start: Math.min(span.start, start), end: Math.max(span.start, span.end + delta) };
      this.changes = this.changes.flatMap((change) => {
        const ranges = change.edits.map(({ range }) => moved(range));
        if (ranges.includes(undefined)) return [];
        const placed = change.edits.map((edit, at) => ({ ...edit, range: ranges[at]! }));
        return [{ ...change, span: around(change.span), edits: placed }];
      });
      this.comments = this.comments.map((comment) => ({ ...comment, span: around(comment.span) }));
    }
  }

  /** Takes changes over into the draft, as one step of the undo list. */
  async take(ids: readonly number[]): Promise<void> {
    const edit = new WorkspaceEdit();
    const chosen = this.changes.filter(({ id, edits }) => ids.includes(id) && edits.length > 0);
    for (const { edits } of chosen) {
      for (const { range, newText } of edits) edit.replace(this.document.uri, this.rangeOf(range), newText);
    }
    this.refuse(chosen.map(({ id }) => id));
    await workspace.applyEdit(edit);
  }

  refuse(ids: readonly number[]): void {
    this.changes = this.changes.filter(({ id }) => !ids.includes(id));
  }

  /** The draft with all changes taken that are still open. */
  proposed(): string {
    return applyEdits(
      this.document.getText(),
      this.changes.flatMap(({ edits }) => edits),
    );
  }

  diagnostics(): Diagnostic[] {
    return [
      ...this.changes.map((change) => {
        const diagnostic = this.diagnostic(change.span, describe(change));
        diagnostic.code = change.id;
        return diagnostic;
      }),
      ...this.comments.map(({ span, author, text }) =>
        this.diagnostic(span, say(STRINGS.compareComment, author || say(STRINGS.compareUntracked), text)),
      ),
    ];
  }

  /** In the draft as it stands. */
  rangeOf({ start, end }: Span): Range {
    return new Range(this.document.positionAt(start), this.document.positionAt(end));
  }

  private diagnostic(span: Span, message: string): Diagnostic {
    const diagnostic = new Diagnostic(this.rangeOf(span), message, DiagnosticSeverity.Information);
    diagnostic.source = SOURCE;
    return diagnostic;
  }
}

/** `Lò Văn Sơn: “15” → “10”`. */
export function describe({ author, removed, added, edits }: OpenChange): string {
  const [before, after] = [removed, added].map((text) => `“${shortened(text)}”`);
  const what =
    removed === ''
      ? say(STRINGS.compareAdded, after!)
      : added === ''
        ? say(STRINGS.compareRemoved, before!)
        : `${before} → ${after}`;
  const hint = edits.length === 0 ? ` ${say(STRINGS.compareByHand)}` : '';
  return `${author || say(STRINGS.compareUntracked)}: ${what}${hint}`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim() || text;
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1)}…` : line;
}

function positionOf({ line, character }: { readonly line: number; readonly character: number }) {
  return new Range(line, character, line, character).start;
}
