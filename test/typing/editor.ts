import { type CompletionItem, CompletionTriggerKind, InsertTextFormat } from 'vscode-languageserver';
import { type KnownDocument, TRIGGER_CHARACTERS } from '../../server/src/features/completion/index.ts';
import { expandSnippet } from '../../server/src/features/expand-snippet.ts';
import { onNewLine } from '../../server/src/features/new-line.ts';
import { completionList } from '../../server/src/lsp/handlers/completion.ts';
import type { PlanDocument } from '../../server/src/plan/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import type { TextEdit } from '../../server/src/text/range.ts';
import { applied } from '../features/support/plan.ts';
import { TODAY } from '../support/fixtures.ts';

/**
 * How lists open: at trigger characters alone, as VS Code does in Markdown; at every letter too
 * (`editor.quickSuggestions`).
 */
export type Mode = 'triggers' | 'letters';

interface OpenList {
  readonly items: readonly CompletionItem[];
  /** Opened by itself, not on Ctrl+Space. */
  readonly auto: boolean;
  readonly incomplete: boolean;
}

/** What a new line changed beside itself. */
export interface NewLine {
  /** The numeral or bullet that it was given, `removed` where the item above gave up its own. */
  readonly given: string;
  /** Numerals and references elsewhere. */
  readonly numerals: readonly { readonly from: string; readonly to: string }[];
}

/** An item that has been accepted. */
export interface Acceptance {
  /** From the start of the line to the cursor. */
  readonly line: string;
  readonly replaced: string;
  readonly text: string;
  readonly mode: 'auto' | 'asked';
}

/**
 * VS Code as a person types in it, the server's own functions after it: lists open at trigger characters and on
 * Ctrl+Space and are filtered by what is typed, the first item is chosen, Enter and Tab accept it, and Enter asks for
 * formatting. Where VS Code filters more strictly, this does not: a list that is open there is open here.
 */
export class Editor {
  readonly accepted: Acceptance[] = [];
  /** How often a list opened by itself. */
  opened = 0;
  list: OpenList | undefined;
  private plan: PlanDocument | undefined;
  private index: LineIndex | undefined;

  constructor(
    public text: string,
    public cursor: number,
    private readonly mode: Mode,
    private readonly others: readonly KnownDocument[],
  ) {}

  /** One letter, blank or mark. */
  type(character: string): void {
    this.insert(character);
    this.filter(character);
    if (TRIGGER_CHARACTERS.includes(character)) this.ask(CompletionTriggerKind.TriggerCharacter, character);
    else if (this.mode === 'letters' && !this.list && isLetter(character))
      this.ask(CompletionTriggerKind.Invoked, undefined, true);
  }

  /** Ctrl+Space. */
  suggest(): void {
    this.ask(CompletionTriggerKind.Invoked, undefined, false);
  }

  /** Accepts the item, else breaks the line. Returns what changed beside that. */
  enter(choice = 0): NewLine {
    if (this.accept(choice)) return { given: '', numerals: [] };
    this.list = undefined;
    const indent = /^[ \t]*/u.exec(this.line)![0];
    this.insert(`\n${indent}`);
    const { lines } = this;
    const { line } = lines.positionAt(this.cursor);
    const at = (index: number) => ({ text: lines.lineText(index), start: lines.lineRange(index).start });
    const edits = onNewLine(this.read(), at(line - 1), at(line));
    const { cursor, text } = this;
    const isHere = ({ range }: TextEdit) =>
      range.end <= cursor && range.end >= lines.lineRange(line - 1).start;
    const here = edits.filter(isHere);
    this.text = applied(text, edits);
    for (const { range, newText } of edits)
      if (range.end <= cursor) this.cursor += newText.length - (range.end - range.start);
    const given = here.map(({ newText }) => newText).join('');
    return {
      given: given === '' && here.length > 0 ? 'removed' : given.trim(),
      numerals: edits
        .filter((edit) => !isHere(edit))
        .map(({ range, newText }) => ({ from: text.slice(range.start, range.end), to: newText })),
    };
  }

  /** Accepts the item, else indents. */
  tab(choice = 0): boolean {
    if (this.accept(choice)) return true;
    this.list = undefined;
    this.insert('\t');
    return false;
  }

  escape(): void {
    this.list = undefined;
  }

