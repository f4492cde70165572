import type { FileReport } from './report.ts';

type Entries = ReadonlyMap<string, ReadonlySet<string>>;

/** Findings that are known and put up with: fingerprints by file. */
export class Baseline {
  private constructor(readonly entries: Entries) {}

  static readonly EMPTY = new Baseline(new Map());

  /** Everything in the reports; `before`: kept for files that are not among them. */
  static of(files: readonly FileReport[], before: Baseline = Baseline.EMPTY): Baseline {
    const entries = new Map(before.entries);
    for (const { path, diagnostics } of files) {
      if (diagnostics.length === 0) entries.delete(path);
      else entries.set(path, new Set(diagnostics.map(({ fingerprint }) => fingerprint)));
    }
    return new Baseline(entries);
  }

  static from(entries: Entries): Baseline {
    return new Baseline(entries);
  }

  /** Without what is no longer found in the files checked. Never grows. */
  pruned(files: readonly FileReport[]): Baseline {
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

  /** The reports without the findings known. Internal faults are never put up with. */
  filter(files: readonly FileReport[]): FileReport[] {
    return files.map((file) => {
      const known = this.entries.get(file.path);
      if (!known) return file;
      const diagnostics = file.diagnostics.filter(
        ({ fingerprint, ruleId }) => ruleId === 'internal-fault' || !known.has(fingerprint),
      );
      return { ...file, diagnostics };
    });
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
    entries.set(path, new Set(list));
  }
  return Baseline.from(entries);
}

/** Sorted, one fingerprint a line, so that versions of it can be compared. */
export function serialiseBaseline({ entries }: Baseline): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = sorted.map(([path, fingerprints]) => [path, [...fingerprints].sort()] as const);
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 2)}\n`;
}
