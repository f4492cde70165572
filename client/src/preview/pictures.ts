import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import { dataUri } from '../../../server/src/export/data-uri.ts';
import { readImage } from '../../../server/src/export/images.ts';

/** An image that the draft shows: its address as written, and its path from the folder of the draft. */
export interface DraftImage {
  readonly target: string;
  readonly path: string;
}

/** In pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

const PATTERN = '*.{png,jpg,jpeg,gif,PNG,JPG,JPEG,GIF}';
/** Bytes of a file at most: it goes to the page as text. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * The pictures on the pages of one draft: read through the editor, so that they are shown wherever the draft is, and handed to
 * the page as text, so that it may load no file of the workspace.
 */
export class Pictures {
  private readonly shown = new Map<string, Size & { readonly address: string }>();
  /** Files that were looked for, there or not, by target. */
  private known: ReadonlyMap<string, string> = new Map();
  private watched = '';
  private watchers = Disposable.from();

  /** @param onChanged a file is another one, is there or is gone: what is shown is to be asked for again */
  constructor(private readonly onChanged: () => void) {}

  /** Sizes by target, for the server. */
  get sizes(): Readonly<Record<string, Size>> {
    return Object.fromEntries(
      [...this.shown].map(([target, { width, height }]) => [target, { width, height }]),
    );
  }

  /** Addresses that hold the pictures, by target, for the page. */
  get addresses(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.shown].map(([target, { address }]) => [target, address]));
  }

  /** Reads those that are new, and forgets those that are gone. Out: whether what is shown has changed. */
  async update(draft: Uri, images: readonly DraftImage[]): Promise<boolean> {
    const local = draft.scheme === 'untitled' ? [] : images;
    const files = new Map(local.map(({ target, path }) => [target, Uri.joinPath(draft, '..', path)]));
    this.watch([...files.values()]);
    let hasChanged = false;
    for (const target of [...this.shown.keys()]) {
      if (!files.has(target)) hasChanged = this.shown.delete(target) || hasChanged;
    }
    const known = this.known;
    this.known = new Map([...files].map(([target, file]) => [target, file.toString()]));
    for (const [target, file] of files) {
      if (known.get(target) === file.toString()) continue;
      const old = this.shown.get(target)?.address;
      const picture = await readPicture(file);
      if (picture) this.shown.set(target, picture);
      else this.shown.delete(target);
      hasChanged ||= picture?.address !== old;
    }
    return hasChanged;
  }

  dispose(): void {
    this.watchers.dispose();
  }

  private watch(files: readonly Uri[]): void {
    const folders = new Map(
      files.map((file) => Uri.joinPath(file, '..')).map((each) => [each.toString(), each]),
    );
    const watched = [...folders.keys()].sort().join('\n');
    if (watched === this.watched) return;
    this.watched = watched;
    this.watchers.dispose();
    const forget = (): void => {
      this.known = new Map();
      this.onChanged();
    };
    this.watchers = Disposable.from(
      ...[...folders.values()].map((folder) => {
        const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, PATTERN));
        watcher.onDidChange(forget);
        watcher.onDidCreate(forget);
        watcher.onDidDelete(forget);
        return watcher;
      }),
    );
  }
}

/** Undefined where there is no picture: its description is shown. */
async function readPicture(uri: Uri): Promise<(Size & { readonly address: string }) | undefined> {
  try {
    if ((await workspace.fs.stat(uri)).size > MAX_BYTES) return undefined;
    const file = readImage(await workspace.fs.readFile(uri));
    return file && { width: file.width, height: file.height, address: dataUri(file) };
  } catch {
    return undefined;
  }
}
