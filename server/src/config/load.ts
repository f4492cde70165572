import type { Bilingual } from '../text/bilingual.ts';
import { fileFault } from '../text/file-fault.ts';
import type { JsonPath } from './json-problems.ts';
import type { KnownRule } from './known-rule.ts';
import { type ConfigFile, type ConfigProblem, YAML } from './model.ts';

/** All that discovery asks of a file system. Paths with `/`, absolute, or URIs. */
export interface ConfigReader {
  /** The text, or undefined where there is no such file. Throws where it is there and cannot be read. */
  read(path: string): Promise<string | undefined>;
  /** Whether a file or folder of that name is there. */
  exists(path: string): Promise<boolean>;
  /** Where links lead; undefined where nothing is there or nobody can tell. May throw where nothing is there. */
  realPath?(path: string): Promise<string | undefined>;
}

/** A reader that knows what a configuration may name. */
export interface BoundedReader extends ConfigReader {
  readonly knownRules: readonly KnownRule[];
  /** Whether a file that a configuration names may be read: one inside the repository, links followed. */
  mayRead(path: string): Promise<boolean>;
}

/** A configuration that was read, and a way to say what is wrong at a place of it. */
export interface LoadedConfig extends ConfigFile {
  problemAt(path: JsonPath, expected: Bilingual, found?: unknown, suggestion?: string): ConfigProblem;
}

/** By its name JSON or YAML. Undefined: no such file. A package.json without `kehoach` counts as none. */
export async function loadConfig(
  reader: Pick<BoundedReader, 'read' | 'knownRules'>,
  path: string,
  folder: string,
): Promise<{ readonly file: LoadedConfig } | { readonly problems: readonly ConfigProblem[] } | undefined> {
  const read = await textOf(path, reader);
  if (!read || 'problems' in read) return read;
  const { text } = read;
  const inPackage = path.endsWith('/package.json') || path === 'package.json';
  if (inPackage && !mayConfigure(text)) return undefined;
  const key = inPackage ? 'kehoach' : undefined;
  // Most runs meet no configuration and need not load what reads one.
  const { parseConfig, problemIn } = await import('./parse.ts');
  const readTree = YAML.test(path) ? (await import('./yaml-tree.ts')).yamlTree : undefined;
  const { config, problems } = parseConfig(text, path, reader.knownRules, key, readTree);
  // A package.json with broken JSON is left to npm, unless it names this program.
  if (!config) return { problems };
  const problemAt: LoadedConfig['problemAt'] = (place, expected, found, suggestion) =>
    problemIn(text, path, key, place, expected, found, suggestion, readTree);
  return { file: { path, folder, config, problemAt } };
}

/** The text of a file, or why it cannot be read. Undefined: no such file. */
export async function textOf(
  path: string,
  reader: Pick<BoundedReader, 'read'>,
): Promise<{ readonly text: string } | { readonly problems: readonly ConfigProblem[] } | undefined> {
  try {
    const text = await reader.read(path);
    return text === undefined ? undefined : { text };
  } catch (error) {
    return { problems: [{ file: path, path: '', expected: readable(error) }] };
  }
}

/** What is asked of a file that could not be read. */
function readable(error: unknown): Bilingual {
  const { what, remedy } = fileFault(error);
  return {
    vi: `một tệp đọc được: ${what.vi}; ${remedy.vi}`,
    en: `a readable file: ${what.en}; ${remedy.en}`,
  };
}

/** Whether a package.json has a member `kehoach`; true for one that is broken. */
function mayConfigure(text: string): boolean {
  if (!text.includes('"kehoach"')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'kehoach');
  } catch {
    return true;
  }
}
