import { relativePath } from '../config/paths.ts';

/** A finding as a baseline looks at it. */
interface Known {
  readonly ruleId: string;
  readonly fingerprint: string;
}

interface KnownFile<Finding extends Known> {
  readonly path: string;
  readonly diagnostics: readonly Finding[];
}

type Entries = ReadonlyMap<string, ReadonlySet<string>>;

/** A file's name in a baseline: its way from the baseline's folder, so that it is the same wherever a check starts. */
export function baselineKey(folder: string, path: string): string {
  return relativePath(folder, path).normalize('NFC');
}

/** Findings that are known and put up with: fingerprints by file. */
export class Baseline {
  private constructor(readonly entries: Entries) {}

  static readonly EMPTY = new Baseline(new Map());

  static from(entries: Entries): Baseline {
    return new Baseline(entries);
  }

  /** Everything in the files; what is kept of other files stays. In: files by their names in the baseline. */
  updated(files: readonly KnownFile<Known>[]): Baseline {
    const entries = new Map(this.entries);
    for (const { path, diagnostics } of files) {
      if (diagnostics.length === 0) entries.delete(path);
      else entries.set(path, new Set(diagnostics.map(({ fingerprint }) => fingerprint)));
    }
    return new Baseline(entries);
  }

  /** Without what is no longer found in the files. Never grows. */
  pruned(files: readonly KnownFile<Known>[]): Baseline {
    const entries = new Map(this.entries);
    for (const { path, diagnostics } of files) {
      const known = this.entries.get(path);
      if (!known) continue;
      const still = diagnostics.map(({ fingerprint }) => fingerprint).filter((each) => known.has(each));
      if (still.length === 0) entries.delete(path);
      else entries.set(path, new Set(still));
    }
    return new Baseline(entries);
  }

  /** Without these files. */
  without(paths: ReadonlySet<string>): Baseline {
    return new Baseline(new Map([...this.entries].filter(([path]) => !paths.has(path))));
  }

  /** What is not known of a file. Internal faults are never put up with. */
  unknown<Finding extends Known>({ path, diagnostics }: KnownFile<Finding>): readonly Finding[] {
    const known = this.entries.get(path);
    if (!known) return diagnostics;
    return diagnostics.filter(
      ({ fingerprint, ruleId }) => ruleId === 'internal-fault' || !known.has(fingerprint),
    );
  }
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
  if (version !== 1 || typeof files !== 'object' || files === null || Array.isArray(files)) return undefined;
  const entries = new Map<string, ReadonlySet<string>>();
  for (const [path, list] of Object.entries(files)) {
    if (!Array.isArray(list) || !list.every((each) => typeof each === 'string')) return undefined;
    entries.set(path.normalize('NFC'), new Set(list));
  }
  return Baseline.from(entries);
}

/** Sorted, one fingerprint a line, so that versions of it can be compared. */
export function serialiseBaseline({ entries }: Baseline): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = sorted.map(([path, fingerprints]) => [path, [...fingerprints].sort()] as const);
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 2)}\n`;
}
