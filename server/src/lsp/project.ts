import type { CancellationToken } from 'vscode-languageserver';
import { readDocument, readDocumentHead } from '../check/check.ts';
import { isInLeftOutFolder, isMarkdown } from '../check/walk.ts';
import type { FoundAcross } from '../features/contradictions.ts';
import type { Task } from '../features/tasks.ts';
import type { PlanDocument } from '../plan/model.ts';
import type { DocumentId } from '../project/document-id.ts';
import { headOf, indexPlan, isWholeHead, PlanIndex } from '../project/plan-index.ts';
import { LineIndex } from '../text/line-index.ts';
import { type CalendarDate, daysBetween } from '../vietnamese/calendar.ts';
import { compare } from './compare.ts';
import { canonicalUri, isBelow, type ServerFiles } from './files.ts';
import type { IdleTracker } from './idle-tracker.ts';
import type { PlanSnapshot, Scope } from './store.ts';
import { type CitedElsewhere, citedIn, type WholePlan, wholePlan } from './whole-plan.ts';
import { unlessCancelled, yieldEvery } from './yield.ts';

const MAX_FILES = 20_000;
/** Files longer than this are left out of the index. */
const MAX_FILE_LENGTH = 4_000_000;
/** After a key the reading for which nobody waits stands still for so long. */
const TYPING_MS = 500;
/** Files asked for before the first of them has been read. */
const READ_AHEAD = 16;

/** The plans of the workspace by canonical URI: read once, when something first asks; afterwards file by file as they change. */
export class Project {
  private readonly index = new PlanIndex();
  private reading: Promise<void> | undefined;
  private folders: readonly string[] = [];
  private readonly stale = new Set<string>();
  /** What has appeared and may be a folder. */
  private readonly newFolders = new Set<string>();
  /** What only a whole reading tells. */
  private readonly whole = new Map<string, WholePlan>();
  private readingWhole: Promise<void> | undefined;
  private renewing: Promise<void> | undefined;
  /** Files have changed since the last whole reading began. */
  private touched = false;
  /** Requests that wait for the whole reading; while there are none it lets the typing go first. */
  private waiting = 0;
  private readonly edited = new Map<string, PlanSnapshot>();
  /** The last reading of each open document: what the editor shows goes before what is on disk. */
  private readonly open = new Map<string, PlanSnapshot>();
  /** Open documents that do not count, since git ignores their files. */
  private readonly uncounted = new Set<string>();
  /** Open documents of which that is being found out. */
  private readonly judging = new Map<string, Promise<void>>();

  constructor(
    private readonly files: ServerFiles,
    private readonly scopeOf: (uri: string) => Promise<Scope>,
    private readonly typing: IdleTracker,
  ) {}

  setFolders(uris: readonly string[]): void {
    this.folders = uris;
    this.reading = undefined;
    this.touched = true;
    for (const [uri] of [...this.index.entries()]) {
      if (!this.open.has(uri) && !isBelow(uri, uris)) this.forget(uri);
    }
  }

  private forget(uri: string): void {
    this.index.delete(uri);
    this.whole.delete(uri);
  }

  /** An open document has been read; it goes into the index when that is next asked. */
  update(reading: PlanSnapshot): void {
    const uri = canonicalUri(reading.snapshot.uri);
    if (!this.open.has(uri)) this.judging.set(uri, this.judge(uri));
    this.open.set(uri, reading);
    this.edited.set(uri, reading);
  }

  /** Finds out whether an open document counts: of a file that git ignores the command line says nothing either. */
  private async judge(uri: string): Promise<void> {
    const counts = await this.countsOnDisk(uri).catch(() => true);
    if (counts) this.uncounted.delete(uri);
    else this.uncounted.add(uri);
    this.judging.delete(uri);
  }

  private async countsOnDisk(uri: string): Promise<boolean> {
    const folder = this.folders.find((each) => isBelow(uri, [each]));
    return folder === undefined || (await this.files.counts?.(uri, folder)) !== false;
  }

