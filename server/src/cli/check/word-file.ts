import type { EffectiveConfig } from '../../config/effective.ts';
import { readWordFile } from '../../features/import/import-word.ts';
import type { WordSource } from '../../rules/word-file.ts';
import type { Locale } from '../../text/bilingual.ts';
import { type CliIo, say } from '../io.ts';
import type { FileReport, WordPlace } from '../report/model.ts';
import { type CheckedText, type CheckSettings, checkText } from './check-text.ts';

/** What came of a Word file: a report on the draft that it would become, or why it could not be read. */
export type CheckedWordFile =
  | (Pick<CheckedText, 'report' | 'parsed' | 'dependsOnToday'> & {
      readonly bytes: Uint8Array;
      /** Why nothing was fixed where something could have been. */
      readonly note?: string;
    })
  | { readonly failure: string };

/** Letters of a paragraph that a message quotes. */
const QUOTED = 60;

/**
 * Checks a Word file as the draft that `kehoach import` would make of it. Findings name the paragraph of the Word file, since
 * nobody sees the lines of a draft that was never written; nothing is fixed.
 * @param shown its path as reports show it
 */
export async function checkWordFile(
  fs: CliIo['fs'],
  path: string,
  shown: string,
  config: EffectiveConfig,
  settings: CheckSettings,
): Promise<CheckedWordFile> {
  const { locale } = settings;
  const bytes = await fs.readFile(path);
  const read = await readWordFile(bytes, path);
  if ('code' in read) return { failure: read.reason[locale] };
  const word: WordSource = { ...read.source, layout: config.layout?.value };
  const { report, parsed, dependsOnToday } = checkText(
    read.draft.markdown,
    shown,
    config,
    { ...settings, fix: false },
    word,
  );
  const isFixable = settings.fix && report.diagnostics.some(({ fix }) => fix?.safe === true);
  return {
    bytes,
    report: withPlaces(report, read.draft.markdown, word, locale),
    parsed,
    ...(dependsOnToday === undefined ? {} : { dependsOnToday }),
    ...(isFixable ? { note: unfixed(locale) } : {}),
  };
}

function unfixed(locale: Locale): string {
  return say(
    locale,
    'không sửa tệp Word. Nhập bằng kehoach import rồi sửa bản Markdown',
    'Word files are not fixed. Import it with kehoach import and fix the Markdown',
  );
}

/** Findings with their place in the Word file. Fixes are left out: their edits are those of the draft. */
function withPlaces(report: FileReport, markdown: string, word: WordSource, locale: Locale): FileReport {
  const lines = markdown.split('\n');
  const diagnostics = report.diagnostics.map(({ fix: _, ...diagnostic }) => {
    const place = placeOf(diagnostic.range.start.line, lines, word);
    if (!place) return diagnostic;
    return { ...diagnostic, message: `${diagnostic.message} (${placeText(place, locale)})`, word: place };
  });
  return { ...report, diagnostics };
}

/** The paragraph that a line of the draft comes from; undefined: none. */
function placeOf(
  line: number,
  lines: readonly string[],
  { form, paragraphs }: WordSource,
): WordPlace | undefined {
  const paragraph = paragraphs[line] ?? 0;
  if (paragraph === 0) return undefined;
  const page = form.paragraphs.get(paragraph)?.page;
  const text = plain(lines[line] ?? '');
  const shown = text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text;
  return { paragraph, ...(page === undefined ? {} : { page }), text: shown };
}

function placeText({ paragraph, page, text }: WordPlace, locale: Locale): string {
  const vi = `${page === undefined ? '' : `trang ${page}, `}đoạn ${paragraph} của tệp Word: “${text}”`;
  const en = `${page === undefined ? '' : `page ${page}, `}paragraph ${paragraph} of the Word file: “${text}”`;
  return say(locale, vi, en);
}

/** A line of Markdown without what marks it. */
function plain(line: string): string {
  return line
    .replace(/^#+ |\\$/gu, '')
    .replace(/(?<!\\)\*{1,3}|<\/?[a-z]{1,3}>|\\(?=[*_#>])/gu, (found) => (found === '<br>' ? ' ' : ''))
    .trim();
}
