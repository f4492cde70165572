import { describeProblem } from '../../config/problems.ts';
import type { Locale } from '../../text/bilingual.ts';
import { Configurations } from '../check/configuration.ts';
import { withProjectFindings } from '../check/project.ts';
import { writeTimes } from '../check/times.ts';
import { faultOf } from '../files/find.ts';
import { absolute, comparePaths } from '../files/paths.ts';
import { type CliIo, notify, type RandomAccessFile, say, UsageError } from '../io.ts';
import { readOptions, wholeNumber } from '../options.ts';
import { GrowingList, kilobytesOf } from '../report/growing-list.ts';
import type { FileReport, Report } from '../report/model.ts';
import { BrokenShard, type OpenShard, openShard } from '../report/read-shard.ts';
import { placesOf } from '../reporters/places.ts';
import { applyBaseline, baselineOptions } from './lint-baseline.ts';
import { finish } from './lint-finish.ts';
import { formatTargets } from './lint-options.ts';

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
  const shards = positionals.map((file) => open(io, file, locale));
  complete(shards, locale);

  const order = (a: { path: string }, b: { path: string }) =>
    comparePaths(absolute(io.cwd, a.path), absolute(io.cwd, b.path));
  const files = filesOf(io, shards, order, locale);
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

/** A shard's report under the name that the command line gives it. */
interface NamedShard extends OpenShard {
  readonly name: string;
  close(): void;
}

function open(io: CliIo, name: string, locale: Locale): NamedShard {
  let file: RandomAccessFile;
  try {
    file = io.fs.open(absolute(io.cwd, name));
  } catch (error) {
    const what = faultOf(error)[locale];
    throw new UsageError(say(locale, `không đọc được ${name}: ${what}.`, `cannot read ${name}: ${what}.`));
  }
  return { ...unbroken(() => openShard(file, name), name, locale), name, close: () => file.close() };
}

/** The files of all shards in their order; none of them is held in memory longer than it is looked at. */
function filesOf(
  io: CliIo,
  shards: readonly NamedShard[],
  order: (a: { path: string }, b: { path: string }) => number,
  locale: Locale,
): Iterable<FileReport> {
  const files = new GrowingList<FileReport>(io.fs, kilobytesOf);
  const placed = shards.flatMap((shard) => shard.files.map((file) => ({ path: file.path, shard, file })));
  for (const { shard, file } of placed.sort(order))
    files.add(unbroken(() => shard.read(file), shard.name, locale));
  for (const shard of shards) shard.close();
  return files;
}

/** What is read of a report, or what to do where it cannot be read. */
function unbroken<T>(read: () => T, name: string, locale: Locale): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BrokenShard)) throw error;
    if (error.problem) {
      const fault = describeProblem(error.problem, locale);
      const vi = `${fault} Báo cáo hỏng hoặc chưa ghi xong: chạy lại phần đó với --shard I/N --format json=${name}.`;
      const en = `${fault} The report is broken or was cut off: run that shard again with --shard I/N --format json=${name}.`;
      throw new UsageError(say(locale, vi, en));
    }
    const vi = `${name} không phải báo cáo của kehoach lint --shard I/N --format json.`;
    throw new UsageError(say(locale, vi, `${name} is no report of kehoach lint --shard I/N --format json.`));
  }
}

/** Every shard of the same whole, each once. */
function complete(shards: readonly OpenShard[], locale: Locale): void {
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
  if (!strange && twice !== undefined) {
    const shard = `${twice}/${of}`;
    throw new UsageError(
      say(
        locale,
        `phần ${shard} có hai lần. Ghi mỗi phần một lần.`,
        `shard ${shard} comes twice. Name each shard once.`,
      ),
    );
  }
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !indices.includes(index));
  if (strange) {
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
