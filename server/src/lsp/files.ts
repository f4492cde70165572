/** What the server needs of a file system. Addresses are URIs. */
export interface ServerFiles {
  /** The text, or undefined where there is no such file. Throws where it is there and cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Whether a file or folder of that name is there. */
  exists(uri: string): Promise<boolean>;
  /** The URI of what a URI leads to, links followed; undefined where nothing is there; absent where nobody can tell. */
  real?(uri: string): Promise<string | undefined>;
  /** The Markdown files below a folder, without what git ignores. */
  list?(folder: string): AsyncIterable<string>;
  /** Whether `list` of a folder would give a file, were it there; absent where nobody can tell. */
  counts?(uri: string, folder: string): Promise<boolean>;
}

/** No file system at all: a browser whose client provides none. */
export const NO_FILES: ServerFiles = {
  read: async () => undefined,
  exists: async () => false,
};

/**
 * A URI as a path with `/`, decoded, as configuration and globs understand it: `file` URIs without their scheme, others
 * with scheme and authority before it.
 */
export function pathOfUri(uri: string): string {
  const match = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)/iu.exec(uri);
  if (!match) return decode(uri);
  const [, scheme, authority = '', rawPath] = match;
  const path = decode(rawPath!);
  if (scheme!.toLowerCase() !== 'file')
    return `${scheme}://${authority}${path.startsWith('/') ? path : `/${path}`}`;
  if (authority !== '') return `//${authority}${path}`;
  const drive = /^\/([A-Za-z]):(?=\/|$)/u.exec(path);
  return drive ? `${drive[1]!.toLowerCase()}:${path.slice(3) || '/'}` : path;
}

/** The way back from `pathOfUri`. */
export function uriOfPath(path: string): string {
  const foreign = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(\/.*)?$/iu.exec(path);
  if (foreign) return `${foreign[1]}://${foreign[2]}${encode(foreign[3] ?? '')}`;
  if (path.startsWith('//')) {
    const end = path.indexOf('/', 2);
    return end < 0 ? `file:${path}` : `file:${path.slice(0, end)}${encode(path.slice(end))}`;
  }
  return `file://${encode(path.startsWith('/') ? path : `/${path}`)}`;
}

/** One spelling for all spellings of a URI: clients differ in which characters they encode. */
export function canonicalUri(uri: string): string {
  return uriOfPath(pathOfUri(uri));
}

/** Whether a URI lies below one of the folders. */
export function isBelow(uri: string, folders: readonly string[]): boolean {
  const path = pathOfUri(uri);
  return folders.some((folder) => path.startsWith(`${baseOf(folder)}/`));
}

/** A path below its folder; where there are several folders, with the folder's name before it. */
export function shortPath(uri: string, folders: readonly string[]): string {
  const path = pathOfUri(uri);
  const base = folders.map(baseOf).find((each) => path.startsWith(`${each}/`));
  if (base === undefined) return path;
  return folders.length > 1
    ? `${base.split('/').at(-1)}${path.slice(base.length)}`
    : path.slice(base.length + 1);
}

const baseOf = (folder: string): string => pathOfUri(folder).replace(/\/$/u, '');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function encode(path: string): string {
  const whole = path.replace(/\p{Surrogate}/gu, '\uFFFD');
  return whole.split('/').map(encodeURIComponent).join('/');
}
