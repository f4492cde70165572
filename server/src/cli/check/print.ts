import type { Locale } from '../../text/bilingual.ts';
import { loadReporter } from '../reporters/index.ts';
import { type PieceContext, pieceOf } from '../reporters/reporter.ts';
import { painter } from '../terminal/colour.ts';
import { VERSION } from '../version.ts';
import type { CheckSettings } from './check-text.ts';
import { type FileReport, isFaulty, type PrintedFile, summarise } from './report.ts';

const UTF8 = new TextEncoder();

/** Puts a file's report in words. In: a format that says of each file by itself what there is to say. */
export async function printed(
  report: FileReport,
  { format, colour }: NonNullable<CheckSettings['print']>,
  locale: Locale,
): Promise<PrintedFile> {
  const reporter = await loadReporter(format);
  if (typeof reporter === 'function') throw new Error(`${format} is written as a whole`);
  const context: PieceContext = { locale, version: VERSION, paint: painter(colour) };
  return {
    path: report.path,
    piece: UTF8.encode(pieceOf(reporter, report, context)),
    summary: summarise([report]),
    isFaulty: isFaulty([report]),
  };
}
