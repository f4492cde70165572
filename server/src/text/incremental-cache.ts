interface CacheEntry<T> {
  readonly value: T;
  /** The last version that used it. */
  version: number;
}

/** Unused entries below this number are not evicted. */
const MIN_EVICTABLE = 200;

/**
 * Results of a pure function of a key, shared by the versions of a document: a cache made from that of the version before
 * has its entries, and evicts entries unused by the last version. This is all there is to incremental reading: equal texts,
 * or objects that the versions share, give equal results, so a reading with a cache equals a fresh one.
 */
export class IncrementalCache<T, K = string> {
  /** One map for all versions of a document: a new one for each would cost more than the rest of a reading. */
  private readonly entries: Map<K, CacheEntry<T>>;
  private readonly version: number;
  /** Number of keys that this version has used. */
  private used = 0;

  constructor(previous?: IncrementalCache<T, K>) {
    this.entries = previous?.entries ?? new Map();
    this.version = (previous?.version ?? 0) + 1;
    if (previous && this.entries.size > MIN_EVICTABLE + 2 * previous.used) previous.evict();
  }

  get(key: K, compute: (key: K) => T): T {
    const { entries, version } = this;
    let entry = entries.get(key);
    if (!entry) {
      entry = { value: compute(key), version };
      entries.set(key, entry);
      this.used += 1;
    } else if (entry.version !== version) {
      entry.version = version;
      this.used += 1;
    }
    return entry.value;
  }

  private evict(): void {
    for (const [key, { version }] of this.entries) if (version < this.version) this.entries.delete(key);
  }
}
