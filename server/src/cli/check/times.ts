import { parentOf } from '../../config/paths.ts';
import type { Locale } from '../../text/bilingual.ts';
import { errorCode } from '../../text/file-fault.ts';
import { faultOf } from '../files/find.ts';
import { absolute } from '../files/paths.ts';
import { optionTarget } from '../files/target.ts';
import { writeAtomically, writeFaultOf } from '../files/write.ts';
import { type CliIo, say, UsageError } from '../io.ts';

/** Milliseconds that the check of each file took, by path as shown (NFC). */
export type CheckTimes = ReadonlyMap<string, number>;

const NONE: CheckTimes = new Map();

/** Times of an earlier run; none where the file is not there yet. Throws a UsageError for a file of another kind. */
export async function readTimes(io: CliIo, file: string | undefined, locale: Locale): Promise<CheckTimes> {
  if (file === undefined) return NONE;
  let text: string;
  try {
    text = new TextDecoder().decode(await io.fs.readFile(absolute(io.cwd, file)));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return NONE;
    const what = faultOf(error)[locale];
    throw new UsageError(say(locale, `không đọc được ${file}: ${what}.`, `cannot read ${file}: ${what}.`));
  }
  const times = parseTimes(text);
  if (times) return times;
  throw new UsageError(
    say(
      locale,
      `--times: ${file} không phải tệp thời gian của kehoach, hoặc đã hỏng. Muốn ghi mới thì xoá nó đi.`,
      `--times: ${file} is no file of times of kehoach, or broken. To write a new one, delete it.`,
    ),
  );
}

function parseTimes(text: string): CheckTimes | undefined {
  try {
    const { version, times } = JSON.parse(text) as { version?: unknown; times?: unknown };
    if (version !== 1 || typeof times !== 'object' || times === null) return undefined;
    const entries = Object.entries(times as Record<string, unknown>);
    if (!entries.every(([, time]) => typeof time === 'number' && time >= 0)) return undefined;
    return new Map(entries as [string, number][]);
  } catch {
    return undefined;
  }
}

/** Writes times for the next run: those of before stay for files whose findings a cache gave. */
export async function writeTimes(io: CliIo, file: string, times: CheckTimes, locale: Locale): Promise<void> {
  const path = await optionTarget(io, file, '--times', locale);
  const known = new Map([...(await readTimes(io, file, locale)), ...times]);
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  try {
    await io.fs.mkdir(parentOf(path));
    await writeAtomically(
      io.fs,
      path,
      `${JSON.stringify({ version: 1, times: Object.fromEntries(sorted) }, null, 1)}\n`,
    );
  } catch (error) {
    const what = writeFaultOf(error)[locale];
    throw new UsageError(say(locale, `không ghi được ${file}: ${what}`, `cannot write ${file}: ${what}`));
  }
}