  /** What git ignores has changed: the workspace is listed anew. */
  relist(): void {
    for (const [uri] of [...this.index.entries()]) if (!this.open.has(uri)) this.forget(uri);
    for (const [uri, reading] of this.open) {
      this.judging.set(uri, this.judge(uri));
      this.edited.set(uri, reading);
    }
    this.reading = undefined;
    this.touched = true;
  }

  /** The document was closed: what is on disk counts again. */
  close(closed: string): void {
    const uri = canonicalUri(closed);
    this.open.delete(uri);
    this.edited.delete(uri);
    this.uncounted.delete(uri);
    this.touch(uri);
  }

  /**
   * A file has changed, or a folder has come or gone with all in it; while its document is open that says nothing of a
   * file.
   */
  touch(changed: string, isNew = false): void {
    if (!this.reading) return;
    const uri = canonicalUri(changed);
    if (isNew && !isMarkdown(uri) && this.holds(uri) && !isInLeftOutFolder(uri)) {
      this.newFolders.add(uri);
      this.touched = true;
      return;
    }
    const folder = `${uri.replace(/\/$/u, '')}/`;
    const inside = [...this.index.entries()].flatMap(([each]) => (each.startsWith(folder) ? [each] : []));
    const files = isMarkdown(uri) ? [uri, ...inside] : inside;
    for (const file of files.filter((each) => !this.open.has(each))) {
      this.stale.add(file);
      this.touched = true;
    }
  }

  /** The index with all that is known; waits for the first reading. */
  async ready(token?: CancellationToken): Promise<PlanIndex> {
    this.reading ??= this.readAll();
    await unlessCancelled(this.reading, token);
    if (this.renewing || this.stale.size > 0 || this.newFolders.size > 0) {
      this.renewing ??= this.renew().finally(() => {
        this.renewing = undefined;
      });
      await unlessCancelled(this.renewing, token);
    }
    if (this.judging.size > 0) {
      const judged = Promise.all(this.judging.values()).then(() => undefined);
      await unlessCancelled(judged, token);
    }
    this.takeEdited();
    return this.index;
  }

  /** Reads what has changed; once, however many wait for it. */
  private async renew(): Promise<void> {
    const rest = yieldEvery();
    while (this.stale.size > 0 || this.newFolders.size > 0) {
      for (const folder of this.newFolders) {
        this.newFolders.delete(folder);
        for await (const uri of this.files.list?.(folder) ?? []) {
          if (!this.index.get(uri) && !this.open.has(uri)) this.stale.add(uri);
        }
      }
      for (const uri of this.stale) {
        this.stale.delete(uri);
        if (await this.countsOnDisk(uri).catch(() => true)) await this.add(uri).catch(() => undefined);
        else this.forget(uri);
        await rest();
      }
    }
  }

  private takeEdited(): void {
    for (const [uri, { snapshot, plan, scope }] of this.edited) {
      if (this.judging.has(uri)) continue;
      this.edited.delete(uri);
      this.stale.delete(uri);
      this.whole.delete(uri);
      this.index.delete(uri);
      if (!plan || this.uncounted.has(uri)) continue;
      this.whole.set(uri, wholePlan(uri, plan, snapshot.lines, scope));
      this.index.set(uri, indexPlan(plan.head, snapshot.lines, snapshot.lines.text));
    }
  }

  /** What the plans but one cite, as far as they have been read; starts the reading. */
  citedBeside(uri: string): CitedElsewhere[] {
    void this.wholeRead();
    return citedIn(this.whole, this.index, canonicalUri(uri));
  }

  /** Whether a document counts as one of the workspace's. */
  holds(uri: string): boolean {
    return isBelow(uri, this.folders) && !this.uncounted.has(canonicalUri(uri));
  }

