import { joinPath, parentOf } from '../../config/paths.ts';
import { Baseline, baselineKey, readBaseline, serialiseBaseline } from '../../project/baseline.ts';
import type { Locale } from '../../text/bilingual.ts';
import { errorCode, isMissing } from '../../text/file-fault.ts';
import type { Configurations } from '../check/configuration.ts';
import { faultOf } from '../files/find.ts';
import { absolute, shownPath } from '../files/paths.ts';
import { insideTarget, optionTarget } from '../files/target.ts';
import { writeAtomically, writeFaultOf } from '../files/write.ts';
import { type CliIo, notify, say, UsageError } from '../io.ts';
import { withDetails } from '../report/details.ts';
import { mapped } from '../report/growing-list.ts';
import type { FileReport } from '../report/model.ts';

/** The details by which a baseline knows findings. */
export const BASELINE_DETAILS = ['fingerprint', 'knownText'] as const;

export interface BaselineOptions {
  readonly file?: string | undefined;
  readonly update: boolean;
  readonly prune: boolean;
}

/** The options about the baseline. Throws a UsageError where one is to be written after a check of some files only. */
export function baselineOptions(
  values: {
    readonly baseline?: string | undefined;
    readonly 'update-baseline'?: boolean | undefined;
    readonly 'prune-baseline'?: boolean | undefined;
    readonly shard?: string | undefined;
    readonly stdin?: boolean | undefined;
  },
  locale: Locale,
): BaselineOptions {
  const update = values['update-baseline'] === true;
  const prune = values['prune-baseline'] === true;
  if ((update || prune) && (values.shard !== undefined || values.stdin)) {
    throw new UsageError(
      say(
        locale,
        'chỉ ghi lại baseline khi soát trọn vẹn: bỏ --shard, --stdin; các phần thì ghi ở kehoach merge-reports --update-baseline.',
        'a baseline is written only after a whole check: leave out --shard, --stdin; of shards it is written by kehoach merge-reports --update-baseline.',
      ),
    );
  }
  return { file: values.baseline, update, prune };
}

/** Whether there is a baseline, for which findings need `BASELINE_DETAILS`. */
export async function hasBaseline(
  io: CliIo,
  values: { readonly baseline?: string | undefined },
  configurations: Configurations,
): Promise<boolean> {
  if (values.baseline !== undefined) return true;
  return (await configurations.forFile(`${absolute(io.cwd, '.')}/x`))?.baseline !== undefined;
}

/** Takes away findings that the baseline knows; writes it anew where asked. It never grows unasked. */
export async function applyBaseline(
  io: CliIo,
  files: Iterable<FileReport>,
  options: BaselineOptions,
  configurations: Configurations,
  locale: Locale,
): Promise<Iterable<FileReport>> {
  const configured = await configurations.forFile(`${absolute(io.cwd, '.')}/x`);
  const path = options.file !== undefined ? absolute(io.cwd, options.file) : configured?.baseline?.value;
  if (path === undefined) {
    if (options.update || options.prune) {
      throw new UsageError(
        say(
          locale,
          'thiếu tệp baseline: thêm --baseline TỆP hoặc khoá "baseline" trong cấu hình.',
          'no baseline file: add --baseline FILE or "baseline" in the configuration.',
        ),
      );
    }
    return files;
  }
  if (options.update || options.prune) {
    if (options.file !== undefined) await optionTarget(io, options.file, '--baseline', locale);
    else await insideTarget(io, path, configured?.baseline?.path ?? 'baseline', locale);
  }
  const folder = parentOf(path);
  const nameOf = (file: FileReport) => ({
    ...withDetails(file, BASELINE_DETAILS),
    path: baselineKey(folder, absolute(io.cwd, file.path)),
  });
  const named = mapped(files, nameOf);
  const existing = await loadBaseline(io, path, options.update, locale);
  const gone = await goneFiles(io, folder, existing, named, options.update || options.prune);
  const renamed = gone.size > 0 ? existing.renamed(named, gone) : new Map<string, string>();
  let baseline = existing.withNames(renamed);
  if (options.update || options.prune) {
    const left = baseline.without(gone);
    baseline = options.update ? left.updated(named) : left.pruned(named);
    await writeBaseline(io, path, baseline, locale);
    reportWritten(io, path, existing, baseline, locale);
  } else reportDoubts(io, existing, renamed, path, locale);
  return mapped(files, (file) => {
    const diagnostics = baseline.unknown(nameOf(file));
    const known = file.diagnostics.length - diagnostics.length + (file.known ?? 0);
    return { ...file, diagnostics, ...(known > 0 ? { known } : {}) };
  });
}

