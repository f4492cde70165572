import type { CancellationToken } from 'vscode-languageserver';
import type { FoundAcross } from '../features/contradictions.ts';
import type { RegisterEntry } from '../features/fill.ts';
import type { OfficeFacts } from '../features/learn-office.ts';
import type { Task } from '../features/tasks.ts';
import type { DocumentId } from '../project/document-id.ts';
import { indexPlan, type PlanIndex } from '../project/plan-index.ts';
import type { RegimeId } from '../regimes/regime.ts';
import { type CalendarDate, daysBetween } from '../vietnamese/calendar.ts';
import { type Clock, sleep } from './clock.ts';
import { compare } from './compare.ts';
import { canonicalUri, isBelow, type ServerFiles } from './files.ts';
import { HeadIndex } from './head-index.ts';
import type { IdleTracker } from './idle-tracker.ts';
import { OpenPlans } from './open-plans.ts';
import type { PlanSnapshot, Scope } from './store.ts';
import { type CitedElsewhere, citedIn, type WholePlan, wholePlan } from './whole-plan.ts';
import { type ReadPlan, WorkspaceFiles } from './workspace-files.ts';
import { unlessCancelled, yieldEvery } from './yield.ts';

/** After a key the reading for which nobody waits stands still for so long. */
const TYPING_MS = 500;
/** A request waits at most so long for files that have changed. */
const RENEWAL_MS = 400;

/** The plans of the workspace by canonical URI: their heads, and in full what has been asked for in full. */
export class Project {
  private readonly workspace: WorkspaceFiles;
  private readonly open: OpenPlans;
  private readonly heads: HeadIndex;
  /** What only a whole reading tells. */
  private readonly whole = new Map<string, WholePlan>();
  private readingWhole: Promise<void> | undefined;
  /** All plans that were there when the last reading began have been read. */
  private isWholeRead = false;
  /** Some reading of all plans in full has ended. */
  private wasWholeRead = false;
  /** Files have changed since the last whole reading began. */
  private touched = false;
  /** Requests that wait for the whole reading; while there are none it lets the typing go first. */
  private waiting = 0;
  /** Ends the standing still of the reading. */
  private urge: () => void = () => undefined;

  constructor(
    files: ServerFiles,
    scopeOf: (uri: string) => Promise<Scope>,
    private readonly typing: IdleTracker,
    private readonly clock: Clock,
  ) {
    this.workspace = new WorkspaceFiles(files, scopeOf);
    this.open = new OpenPlans((uri) => this.workspace.counts(uri));
    this.heads = new HeadIndex(this.workspace, this.open, {
      forgotten: (uri) => this.whole.delete(uri),
      changed: () => {
        this.touched = true;
      },
    });
  }

  setFolders(uris: readonly string[]): void {
    this.workspace.folders = uris;
    this.heads.relist((uri) => isBelow(uri, uris));
  }

  /** An open document has been read; it goes into the index when that is next asked. */
  update(reading: PlanSnapshot): void {
    this.open.update(canonicalUri(reading.snapshot.uri), reading);
  }

  /** What git ignores has changed: the workspace is listed anew. */
  relist(): void {
    this.heads.relist(() => false);
    this.open.judgeAll();
  }

  /** The document was closed: what is on disk counts again. */
  close(closed: string): void {
    const uri = canonicalUri(closed);
    this.open.close(uri);
    this.heads.touch(uri, false);
  }

  /** A file has changed, or a folder has come or gone with all in it. */
  touch(changed: string, isNew = false): void {
    this.heads.touch(canonicalUri(changed), isNew);
  }

  /** The index with all that is known; waits for the first reading. */
  async ready(token?: CancellationToken): Promise<PlanIndex> {
    await this.heads.ready(token);
    const judged = this.open.judged();
    if (judged) await unlessCancelled(judged, token);
    this.takeEdited();
    return this.heads.plans;
  }

  private takeEdited(): void {
    for (const { uri, reading, counts } of this.open.takeEdited()) {
      const { snapshot, plan, scope } = reading;
      const { lines } = snapshot;
      if (!plan || !counts) {
        this.heads.set(uri, undefined);
        continue;
      }
      this.heads.set(uri, indexPlan(plan.head, lines, lines.text));
      this.whole.set(uri, wholePlan(uri, plan, lines, scope));
    }
  }

  /** What the plans of a regime but one cite, as far as they have been read; starts the reading. */
  citedBeside(uri: string, regime: RegimeId): CitedElsewhere[] {
    void this.wholeRead();
    return citedIn(this.whole, this.heads.plans, canonicalUri(uri), regime);
  }

  /** Whether a document counts as one of the workspace's. */
  holds(uri: string): boolean {
    return this.workspace.holds(uri) && this.open.counts(canonicalUri(uri));
  }

