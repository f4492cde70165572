import type { PlanSnapshot } from './store.ts';

interface Edited {
  readonly uri: string;
  readonly reading: PlanSnapshot;
  /** Git does not ignore its file. */
  readonly counts: boolean;
}

/** The last reading of each open document, by canonical URI: what the editor shows goes before what is on disk. */
export class OpenPlans {
  private readonly readings = new Map<string, PlanSnapshot>();
  /** Those that the index does not know yet. */
  private readonly edited = new Map<string, PlanSnapshot>();
  /** Documents that do not count, since git ignores their files. */
  private readonly uncounted = new Set<string>();
  /** Documents of which that is being found out. */
  private readonly judging = new Map<string, Promise<void>>();

  /** In: whether a file counts on disk. */
  constructor(private readonly countsOnDisk: (uri: string) => Promise<boolean>) {}

  has(uri: string): boolean {
    return this.readings.has(uri);
  }

  get(uri: string): PlanSnapshot | undefined {
    return this.readings.get(uri);
  }

  counts(uri: string): boolean {
    return !this.uncounted.has(uri);
  }

  update(uri: string, reading: PlanSnapshot): void {
    if (!this.readings.has(uri)) this.judging.set(uri, this.judge(uri));
    this.readings.set(uri, reading);
    this.edited.set(uri, reading);
  }

  close(uri: string): void {
    this.readings.delete(uri);
    this.edited.delete(uri);
    this.uncounted.delete(uri);
  }

  /** What git ignores has changed. */
  judgeAll(): void {
    for (const [uri, reading] of this.readings) {
      this.judging.set(uri, this.judge(uri));
      this.edited.set(uri, reading);
    }
  }

  /** Resolves when it is known of all documents whether they count; undefined where it is. */
  judged(): Promise<void> | undefined {
    if (this.judging.size === 0) return undefined;
    return Promise.all(this.judging.values()).then(() => undefined);
  }

  /** The readings that came since this was last asked, but those of which it is not known whether they count. */
  *takeEdited(): Iterable<Edited> {
    for (const [uri, reading] of this.edited) {
      if (this.judging.has(uri)) continue;
      this.edited.delete(uri);
      yield { uri, reading, counts: this.counts(uri) };
    }
  }

  private async judge(uri: string): Promise<void> {
    if (await this.countsOnDisk(uri)) this.uncounted.delete(uri);
    else this.uncounted.add(uri);
    this.judging.delete(uri);
  }
}
