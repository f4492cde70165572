import { joinPath, parentOf } from '../../config/paths.ts';
import type { FileSystem } from '../io.ts';
import { isThere } from './there.ts';

/**
 * A path as the folders on the disk write it: marks composed (NFC) or decomposed (NFD, as macOS and old archives have
 * them), whichever way it was typed. Undefined where there is nothing of that name in either form.
 * In: absolute path with `/`.
 */
export async function spelledOnDisk(fs: FileSystem, path: string): Promise<string | undefined> {
  if (await isThere(fs, path)) return path;
  const folder = parentOf(path);
  const above = folder === path ? undefined : await spelledOnDisk(fs, folder);
  if (above === undefined) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1).normalize('NFC');
  const entries = await fs.readdir(above).catch(() => []);
  const found = entries.find((entry) => entry.name.normalize('NFC') === name);
  return found && joinPath(above, found.name);
}
