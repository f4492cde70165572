import { type CheckOptions, type CheckResult, checkPlan, mayRead, readDocument } from '../check/check.ts';
import type { Office } from '../config/office.ts';
import type { PlanDocument } from '../plan/model.ts';
import { looksBinary, looksRandom } from '../text/noise.ts';
import type { Clock } from './clock.ts';
import type { DocumentConfig } from './configuration.ts';
import { type ContentChange, editedSnapshot, openSnapshot, type Snapshot } from './documents.ts';
import type { Settings } from './settings.ts';
import { yieldTurn } from './yield.ts';

/** All that decides how a document is read and judged. */
export interface Scope {
  readonly config: DocumentConfig;
  readonly settings: Settings;
  readonly options: CheckOptions;
  /** Whose plans these are: as the configuration says, else the settings. */
  readonly office: Office | undefined;
}

/** A document read; `plan` is absent where it is none. */
export interface PlanSnapshot {
  readonly snapshot: Snapshot;
  readonly scope: Scope;
  readonly plan: PlanDocument | undefined;
}

/** `result` is absent where the document is no plan. A plan too large to be kept has a result and no `plan`. */
export interface Check extends PlanSnapshot {
  readonly result: CheckResult | undefined;
}

/** A check that runs beside the server, so that nobody waits for it. */
export interface RemoteCheck {
  readonly result: Promise<CheckResult | undefined>;
  cancel(): void;
}

interface DocumentEntry {
  snapshot: Snapshot;
  scope: Promise<Scope>;
  reading?: PlanSnapshot;
  check?: Check;
  remote?: { readonly snapshot: Snapshot; readonly scope: Scope; readonly check: RemoteCheck };
  /** Takes back the check that is due. */
  cancelCheck?: () => void;
  editedAt: number;
  /** The last edit came sooner after the one before than a check takes. */
  hurried: boolean;
  /** Milliseconds that the last check took. */
  cost: number;
}

/** Where keys come faster than checks of this length, the check waits for a pause, whatever the settings. */
const SLOW_MS = 100;
const MAX_WAIT_MS = 2000;
/** After a step of this length other requests get their turn. */
const STEP_MS = 20;

/** Texts longer than this, in UTF-16 units, and what looks binary or random, answer no requests where they can be checked elsewhere. */
const LARGE = 3_000_000;
/** Texts longer than this are checked elsewhere, where that can be done, and answer requests: they are read here too. */
const LONG = 1_200_000;
/** The same for texts with a longer line than this, which no plan has. */
const LONG_LINE = 200_000;

export interface StoreEvents {
  /** Checks a text without holding up the server, where the surroundings allow it. */
  checkElsewhere?(text: string, options: CheckOptions): RemoteCheck;
  /** Gives the scope of a document; called anew after `refresh`. */
  scopeOf(uri: string): Promise<Scope>;
  /** A check is done, and its document has not moved on. */
  checked(check: Check): void;
  failed(error: unknown): void;
}

/** The open documents: their text, how it reads, what is wrong with it. One reading and one check a version. */
export class Store {
  private readonly entries = new Map<string, DocumentEntry>();

  constructor(
    private readonly events: StoreEvents,
    private readonly clock: Clock,
  ) {}

  open(uri: string, languageId: string, version: number, text: string): void {
    this.close(uri);
    const entry: DocumentEntry = {
      snapshot: openSnapshot(uri, languageId, version, text),
      scope: this.scopeOf(uri),
      editedAt: 0,
      hurried: false,
      cost: 0,
    };
    this.entries.set(uri, entry);
    this.schedule(entry, 0);
  }

  change(uri: string, version: number, changes: readonly ContentChange[]): void {
    const entry = this.entries.get(uri);
    if (!entry) return;
    entry.snapshot = editedSnapshot(entry.snapshot, version, changes, this.clock.now());
    entry.hurried = this.clock.now() - entry.editedAt < entry.cost;
    entry.editedAt = this.clock.now();
    entry.cancelCheck?.();
    entry.remote?.check.cancel();
    const { snapshot } = entry;
    entry.scope
      .then(({ settings }) => {
        if (entry.snapshot !== snapshot || !this.isOpen(entry)) return;
        this.schedule(entry, this.waitFor(entry, settings));
      })
      .catch(this.events.failed);
  }

  close(uri: string): boolean {
    const entry = this.entries.get(uri);
    entry?.cancelCheck?.();
    entry?.remote?.check.cancel();
    return this.entries.delete(uri);
  }

  /** Settings or configuration have changed: everything is judged anew. */
  refresh(): void {
    for (const [uri, entry] of this.entries) {
      entry.scope = this.scopeOf(uri);
      delete entry.check;
      this.schedule(entry, 0);
    }
  }

  get uris(): readonly string[] {
    return [...this.entries.keys()];
  }

  snapshot(uri: string): Snapshot | undefined {
    return this.entries.get(uri)?.snapshot;
  }

