import type { Bilingual } from '../text/bilingual.ts';
import { nearest } from '../text/nearest.ts';
import { type BoundedReader, type LoadedConfig, loadConfig } from './load.ts';
import { type Config, type ConfigFile, type ConfigProblem, OWN_FILE_NAMES } from './model.ts';
import { ownProblems } from './own.ts';
import { joinPath, normalPath, parentOf } from './paths.ts';
import { PRESET_NAMES, presetNamed } from './presets.ts';
import { EXISTING_FILE } from './problems.ts';
import { registersOf } from './register.ts';

/** Configurations one upon the other at most. */
const MAX_DEPTH = 8;
/** Configurations that one builds on, directly or by others, at most. */
const MAX_FILES = 50;

/** The files of a package one of which is meant where only the package is named. */
const PACKAGE_FILES = OWN_FILE_NAMES.filter((name) => name.startsWith('kehoach.config.'));

/** Resolves the `extends` of one configuration file. */
export class Extension {
  private count = 0;

  constructor(private readonly reader: BoundedReader) {}

  /**
   * The configurations that a file builds on, the strongest first. Their globs count from the folder of `file`, paths that
   * they name from their own.
   */
  async of(file: LoadedConfig, trail: readonly string[] = []): Promise<ConfigLayers> {
    const names = namesIn(file.config);
    const files: ConfigFile[] = [];
    const problems: ConfigProblem[] = [];
    for (const [index, name] of names.entries()) {
      const place = typeof file.config.extends === 'string' ? ['extends'] : ['extends', index];
      const found = await this.one(name, file, [...trail, file.path]);
      if ('expected' in found) problems.push(file.problemAt(place, found.expected, name, found.suggestion));
      else {
        problems.push(...found.problems);
        files.unshift(...found.files);
      }
    }
    return { files, problems };
  }

  private async one(
    name: string,
    from: LoadedConfig,
    trail: readonly string[],
  ): Promise<ConfigLayers | Wrong> {
    const { folder } = from;
    const preset = presetNamed(name);
    if (preset) return { files: [{ path: name, preset: name, folder, config: preset }], problems: [] };
    if (trail.length > MAX_DEPTH) return { expected: tooDeep };
    this.count += 1;
    if (this.count > MAX_FILES) return { expected: tooMany };
    const path = await this.resolve(name, from.path);
    if (typeof path !== 'string') return path;
    if (trail.includes(path)) return { expected: circle([...trail.slice(trail.indexOf(path)), path]) };
    const loaded = await loadConfig(this.reader, path, folder);
    if (loaded === undefined) return missing(name);
    if ('problems' in loaded) return { files: [], problems: loaded.problems };
    const whole = await completed(loaded.file, this.reader);
    const below = await this.of(loaded.file, trail);
    return { files: [...whole.files, ...below.files], problems: [...whole.problems, ...below.problems] };
  }

  /** The path that a name means. */
  private async resolve(name: string, from: string): Promise<string | Wrong> {
    if (/^\.{1,2}\//u.test(name)) {
      const path = normalPath(joinPath(parentOf(from), name));
      return (await this.reader.mayRead(path)) ? path : { expected: outside };
    }
    if (!PACKAGE.test(name)) return { expected: unknownForm, ...suggested(name) };
    const [, , rest] = PACKAGE.exec(name)!;
    const inside = rest === undefined ? PACKAGE_FILES.map((file) => `${name}/${file}`) : [name];
    for (let folder = parentOf(from); ; folder = parentOf(folder)) {
      for (const each of inside) {
        const path = joinPath(folder, `node_modules/${each}`);
        if (!(await this.reader.mayRead(path))) return missing(name);
        if (await this.reader.exists(path)) return path;
      }
      if (parentOf(folder) === folder) break;
    }
    return missing(name);
  }
}

/** A file with the registers that it names, and what is wrong beside its shape: these, and own rules that cannot be used. */
export async function completed(file: LoadedConfig, reader: BoundedReader): Promise<ConfigLayers> {
  const { own, register } = file.config;
  const problems = own ? await ownProblems(file) : [];
  if (!register) return { files: [file], problems };
  const found = await registersOf(file, reader);
  return { files: [{ ...file, registers: found.registers }], problems: [...problems, ...found.problems] };
}

/** What a configuration builds on, the strongest first, and what is wrong with it. */
export interface ConfigLayers {
  readonly files: readonly ConfigFile[];
  readonly problems: readonly ConfigProblem[];
}

interface Wrong {
  readonly expected: Bilingual;
  readonly suggestion?: string;
}

/** `ten-goi`, `@to-chuc/ten-goi`, each perhaps with a file of data in it; no step of it leads upward. */
const PACKAGE = /^(@[\w-][\w.-]*\/)?[\w-][\w.-]*((?:\/[\w-][\w.-]*){0,10}\.(?:json|ya?ml))?$/u;

function namesIn({ extends: names = [] }: Config): readonly string[] {
  return typeof names === 'string' ? [names] : names;
}

function suggested(name: string): { suggestion?: string } {
  const suggestion = nearest(name, PRESET_NAMES);
  return suggestion ? { suggestion } : {};
}

function missing(name: string): Wrong {
  const isPath = name.startsWith('.');
  return {
    expected: isPath
      ? EXISTING_FILE
      : {
          vi: `bộ có sẵn (${PRESET_NAMES.join(', ')}), tệp ./… hoặc gói đã cài trong node_modules`,
          en: `a preset (${PRESET_NAMES.join(', ')}), a file ./… or a package installed in node_modules`,
        },
    ...(isPath ? {} : suggested(name)),
  };
}

const unknownForm: Bilingual = {
  vi: `bộ có sẵn (${PRESET_NAMES.join(', ')}), tệp bắt đầu bằng ./ hoặc ../, hoặc tên gói; chỉ nhận tệp .json, .yaml, .yml`,
  en: `a preset (${PRESET_NAMES.join(', ')}), a file that begins with ./ or ../, or a package; .json, .yaml, .yml files only`,
};

const outside: Bilingual = {
  vi: 'một tệp trong kho; chép tệp vào kho rồi dùng đường dẫn ấy',
  en: 'a file inside the repository; copy the file into it and use that path',
};

const tooDeep: Bilingual = {
  vi: `không quá ${MAX_DEPTH} tầng extends; gộp bớt các tệp`,
  en: `at most ${MAX_DEPTH} levels of extends; join some of the files`,
};

const tooMany: Bilingual = {
  vi: `không quá ${MAX_FILES} tệp làm nền; gộp bớt các tệp`,
  en: `at most ${MAX_FILES} files to build on; join some of them`,
};

function circle(paths: readonly string[]): Bilingual {
  const names = paths.map((path) => path.slice(path.lastIndexOf('/') + 1)).join(' → ');
  return {
    vi: `các tệp không làm nền cho nhau vòng tròn (${names}); bỏ một mục extends`,
    en: `files that do not build on each other in a circle (${names}); take one entry of extends out`,
  };
}