/**
 * Files that the baseline names and that do not exist. Looked for only where it is asked: to shrink the baseline, or
 * because a file with findings is not in it and may have had another name.
 */
async function goneFiles(
  io: CliIo,
  folder: string,
  baseline: Baseline,
  checked: Iterable<CheckedFile>,
  isWritten: boolean,
): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  let isAsked = isWritten;
  for (const { path, diagnostics } of checked) {
    there.add(path);
    isAsked ||= diagnostics.length > 0 && !baseline.entries.has(path);
  }
  if (!isAsked) return new Set();
  const gone = new Set<string>();
  for (const path of baseline.entries.keys()) {
    if (there.has(path)) continue;
    const spellings = [path, path.normalize('NFD')].map((name) => joinPath(folder, name));
    if (await every(spellings, (name) => isGone(io, name))) gone.add(path);
  }
  return gone;
}

type CheckedFile = Pick<FileReport, 'path' | 'diagnostics'>;

/** What the baseline could not tell for sure, for a person to look at. */
function reportDoubts(
  io: CliIo,
  { version }: Baseline,
  renamed: ReadonlyMap<string, string>,
  path: string,
  locale: Locale,
): void {
  const name = shownPath(io.cwd, path);
  const doubt = (vi: string, en: string) => notify(io, `${name}: ${say(locale, vi, en)}`);
  if (version === 1) {
    doubt(
      'baseline phiên bản 1 không ghi mức nên che cả lỗi đã nặng hơn; ghi lại bằng --update-baseline',
      'a baseline of version 1 holds no severities and hides graver findings too; write it anew with --update-baseline',
    );
  }
  for (const [from, to] of renamed) {
    doubt(
      `${to} được coi là ${from} đổi tên; ghi tên mới bằng --update-baseline`,
      `${to} is taken for ${from} under another name; write the new name with --update-baseline`,
    );
  }
}

async function every<T>(list: readonly T[], holds: (each: T) => Promise<boolean>): Promise<boolean> {
  for (const each of list) if (!(await holds(each))) return false;
  return true;
}

async function isGone(io: CliIo, path: string): Promise<boolean> {
  return io.fs.stat(path).then(() => false, isMissing);
}

function reportWritten(io: CliIo, path: string, before: Baseline, after: Baseline, locale: Locale): void {
  const count = ({ entries }: Baseline) => [...entries.values()].reduce((sum, { size }) => sum + size, 0);
  const name = shownPath(io.cwd, path);
  notify(
    io,
    say(
      locale,
      `${name}: ${count(after)} phát hiện trong ${after.entries.size} tệp (trước đó ${count(before)})`,
      `${name}: ${count(after)} findings in ${after.entries.size} files (${count(before)} before)`,
    ),
  );
}

async function writeBaseline(io: CliIo, path: string, baseline: Baseline, locale: Locale): Promise<void> {
  try {
    await io.fs.mkdir(parentOf(path));
    await writeAtomically(io.fs, path, serialiseBaseline(baseline));
  } catch (error) {
    const what = writeFaultOf(error)[locale];
    const name = shownPath(io.cwd, path);
    throw new UsageError(
      say(locale, `không ghi được baseline ${name}: ${what}`, `cannot write the baseline ${name}: ${what}`),
    );
  }
}

/** After the message that a baseline cannot be read: how one is made where there is none yet; else nothing. */
export function howToMake(error: unknown, name: string, locale: Locale): string {
  if (errorCode(error) !== 'ENOENT') return '';
  return say(
    locale,
    ` Ghi tệp này lần đầu: kehoach lint --baseline ${name} --update-baseline.`,
    ` To write it for the first time: kehoach lint --baseline ${name} --update-baseline.`,
  );
}

async function loadBaseline(io: CliIo, path: string, mayBeNew: boolean, locale: Locale): Promise<Baseline> {
  const name = shownPath(io.cwd, path);
  let text: string;
  try {
    text = new TextDecoder().decode(await io.fs.readFile(path));
  } catch (error) {
    if (mayBeNew && errorCode(error) === 'ENOENT') return Baseline.EMPTY;
    const what = faultOf(error)[locale];
    const how = howToMake(error, name, locale);
    throw new UsageError(
      say(
        locale,
        `không đọc được baseline ${name}: ${what}.${how}`,
        `cannot read the baseline ${name}: ${what}.${how}`,
      ),
    );
  }
  const baseline = readBaseline(text);
  if (baseline) return baseline;
  // Not written over either: it may be a file of another kind, named by a slip.
  throw new UsageError(
    say(
      locale,
      `${name} không phải tệp baseline, hoặc đã hỏng. Muốn ghi mới thì xoá nó đi.`,
      `${name} is no baseline, or broken. To write a new one, delete it.`,
    ),
  );
}
