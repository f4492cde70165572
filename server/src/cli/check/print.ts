import type { Locale } from '../../text/bilingual.ts';
import type { FileReport, PrintedFile } from '../report/model.ts';
import { totalsOf } from '../report/summary.ts';
import { loadReporter } from '../reporters/index.ts';
import { painter } from '../terminal/colour.ts';
import { VERSION } from '../version.ts';
import type { CheckSettings } from './check-text.ts';

const UTF8 = new TextEncoder();

/** Puts a file's report in words. In: a format that says of each file by itself what there is to say. */
export async function printed(
  report: FileReport,
  { format, colour, places }: NonNullable<CheckSettings['print']>,
  locale: Locale,
): Promise<PrintedFile> {
  const { file } = await loadReporter(format);
  if (!file) throw new Error(`${format} is written as a whole`);
  const { summary, isFaulty } = totalsOf([report]);
  return {
    path: report.path,
    piece: UTF8.encode(file(report, { locale, version: VERSION, paint: painter(colour), places })),
    summary,
    isFaulty,
  };
}
