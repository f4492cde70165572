import { insidePath } from '../../config/paths.ts';
import { isWordName } from '../../import/recognise.ts';
import { type FileFigures, figuresOf } from '../figures/file-figures.ts';
import type { DecodedText } from '../files/decode.ts';
import { decodeFile, encode } from '../files/decode.ts';
import { faultOf } from '../files/find.ts';
import { shownPath, slashed } from '../files/paths.ts';
import { writeAtomically, writeFaultOf } from '../files/write.ts';
import { fileId } from '../files/written-in-place.ts';
import { type CliIo, say } from '../io.ts';
import type { FileReport, PrintedFile } from '../report/model.ts';
import { reportKey } from './cache.ts';
import { type CheckedText, type CheckSettings, checkText } from './check-text.ts';
import type { Configurations } from './configuration.ts';
import { printed } from './print.ts';
import { checkWordFile } from './word-file.ts';

/** What came of the fixing of a file. */
export interface FixedFile {
  /** Fixes that were made. */
  readonly applied?: number | undefined;
  /** Why the fixed text could not be written: the findings are those of the file as it is. */
  readonly unwritten?: string | undefined;
  /** Why nothing was fixed, or judged, where something could have been. */
  readonly note?: string | undefined;
  /** Which file has taken its place, of one in `writable`. */
  readonly replacedBy?: { readonly path: string; readonly id: string } | undefined;
}

/** What came of one file. Plain data, so that it can come from another thread. */
export type Outcome =
  | ({
      readonly kind: 'checked';
      readonly report: FileReport;
      /** Whether it was read as a plan; false where a cheap look or the store sufficed. */
      readonly parsed: boolean;
      /** Whether the report may be another one on another day. */
      readonly dependsOnToday: boolean;
      /** Milliseconds that the check took. */
      readonly took?: number;
      /** What the report was made from, where it may be kept for later runs. */
      readonly key?: string | undefined;
      /** Where it was fixed, and not written: the text before and after. */
      readonly change?: { readonly before: string; readonly after: string };
    } & FixedFile)
  | {
      readonly kind: 'counted';
      readonly figures: FileFigures;
      readonly parsed: boolean;
      readonly note?: string | undefined;
    }
  /** Counted; only the note beside the report is kept. */
  | {
      readonly kind: 'taken';
      readonly path: string;
      readonly parsed: boolean;
      readonly note?: string | undefined;
    }
  | ({ readonly kind: 'printed'; readonly file: PrintedFile; readonly parsed: boolean } & FixedFile)
  | { readonly kind: 'failed'; readonly path: string; readonly message: string }
  | { readonly kind: 'ignored'; readonly path: string }
  /** Its configuration is broken. */
  | { readonly kind: 'unconfigured' };

export interface CheckContext {
  readonly io: Pick<CliIo, 'fs' | 'cwd'>;
  readonly settings: CheckSettings;
  readonly configurations: Configurations;
  /** Fixed text goes into the file, not into the outcome. */
  readonly write: boolean;
  /** Read-only files that are written all the same; see WrittenInPlace. */
  readonly writable?: ReadonlySet<string> | undefined;
  /** What all keys of kept reports have in common; absent where none are kept. */
  readonly keyBase?: string | undefined;
}

/** Checks one file. Never throws. In: absolute path with `/`. */
export async function checkFile(path: string, context: CheckContext): Promise<Outcome> {
  const start = process.hrtime.bigint();
  const outcome = await checkedFile(path, context);
  if (outcome.kind !== 'checked') return outcome;
  return { ...outcome, took: Number(process.hrtime.bigint() - start) / 1e6 };
}

