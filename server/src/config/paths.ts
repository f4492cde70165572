/** Paths with `/`, absolute, or URIs; no file system needed, so that they serve in a browser too. */

/** The folder of a file or folder; the root is its own. */
export function parentOf(path: string): string {
  const at = path.lastIndexOf('/');
  if (at < 0) return '';
  if (at === 0) return '/';
  const head = path.slice(0, at);
  // `C:` and `file://` are roots already.
  return /^[A-Za-z]:$/.test(head) ? `${head}/` : /:\/?$/.test(head) ? path : head;
}

/** A path below a folder, both with `/`; with an empty folder the name alone. */
export function joinPath(folder: string, name: string): string {
  return folder === '' ? name : folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** A path with `.` and `..` in it followed; those that lead above the root are left out. */
export function normalPath(path: string): string {
  const root = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/]*)?\/*/iu.exec(path)?.[0] ?? '';
  return root + segmentsOf(path.slice(root.length)).join('/');
}

/** The way from `folder` to `path` with `/`, or undefined where `path` is not inside. */
export function insidePath(folder: string, path: string): string | undefined {
  if (folder === '') return path;
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(start) ? path.slice(start.length) : undefined;
}

/** The way from `folder` to `path`, with `..` where it leads out; `.` and `..` inside the two are followed. */
export function relativePath(folder: string, path: string): string {
  const from = segmentsOf(folder);
  const to = segmentsOf(path);
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

function segmentsOf(path: string): string[] {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments;
}
