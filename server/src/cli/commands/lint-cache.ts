import type { Locale } from '../../text/bilingual.ts';
import { ReportCache } from '../check/cache.ts';
import type { CheckSettings } from '../check/check-text.ts';
import { shownPath } from '../files/paths.ts';
import { optionTarget } from '../files/target.ts';
import { type CliIo, notify, say, UsageError } from '../io.ts';
import { VERSION } from '../version.ts';

/** Keeps what was found for later runs. Where that cannot be done it is said: the next run takes as long as this one. */
export async function saveCache(io: CliIo, cache: ReportCache | undefined, locale: Locale): Promise<void> {
  const fault = await cache?.save();
  cache?.close();
  if (!cache || !fault) return;
  const name = shownPath(io.cwd, cache.path);
  const en = `cannot write the cache ${name}: ${fault.en}; the next run will not be faster`;
  notify(io, say(locale, `không ghi được tệp nhớ ${name}: ${fault.vi}; lần sau không nhanh hơn`, en));
}

/** The cache that the options ask for, read; a broken file is left aside with a note. */
export async function openCache(
  io: CliIo,
  values: { readonly cache?: boolean | undefined; readonly 'cache-location'?: string | undefined },
  settings: CheckSettings,
  locale: Locale,
): Promise<ReportCache | undefined> {
  if (!values.cache && values['cache-location'] === undefined) return undefined;
  const path = await optionTarget(
    io,
    values['cache-location'] ?? '.kehoachcache',
    '--cache-location',
    locale,
  );
  const cache = new ReportCache(io.fs, path, VERSION, settings);
  const state = cache.load();
  if (state === 'foreign') {
    throw new UsageError(
      say(
        locale,
        `--cache-location: ${path} không phải tệp nhớ của kehoach, không ghi đè lên.`,
        `--cache-location: ${path} is no cache of kehoach and is not overwritten.`,
      ),
    );
  }
  if (state === 'broken') {
    notify(
      io,
      say(
        locale,
        `tệp nhớ ${path} hỏng, bỏ qua và ghi lại`,
        `the cache ${path} is broken; it is ignored and written anew`,
      ),
    );
  }
  return cache;
}
