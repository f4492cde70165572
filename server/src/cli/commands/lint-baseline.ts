import { parentOf } from '../../config/paths.ts';
import type { Locale } from '../../text/bilingual.ts';
import { Baseline, readBaseline, serialiseBaseline } from '../check/baseline.ts';
import type { Configurations } from '../check/configuration.ts';
import type { FileReport } from '../check/report.ts';
import type { RunResult } from '../check/run.ts';
import { absolute } from '../files/paths.ts';
import { insideTarget, optionTarget } from '../files/target.ts';
import { writeAtomically } from '../files/write.ts';
import { type CliIo, say, UsageError } from '../io.ts';

export interface BaselineOptions {
  readonly file?: string | undefined;
  readonly update: boolean;
  readonly prune: boolean;
}

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
        'chỉ ghi lại baseline khi soát trọn vẹn: bỏ --shard, --stdin.',
        'a baseline is written only after a whole check: leave out --shard, --stdin.',
      ),
    );
  }
  return { file: values.baseline, update, prune };
}

/** Takes away findings that the baseline knows; writes it anew where asked. It never grows unasked. */
export async function applyBaseline(
  io: CliIo,
  result: RunResult,
  options: BaselineOptions,
  configurations: Configurations,
  locale: Locale,
): Promise<{ readonly files: readonly FileReport[]; readonly misused: boolean }> {
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
    return { files: result.files, misused: false };
  }
  if (options.update || options.prune) {
    if (options.file !== undefined) await optionTarget(io, options.file, '--baseline', locale);
    else await insideTarget(io, path, configured?.baseline?.path ?? 'baseline', locale);
  }
  const existing = await loadBaseline(io, path, options.update, locale);
  if (options.update) {
    await writeBaseline(io, path, Baseline.of(result.files, existing), locale);
    return { files: Baseline.of(result.files).filter(result.files), misused: false };
  }
  if (options.prune) {
    await writeBaseline(io, path, existing.pruned(result.files), locale);
  }
  return { files: existing.filter(result.files), misused: false };
}

async function writeBaseline(io: CliIo, path: string, baseline: Baseline, locale: Locale): Promise<void> {
  try {
    await io.fs.mkdir(parentOf(path));
    await writeAtomically(io.fs, path, serialiseBaseline(baseline));
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      say(locale, `không ghi được baseline ${path}: ${what}`, `cannot write the baseline ${path}: ${what}`),
    );
  }
}

async function loadBaseline(io: CliIo, path: string, mayBeNew: boolean, locale: Locale): Promise<Baseline> {
  let text: string;
  try {
    text = new TextDecoder().decode(await io.fs.readFile(path));
  } catch (error) {
    if (mayBeNew && (error as NodeJS.ErrnoException).code === 'ENOENT') return Baseline.EMPTY;
    throw new UsageError(
      say(locale, `không đọc được baseline ${path}.`, `cannot read the baseline ${path}.`),
    );
  }
  const baseline = readBaseline(text);
  if (baseline) return baseline;
  if (mayBeNew) return Baseline.EMPTY;
  throw new UsageError(
    say(
      locale,
      `baseline ${path} không đúng dạng. Ghi lại bằng --update-baseline.`,
      `the baseline ${path} is malformed. Write it anew with --update-baseline.`,
    ),
  );
}
