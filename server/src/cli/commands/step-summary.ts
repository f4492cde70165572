import type { Locale } from '../../text/bilingual.ts';
import { markdownText } from '../../text/markdown-text.ts';
import { absolute } from '../files/paths.ts';
import { writeFaultOf } from '../files/write.ts';
import { type CliIo, notify, say } from '../io.ts';
import type { Report, Summary } from '../report/model.ts';
import { summarise } from '../report/summary.ts';
import { fromTop, type Places } from '../reporters/places.ts';
import { summaryText } from '../reporters/summary-text.ts';

/** Files that are named; GitHub shows a summary of at most a megabyte. */
const MAX_FILES = 50;

/**
 * Appends the counts, and the files with most findings, to the summary that GitHub Actions shows of a step. Does nothing
 * elsewhere.
 */
export function writeStepSummary(
  io: CliIo,
  report: Report,
  { locale, places }: { readonly locale: Locale; readonly places: Places },
): Promise<void> {
  return appendStepSummary(io, () => stepSummary(report, locale, places), locale);
}

/** Appends Markdown to the summary that GitHub Actions shows of a step; does nothing elsewhere. */
export async function appendStepSummary(
  io: CliIo,
  textOf: () => string | Promise<string>,
  locale: Locale,
): Promise<void> {
  const { GITHUB_ACTIONS: isAction, GITHUB_STEP_SUMMARY: file } = io.env;
  if (isAction !== 'true' || !file) return;
  try {
    await io.fs.writeFile(absolute(io.cwd, file), await textOf(), { flag: 'a' });
  } catch (error) {
    const what = writeFaultOf(error)[locale];
    notify(
      io,
      say(locale, `không ghi được GITHUB_STEP_SUMMARY: ${what}`, `cannot write GITHUB_STEP_SUMMARY: ${what}`),
    );
  }
}

function stepSummary(report: Report, locale: Locale, places: Places): string {
  const found: { readonly path: string; readonly summary: Summary }[] = [];
  const add = (path: string, summary: Summary) => {
    if (summary.errors + summary.warnings > 0) found.push({ path, summary });
  };
  for (const file of report.files) add(file.path, summarise([file]));
  for (const { path, summary } of report.printed ?? []) add(path, summary);
  found.sort((a, b) => b.summary.errors - a.summary.errors || b.summary.warnings - a.summary.warnings);
  const shown = found.slice(0, MAX_FILES);
  const row = (path: string, { errors, warnings, infos, hints }: Summary) =>
    `| ${markdownText(fromTop(places, path))} | ${errors} | ${warnings} | ${infos + hints} |`;
  const rows = [
    say(locale, '### Soát kế hoạch', '### Plans checked'),
    '',
    ...summaryText(report, locale, (_, words) => words)
      .trimEnd()
      .split('\n')
      .map((line) => `${markdownText(line.trim())}  `),
  ];
  if (shown.length > 0) {
    const head = say(locale, '| Tệp | Lỗi | Cảnh báo | Lưu ý |', '| File | Errors | Warnings | Notes |');
    rows.push(
      '',
      head,
      '| --- | ---: | ---: | ---: |',
      ...shown.map(({ path, summary }) => row(path, summary)),
    );
  }
  if (found.length > shown.length) {
    const more = found.length - shown.length;
    rows.push(
      '',
      say(locale, `Còn ${more} tệp nữa có lỗi hoặc cảnh báo.`, `${more} more files have errors or warnings.`),
    );
  }
  for (const { path, message } of report.failures.slice(0, MAX_FILES))
    rows.push('', `✖ ${markdownText(fromTop(places, path))}: ${markdownText(message)}`);
  return `${rows.join('\n')}\n\n`;
}
