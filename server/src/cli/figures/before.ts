import { joinPath, parentOf } from '../../config/paths.ts';
import { readBaseline } from '../../project/baseline.ts';
import { shownPath } from '../files/paths.ts';
import { type Before, found, type Row } from './model.ts';
import { folderOf } from './tally.ts';

export interface BeforeFile {
  /** Absolute. */
  readonly path: string;
  readonly cwd: string;
  /** Which files are reported on, by absolute path: of the others nothing is counted. */
  readonly holds: (path: string) => boolean;
}

/**
 * Reads what figures are compared with: a baseline of version 2, or an earlier `kehoach report --format json`. `old`: a
 * baseline of version 1, which does not tell rules. Undefined for anything else.
 */
export function readBefore(text: string, file: BeforeFile): Before | 'old' | undefined {
  return ofReport(text) ?? ofBaseline(text, file);
}

function ofBaseline(text: string, { path, cwd, holds }: BeforeFile): Before | 'old' | undefined {
  const baseline = readBaseline(text);
  if (!baseline || baseline.version === 1) return baseline && 'old';
  const rules = new Map<string, number>();
  const folders = new Map<string, number>();
  const files = new Map<string, number>();
  let total = 0;
  for (const [key, known] of baseline.entries) {
    const whole = joinPath(parentOf(path), key);
    if (!holds(whole)) continue;
    const shown = shownPath(cwd, whole);
    let ofFile = 0;
    for (const [ruleId, count] of known.countsByRule()) {
      rules.set(ruleId, (rules.get(ruleId) ?? 0) + count);
      ofFile += count;
    }
    files.set(shown.normalize('NFC'), ofFile);
    folders.set(folderOf(shown), (folders.get(folderOf(shown)) ?? 0) + ofFile);
    total += ofFile;
  }
  return { total, rules, folders, files };
}

function ofReport(text: string): Before | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { version, report } = (value ?? {}) as { version?: unknown; report?: Record<string, unknown> };
  if (version !== 1 || !report) return undefined;
  const tables = [report.rules, report.offices, report.folders, report.months, [report.summary]];
  if (!tables.every((table) => Array.isArray(table) && table.every(hasCounts))) return undefined;
  const [rules, offices, folders, months, [summary]] = tables as Row[][] as [
    Row[],
    Row[],
    Row[],
    Row[],
    [Row],
  ];
  const mapOf = (rows: readonly Row[]) => new Map(rows.map((row) => [row.key, found(row)]));
  return {
    total: found(summary),
    rules: mapOf(rules),
    offices: mapOf(offices),
    folders: mapOf(folders),
    months: mapOf(months),
  };
}

function hasCounts(row: unknown): boolean {
  const counts = row as Partial<Row> | null;
  return [counts?.errors, counts?.warnings, counts?.infos, counts?.hints].every(Number.isSafeInteger);
}
