import { isAbsolute, relative, resolve, sep } from 'node:path';

/** With `/`, whatever the system. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

export function absolute(cwd: string, path: string): string {
  return slashed(resolve(cwd, path));
}

/** As a report names it: from the current folder where it lies below, else absolute. */
export function shownPath(cwd: string, path: string): string {
  const inside = slashed(relative(cwd, path));
  return inside === '' || inside.startsWith('../') || inside === '..' || isAbsolute(inside)
    ? slashed(path)
    : inside;
}

/** Order of reports: by UTF-16 units of the composed name, so that it is the same on every machine. */
export function comparePaths(a: string, b: string): number {
  const x = a.normalize('NFC');
  const y = b.normalize('NFC');
  if (x !== y) return x < y ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;

/** By the name of the file. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}