  /** What accepting an item would replace and write; undefined where no list is open. */
  acceptable(choice = 0): Acceptance | undefined {
    const item = this.list?.items[choice % this.list.items.length];
    if (!item) return undefined;
    if (item.commitCharacters?.length) throw new Error('commit characters would accept an item');
    const { textEdit, insertTextFormat } = item;
    if (!textEdit || !('range' in textEdit)) throw new Error('no edit of a range');
    const start = this.lines.offsetAt(textEdit.range.start);
    const { newText } = textEdit;
    return {
      line: this.line,
      replaced: this.text.slice(start, this.cursor),
      text: insertTextFormat === InsertTextFormat.Snippet ? expandSnippet(newText, TODAY) : newText,
      mode: this.list!.auto ? 'auto' : 'asked',
    };
  }

  /** From the start of the line to the cursor. */
  get line(): string {
    return this.text.slice(this.lineStart, this.cursor);
  }

  private accept(choice: number): boolean {
    const acceptance = this.acceptable(choice);
    if (!acceptance) return false;
    const item = this.list!.items[choice % this.list!.items.length]!;
    const start = this.cursor - acceptance.replaced.length;
    const { lines } = this;
    const edits = (item.additionalTextEdits ?? []).map(({ range, newText }) => ({
      range: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
      newText,
    }));
    const { textEdit } = item;
    const end = textEdit && 'range' in textEdit ? lines.offsetAt(textEdit.range.end) : this.cursor;
    const own = { range: { start, end }, newText: acceptance.text };
    const before = edits.filter(({ range }) => range.end <= start);
    const moved = before.reduce(
      (sum, { range, newText }) => sum + newText.length - (range.end - range.start),
      0,
    );
    this.text = applied(this.text, [own, ...edits]);
    this.cursor = start + moved + acceptance.text.length;
    this.accepted.push(acceptance);
    this.list = undefined;
    return true;
  }

  private filter(character: string): void {
    const { list } = this;
    if (!list) return;
    if (list.incomplete && isLetter(character)) {
      this.ask(CompletionTriggerKind.TriggerForIncompleteCompletions, undefined, list.auto);
      return;
    }
    const items = list.items.filter((item) => this.fits(item));
    this.list = items.length > 0 ? { ...list, items } : undefined;
  }

  /** Fuzzy, swapped letters allowed: every letter typed occurs in what the item is filtered by. */
  private fits({ textEdit, filterText, label }: CompletionItem): boolean {
    if (!textEdit || !('range' in textEdit)) return true;
    const start = this.lines.offsetAt(textEdit.range.start);
    const typed = [...this.text.slice(start, this.cursor).trimStart().toLowerCase()];
    const left = [...(filterText || label).toLowerCase()];
    return typed.every((letter) => {
      const at = left.indexOf(letter);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  }

  private ask(triggerKind: CompletionTriggerKind, triggerCharacter?: string, auto = true): void {
    const plan = this.read();
    const answer = plan.isPlan
      ? completionList(
          { plan, lines: this.lines, locale: 'vi', today: TODAY },
          this.lines.positionAt(this.cursor),
          triggerCharacter === undefined ? { triggerKind } : { triggerKind, triggerCharacter },
          {
            snippets: true,
            snippetSyntax: true,
            beside: () => ({ documents: this.others, office: undefined, register: undefined }),
          },
        )
      : [];
    const [items, incomplete] = Array.isArray(answer) ? [answer, false] : [answer.items, answer.isIncomplete];
    const fitting = items.filter((item) => this.fits(item));
    this.list = fitting.length > 0 ? { items: fitting, incomplete, auto } : undefined;
    if (this.list && triggerKind === CompletionTriggerKind.TriggerCharacter) this.opened += 1;
  }

  private insert(text: string): void {
    this.text = this.text.slice(0, this.cursor) + text + this.text.slice(this.cursor);
    this.cursor += text.length;
  }

  private read(): PlanDocument {
    if (this.plan?.text !== this.text) this.plan = readPlan(this.text, { today: TODAY }, this.plan);
    return this.plan;
  }

  private get lineStart(): number {
    return this.text.lastIndexOf('\n', this.cursor - 1) + 1;
  }

  private get lines(): LineIndex {
    if (this.index?.text !== this.text) this.index = new LineIndex(this.text);
    return this.index;
  }
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character);
}
