import type { Sourced } from '../../config/effective.ts';
import type { Locale } from '../../text/bilingual.ts';
import { neutralise, safeJson } from '../../text/neutralise.ts';
import { Configurations } from '../check/configuration.ts';
import { absolute, shownPath } from '../files/paths.ts';
import { type CliIo, EXIT, notify, say, UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';

/** `kehoach config FILE`: what holds for a file, and which configuration says so. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    {
      format: { type: 'string' },
      config: { type: 'string', short: 'c' },
      'no-config': { type: 'boolean' },
    },
    locale,
  );
  const format = oneOf(values.format ?? 'text', ['text', 'json'], '--format', locale);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new UsageError(
      say(
        locale,
        'cần đúng một tệp: kehoach config TỆP.',
        'exactly one file is needed: kehoach config FILE.',
      ),
    );
  }
  const configurations = new Configurations(io, values);
  const config = await configurations.forFile(absolute(io.cwd, file));
  if (!config) {
    for (const problem of configurations.problems(locale)) notify(io, problem);
    return EXIT.usage;
  }
  const entries: [string, unknown, Sourced<unknown> | undefined][] = [
    ['stage', config.stage?.value ?? 'draft', config.stage],
    ['regime', config.regime?.value ?? 'auto', config.regime],
    ['locale', config.locale?.value ?? 'vi', config.locale],
    ['isPlan', config.isPlan !== undefined, config.isPlan],
    ['ignored', config.ignored !== undefined, config.ignored],
    ['noInlineConfig', config.noInlineConfig?.value ?? false, config.noInlineConfig],
    ['requireReason', config.requireReason?.value ?? false, config.requireReason],
    ['baseline', config.baseline ? shownPath(io.cwd, config.baseline.value) : null, config.baseline],
    ...Object.entries(config.rules)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, rule]): [string, unknown, Sourced<unknown>] => [`rules.${id}`, rule.value, rule]),
  ];
  if (format === 'json') {
    const rows = entries.map(([key, value, source]) => ({
      key,
      value,
      from: source ? { file: shownPath(io.cwd, source.file), path: source.path } : null,
    }));
    io.stdout.write(`${safeJson({ file: shownPath(io.cwd, absolute(io.cwd, file)), values: rows }, 2)}\n`);
    return EXIT.ok;
  }
  const width = Math.max(...entries.map(([key]) => key.length));
  for (const [key, value, source] of entries) {
    const from = source
      ? `${shownPath(io.cwd, source.file)} › ${source.path}`
      : say(locale, 'mặc định', 'default');
    io.stdout.write(`${neutralise(`${key.padEnd(width)}  ${String(value ?? '—').padEnd(10)}  ${from}`)}\n`);
  }
  return EXIT.ok;
}