  /** Milliseconds until the typing in a document counts as paused. */
  async restOf(uri: string): Promise<number> {
    const entry = this.entries.get(uri);
    if (!entry) return 0;
    const { settings } = await entry.scope;
    return Math.max(0, entry.editedAt + this.waitFor(entry, settings) - this.clock.now());
  }

  /** What decides how an open document is read and shown; reads nothing. */
  async scope(uri: string): Promise<Scope | undefined> {
    return this.entries.get(uri)?.scope;
  }

  /** The document as it stands at the time of the call; undefined where it is not open. */
  async read(uri: string): Promise<PlanSnapshot | undefined> {
    const entry = this.entries.get(uri);
    if (!entry) return undefined;
    const { snapshot } = entry;
    return this.planSnapshotOf(entry, snapshot, await entry.scope);
  }

  /** The findings of the document as it stands at the time of the call. */
  async check(uri: string): Promise<Check | undefined> {
    const entry = this.entries.get(uri);
    if (!entry) return undefined;
    const { snapshot } = entry;
    return this.checkOf(entry, snapshot, await entry.scope);
  }

  dispose(): void {
    for (const uri of this.uris) this.close(uri);
  }

  private isOpen(entry: DocumentEntry): boolean {
    return this.entries.get(entry.snapshot.uri) === entry;
  }

  private scopeOf(uri: string): Promise<Scope> {
    const scope = this.events.scopeOf(uri);
    scope.catch(this.events.failed);
    return scope;
  }

  private waitFor(entry: DocumentEntry, settings: Settings): number {
    const slow = entry.hurried && entry.cost > SLOW_MS ? Math.min(entry.cost, MAX_WAIT_MS) : 0;
    return Math.max(settings.debounce, slow);
  }

  private schedule(entry: DocumentEntry, delay: number): void {
    entry.cancelCheck?.();
    const run = (): void => {
      this.runCheck(entry).catch(this.events.failed);
    };
    if (delay === 0) run();
    else entry.cancelCheck = this.clock.after(delay, run);
  }

  private async runCheck(entry: DocumentEntry): Promise<void> {
    const { snapshot, scope: pending } = entry;
    const scope = await pending;
    const isStale = (): boolean =>
      !this.isOpen(entry) || entry.snapshot !== snapshot || entry.scope !== pending;
    if (isStale()) return;
    const start = this.clock.now();
    this.planSnapshotOf(entry, snapshot, scope);
    if (this.clock.now() - start > STEP_MS) {
      await yieldTurn();
      if (isStale()) return;
    }
    const check = await this.checkOf(entry, snapshot, scope);
    if (this.clock.now() - start > STEP_MS) {
      await yieldTurn();
      if (isStale()) return;
    }
    this.events.checked(check);
  }

  private planSnapshotOf(entry: DocumentEntry, snapshot: Snapshot, scope: Scope): PlanSnapshot {
    const known = entry.reading;
    if (known?.snapshot === snapshot && known.scope === scope) return known;
    const start = this.clock.now();
    const plan =
      scope.settings.enable && this.isReadHere(snapshot)
        ? readDocument(snapshot.lines.text, scope.options, known?.plan)
        : undefined;
    const reading: PlanSnapshot = { snapshot, scope, plan };
    if (entry.snapshot === snapshot) {
      entry.reading = reading;
      entry.cost = this.clock.now() - start;
    }
    return reading;
  }

  private async checkOf(entry: DocumentEntry, snapshot: Snapshot, scope: Scope): Promise<Check> {
    const known = entry.check;
    if (known?.snapshot === snapshot && known.scope === scope) return known;
    const reading = this.planSnapshotOf(entry, snapshot, scope);
    const start = this.clock.now();
    const result = this.isCheckedElsewhere(snapshot)
      ? await this.checkLarge(entry, snapshot, scope)
      : checkPlan(reading.plan, scope.options);
    const check: Check = { ...reading, result };
    if (entry.snapshot === snapshot) {
      entry.check = check;
      entry.cost += this.clock.now() - start;
    }
    return check;
  }

  /** What is no text is not; what would hold up other requests only where nothing else can check it. */
  private isReadHere({ lines: { text } }: Snapshot): boolean {
    if (looksBinary(text)) return false;
    return !this.events.checkElsewhere || (text.length <= LARGE && !looksRandom(text));
  }

  /** What is read here in little time may still take long to judge. */
  private isCheckedElsewhere(snapshot: Snapshot): boolean {
    if (!this.events.checkElsewhere) return false;
    const { lines } = snapshot;
    return !this.isReadHere(snapshot) || lines.text.length > LONG || lines.hasLineOver(LONG_LINE);
  }

  private checkLarge(
    entry: DocumentEntry,
    snapshot: Snapshot,
    scope: Scope,
  ): Promise<CheckResult | undefined> {
    const { text } = snapshot.lines;
    const running = entry.remote;
    if (running?.snapshot === snapshot && running.scope === scope) return running.check.result;
    running?.check.cancel();
    if (!scope.settings.enable || !mayRead(text, scope.options)) return Promise.resolve(undefined);
    const check = this.events.checkElsewhere!(text, scope.options);
    entry.remote = { snapshot, scope, check };
    return check.result;
  }
}
