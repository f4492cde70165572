/**
 * Results of a pure function of a text, kept from one version of a document to the next: a memo made over the one of
 * the version before takes over what the new version asks for and lets go of the rest. This is all there is to
 * incremental reading: equal texts give equal results, so a reading with a memo equals a fresh one.
 */
export class TextMemo<T> {
  private readonly current = new Map<string, T>();
  private readonly inherited: ReadonlyMap<string, T> | undefined;

  constructor(previous?: TextMemo<T>) {
    this.inherited = previous?.current;
  }

  get(text: string, compute: (text: string) => T): T {
    const known = this.current.get(text);
    if (known !== undefined) return known;
    const value = this.inherited?.get(text) ?? compute(text);
    this.current.set(text, value);
    return value;
  }
}
