import type { Locale } from '../../text/bilingual.ts';
import { formatIsoDate, formatShortDate } from '../../vietnamese/calendar.ts';
import type { CheckSettings } from '../check/check-text.ts';
import { Configurations } from '../check/configuration.ts';
import { ownRulesIn } from '../check/own-rules-in.ts';
import { checkFiles } from '../check/run.ts';
import { readBefore } from '../figures/before.ts';
import { FIGURES_FORMATS, renderFigures } from '../figures/formats.ts';
import type { Before, Figures, FiguresContext } from '../figures/model.ts';
import { Tally } from '../figures/tally.ts';
import { chooseFiles } from '../files/choose.ts';
import { faultOf } from '../files/find.ts';
import { writeOutput } from '../files/output.ts';
import { absolute, comparePaths, shownPath } from '../files/paths.ts';
import { scopeOf } from '../git/scope.ts';
import { type CliIo, EXIT, notify, say, UsageError } from '../io.ts';
import { dateOption, formatOption, readOptions, regimeOption, stageOption, wholeNumber } from '../options.ts';
import { painter, wantsColour } from '../terminal/colour.ts';
import { progressLine } from '../terminal/progress.ts';
import { howToMake } from './lint-baseline.ts';
import { appendStepSummary } from './step-summary.ts';

/** Bytes of a baseline or earlier report at most. */
const MAX_BEFORE_BYTES = 512 * 1024 * 1024;

/** `kehoach report`: the figures of a repository. Findings make no exit code: `lint` is the gate. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS, locale);
  const format = formatOption(values, FIGURES_FORMATS, locale);
  const today = dateOption(values.date, io, locale);
  const settings: CheckSettings = {
    stage: stageOption(values.stage, locale),
    regime: regimeOption(values.regime, locale),
    rules: {},
    today,
    locale,
    fix: false,
    figures: true,
    details: [],
  };
  const concurrency = wholeNumber(values.concurrency, 1, '--concurrency', locale) ?? io.cores ?? 1;
  const configurations = new Configurations(io, values);
  const before = await loadBefore(io, values.baseline, positionals, configurations, locale);
  const tally = new Tally(before);
  const chosen = await chooseFiles(io, positionals, values, locale, configurations.isIgnored);
  for (const note of chosen.notes) notify(io, note);
  const progress = progressLine(io, locale);
  const checked = await checkFiles(io, chosen.files, {
    settings,
    configurations,
    onFixed: 'write',
    concurrency,
    onFigures: (figures) => tally.add(figures),
    onProgress: progress.show,
  });
  progress.clear();
  const failures = [...chosen.failures, ...checked.failures].sort((a, b) =>
    comparePaths(absolute(io.cwd, a.path), absolute(io.cwd, b.path)),
  );
  const titles = new Map(
    (await ownRulesIn(io, tally.rulePaths, configurations)).map(({ id, title }) => [id, title[locale]]),
  );
  const figures = withTitles(tally.figures(failures), titles);
  const toFile = values['output-file'];
  const context: FiguresContext = {
    locale,
    date: formatIsoDate(today),
    day: formatShortDate(today),
    paint: painter(toFile === undefined && wantsColour(values, io.env, io.stdout)),
  };
  const text = await renderFigures(format, figures, context);
  if (toFile === undefined) io.stdout.write(text);
  else {
    const read = chosen.files.map(({ path }) => shownPath(io.cwd, path));
    const output = { file: toFile, option: '--output-file', read, force: values.force === true };
    await writeOutput(io, text, output, locale);
  }
  await appendStepSummary(io, () => renderFigures('markdown', figures, context), locale);
  const problems = configurations.problems(locale);
  for (const note of checked.notes) notify(io, note);
  for (const { path, message } of failures) notify(io, `${path}: ${message}`);
  for (const problem of problems) notify(io, problem);
  if (failures.length > 0 || tally.faulty > 0) return EXIT.failure;
  return problems.length > 0 || chosen.misused ? EXIT.usage : EXIT.ok;
}

function withTitles(figures: Figures, titles: ReadonlyMap<string, string>): Figures {
  const rules = figures.rules.map((row) => {
    const title = titles.get(row.key);
    return title === undefined ? row : { ...row, title };
  });
  return { ...figures, rules };
}

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  'output-file': { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  baseline: { type: 'string' },
  stage: { type: 'string' },
  regime: { type: 'string' },
  date: { type: 'string' },
  config: { type: 'string', short: 'c' },
  'no-config': { type: 'boolean' },
  concurrency: { type: 'string' },
  'files-from': { type: 'string' },
  changed: { type: 'boolean' },
  since: { type: 'string' },
} as const;

/** What the figures are compared with: `--baseline`, else the baseline of the configuration; undefined where there is none. */
async function loadBefore(
  io: CliIo,
  given: string | undefined,
  paths: readonly string[],
  configurations: Configurations,
  locale: Locale,
): Promise<Before | undefined> {
  const configured = (await configurations.forFile(`${absolute(io.cwd, '.')}/x`))?.baseline?.value;
  const path = given === undefined ? configured : absolute(io.cwd, given);
  if (path === undefined) return undefined;
  const name = shownPath(io.cwd, path);
  let text: string;
  try {
    text = new TextDecoder().decode(await io.fs.readFile(path, MAX_BEFORE_BYTES));
  } catch (error) {
    const what = faultOf(error)[locale];
    const how = howToMake(error, name, locale);
    throw new UsageError(
      say(locale, `không đọc được ${name}: ${what}.${how}`, `cannot read ${name}: ${what}.${how}`),
    );
  }
  const { holds } = await scopeOf(io.fs, io.cwd, paths);
  const before = readBefore(text, { path, cwd: io.cwd, holds });
  if (before === 'old') {
    throw new UsageError(
      say(
        locale,
        `${name} là baseline phiên bản 1, không ghi quy tắc nên không so được. Ghi mới: kehoach lint --baseline ${name} --update-baseline.`,
        `${name} is a baseline of version 1, which tells no rules. Write it anew: kehoach lint --baseline ${name} --update-baseline.`,
      ),
    );
  }
  if (before) return before;
  throw new UsageError(
    say(
      locale,
      `${name} không phải baseline hay báo cáo JSON của kehoach report.`,
      `${name} is neither a baseline nor a JSON report of kehoach report.`,
    ),
  );
}
