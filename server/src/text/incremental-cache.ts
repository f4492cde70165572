interface Entry<T> {
  readonly value: T;
  /** The last version that asked for it. */
  version: number;
}

/** So many texts that nobody asks for any more are kept without a look. */
const LEAST_KEPT = 200;

/**
 * Results of a pure function of a text, kept from one version of a document to the next: a memo made over the one of
 * the version before has what that one had, and in time lets go of what it is not asked for. This is all there is to
 * incremental reading: equal texts give equal results, so a reading with a memo equals a fresh one.
 */
export class TextMemo<T> {
  /** Shared by the versions of a document: made anew for each it would be the dearest part of a reading. */
  private readonly entries: Map<string, Entry<T>>;
  private readonly version: number;
  /** How many texts this version has asked for. */
  private asked = 0;

  constructor(previous?: TextMemo<T>) {
    this.entries = previous?.entries ?? new Map();
    this.version = (previous?.version ?? 0) + 1;
    if (previous && this.entries.size > LEAST_KEPT + 2 * previous.asked) previous.letGo();
  }

  get(text: string, compute: (text: string) => T): T {
    const { entries, version } = this;
    let entry = entries.get(text);
    if (!entry) {
      entry = { value: compute(text), version };
      entries.set(text, entry);
      this.asked += 1;
    } else if (entry.version !== version) {
      entry.version = version;
      this.asked += 1;
    }
    return entry.value;
  }

  private letGo(): void {
    for (const [text, { version }] of this.entries) if (version < this.version) this.entries.delete(text);
  }
}
