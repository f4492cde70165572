import { checkOptions, readOptions as readOptionsOf } from '../../check/check.ts';
import type { EffectiveConfig, Sourced } from '../../config/effective.ts';
import type { PlanDocument } from '../../plan/model.ts';
import { readPlan } from '../../plan/read.ts';
import type { Register } from '../../rules/register/model.ts';
import type { Locale } from '../../text/bilingual.ts';
import { neutralise, safeJson } from '../../text/neutralise.ts';
import { Configurations } from '../check/configuration.ts';
import { decode } from '../files/decode.ts';
import { faultOf } from '../files/find.ts';
import { absolute, shownPath } from '../files/paths.ts';
import { spelledOnDisk } from '../files/spelling.ts';
import { type CliIo, EXIT, notify, say, UsageError } from '../io.ts';
import { dateOption, oneOf, readOptions } from '../options.ts';
import { importCodes } from './config-import.ts';

/** `kehoach config FILE`: what holds for a file, and which configuration says so; of a file that is not there too, with code 3. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    {
      format: { type: 'string' },
      config: { type: 'string', short: 'c' },
      'no-config': { type: 'boolean' },
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean' },
    },
    locale,
  );
  const format = oneOf(values.format ?? 'text', ['text', 'json'], '--format', locale);
  const [file, ...more] = positionals;
  if (file === 'import-codes' && more.length === 1) return importCodes(io, more[0]!, values, locale);
  if (file === undefined || more.length > 0) {
    throw new UsageError(
      say(
        locale,
        'cần đúng một tệp: kehoach config TỆP.',
        'exactly one file is needed: kehoach config FILE.',
      ),
    );
  }
  const typed = absolute(io.cwd, file);
  const path = (await spelledOnDisk(io.fs, typed)) ?? typed;
  const text = await textOf(io, path, locale);
  const configurations = new Configurations(io, values);
  const config = await configurations.forFile(path);
  if (!config) {
    for (const problem of configurations.problems(locale)) notify(io, problem);
    return EXIT.usage;
  }
  const code = text === undefined ? EXIT.failure : EXIT.ok;
  const today = dateOption(undefined, io, locale);
  const plan =
    text === undefined
      ? undefined
      : readPlan(text, readOptionsOf(checkOptions(config, { today, file: shownPath(io.cwd, path) })));
  const entries = entriesOf(io, path, config, plan);
  const files = (await configurations.filesFor(path)).map(({ path: each }) => shownSource(io, each, locale));
  if (format === 'json') {
    const rows = entries.map(([key, value, source]) => ({
      key,
      value,
      from: source ? { file: shownSource(io, source.file, locale), path: source.path } : null,
    }));
    io.stdout.write(
      `${safeJson({ file: shownPath(io.cwd, path), configurations: files, values: rows }, 2)}\n`,
    );
    return code;
  }
  const width = Math.max(...entries.map(([key]) => key.length));
  for (const [key, value, source] of entries) {
    const from = source
      ? [shownSource(io, source.file, locale), ...(source.path === '' ? [] : [source.path])].join(' › ')
      : say(locale, 'mặc định', 'default');
    io.stdout.write(`${neutralise(`${key.padEnd(width)}  ${String(value ?? '—').padEnd(10)}  ${from}`)}\n`);
  }
  if (files.length > 0) {
    const what = say(
      locale,
      'Cấu hình, tệp trước thắng tệp sau',
      'Configurations, the first is the strongest',
    );
    io.stdout.write(neutralise(`\n${what}: ${files.join(', ')}`));
  }
  io.stdout.write(
    say(
      locale,
      '\nQuy tắc không nêu ở đây giữ mức của nó: kehoach rules\n',
      '\nRules that are not named here keep their severity: kehoach rules\n',
    ),
  );
  return code;
}

type EffectiveValue = [key: string, value: unknown, source: Sourced<unknown> | undefined];

/** What holds for a file, by its configuration and, over that, by what the text says itself. */
function entriesOf(
  io: CliIo,
  path: string,
  config: EffectiveConfig,
  plan: PlanDocument | undefined,
): readonly EffectiveValue[] {
  const own = sourcesIn(path, plan);
  return [
    ['stage', plan?.frontMatter?.stage ?? config.stage?.value ?? 'draft', own.stage ?? config.stage],
    ['regime', plan?.frontMatter?.regime ?? config.regime?.value ?? 'auto', own.regime ?? config.regime],
    ['locale', config.locale?.value ?? 'vi', config.locale],
    ['isPlan', plan?.isPlan ?? config.isPlan !== undefined, own.isPlan ?? config.isPlan ?? own.text],
    ['ignored', config.ignored !== undefined, config.ignored],
    ['noInlineConfig', config.noInlineConfig?.value ?? false, config.noInlineConfig],
    ['requireReason', config.requireReason?.value ?? false, config.requireReason],
    ['baseline', config.baseline ? shownPath(io.cwd, config.baseline.value) : null, config.baseline],
    ['office', config.office ? safeJson(config.office.value) : null, config.office],
    ['register', config.register ? sizesOf(config.register.value) : null, config.register],
    ['layout', config.layout ? safeJson(config.layout.value) : null, config.layout],
    ...Object.entries(config.rules)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, rule]): EffectiveValue => [`rules.${id}`, rule.value, rule]),
    ...Object.values(config.own ?? {}).map(
      (own): EffectiveValue => [`own.${own.value.id}`, own.value.severity ?? 'warning', own],
    ),
    ...Object.entries(config.options ?? {}).flatMap(([id, values]) =>
      Object.entries(values).map(
        ([name, option]): EffectiveValue => [`options.${id}.${name}`, option.value, option],
      ),
    ),
  ];
}

