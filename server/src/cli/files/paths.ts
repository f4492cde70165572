import nodePath, { type PlatformPath } from 'node:path';

/** With `/`, whatever the system. */
export function slashed(path: string, { sep }: PlatformPath = nodePath): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** A path as an absolute one, with `/`. */
export function absolute(cwd: string, path: string, system: PlatformPath = nodePath): string {
  return slashed(system.resolve(cwd, path), system);
}

/** As a report names it: from the current folder where it lies below, else absolute. */
export function shownPath(cwd: string, path: string, system: PlatformPath = nodePath): string {
  const inside = slashed(system.relative(cwd, path), system);
  return inside === '' || inside.startsWith('../') || inside === '..' || system.isAbsolute(inside)
    ? slashed(path, system)
    : inside;
}

/**
 * A path or a glob as an argument or a list gives it, with `/`: on Windows neither shell expands a glob, and `\\` in one
 * stands between folders, never before a character that is meant as it is.
 */
export function fromArgument(argument: string, system: PlatformPath = nodePath): string {
  return slashed(argument, system);
}

/** Order of reports: by UTF-16 units of the composed name, so that it is the same on every machine. */
export function comparePaths(a: string, b: string): number {
  const x = a.normalize('NFC');
  const y = b.normalize('NFC');
  if (x !== y) return x < y ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
