import type { Register } from '../rules/register/model.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { memoizePerObject } from '../text/memoize.ts';
import { type BoundedReader, type LoadedConfig, textOf } from './load.ts';
import type { ConfigFile, ConfigProblem } from './model.ts';
import { joinPath, normalPath, parentOf } from './paths.ts';
import { EXISTING_FILE } from './problems.ts';
import { registerFromCsv } from './register-csv.ts';

/** The registers of a configuration, its own before those of the files that it names, and what is wrong with these. */
export async function registersOf(
  file: LoadedConfig,
  reader: BoundedReader,
): Promise<{ readonly registers: readonly Register[]; readonly problems: readonly ConfigProblem[] }> {
  const { register } = file.config;
  if (!register) return { registers: [], problems: [] };
  const registers: Register[] = [register];
  const problems: ConfigProblem[] = [];
  for (const [index, name] of (register.files ?? []).entries()) {
    const path = normalPath(joinPath(parentOf(file.path), name));
    const place = ['register', 'files', index];
    if (name.startsWith('/') || !/\.(?:json|csv)$/iu.test(name) || !(await reader.mayRead(path))) {
      problems.push(file.problemAt(place, OUTSIDE, name));
      continue;
    }
    const read = await readRegister(path, reader);
    if (read === undefined) problems.push(file.problemAt(place, EXISTING_FILE, name));
    else if ('problems' in read) problems.push(...read.problems);
    else registers.push(read.register);
  }
  return { registers, problems };
}

/** A file of a register, by its name JSON or CSV; undefined: no such file. */
export async function readRegister(
  path: string,
  reader: Pick<BoundedReader, 'read'>,
): Promise<{ readonly register: Register } | { readonly problems: readonly ConfigProblem[] } | undefined> {
  const read = await textOf(path, reader);
  if (!read || 'problems' in read) return read;
  const { text } = read;
  if (/\.json$/iu.test(path)) {
    const { parseRegister } = await import('./parse.ts');
    return parseRegister(text, path);
  }
  const table = registerFromCsv(text);
  if ('register' in table) return table;
  return { problems: [{ file: path, path: '', line: table.line, character: 0, expected: table.expected }] };
}

/** The registers of all configurations that apply to a file, as one; undefined where there is none. */
export const registerOfFiles = memoizePerObject((files: readonly ConfigFile[]): Register | undefined => {
  const all = files.flatMap(({ registers = [] }) => registers);
  if (all.length === 0) return undefined;
  const listOf = <K extends 'bodies' | 'words' | 'avoid' | 'documents'>(key: K) =>
    all.flatMap((register): readonly unknown[] => register[key] ?? []);
  return {
    bodies: listOf('bodies'),
    words: listOf('words'),
    avoid: listOf('avoid'),
    documents: listOf('documents'),
    // Of two meanings that of the nearest configuration holds.
    abbreviations: Object.assign({}, ...all.toReversed().map(({ abbreviations }) => abbreviations)),
  } as Register;
});

const OUTSIDE: Bilingual = {
  vi: 'một tệp .json hoặc .csv trong kho, đường dẫn tính từ thư mục của tệp cấu hình này',
  en: 'a .json or .csv file inside the repository, its path counted from the folder of this configuration',
};
