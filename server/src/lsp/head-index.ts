import type { CancellationToken } from 'vscode-languageserver';
import { readDocumentHead } from '../check/check.ts';
import { isInLeftOutFolder, isMarkdown } from '../check/walk.ts';
import { headOf, indexPlan, isWholeHead, PlanIndex } from '../project/plan-index.ts';
import { LineIndex } from '../text/line-index.ts';
import type { OpenPlans } from './open-plans.ts';
import type { WorkspaceFiles } from './workspace-files.ts';
import { unlessCancelled, yieldEvery } from './yield.ts';

const MAX_FILES = 20_000;
/** Files asked for before the first of them has been read. */
const READ_AHEAD = 16;

export interface HeadIndexEvents {
  /** A file has changed: nothing that was read of it holds. */
  forgotten(uri: string): void;
  /** Files have changed, or may have. */
  changed(): void;
}

/** Number and title of each plan by canonical URI: read once, when something first asks; afterwards as files change. */
export class HeadIndex {
  readonly plans = new PlanIndex();
  private reading: Promise<void> | undefined;
  private renewing: Promise<void> | undefined;
  private readonly stale = new Set<string>();
  /** What has appeared and may be a folder. */
  private readonly newFolders = new Set<string>();

  constructor(
    private readonly files: WorkspaceFiles,
    private readonly open: OpenPlans,
    private readonly events: HeadIndexEvents,
  ) {}

  /** The workspace is listed anew when something next asks; of what is known only `keeps` stays. */
  relist(keeps: (uri: string) => boolean): void {
    this.reading = undefined;
    this.events.changed();
    for (const [uri] of [...this.plans.entries()]) {
      if (!this.open.has(uri) && !keeps(uri)) this.forget(uri);
    }
  }

  /**
   * A file has changed, or a folder has come or gone with all in it; while its document is open that says nothing of a
   * file. In: canonical URI.
   */
  touch(uri: string, isNew: boolean): void {
    if (!this.reading) return;
    if (isNew && !isMarkdown(uri) && this.files.holds(uri) && !isInLeftOutFolder(uri)) {
      this.newFolders.add(uri);
      this.events.changed();
      return;
    }
    const folder = `${uri.replace(/\/$/u, '')}/`;
    const inside = [...this.plans.entries()].flatMap(([each]) => (each.startsWith(folder) ? [each] : []));
    const files = isMarkdown(uri) ? [uri, ...inside] : inside;
    for (const file of files.filter((each) => !this.open.has(each))) {
      this.stale.add(file);
      this.events.changed();
    }
  }

  /** What the editor shows of a plan; undefined where it is none. */
  set(uri: string, plan: Parameters<PlanIndex['set']>[1] | undefined): void {
    this.stale.delete(uri);
    this.forget(uri);
    if (plan) this.plans.set(uri, plan);
  }

  /** Resolves when all that is on disk has been read. */
  async ready(token?: CancellationToken): Promise<void> {
    this.reading ??= this.readAll();
    await unlessCancelled(this.reading, token);
    if (!this.renewing && this.stale.size === 0 && this.newFolders.size === 0) return;
    this.renewing ??= this.renew().finally(() => {
      this.renewing = undefined;
    });
    await unlessCancelled(this.renewing, token);
  }

  private async readAll(): Promise<void> {
    const rest = yieldEvery();
    let count = 0;
    // Some files are on their way while one is read.
    const underway: Promise<void>[] = [];
    for (const folder of this.files.folders) {
      for await (const uri of this.files.list(folder)) {
        count += 1;
        if (count > MAX_FILES) break;
        if (!this.plans.get(uri)) underway.push(this.add(uri).catch(() => undefined));
        if (underway.length >= READ_AHEAD) await underway.shift();
        await rest();
      }
    }
    await Promise.all(underway);
  }

  /** Reads what has changed; once, however many wait for it. */
  private async renew(): Promise<void> {
    const rest = yieldEvery();
    while (this.stale.size > 0 || this.newFolders.size > 0) {
      for (const folder of this.newFolders) {
        this.newFolders.delete(folder);
        for await (const uri of this.files.list(folder)) {
          if (!this.plans.get(uri) && !this.open.has(uri)) this.stale.add(uri);
        }
      }
      for (const uri of this.stale) {
        this.stale.delete(uri);
        if (await this.files.counts(uri)) await this.add(uri).catch(() => undefined);
        else this.forget(uri);
        await rest();
      }
    }
  }

  private forget(uri: string): void {
    this.plans.delete(uri);
    this.events.forgotten(uri);
  }

  /** Reads as little as tells number and title. */
  private async add(uri: string): Promise<void> {
    this.events.forgotten(uri);
    const text = await this.files.text(uri);
    const { options } = await this.files.scopeOf(uri);
    if (this.open.has(uri)) return;
    if (text === undefined) {
      this.plans.delete(uri);
      return;
    }
    const beginning = headOf(text);
    const start = readDocumentHead(beginning, options);
    const known = start !== undefined && isWholeHead(start, beginning, text);
    const head = known ? start : readDocumentHead(text, options);
    if (head) this.plans.set(uri, indexPlan(head, new LineIndex(known ? beginning : text), text));
    else this.plans.delete(uri);
  }
}
