import { type ParseError, parse } from 'jsonc-parser';
import { effectiveConfig } from '../../server/src/config/effective.ts';
import { CONFIG_FILE_NAMES, type Config, type ConfigFile, YAML } from '../../server/src/config/model.ts';
import { insidePath, joinPath, parentOf } from '../../server/src/config/paths.ts';
import { withoutBom } from '../../server/src/text/bom.ts';

/**
 * Whether a configuration file lists `path` under `files`: the look that decides on starting the server, so it trusts
 * the JSON and says no where it is broken; the server reads it with care. In: a path with `/` and the workspace folder
 * that ends the search; `read` gives a file's text or undefined.
 */
export async function isListed(
  path: string,
  boundary: string,
  read: (path: string) => Promise<string | undefined>,
): Promise<boolean> {
  const files: ConfigFile[] = [];
  let folder = parentOf(path);
  while (folder === boundary || insidePath(boundary, folder) !== undefined) {
    const found = await configIn(folder, read);
    if (found) files.push(found);
    const parent = parentOf(folder);
    if (found?.config.root || folder === boundary || parent === folder) break;
    folder = parent;
  }
  // What they build on is read by the server alone.
  if (files.some(({ config }) => config.extends !== undefined)) return true;
  try {
    return effectiveConfig(path, { files, problems: [] }).isPlan !== undefined;
  } catch {
    return false;
  }
}

async function configIn(
  folder: string,
  read: (path: string) => Promise<string | undefined>,
): Promise<ConfigFile | undefined> {
  for (const name of CONFIG_FILE_NAMES) {
    const path = joinPath(folder, name);
    const text = await read(path);
    const config = YAML.test(name) ? yamlConfig(text) : configOf(name, text);
    if (config) return { path, folder, config };
  }
  return undefined;
}

/** YAML is read by the server alone: one that may list files is taken for one that builds on others. */
function yamlConfig(text: string | undefined): Config | undefined {
  if (text === undefined) return undefined;
  return /\b(?:files|extends)\b/u.test(text) ? { extends: [] } : { root: /\broot\b/u.test(text) };
}

function configOf(name: string, text: string | undefined): Config | undefined {
  if (text === undefined) return undefined;
  try {
    const errors: ParseError[] = [];
    const value: unknown = parse(withoutBom(text), errors, { allowTrailingComma: true });
    if (errors.length > 0) return undefined;
    const config = name === 'package.json' ? (value as { kehoach?: unknown } | null)?.kehoach : value;
    return typeof config === 'object' && config !== null ? (config as Config) : undefined;
  } catch {
    return undefined;
  }
}