/** How many entries a register has of each kind. */
function sizesOf(register: Register): string {
  return Object.entries(register)
    .map(([kind, entries]) => `${kind} ${Object.keys(entries ?? {}).length}`)
    .join(', ');
}

/** Where a value comes from: a file, or what comes with the product. */
function shownSource(io: CliIo, file: string, locale: Locale): string {
  return file.includes('/') ? shownPath(io.cwd, file) : say(locale, `bộ có sẵn ${file}`, `preset ${file}`);
}

/** The file's text; undefined where it cannot be read. That is printed: its front matter may set other values. */
async function textOf(io: CliIo, path: string, locale: Locale): Promise<string | undefined> {
  const name = shownPath(io.cwd, path);
  try {
    const stat = await io.fs.stat(path);
    if (stat.isDirectory()) {
      const vi = `${name}: là thư mục; cần một tệp: kehoach config TỆP.`;
      throw new UsageError(say(locale, vi, `${name}: is a folder; a file is needed: kehoach config FILE.`));
    }
    const decoded = decode(await io.fs.readFile(path));
    if ('text' in decoded) return decoded.text;
    notify(io, `${name}: ${decoded.reason[locale]}`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    notify(io, `${name}: ${faultOf(error)[locale]}`);
  }
  return undefined;
}

/** What the file itself says: by a key of its front matter, or by its text. */
function sourcesIn(path: string, plan: PlanDocument | undefined) {
  const { stage, regime, isPlan } = plan?.frontMatter ?? {};
  const from = (value: unknown, key: string): Sourced<unknown> | undefined =>
    value === undefined ? undefined : { value, file: path, path: key };
  // A text with the title and symbol of a plan is one, whatever the front matter says.
  const isOverruled = isPlan === false && plan?.isPlan === true;
  return {
    stage: from(stage, 'giai-doan'),
    regime: from(regime, 'che-do'),
    isPlan: isOverruled ? from(true, '') : from(isPlan, 'loai'),
    text: plan && from(plan.isPlan, ''),
  };
}
