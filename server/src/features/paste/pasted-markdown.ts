import { importHtml, isFromWordProcessor } from '../../import/html/import.ts';
import { readMarkdown } from '../../markdown/read.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { TextRange } from '../../text/range.ts';
import { atLevelsOf } from './heading-levels.ts';

/** What is pasted in the place of the HTML of a clipboard. */
export interface PastedMarkdown {
  readonly newText: string;
  /** What was left out. */
  readonly notes: readonly Bilingual[];
}

/** Blocks in which text stands as it is. A pipe table has no room for paragraphs. */
const LITERAL: ReadonlySet<string> = new Set(['code', 'html', 'frontMatter', 'table']);
const FENCE_CLOSED = /\n[ \t]*(?:`{3,}|~{3,})[ \t]*$/u;
const NOTE_CALL = /\[\^(\d{1,4})\]/gu;

/**
 * What was copied in Word, LibreOffice or Google Docs, as Markdown for a place in a draft: parts of a paragraph go on in the
 * line, paragraphs stand apart from what is there. Footnotes are numbered on.
 * @param selection what is replaced
 * @returns undefined where the plain text is to be pasted: for a clipboard of another origin, without a text or too large, and
 *   inside code, front matter and tables
 */
export function pastedMarkdown(
  html: string,
  draft: string,
  selection: TextRange,
): PastedMarkdown | undefined {
  if (!isFromWordProcessor(html) || isLiteral(draft, selection)) return undefined;
  const imported = importHtml(html);
  if (!imported || imported.markdown === '') return undefined;
  const before = draft.slice(0, selection.start);
  const after = draft.slice(selection.end);
  const markdown = atLevelsOf(before, after, withFreeNotes(imported.markdown, before + after));
  const newText = imported.isInline ? markdown : apart(markdown, before, after);
  const notes: Bilingual[] = [];
  if (imported.images > 0) {
    notes.push({
      vi: `đã bỏ ${imported.images} hình: bảng tạm không kèm tệp ảnh, hãy lưu ảnh cạnh bản thảo rồi chèn`,
      en: `left out ${imported.images} pictures: the clipboard holds no image files, save them beside the draft and insert them`,
    });
  }
  if (imported.comments > 0) {
    notes.push({
      vi: `đã bỏ ${imported.comments} ý kiến (Comments)`,
      en: `left out ${imported.comments} comments`,
    });
  }
  return { newText, notes };
}

function isLiteral(draft: string, { start, end }: TextRange): boolean {
  const block = readMarkdown(draft).blocks.findLast(({ range }) => range.start <= start);
  if (!block || !LITERAL.has(block.type)) return false;
  const { range, type } = block;
  if (end <= range.end) return type === 'table' || (range.start < start && start < range.end);
  // A fence that is open goes on to the end of the draft.
  return type === 'code' && !FENCE_CLOSED.test(draft.slice(range.start, range.end));
}

/** Numbers of footnotes that the draft does not use yet. */
function withFreeNotes(markdown: string, draft: string): string {
  const used = [...draft.matchAll(NOTE_CALL)].map((call) => Number(call[1]));
  if (used.length === 0) return markdown;
  const last = Math.max(...used);
  return markdown.replace(NOTE_CALL, (_, number: string) => `[^${Number(number) + last}]`);
}

/** Blank lines around paragraphs. The first one goes on in a line that has been begun. */
function apart(markdown: string, before: string, after: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const goesOn = line.trim() !== '' && !/^(?:#{1,6} |\||<table)/u.test(markdown);
  const above = before.slice(0, before.length - line.length).trimEnd();
  const isBelowBlank = above === '' || /\n[ \t\r]*\n[ \t]*$/u.test(before);
  const onOwnLine = isBelowBlank ? '' : '\n';
  const head = line.trim() === '' ? onOwnLine : goesOn ? '' : '\n\n';
  if (after.trim() === '') return head + markdown + (after === '' ? '\n' : '');
  const [rest, next] = after.split('\n', 2);
  if (rest!.trim() !== '') return `${head}${markdown}\n\n`;
  return head + markdown + (next!.trim() === '' ? '' : '\n');
}
