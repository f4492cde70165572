import { normalize } from 'node:path';
import { SEVERITY_SETTINGS, type SeveritySetting } from '../../lint/options.ts';
import { OWN_PREFIX } from '../../rules/own/model.ts';
import type { Locale } from '../../text/bilingual.ts';
import { nearest } from '../../text/nearest.ts';
import type { CheckSettings } from '../check/check-text.ts';
import { CONFIGURABLE } from '../check/configuration.ts';
import { type CliIo, say, UsageError } from '../io.ts';
import { notTogether, oneOf, readOptions, refuseTogether } from '../options.ts';
import type { Detail } from '../report/model.ts';
import { FORMATS, type Format, loadReporter } from '../reporters/index.ts';
import type { Places } from '../reporters/places.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { wantsColour } from '../terminal/colour.ts';
import { BASELINE_DETAILS } from './lint-baseline.ts';

const LINT_OPTIONS = {
  format: { type: 'string', short: 'f', multiple: true },
  'output-file': { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  stage: { type: 'string' },
  regime: { type: 'string' },
  date: { type: 'string' },
  fix: { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  'max-warnings': { type: 'string' },
  quiet: { type: 'boolean' },
  rule: { type: 'string', multiple: true },
  config: { type: 'string', short: 'c' },
  'no-config': { type: 'boolean' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  cache: { type: 'boolean' },
  'cache-location': { type: 'string' },
  'no-inline-config': { type: 'boolean' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  'prune-baseline': { type: 'boolean' },
  shard: { type: 'string' },
  times: { type: 'string' },
  concurrency: { type: 'string' },
  'files-from': { type: 'string' },
  changed: { type: 'boolean' },
  since: { type: 'string' },
  staged: { type: 'boolean' },
  frozen: { type: 'string' },
  'no-errors-on-unmatched': { type: 'boolean' },
  project: { type: 'boolean' },
  watch: { type: 'boolean' },
  stats: { type: 'boolean' },
} as const;

/** The options of `lint`, checked as far as one can be without the others. */
export function readLintOptions(args: readonly string[], locale: Locale) {
  const { values, positionals } = readOptions(args, LINT_OPTIONS, locale);
  if (positionals.includes('-')) {
    const vi = 'không nhận “-”: thêm --stdin để đọc từ đầu vào chuẩn.';
    throw new UsageError(say(locale, vi, '“-” is not taken: add --stdin to read from standard input.'));
  }
  if (values['stdin-filename'] !== undefined && !values.stdin) {
    throw new UsageError(say(locale, '--stdin-filename cần có --stdin.', '--stdin-filename needs --stdin.'));
  }
  if (values.stdin && positionals.length > 0) throw notTogether('--stdin', positionals[0]!, locale);
  refuseTogether(values, EXCLUSIVE, locale);
  return { values, positionals };
}

type LintOption = keyof typeof LINT_OPTIONS;

/** Options that cannot go together: each with those that exclude it. */
const EXCLUSIVE: readonly (readonly [LintOption, readonly LintOption[]])[] = [
  ['fix', ['fix-dry-run']],
  ['config', ['no-config']],
  ['update-baseline', ['prune-baseline']],
  ['stdin', ['changed', 'since', 'staged', 'files-from', 'shard', 'frozen', 'times']],
  ['staged', ['changed', 'since', 'files-from']],
  ['files-from', ['changed', 'since']],
  ['watch', ['stdin', 'fix-dry-run', 'shard', 'update-baseline', 'prune-baseline']],
];

/** Where each format goes: `stylish`, `sarif=report.sarif`. The one without a file goes to `--output-file` or stdout. */
export interface FormatTarget {
  readonly format: Format;
  readonly reporter: Reporter;
  readonly file?: string;
}

/** The formats asked for, each with where it goes; without any the terminal gets one. Throws a UsageError. */
export async function formatTargets(
  given: readonly string[] | undefined,
  outputFile: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  locale: Locale,
): Promise<readonly FormatTarget[]> {
  const targets: Omit<FormatTarget, 'reporter'>[] = (given ?? []).map((entry) => {
    const at = entry.indexOf('=');
    const format = oneOf(at < 0 ? entry : entry.slice(0, at), FORMATS, '--format', locale);
    if (at >= 0 && at === entry.length - 1) {
      throw new UsageError(
        say(locale, `--format ${entry}: thiếu tên tệp sau dấu =.`, `--format ${entry}: no file after the =.`),
      );
    }
    return at < 0 ? { format } : { format, file: entry.slice(at + 1) };
  });
  const plain = targets.filter((target) => target.file === undefined);
  if (plain.length > 1) {
    throw new UsageError(
      say(
        locale,
        'nhiều --format: ghi tệp cho từng dạng, ví dụ --format sarif=bao-cao.sarif.',
        'several --format: give each a file, as in --format sarif=report.sarif.',
      ),
    );
  }
  if (plain.length === 0) {
    // With every format in a file, the terminal still gets the readable one.
    const format = env.GITHUB_ACTIONS === 'true' ? 'github' : 'stylish';
    targets.unshift({ format });
  }
  const placed = targets.map((target) =>
    target.file === undefined && outputFile !== undefined ? { ...target, file: outputFile } : target,
  );
  const files = placed.flatMap(({ file }) => (file === undefined ? [] : [normalize(file)]));
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined) {
    throw new UsageError(
      say(locale, `hai báo cáo cùng ghi vào ${twice}.`, `two reports would go to ${twice}.`),
    );
  }
  return Promise.all(
    placed.map(async (target) => ({ ...target, reporter: await loadReporter(target.format) })),
  );
}

/** Whether another run may show the reports of this one, in any format. */
export function needsFullReport(values: ReturnType<typeof readLintOptions>['values']): boolean {
  return (
    values.shard !== undefined ||
    values.times !== undefined ||
    values.cache === true ||
    values['cache-location'] !== undefined
  );
}

/**
 * The format that files can be rendered in where they are checked: of several formats none, nor where findings are
 * left out, added or kept afterwards.
 */
export function printOption(
  values: ReturnType<typeof readLintOptions>['values'],
  targets: readonly FormatTarget[],
  io: Pick<CliIo, 'env' | 'stdout'>,
  places: Places,
): CheckSettings['print'] {
  const [target, ...more] = targets;
  if (!target || more.length > 0 || !target.reporter.file) return undefined;
  if (values.quiet || values.project || values.frozen !== undefined || values['fix-dry-run'] || values.stdin)
    return undefined;
  const colour = target.file === undefined && wantsColour(values, io.env, io.stdout);
  return { format: target.format, colour, places };
}

/** What findings have to tell for the formats, and for a baseline where there is one. */
export function detailsFor(
  targets: readonly Pick<FormatTarget, 'reporter'>[],
  hasBaseline: boolean,
): readonly Detail[] {
  const shown = targets.flatMap(({ reporter }) => reporter.details);
  return hasBaseline ? [...shown, ...BASELINE_DETAILS] : shown;
}

/** `--rule ID:SEVERITY`, the last one of an id counts. */
export function ruleOptions(
  given: readonly string[] | undefined,
  locale: Locale,
): Record<string, SeveritySetting> {
  const rules: Record<string, SeveritySetting> = {};
  for (const entry of given ?? []) {
    const at = entry.lastIndexOf(':');
    const id = at < 0 ? entry : entry.slice(0, at);
    if (at < 0) {
      throw new UsageError(
        say(
          locale,
          `--rule: cần dạng MÃ:MỨC, gặp “${entry}”.`,
          `--rule: expected ID:SEVERITY, found “${entry}”.`,
        ),
      );
    }
    // Which own rules there are the configuration of each file tells.
    if (!id.startsWith(OWN_PREFIX) && !CONFIGURABLE.some((rule) => rule.id === id)) {
      const meant = nearest(
        id,
        CONFIGURABLE.map((rule) => rule.id),
      );
      throw new UsageError(
        say(
          locale,
          `--rule: không có quy tắc “${id}”.${meant ? ` Có phải “${meant}”?` : ''}`,
          `--rule: there is no rule “${id}”.${meant ? ` Did you mean “${meant}”?` : ''}`,
        ),
      );
    }
    rules[id] = oneOf(entry.slice(at + 1), SEVERITY_SETTINGS, '--rule', locale);
  }
  return rules;
}

/** `--shard I/N` */
export function shardOption(
  value: string | undefined,
  locale: Locale,
): { index: number; of: number } | undefined {
  if (value === undefined) return undefined;
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(value);
  const index = Number(match?.[1]);
  const of = Number(match?.[2]);
  if (match && index >= 1 && index <= of) return { index, of };
  throw new UsageError(
    say(
      locale,
      `--shard: cần dạng I/N với 1 ≤ I ≤ N, gặp “${value}”.`,
      `--shard: expected I/N with 1 ≤ I ≤ N, found “${value}”.`,
    ),
  );
}
