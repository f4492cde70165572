import type { Locale } from '../../text/bilingual.ts';
import { mergedCaches, type ReadCache, readCacheFile } from '../check/cache-file.ts';
import { faultOf } from '../files/find.ts';
import { absolute } from '../files/paths.ts';
import { optionTarget } from '../files/target.ts';
import { writeAtomically, writeFaultOf } from '../files/write.ts';
import { type CliIo, EXIT, notify, say, UsageError } from '../io.ts';
import { readOptions } from '../options.ts';

/**
 * `kehoach merge-caches FILE …`: the caches of all shards as one; of a file that several know, the report of the latest run.
 * Out: the exit code.
 */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(args, { 'cache-location': { type: 'string' } }, locale);
  if (positionals.length === 0) {
    throw new UsageError(
      say(
        locale,
        'cần tệp nhớ của các phần: kehoach merge-caches nho-1 nho-2 ….',
        'the caches of the shards are needed: kehoach merge-caches cache-1 cache-2 ….',
      ),
    );
  }
  const name = values['cache-location'] ?? '.kehoachcache';
  const target = await optionTarget(io, name, '--cache-location', locale);
  if (stateOf(io, target, name, locale).state === 'foreign') throw foreign(name, locale);
  const caches = [];
  for (const file of positionals) {
    const read = stateOf(io, absolute(io.cwd, file), file, locale);
    if (read.state === 'foreign') throw foreign(file, locale);
    if (read.state === 'sound') caches.push(read);
    else notify(io, `${file}: ${missed(read.state, locale)}`);
  }
  const { lines, text } = mergedCaches(caches);
  try {
    await writeAtomically(io.fs, target, text);
  } catch (error) {
    const what = writeFaultOf(error)[locale];
    throw new UsageError(say(locale, `không ghi được ${name}: ${what}`, `cannot write ${name}: ${what}`));
  } finally {
    for (const { file } of caches) file.close();
  }
  notify(io, say(locale, `${name}: kết quả của ${lines} tệp`, `${name}: reports of ${lines} files`));
  return EXIT.ok;
}

function stateOf(io: CliIo, path: string, name: string, locale: Locale): ReadCache {
  try {
    return readCacheFile(io.fs, path);
  } catch (error) {
    const what = faultOf(error)[locale];
    throw new UsageError(say(locale, `không đọc được ${name}: ${what}.`, `cannot read ${name}: ${what}.`));
  }
}

/** A cache is never needed: without one of a shard the next run only takes longer. */
function missed(state: 'old' | 'absent' | 'broken', locale: Locale): string {
  switch (state) {
    case 'absent':
      return say(locale, 'không có tệp nhớ này, bỏ qua', 'there is no such cache; it is left out');
    case 'old':
      return say(locale, 'tệp nhớ của phiên bản khác, bỏ qua', 'a cache of another version; it is left out');
    case 'broken':
      return say(locale, 'tệp nhớ hỏng, bỏ qua', 'a broken cache; it is left out');
  }
}

function foreign(name: string, locale: Locale): UsageError {
  return new UsageError(
    say(locale, `${name} không phải tệp nhớ của kehoach.`, `${name} is no cache of kehoach.`),
  );
}
