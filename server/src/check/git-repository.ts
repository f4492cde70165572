import { joinPath, parentOf } from '../config/paths.ts';

/** What of a file system is asked for settings of git. Paths absolute, with `/`. */
export interface GitFileSystem {
  readFile(path: string, most?: number): Promise<Uint8Array>;
  stat(path: string): Promise<{ isDirectory(): boolean }>;
}

/** Where git keeps what holds for every repository of a person; each absent where it is not known. */
export interface GitHome {
  readonly home?: string | undefined;
  /** `$XDG_CONFIG_HOME` where it is set. */
  readonly configHome?: string | undefined;
}

/** The repository that a folder lies in. */
export interface GitRepository {
  /** Its working tree's topmost folder. */
  readonly top: string;
  /** Where its configuration lies; the same for all its worktrees. */
  readonly commonFolder: string;
}

export interface GitSettings {
  /** `core.ignoreCase` */
  readonly ignoreCase: boolean;
  /** Files of patterns beside the .gitignore files, the weakest first. */
  readonly excludeFiles: readonly string[];
}

/** Bytes of a file of git's that is read. */
const MAX_BYTES = 1 << 20;

/** Finds the repository upward from a folder. */
export async function repositoryOf(fs: GitFileSystem, folder: string): Promise<GitRepository | undefined> {
  for (let at = folder; ; at = parentOf(at)) {
    const found = await repositoryAt(fs, at);
    if (found) return found;
    if (parentOf(at) === at || at === '') return undefined;
  }
}

/** The repository whose working tree begins in a folder. */
export async function repositoryAt(fs: GitFileSystem, top: string): Promise<GitRepository | undefined> {
  const path = joinPath(top, '.git');
  try {
    if ((await fs.stat(path)).isDirectory()) return { top, commonFolder: path };
  } catch {
    return undefined;
  }
  const link = /^gitdir: (.*)$/mu.exec((await textOf(fs, path)) ?? '')?.[1]?.trim();
  if (!link) return undefined;
  const gitFolder = resolved(top, link);
  const common = (await textOf(fs, joinPath(gitFolder, 'commondir')))?.trim();
  return { top, commonFolder: common ? resolved(gitFolder, common) : gitFolder };
}

/** The settings of a repository that say which files count. Files that include others are not followed. */
export async function settingsOf(
  fs: GitFileSystem,
  { commonFolder }: GitRepository,
  { home, configHome = home === undefined ? undefined : joinPath(home, '.config') }: GitHome,
): Promise<GitSettings> {
  const files = [
    ...(configHome === undefined ? [] : [joinPath(configHome, 'git/config')]),
    ...(home === undefined ? [] : [joinPath(home, '.gitconfig')]),
    joinPath(commonFolder, 'config'),
  ];
  let ignoreCase = false;
  let excludes = configHome === undefined ? undefined : joinPath(configHome, 'git/ignore');
  for (const file of files) {
    const core = coreSettings((await textOf(fs, file)) ?? '');
    const asked = core.get('ignorecase');
    if (asked !== undefined) ignoreCase = /^(?:true|yes|on|1|)$/iu.test(asked);
    const named = core.get('excludesfile');
    if (named?.startsWith('~/')) excludes = home === undefined ? excludes : joinPath(home, named.slice(2));
    else if (named) excludes = named;
  }
  return {
    ignoreCase,
    excludeFiles: [...(excludes === undefined ? [] : [excludes]), joinPath(commonFolder, 'info/exclude')],
  };
}

/** The text of a small file; undefined where it cannot be read. */
export async function textOf(fs: GitFileSystem, path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await fs.readFile(path, MAX_BYTES));
  } catch {
    return undefined;
  }
}

/** Longer lines of a git configuration are no settings that are asked for. UTF-16 units. */
const MAX_LINE = 1000;

/** The members of `[core]` of a git configuration, names in lower case. */
function coreSettings(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let section = '';
  for (const line of text.split('\n')) {
    if (line.length > MAX_LINE) continue;
    const head = /^\s*\[\s*([^\]"\s]+)[^\]]*\]\s*(.*)$/u.exec(line);
    if (head) section = head[1]!.toLowerCase();
    const member = /^\s*([A-Za-z][\w-]*)\s*(?:=\s*(.*?))?\s*$/u.exec(head ? head[2]! : line);
    if (!member || section !== 'core') continue;
    const value = (member[2] ?? '').replace(/\s*[#;][^"]*$/u, '').replace(/^"(.*)"$/u, '$1');
    found.set(member[1]!.toLowerCase(), value);
  }
  return found;
}

/** A path that may be relative to a folder, without `.` and `..`. */
function resolved(folder: string, path: string): string {
  const forward = path.replaceAll('\\', '/');
  const whole = /^(?:\/|[A-Za-z]:\/)/u.test(forward) ? forward : joinPath(folder, forward);
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '..' && parts.length > 1) parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.length === 1 && parts[0] === '' ? '/' : parts.join('/');
}
