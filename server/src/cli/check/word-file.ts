import type { EffectiveConfig } from '../../config/effective.ts';
import { type ImportedDraft, importWord } from '../../features/import/import-word.ts';
import type { Locale } from '../../text/bilingual.ts';
import { type CliIo, say } from '../io.ts';
import type { FileReport } from '../report/model.ts';
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
  const imported = await importWord(bytes, path, '');
  if ('code' in imported) return { failure: imported.reason[locale] };
  const { report, parsed, dependsOnToday } = checkText(imported.markdown, shown, config, {
    ...settings,
    fix: false,
  });
  const isFixable = settings.fix && report.diagnostics.some(({ fix }) => fix?.safe === true);
  return {
    bytes,
    report: withParagraphs(report, imported, locale),
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

/** Findings with the paragraph of the Word file behind their message. Fixes go: their edits are those of a draft. */
function withParagraphs(
  report: FileReport,
  { markdown, paragraphs }: ImportedDraft,
  locale: Locale,
): FileReport {
  const lines = markdown.split('\n');
  const diagnostics = report.diagnostics.map(({ fix: _, ...diagnostic }) => {
    const { line } = diagnostic.range.start;
    const paragraph = paragraphs[line] ?? 0;
    if (paragraph === 0) return diagnostic;
    const text = plain(lines[line] ?? '');
    const quoted = text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text;
    const place = say(locale, `đoạn ${paragraph} của tệp Word`, `paragraph ${paragraph} of the Word file`);
    return { ...diagnostic, message: `${diagnostic.message} (${place}: “${quoted}”)` };
  });
  return { ...report, diagnostics };
}

/** A line of Markdown without what marks it. */
function plain(line: string): string {
  return line
    .replace(/^#+ |\\$/gu, '')
    .replace(/\*\*|<br>|\\(?=[*_#>])/gu, (found) => (found === '<br>' ? ' ' : ''))
    .trim();
}
