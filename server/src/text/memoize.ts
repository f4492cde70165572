import { SideTable } from './side-table.ts';

/** UTF-16 units of text per generation of one memoized function. */
const MAX_CACHED_LENGTH = 2_000_000;

/**
 * A cache of a pure function of a text: least recently used entries are evicted, in two generations. `scan` must depend on
 * the text alone and never return undefined.
 * @param maxLength UTF-16 units of text in each of the two generations
 */
export function memoizeByText<T>(
  scan: (text: string) => T,
  maxLength = MAX_CACHED_LENGTH,
): (text: string) => T {
  return memoizeForAWhile(scan, maxLength).get;
}

/** The same with a way to let go of all entries: what is old when the collector of the young comes round is moved, not freed. */
export function memoizeForAWhile<T>(
  scan: (text: string) => T,
  maxLength: number,
): { readonly get: (text: string) => T; readonly forget: () => void } {
  let current = new Map<string, T>();
  let previous = new Map<string, T>();
  let size = 0;
  const get = (text: string): T => {
    const cached = current.get(text);
    if (cached !== undefined) return cached;
    const value = previous.get(text) ?? scan(text);
    if (size > maxLength) {
      previous = current;
      current = new Map();
      size = 0;
    }
    size += text.length + 16;
    current.set(text, value);
    return value;
  };
  const forget = (): void => {
    current = new Map();
    previous = new Map();
    size = 0;
  };
  return { get, forget };
}

const MAX_SHORT_TEXTS = 10_000;

/**
 * A cache of a pure function of words, names and symbols, of which a text has few, each many times.
 * @param maxLength UTF-16 units beyond which results are not cached
 */
export function memoizeShort<T>(compute: (text: string) => T, maxLength = 24): (text: string) => T {
  const cache = new Map<string, T>();
  return (text) => {
    let value = cache.get(text);
    if (value === undefined) {
      value = compute(text);
      if (text.length > maxLength) return value;
      if (cache.size >= MAX_SHORT_TEXTS) cache.clear();
      cache.set(text, value);
    }
    return value;
  };
}

/** A cache of a function of an object that never changes, such as a plan: computed once per object, freed with it. */
export function memoizePerObject<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const cache = new SideTable<K, { readonly value: T }>();
  return (key) => {
    let entry = cache.get(key);
    if (!entry) {
      entry = { value: compute(key) };
      cache.set(key, entry);
    }
    return entry.value;
  };
}
