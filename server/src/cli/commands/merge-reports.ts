import { describeProblem } from '../../config/problems.ts';
import type { Locale } from '../../text/bilingual.ts';
import { Configurations } from '../check/configuration.ts';
import { withProjectFindings } from '../check/project.ts';
import { writeTimes } from '../check/times.ts';
import { faultOf } from '../files/find.ts';
import { absolute, comparePaths } from '../files/paths.ts';
import { type CliIo, notify, say, UsageError } from '../io.ts';
import { readOptions, wholeNumber } from '../options.ts';
import type { FileReport, Report } from '../report/model.ts';
import { readShard } from '../report/read-shard.ts';
import type { ShardReport } from '../report/shard.ts';
import { placesOf } from '../reporters/places.ts';
import { applyBaseline, baselineOptions } from './lint-baseline.ts';
import { finish } from './lint-finish.ts';
import { formatTargets } from './lint-options.ts';

/** Bytes of a report at most. */
const MAX_REPORT_BYTES = 512 * 1024 * 1024;

/** `kehoach merge-reports FILE …`: the JSON reports of all shards as one report, in any format. Out: the exit code of the whole. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    {
      format: { type: 'string', short: 'f', multiple: true },
      'output-file': { type: 'string', short: 'o' },
      force: { type: 'boolean' },
      'max-warnings': { type: 'string' },
      quiet: { type: 'boolean' },
      baseline: { type: 'string' },
      'update-baseline': { type: 'boolean' },
      'prune-baseline': { type: 'boolean' },
      times: { type: 'string' },
      config: { type: 'string', short: 'c' },
      'no-config': { type: 'boolean' },
    },
    locale,
  );
  if (positionals.length === 0) {
    throw new UsageError(
      say(
        locale,
        'cần báo cáo JSON của các phần: kehoach merge-reports phan-1.json phan-2.json ….',
        'the JSON reports of the shards are needed: kehoach merge-reports shard-1.json shard-2.json ….',
      ),
    );
  }
  const targets = await formatTargets(values.format, values['output-file'], io.env, locale);
  const maxWarnings = wholeNumber(values['max-warnings'], 0, '--max-warnings', locale);
  const shards: ShardReport[] = [];
  for (const file of positionals) shards.push(await load(io, file, locale));
  complete(shards, locale);

  const order = (a: { path: string }, b: { path: string }) =>
    comparePaths(absolute(io.cwd, a.path), absolute(io.cwd, b.path));
  const files: FileReport[] = shards.flatMap((shard) => shard.files).sort(order);
  const failures = new Map(
    // A path that leads nowhere is told by every shard.
    shards.flatMap((shard) => shard.failures).map((each) => [`${each.path}\n${each.message}`, each]),
  );
  const configurations = new Configurations(io, values);
  // What a shard knew is gone already; what shows only across plans comes to light here.
  const judged = await applyBaseline(
    io,
    withProjectFindings(files, locale),
    baselineOptions(values, locale),
    configurations,
    locale,
  );
  const problems = configurations.problems(locale);
  for (const problem of problems) notify(io, problem);
  if (values.times !== undefined) {
    const times = shards.flatMap(({ shard }) => Object.entries(shard.times ?? {}));
    await writeTimes(io, values.times, new Map(times), locale);
  }
  const report: Omit<Report, 'summary'> = {
    files: judged,
    failures: [...failures.values()].sort(order),
  };
  return finish(io, report, {
    targets,
    places: await placesOf(io),
    locale,
    quiet: values.quiet === true,
    configurations,
    maxWarnings,
    misused: problems.length > 0 || shards.some(({ shard }) => shard.misused),
    toStderr: false,
    values,
  });
}

async function load(io: CliIo, file: string, locale: Locale): Promise<ShardReport> {
  let text: string;
  try {
    text = new TextDecoder().decode(await io.fs.readFile(absolute(io.cwd, file), MAX_REPORT_BYTES));
  } catch (error) {
    const what = faultOf(error)[locale];
    throw new UsageError(say(locale, `không đọc được ${file}: ${what}.`, `cannot read ${file}: ${what}.`));
  }
  const read = readShard(text, file);
  if (read.shard) return read.shard;
  if (read.problem) {
    const fault = describeProblem(read.problem, locale);
    const vi = `${fault} Báo cáo hỏng hoặc chưa ghi xong: chạy lại phần đó với --shard I/N --format json=${file}.`;
    const en = `${fault} The report is broken or was cut off: run that shard again with --shard I/N --format json=${file}.`;
    throw new UsageError(say(locale, vi, en));
  }
  throw new UsageError(
    say(
      locale,
      `${file} không phải báo cáo của kehoach lint --shard I/N --format json.`,
      `${file} is no report of kehoach lint --shard I/N --format json.`,
    ),
  );
}

/** Every shard of the same whole, each once. */
function complete(shards: readonly ShardReport[], locale: Locale): void {
  const of = shards[0]!.shard.of;
  const indices = shards.map(({ shard }) => shard.index);
  const { division } = shards[0]!.shard;
  const strange = shards.find(({ shard }) => shard.of !== of);
  if (!strange && shards.some(({ shard }) => shard.division !== division)) {
    throw new UsageError(
      say(
        locale,
        'các phần không chia cùng một danh sách tệp: mọi máy phải soát cùng một commit, cùng tuỳ chọn, cùng tệp --times.',
        'the shards do not divide the same list of files: every machine has to check the same commit, with the same options and the same file of --times.',
      ),
    );
  }
  const twice = indices.find((index, i) => indices.indexOf(index) !== i);
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !indices.includes(index));
  if (strange || twice !== undefined) {
    throw new UsageError(
      say(
        locale,
        `các báo cáo không cùng một lần chia: ${shards.map(({ shard }) => `${shard.index}/${shard.of}`).join(', ')}.`,
        `the reports are not of one whole: ${shards.map(({ shard }) => `${shard.index}/${shard.of}`).join(', ')}.`,
      ),
    );
  }
  if (missing.length === 0) return;
  const list = missing.map((index) => `${index}/${of}`).join(', ');
  throw new UsageError(say(locale, `thiếu phần ${list}.`, `shards are missing: ${list}.`));
}
