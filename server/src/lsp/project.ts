import type { CancellationToken } from 'vscode-languageserver';
import { readDocument } from '../features/checked.ts';
import type { PlanDocument } from '../plan/model.ts';
import { indexPlan, PlanIndex } from '../project/plan-index.ts';
import { LineIndex } from '../text/line-index.ts';
import type { ServerFiles } from './files.ts';
import type { Reading, Scope } from './store.ts';

const MOST_FILES = 20_000;
/** Files longer than this are left out of the index. */
const LONGEST_FILE = 4_000_000;
const STEP_MS = 15;

/** The plans of the workspace: read once, when something first asks; afterwards file by file as they change. */
export class Project {
  private readonly index = new PlanIndex();
  private reading: Promise<void> | undefined;
  private folders: readonly string[] = [];
  private readonly stale = new Set<string>();
  private readonly edited = new Map<string, Reading>();

  constructor(
    private readonly files: ServerFiles,
    private readonly scopeOf: (uri: string) => Promise<Scope>,
  ) {}

  setFolders(uris: readonly string[]): void {
    this.folders = uris;
    this.reading = undefined;
  }

  /** An open document has been read; it goes into the index when that is next asked. */
  update(reading: Reading): void {
    this.edited.set(reading.snapshot.uri, reading);
  }

  /** A file has changed, or its document was closed. */
  touch(uri: string): void {
    this.edited.delete(uri);
    if (this.reading) this.stale.add(uri);
  }

  /** The index with all that is known; waits for the first reading. */
  async ready(token?: CancellationToken): Promise<PlanIndex> {
    this.reading ??= this.readAll();
    await (token ? Promise.race([this.reading, cancelled(token)]) : this.reading);
    for (const uri of [...this.stale]) {
      this.stale.delete(uri);
      await this.add(uri);
    }
    this.takeEdited();
    return this.index;
  }

  private takeEdited(): void {
    for (const [uri, { snapshot, plan }] of this.edited) {
      this.stale.delete(uri);
      if (plan) this.index.set(uri, indexPlan(plan, snapshot.lines));
      else this.index.delete(uri);
    }
    this.edited.clear();
  }

  /** What the plans but one cite, as far as they have been read; starts the reading. */
  citedBeside(uri: string): { readonly key: string; readonly full: string; readonly from: string }[] {
    this.reading ??= this.readAll();
    this.takeEdited();
    const seen = new Map<string, { readonly key: string; readonly full: string; readonly from: string }>();
    for (const [other, { citations, number, title }] of this.index.entries()) {
      if (other === uri) continue;
      for (const { key, full } of citations) {
        const known = seen.get(key);
        if (!known || full.length > known.full.length) seen.set(key, { key, full, from: number ?? title });
      }
    }
    return [...seen.values()];
  }

  async urisNaming(key: string, token: CancellationToken): Promise<readonly string[]> {
    return (await this.ready(token)).urisNaming(key);
  }

  /** A plan that is not open. */
  async read(uri: string): Promise<{ readonly lines: LineIndex; readonly plan: PlanDocument } | undefined> {
    const text = await this.textOf(uri);
    if (text === undefined) return undefined;
    const { options } = await this.scopeOf(uri);
    const plan = readDocument(text, options);
    return plan && { lines: new LineIndex(text), plan };
  }

  private async readAll(): Promise<void> {
    let rested = Date.now();
    let count = 0;
    for (const folder of this.folders) {
      for await (const uri of this.files.list?.(folder) ?? []) {
        count += 1;
        if (count > MOST_FILES) return;
        if (!this.index.get(uri)) await this.add(uri);
        if (Date.now() - rested > STEP_MS) {
          await new Promise((resolve) => setTimeout(resolve, 0));
          rested = Date.now();
        }
      }
    }
  }

  private async add(uri: string): Promise<void> {
    const read = await this.read(uri).catch(() => undefined);
    if (read) this.index.set(uri, indexPlan(read.plan, read.lines));
    else this.index.delete(uri);
  }

  private async textOf(uri: string): Promise<string | undefined> {
    try {
      const text = await this.files.read(uri);
      return text !== undefined && text.length <= LONGEST_FILE ? text : undefined;
    } catch {
      return undefined;
    }
  }
}

function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) resolve();
    else token.onCancellationRequested(() => resolve());
  });
}
