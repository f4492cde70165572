import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

const ID_LENGTH = 64;

/**
 * Loads a CommonJS file with what V8 compiled of it when the package was built (`.cache` beside it: the id that
 * the build wrote at the end of the file, then V8's data). Undefined where there is no such data, where it is of another source, or where V8 refuses it
 * (another version or other flags): the caller then loads the file as usual. Writes nothing.
 */
export function loadCached<T>(file: string): T | undefined {
  let source: string;
  let data: Buffer;
  try {
    data = readFileSync(file.replace(/\.js$/, '.cache'));
    source = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  // An id instead of a hash: to load node:crypto takes longer than reading the cache.
  if (!source.endsWith(data.toString('latin1', 0, ID_LENGTH))) return undefined;
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    cachedData: data.subarray(ID_LENGTH),
  });
  if (script.cachedDataRejected) return undefined;
  const module = { exports: {} as T };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}