async function checkedFile(path: string, context: CheckContext): Promise<Outcome> {
  const { io, settings, configurations, keyBase } = context;
  const shown = shownPath(io.cwd, path);
  const config = await configurations.forFile(path);
  if (!config) return { kind: 'unconfigured' };
  if (config.ignored) return { kind: 'ignored', path: shown };
  try {
    const keyOf = (bytes: Uint8Array): string | undefined =>
      keyBase === undefined ? undefined : reportKey(keyBase, bytes, config);
    if (isWordName(path)) {
      const word = await checkWordFile(io.fs, path, shown, config, settings);
      if ('failure' in word) return { kind: 'failed', path: shown, message: word.failure };
      const { bytes, report, ...kept } = word;
      return await outcomeOf(report, { dependsOnToday: false, ...kept, key: keyOf(bytes) }, settings);
    }
    const { decoded, key } = await io.fs.withFileBytes(path, (bytes) => ({
      decoded: decodeFile(bytes, path),
      key: keyOf(bytes),
    }));
    if ('reason' in decoded) return { kind: 'failed', path: shown, message: decoded.reason[settings.locale] };
    const checked = checkText(decoded.text, shown, config, settings);
    const { checked: final, ...fixing } = await keepFixes(path, decoded, checked, context);
    // Where nothing could be written the file is as it was, and so are its findings.
    const {
      report,
      parsed,
      fixed,
      dependsOnToday = false,
      note,
    } = final ?? checkText(decoded.text, shown, config, { ...settings, fix: false });
    // What is said beside a report is not kept with it.
    const kept = note === undefined && fixed === undefined ? key : undefined;
    const use = { parsed, dependsOnToday, key: kept, ...(note === undefined ? {} : { note }), ...fixing };
    return await outcomeOf(fixing.note === undefined ? report : withoutFixes(report), use, settings);
  } catch (error) {
    return { kind: 'failed', path: shown, message: faultOf(error)[settings.locale] };
  }
}

type CheckedOutcome = Extract<Outcome, { readonly kind: 'checked' }>;

/** The outcome of a file that was checked: its report, its figures, or the report as it is printed. */
async function outcomeOf(
  report: FileReport,
  use: Omit<CheckedOutcome, 'kind' | 'report'>,
  { figures, print, locale }: CheckSettings,
): Promise<Outcome> {
  if (figures) return { kind: 'counted', figures: figuresOf(report), parsed: use.parsed, note: use.note };
  if (!print || use.change) return { kind: 'checked', report, ...use };
  const { dependsOnToday: _, key: __, ...kept } = use;
  return { kind: 'printed', file: await printed(report, print, locale), ...kept };
}

/** A link below the current folder to a file outside is read and not fixed: a repository never changes what is not its own. */
async function leadsOut(path: string, { fs, cwd }: Pick<CliIo, 'fs' | 'cwd'>): Promise<boolean> {
  if (insidePath(slashed(cwd), path) === undefined) return false;
  const [folder, real] = [slashed(await fs.realpath(cwd)), slashed(await fs.realpath(path))];
  return insidePath(folder, real) === undefined;
}

/** What nothing may be fixed in offers no fix. */
function withoutFixes(report: FileReport): FileReport {
  return { ...report, diagnostics: report.diagnostics.map(({ fix: _, ...each }) => each) };
}

/** What comes of a check's fixes: `checked` is absent where they could not be kept. */
async function keepFixes(
  path: string,
  before: DecodedText,
  checked: CheckedText,
  { io, write, writable, settings: { locale } }: CheckContext,
): Promise<
  FixedFile & { readonly checked?: CheckedText; readonly change?: { before: string; after: string } }
> {
  const { fixed, applied } = checked;
  if (fixed === undefined) return { checked };
  if (await leadsOut(path, io)) {
    const vi = 'không sửa: liên kết dẫn ra ngoài thư mục hiện tại';
    return { note: say(locale, vi, 'not fixed: a link that leads out of the current folder') };
  }
  if (!write) return { checked, applied, change: { before: before.text, after: fixed } };
  try {
    const readOnlyToo = writable?.has(path) === true;
    await writeAtomically(io.fs, path, encode(fixed, before), { readOnlyToo });
    const replacedBy = readOnlyToo ? { path, id: fileId(await io.fs.stat(path)) } : undefined;
    return { checked, applied, replacedBy };
  } catch (error) {
    const what = writeFaultOf(error)[locale];
    return { unwritten: say(locale, `không ghi được chỗ sửa: ${what}`, `cannot write the fixes: ${what}`) };
  }
}
