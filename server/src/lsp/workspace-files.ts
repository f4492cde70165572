import { readDocument } from '../check/check.ts';
import type { PlanDocument } from '../plan/model.ts';
import { LineIndex } from '../text/line-index.ts';
import { isBelow, type ServerFiles } from './files.ts';
import type { Scope } from './store.ts';

/** Files longer than this are left out of the index. */
const MAX_FILE_LENGTH = 4_000_000;

/** A plan as it stands on disk. */
export interface ReadPlan {
  readonly lines: LineIndex;
  readonly plan: PlanDocument;
  readonly scope: Scope;
}

/** The files of the workspace's folders. */
export class WorkspaceFiles {
  folders: readonly string[] = [];

  constructor(
    private readonly files: ServerFiles,
    readonly scopeOf: (uri: string) => Promise<Scope>,
  ) {}

  /** Whether a file lies in one of the folders. */
  holds(uri: string): boolean {
    return isBelow(uri, this.folders);
  }

  /** Whether a file counts on disk: of one that git ignores the command line says nothing either. */
  async counts(uri: string): Promise<boolean> {
    const folder = this.folders.find((each) => isBelow(uri, [each]));
    if (folder === undefined) return true;
    try {
      return (await this.files.counts?.(uri, folder)) !== false;
    } catch {
      return true;
    }
  }

  /** The Markdown files below a folder; none where files cannot be listed. */
  async *list(folder: string): AsyncIterable<string> {
    yield* this.files.list?.(folder) ?? [];
  }

  /** Undefined where the file is not there, cannot be read or is too long. */
  async text(uri: string): Promise<string | undefined> {
    try {
      const text = await this.files.read(uri);
      return text !== undefined && text.length <= MAX_FILE_LENGTH ? text : undefined;
    } catch {
      return undefined;
    }
  }

  /** A plan that is not open. */
  async read(uri: string): Promise<ReadPlan | undefined> {
    const text = await this.text(uri);
    if (text === undefined) return undefined;
    const scope = await this.scopeOf(uri);
    const plan = readDocument(text, scope.options);
    return plan && { lines: new LineIndex(text), plan, scope };
  }
}
