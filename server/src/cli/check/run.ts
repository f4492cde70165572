import type { EffectiveConfig } from '../../config/effective.ts';
import type { DecodedText } from '../files/decode.ts';
import { decode, encode } from '../files/decode.ts';
import { type FoundFile, faultOf } from '../files/find.ts';
import { shownPath } from '../files/paths.ts';
import { writeAtomically } from '../files/write.ts';
import type { CliIo } from '../io.ts';
import type { CheckSettings } from './check-text.ts';
import { checkText } from './check-text.ts';
import type { Configurations } from './configuration.ts';
import type { Failure, FileReport } from './report.ts';

/** Findings kept from an earlier run; asked by content. */
export interface ReportStore {
  get(path: string, bytes: Uint8Array, config: EffectiveConfig): FileReport | undefined;
  set(path: string, bytes: Uint8Array, config: EffectiveConfig, report: FileReport): void;
}

export interface RunOptions {
  readonly settings: CheckSettings;
  readonly configurations: Configurations;
  /** What becomes of mended text. */
  readonly onFixed: 'write' | ((path: string, before: string, after: string) => void);
  readonly store?: ReportStore | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

export interface RunResult {
  readonly files: readonly FileReport[];
  readonly failures: readonly Failure[];
  /** Files left out because of a broken configuration. */
  readonly unconfigured: number;
  /** Files left out by the configuration's `ignore`. */
  readonly ignored: readonly string[];
  /** Texts that were read as plans; none where all came from the store. */
  readonly parsed: number;
}

/** Checks files one after the other. A file that fails never keeps the others from being checked. */
export async function checkFiles(
  io: CliIo,
  files: readonly FoundFile[],
  options: RunOptions,
): Promise<RunResult> {
  const { settings, configurations } = options;
  const reports: FileReport[] = [];
  const failures: Failure[] = [];
  const ignored: string[] = [];
  let unconfigured = 0;
  let parsed = 0;
  let done = 0;
  for (const file of files) {
    const shown = shownPath(io.cwd, file.path);
    done += 1;
    options.onProgress?.(done);
    const config = await configurations.forFile(file.path);
    if (!config) {
      unconfigured += 1;
      continue;
    }
    if (config.ignored) {
      ignored.push(shown);
      continue;
    }
    try {
      const bytes = await io.fs.readFile(file.path);
      const stored = settings.fix ? undefined : options.store?.get(shown, bytes, config);
      if (stored) {
        reports.push(stored);
        continue;
      }
      const decoded = decode(bytes);
      if ('reason' in decoded) {
        failures.push({ path: shown, message: decoded.reason[settings.locale] });
        continue;
      }
      const checked = checkText(decoded.text, shown, config, settings);
      if (checked.parsed) parsed += 1;
      if (checked.fixed !== undefined) await takeFixed(io, file.path, shown, decoded, checked.fixed, options);
      const written = checked.fixed === undefined ? bytes : encode(checked.fixed, decoded);
      options.store?.set(shown, written, config, checked.report);
      reports.push(checked.report);
    } catch (error) {
      failures.push({ path: shown, message: faultOf(error)[settings.locale] });
    }
  }
  return { files: reports, failures, unconfigured, ignored, parsed };
}

async function takeFixed(
  io: CliIo,
  path: string,
  shown: string,
  before: DecodedText,
  after: string,
  { onFixed }: RunOptions,
): Promise<void> {
  if (onFixed === 'write') await writeAtomically(io.fs, path, encode(after, before));
  else onFixed(shown, before.text, after);
}