  /** What an open plan, as last read, says differently from the other plans, as far as those have been read. */
  contradictions(uri: string): FoundAcross[] {
    this.takeEdited();
    return compare(canonicalUri(uri), this.whole, this.folders).map((found) => {
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
    const index = await this.ready();
    const rest = yieldEvery();
    for (const [uri] of [...index.entries()]) {
      if (this.whole.has(uri) || this.open.has(uri)) continue;
      const read = await this.read(uri).catch(() => undefined);
      if (read && !this.open.has(uri)) {
        this.whole.set(uri, wholePlan(uri, read.plan, read.lines, read.scope));
      }
      await rest();
      if (this.waiting === 0) await this.typing.whenIdle(TYPING_MS);
    }
    this.takeEdited();
  }

  async urisNaming(document: DocumentId, token: CancellationToken): Promise<readonly string[]> {
    return (await this.ready(token)).urisNaming(document);
  }

  /** The deadlines of all plans as rows, `path` being the URI; days left counted from the given day. */
  async tasks(today: CalendarDate | undefined, token: CancellationToken): Promise<Task[]> {
    this.waiting += 1;
    try {
      await unlessCancelled(this.wholeRead(), token);
    } finally {
      this.waiting -= 1;
    }
    const index = await this.ready(token);
    const tasks: Task[] = [];
    for (const [uri] of index.entries()) {
      for (const task of this.whole.get(uri)?.tasks ?? []) {
        tasks.push(task.due && today ? { ...task, daysLeft: daysBetween(today, task.due) } : task);
      }
    }
    return tasks;
  }

  /** What holds for the workspace as a whole. */
  scope(): Promise<Scope> {
    return this.scopeOf(this.folders[0] ?? 'untitled:workspace');
  }

  /** The addresses of all plans, those of the folders in the order of their paths. */
  async uris(token: CancellationToken): Promise<string[]> {
    const index = await this.ready(token);
    return [...index.entries()].map(([uri]) => uri).sort();
  }

  /** A plan that is not open. */
  async read(uri: string): Promise<ReadPlan | undefined> {
    const text = await this.textOf(uri);
    if (text === undefined) return undefined;
    const scope = await this.scopeOf(uri);
    const plan = readDocument(text, scope.options);
    return plan && { lines: new LineIndex(text), plan, scope };
  }

  private async readAll(): Promise<void> {
    const rest = yieldEvery();
    let count = 0;
    // Some files are on their way while one is read.
    const underway: Promise<void>[] = [];
    for (const folder of this.folders) {
      for await (const uri of this.files.list?.(folder) ?? []) {
        count += 1;
        if (count > MAX_FILES) break;
        if (!this.index.get(uri)) underway.push(this.add(uri).catch(() => undefined));
        if (underway.length >= READ_AHEAD) await underway.shift();
        await rest();
      }
    }
    await Promise.all(underway);
  }

  /** Reads as little as tells number and title. */
  private async add(uri: string): Promise<void> {
    this.whole.delete(uri);
    const text = await this.textOf(uri);
    const { options } = await this.scopeOf(uri);
    if (this.open.has(uri)) return;
    if (text === undefined) {
      this.index.delete(uri);
      return;
    }
    const beginning = headOf(text);
    const start = readDocumentHead(beginning, options);
    const known = start !== undefined && isWholeHead(start, beginning, text);
    const head = known ? start : readDocumentHead(text, options);
    if (head) this.index.set(uri, indexPlan(head, new LineIndex(known ? beginning : text), text));
    else this.index.delete(uri);
  }

  private async textOf(uri: string): Promise<string | undefined> {
    try {
      const text = await this.files.read(uri);
      return text !== undefined && text.length <= MAX_FILE_LENGTH ? text : undefined;
    } catch {
      return undefined;
    }
  }
}

interface ReadPlan {
  readonly lines: LineIndex;
  readonly plan: PlanDocument;
  readonly scope: Scope;
}
