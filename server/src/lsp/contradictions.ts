import { type Contradiction, contradictions, type FoundAcross } from '../features/contradictions.ts';
import { planFacts } from '../project/facts.ts';
import { type Clock, sleep } from './clock.ts';
import type { IdleTracker } from './idle-tracker.ts';
import type { Project } from './project.ts';
import type { Check } from './store.ts';
import { yieldTurn } from './yield.ts';

/** Nobody has to wait for these findings: the workspace is read when the typing has stopped for so long. */
const IDLE_MS = 2000;
/** Plans that are read unasked; larger workspaces are compared as far as they have been read for other reasons. */
const MAX_READ = 5000;

interface Comparison {
  /** The plan's facts that were compared, as text. */
  readonly facts: string;
  readonly found: readonly FoundAcross[];
  /** What comes of it for one check. */
  shown?: { readonly check: Check; readonly findings: readonly Contradiction[] };
}

const NOTHING: readonly Contradiction[] = [];

export interface ContradictionEvents {
  /** Findings of a check differ from those that `of` gave before. */
  changed(check: Check): void;
  failed(error: unknown): void;
}

/**
 * What open plans say differently from the other plans of the workspace. Found in the background some time after the
 * last edit; until then a version whose facts are those of the version compared has its findings, any other has none.
 */
export class Contradictions {
  private readonly latest = new Map<string, Check>();
  private readonly known = new Map<string, Comparison>();
  private isDue = false;
  private isRunning = false;

  constructor(
    private readonly project: Project,
    private readonly typing: IdleTracker,
    private readonly clock: Clock,
    private readonly events: ContradictionEvents,
  ) {}

  /** A check is done, and the project knows of it. */
  checked(check: Check): void {
    const { uri } = check.snapshot;
    if (this.wants(check)) {
      this.latest.set(uri, check);
      this.schedule();
    } else if (this.latest.has(uri)) {
      this.close(uri);
    }
  }

  /** The document was closed, or is compared no more. */
  close(uri: string): void {
    this.latest.delete(uri);
    this.known.delete(uri);
    this.schedule();
  }

  dispose(): void {
    this.latest.clear();
    this.known.clear();
  }

  /** Something has changed that open plans may have to be held against anew. */
  schedule(): void {
    this.isDue = this.latest.size > 0;
    if (!this.isDue || this.isRunning) return;
    this.isRunning = true;
    this.run().catch(this.events.failed);
  }

  /** The findings of a check, as far as they are known; the same list as long as they are the same. */
  of(check: Check): readonly Contradiction[] {
    const known = this.known.get(check.snapshot.uri);
    if (!known || known.found.length === 0 || !this.wants(check)) return NOTHING;
    if (known.shown?.check === check) return known.shown.findings;
    const { facts, ranges } = planFacts(check.plan!);
    if (JSON.stringify(facts) !== known.facts) return NOTHING;
    const findings = contradictions(check.plan!, ranges, known.found, check.scope.options);
    known.shown = { check, findings };
    return findings;
  }

  private wants({ snapshot, plan, scope }: Check): boolean {
    return plan !== undefined && scope.settings.acrossPlans && this.project.holds(snapshot.uri);
  }

  private async run(): Promise<void> {
    try {
      while (this.isDue) {
        await sleep(this.clock, IDLE_MS);
        await this.typing.whenIdle(IDLE_MS);
        this.isDue = false;
        // Where files cannot be listed, what is open is compared; requests for the index tell the client why.
        if (this.latest.size > 0) await this.readProject().catch(() => undefined);
        for (const uri of [...this.latest.keys()]) {
          this.compare(uri);
          await yieldTurn();
        }
      }
    } finally {
      this.isRunning = false;
    }
  }

  private async readProject(): Promise<void> {
    const { size } = await this.project.ready();
    if (size <= MAX_READ) await this.project.wholeRead();
  }

  private compare(uri: string): void {
    const check = this.latest.get(uri);
    if (!check) return;
    const before = this.of(check);
    const facts = JSON.stringify(planFacts(check.plan!).facts);
    this.known.set(uri, { facts, found: this.project.contradictions(uri) });
    const after = this.of(check);
    if (JSON.stringify(after) !== JSON.stringify(before)) this.events.changed(check);
    else this.known.get(uri)!.shown = { check, findings: before };
  }
}
