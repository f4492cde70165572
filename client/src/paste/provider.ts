import {
  type CancellationToken,
  commands,
  type DataTransfer,
  Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  env,
  languages,
  type Range,
  type TextDocument,
  type Uri,
  window,
} from 'vscode';
import { loadPaste } from '../../../server/src/features/paste/load.ts';
import { applyEdits } from '../../../server/src/lint/edits.ts';
import { documentSelector } from '../documents.ts';
import { locale } from '../settings.ts';
import { STRINGS, say } from '../strings.ts';

/** Units of a clipboard at most; the editor hands larger ones over slowly. */
const MAX_UNITS = 4_000_000;

/**
 * Pastes what was copied in Word, LibreOffice or Google Docs as Markdown. In a plan, and in an empty document, that is what a
 * paste does, and the plain text is offered beside it; in other Markdown it is the other way round.
 */
class WordPaste implements DocumentPasteEditProvider {
  constructor(
    private readonly kind: DocumentDropOrPasteEditKind,
    private readonly isPlan: (uri: Uri) => boolean,
  ) {}

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const [range] = ranges;
    if (!range || ranges.length > 1) return undefined;
    const html = await data.get('text/html')?.asString();
    if (!html || html.length > MAX_UNITS || token.isCancellationRequested) return undefined;
    const { pastedMarkdown } = await loadPaste();
    const selection = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const pasted = pastedMarkdown(html, document.getText(), selection);
    if (!pasted || token.isCancellationRequested) return undefined;
    const edit = new DocumentPasteEdit(pasted.newText, say(STRINGS.pasteTitle), this.kind);
    const isAsked = context.only?.contains(this.kind) === true;
    if (!isAsked && !this.isDefaultIn(document)) edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
    else if (pasted.notes.length > 0) {
      const notes = pasted.notes.map((note) => note[locale()]).join('; ');
      window.setStatusBarMessage(say(STRINGS.pasteNotes, notes), 10_000);
    }
    return [edit];
  }

  private isDefaultIn(document: TextDocument): boolean {
    return this.isPlan(document.uri) || document.getText().trim() === '';
  }
}

/** Pasting from word processors; in an editor before VS Code 1.97, which has no such thing, by the command alone. */
export class WordPasting {
  private kind: DocumentDropOrPasteEditKind | undefined;

  constructor(private readonly isPlan: (uri: Uri) => boolean) {}

  register(): Disposable {
    try {
      this.kind = DocumentDropOrPasteEditKind.Empty.append('markdown', 'soanKeHoach');
      return languages.registerDocumentPasteEditProvider(
        documentSelector(),
        new WordPaste(this.kind, this.isPlan),
        { providedPasteEditKinds: [this.kind], pasteMimeTypes: ['text/html'] },
      );
    } catch {
      this.kind = undefined;
      return new Disposable(() => undefined);
    }
  }

  /**
   * The command: pastes as Markdown, in any Markdown document. Where VS Code hands extensions no formatted clipboard, the
   * plain text is cleaned.
   */
  async paste(): Promise<void> {
    if (this.kind) {
      await commands.executeCommand('editor.action.pasteAs', { kind: this.kind.value });
      return;
    }
    const { cleanPastedText } = await loadPaste();
    const text = await env.clipboard.readText();
    const cleaned = applyEdits(text, cleanPastedText(text));
    await window.activeTextEditor?.edit((builder) => {
      for (const selection of window.activeTextEditor!.selections) builder.replace(selection, cleaned);
    });
  }
}