  /** What an open plan, as last read, says differently from the other plans, as far as those have been read. */
  contradictions(uri: string): FoundAcross[] {
    this.takeEdited();
    return compare(canonicalUri(uri), this.whole, this.workspace.folders).map((found) => {
      const open = this.open.get(found.elsewhere.uri);
      return open ? { ...found, elsewhere: { ...found.elsewhere, uri: open.snapshot.uri } } : found;
    });
  }

  /** Resolves when all plans have been read in full; what has been read is not read again. */
  wholeRead(): Promise<void> {
    if (!this.readingWhole || this.touched) {
      this.touched = false;
      const before = this.readingWhole ?? Promise.resolve();
      this.readingWhole = before.catch(() => undefined).then(() => this.readWhole());
      // Nobody may be there to hear of it.
      this.readingWhole.catch(() => undefined);
    }
    return this.readingWhole;
  }

  private async readWhole(): Promise<void> {
    this.isWholeRead = false;
    const index = await this.ready();
    const rest = yieldEvery();
    const unread = [...index.entries()].map(([uri]) => uri).filter((uri) => !this.whole.has(uri));
    for (const [at, uri] of unread.entries()) {
      if (at > 0 && this.waiting === 0) {
        await Promise.race([
          this.typing.whenIdle(TYPING_MS),
          new Promise<void>((urge) => (this.urge = urge)),
        ]);
      }
      if (this.whole.has(uri) || this.open.has(uri)) continue;
      const read = await this.read(uri).catch(() => undefined);
      if (read && !this.open.has(uri)) {
        this.whole.set(uri, wholePlan(uri, read.plan, read.lines, read.scope));
      }
      await rest();
    }
    this.takeEdited();
    this.isWholeRead = true;
    this.wasWholeRead = true;
  }

  /**
   * Resolves when files that changed since the last whole reading have been read again, after `RENEWAL_MS` at the
   * latest. For the first reading, which may be long, nobody waits; it goes on for as long though somebody types.
   */
  async renewed(): Promise<void> {
    if (this.isWholeRead && !this.touched) return;
    const reading = this.urged(() => Promise.race([this.wholeRead(), sleep(this.clock, RENEWAL_MS)]));
    if (this.wasWholeRead) await reading;
    else reading.catch(() => undefined);
  }

  /** While a request waits for it the whole reading does not stand still for the typing. */
  private async urged<T>(wait: () => Promise<T>): Promise<T> {
    this.waiting += 1;
    this.urge();
    try {
      return await wait();
    } finally {
      this.waiting -= 1;
    }
  }

  async urisNaming(document: DocumentId, token: CancellationToken): Promise<readonly string[]> {
    return (await this.ready(token)).urisNaming(document);
  }

  /** The deadlines of all plans as rows, `path` being the URI; days left counted from the given day. */
  async tasks(today: CalendarDate | undefined, token: CancellationToken): Promise<Task[]> {
    await this.wholePlans(token);
    const index = await this.ready(token);
    const tasks: Task[] = [];
    for (const [uri] of index.entries()) {
      for (const task of this.whole.get(uri)?.tasks ?? []) {
        tasks.push(task.due && today ? { ...task, daysLeft: daysBetween(today, task.due) } : task);
      }
    }
    return tasks;
  }

  /** The plans of the workspace in full, by canonical URI; waits for the reading. */
  async wholePlans(token: CancellationToken): Promise<ReadonlyMap<string, WholePlan>> {
    await this.urged(() => unlessCancelled(this.wholeRead(), token));
    return this.whole;
  }

  /**
   * What the plans but one say of their offices, as far as they have been read, and their numbers once all have been;
   * starts the reading.
   */
  officesBeside(uri: string): {
    readonly beside: readonly OfficeFacts[];
    readonly register: readonly RegisterEntry[] | undefined;
  } {
    const isComplete = this.isWholeRead && !this.touched;
    void this.wholeRead();
    const own = canonicalUri(uri);
    const plans = [...this.whole].flatMap(([each, plan]) =>
      each !== own && this.heads.plans.get(each) ? [plan] : [],
    );
    const register = plans.flatMap(({ facts: { number, year, issuer } }): RegisterEntry[] =>
      number && year !== undefined && issuer ? [{ key: number.key, year, issuer }] : [],
    );
    return {
      beside: plans.flatMap(({ office }) => office ?? []),
      register: isComplete ? register : undefined,
    };
  }

  /** What holds for a document, read or not; without one for the workspace as a whole. */
  scope(uri?: string): Promise<Scope> {
    return this.workspace.scopeOf(uri ?? this.workspace.folders[0] ?? 'untitled:workspace');
  }

  /** The addresses of all plans, those of the folders in the order of their paths. */
  async uris(token: CancellationToken): Promise<string[]> {
    const index = await this.ready(token);
    return [...index.entries()].map(([uri]) => uri).sort();
  }

  /** A plan that is not open. */
  read(uri: string): Promise<ReadPlan | undefined> {
    return this.workspace.read(uri);
  }
}
