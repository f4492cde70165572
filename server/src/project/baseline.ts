import { relativePath } from '../config/paths.ts';
import { KnownFile, type KnownFinding } from './known-file.ts';

interface CheckedFile<Finding extends KnownFinding> {
  /** As the baseline names it. */
  readonly path: string;
  readonly diagnostics: readonly Finding[];
}

type Entries = ReadonlyMap<string, KnownFile>;

/** A file's name in a baseline: its way from the baseline's folder, so that it is the same wherever a check starts. */
export function baselineKey(folder: string, path: string): string {
  return relativePath(folder, path).normalize('NFC');
}

/** Findings that are known and put up with, by file, rule, text and severity. */
export class Baseline {
  private constructor(
    readonly entries: Entries,
    /** Of the file it was read from; 1 did not hold severities. */
    readonly version: 1 | 2,
  ) {}

  static readonly EMPTY = new Baseline(new Map(), 2);

  static from(entries: Entries, version: 1 | 2): Baseline {
    return new Baseline(entries, version);
  }

  /** Everything in the files; what is kept of other files stays. */
  updated(files: Iterable<CheckedFile<KnownFinding>>): Baseline {
    const entries = new Map(this.entries);
    for (const { path, diagnostics } of files) {
      const known = KnownFile.of(diagnostics.filter(mayBeKnown));
      if (known.size === 0) entries.delete(path);
      else entries.set(path, known);
    }
    return new Baseline(entries, 2);
  }

  /** Without what is no longer found in the files, and at the severity at which it is found now. Never grows. */
  pruned(files: Iterable<CheckedFile<KnownFinding>>): Baseline {
    const entries = new Map(this.entries);
    for (const { path, diagnostics } of files) {
      const known = this.entries.get(path);
      if (!known) continue;
      const still = KnownFile.of(diagnostics.filter(mayBeKnown).filter(known.matcher()));
      if (still.size === 0) entries.delete(path);
      else entries.set(path, still);
    }
    return new Baseline(entries, 2);
  }

  /** Without these files. */
  without(paths: ReadonlySet<string>): Baseline {
    return new Baseline(new Map([...this.entries].filter(([path]) => !paths.has(path))), this.version);
  }

  /**
   * Files that were given another name since: a checked file that the baseline does not name is one that it names and
   * that is gone, where at least half of what was known of that one is found in it. Each is taken once, the best first.
   * In: names of files that are gone. Out: new name by old name.
   */
  renamed(
    files: Iterable<CheckedFile<KnownFinding>>,
    gone: ReadonlySet<string>,
  ): ReadonlyMap<string, string> {
    const pairs: { readonly from: string; readonly to: string; readonly same: number }[] = [];
    for (const { path, diagnostics } of files) {
      if (this.entries.has(path)) continue;
      for (const from of gone) {
        const known = this.entries.get(from);
        const same = known ? diagnostics.filter(mayBeKnown).filter(known.matcher()).length : 0;
        if (known && same > 0 && same * 2 >= known.size) pairs.push({ from, to: path, same });
      }
    }
    const names = new Map<string, string>();
    const taken = new Set<string>();
    for (const { from, to } of pairs.sort((a, b) => b.same - a.same)) {
      if (names.has(from) || taken.has(to)) continue;
      names.set(from, to);
      taken.add(to);
    }
    return names;
  }

  /** With other names for files. In: new name by old name. */
  withNames(names: ReadonlyMap<string, string>): Baseline {
    if (names.size === 0) return this;
    return new Baseline(
      new Map([...this.entries].map(([path, known]) => [names.get(path) ?? path, known])),
      this.version,
    );
  }

  /** What is not known of a file, or known as milder. Internal faults are never put up with. */
  unknown<Finding extends KnownFinding>({ path, diagnostics }: CheckedFile<Finding>): readonly Finding[] {
    const matches = this.entries.get(path)?.matcher();
    if (!matches) return diagnostics;
    return diagnostics.filter((finding) => !mayBeKnown(finding) || !matches(finding));
  }
}

function mayBeKnown({ ruleId }: KnownFinding): boolean {
  return ruleId !== 'internal-fault';
}

/** Undefined for anything that is no baseline. */
export function readBaseline(text: string): Baseline | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { version, files } = (value ?? {}) as { version?: unknown; files?: unknown };
  if (version !== 1 && version !== 2) return undefined;
  if (typeof files !== 'object' || files === null || Array.isArray(files)) return undefined;
  const entries = new Map<string, KnownFile>();
  for (const [path, stored] of Object.entries(files)) {
    const known = KnownFile.read(stored);
    if (!known) return undefined;
    entries.set(path.normalize('NFC'), known);
  }
  return Baseline.from(entries, version);
}

/** One list of counts, on one line: a row of the file a text. */
const COUNTS =
  /\{\n\s+("(?:error|warning|info|hint)": \d+(?:,\n\s+"(?:error|warning|info|hint)": \d+)*)\n\s+\}/gu;

/** Sorted, one text a line with how often it was found at which severity, so that people can review what is put up with. */
export function serialiseBaseline({ entries }: Baseline): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = sorted.map(([path, known]) => [path, known.stored()] as const);
  const json = JSON.stringify({ version: 2, files: Object.fromEntries(files) }, null, 2);
  return `${json.replace(COUNTS, (_, counts: string) => `{ ${counts.replace(/\n\s+/gu, ' ')} }`)}\n`;
}
