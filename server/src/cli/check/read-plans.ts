import { type CheckOptions, readDocument } from '../../check/check.ts';
import type { EffectiveConfig } from '../../config/effective.ts';
import type { PlanDocument, Stage } from '../../plan/model.ts';
import type { RegimeId } from '../../regimes/regime.ts';
import type { Locale } from '../../text/bilingual.ts';
import type { CalendarDate } from '../../vietnamese/calendar.ts';
import { chooseFiles, type FileOptions } from '../files/choose.ts';
import { decodeFile } from '../files/decode.ts';
import { faultOf } from '../files/find.ts';
import { shownPath } from '../files/paths.ts';
import type { CliIo } from '../io.ts';
import type { Failure } from '../report/model.ts';
import { optionsOf } from './check-text.ts';
import { Configurations } from './configuration.ts';

export interface PlanFile {
  /** As shown. */
  readonly path: string;
  readonly plan: PlanDocument;
  /** What holds for it. */
  readonly config: EffectiveConfig;
  readonly options: CheckOptions;
}

export interface ReadPlans {
  readonly plans: readonly PlanFile[];
  /** Paths of files that are no plans. */
  readonly others: readonly string[];
  readonly failures: readonly Failure[];
  /** Sentences for stderr about wrong use or a broken configuration. */
  readonly problems: readonly string[];
}

export interface ReadPlansOptions extends Pick<FileOptions, 'files-from' | 'changed' | 'since'> {
  readonly today: CalendarDate;
  readonly regime?: RegimeId | 'auto' | undefined;
  readonly stage?: Stage | undefined;
  readonly config?: string | undefined;
  readonly 'no-config'?: boolean | undefined;
}

/** Reads the plans among files and folders, for commands that show them. */
export async function readPlans(
  io: CliIo,
  paths: readonly string[],
  options: ReadPlansOptions,
  locale: Locale,
): Promise<ReadPlans> {
  const plans: PlanFile[] = [];
  const rest = await eachPlan(io, paths, options, locale, (plan) => plans.push(plan));
  return { plans, ...rest };
}

/** The same one after the other, in the order of the files: none of them is kept. */
export async function eachPlan(
  io: CliIo,
  paths: readonly string[],
  options: ReadPlansOptions,
  locale: Locale,
  take: (plan: PlanFile) => void,
): Promise<Omit<ReadPlans, 'plans'>> {
  const configurations = new Configurations(io, options);
  const found = await chooseFiles(io, paths, options, locale, configurations.isIgnored);
  const others: string[] = [];
  const failures: Failure[] = [...found.failures];
  const problems: string[] = [...found.notes];
  for (const file of found.files) {
    const path = shownPath(io.cwd, file.path);
    const config = await configurations.forFile(file.path);
    if (!config || config.ignored) continue;
    try {
      const decoded = decodeFile(await io.fs.readFile(file.path), path);
      if ('reason' in decoded) {
        failures.push({ path, message: decoded.reason[locale] });
        continue;
      }
      const checkOptions = optionsOf(config, path, { ...options, rules: {} });
      const plan = readDocument(decoded.text, checkOptions);
      if (plan) take({ path, plan, config, options: checkOptions });
      else others.push(path);
    } catch (error) {
      failures.push({ path, message: faultOf(error)[locale] });
    }
  }
  problems.push(...configurations.problems(locale));
  return { others, failures, problems };
}
