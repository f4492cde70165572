import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What a reader says: right; wrong; or two careful clerks may differ. */
export type Verdict = 'true' | 'false' | 'arguable';

/** A verdict on a finding (`rule`) or on a safe fix (`fix:rule`). */
export interface LedgerEntry {
  readonly fingerprint: string;
  readonly verdict: Verdict;
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly context: string;
  /** Why not true; may be empty where it is. */
  readonly reason: string;
}

const VERDICTS: readonly string[] = ['true', 'false', 'arguable'];
const folder = new URL('./ledger/', import.meta.url);

/** The ledger of a source: a line a verdict, columns separated by tabs. Throws on a line that cannot be read. */
export function readLedger(source: string): LedgerEntry[] {
  const path = new URL(`${source}.tsv`, folder);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [fingerprint, verdict, file, number, rule, context, reason] = line.split('\t');
      if (reason === undefined || !VERDICTS.includes(verdict!) || (verdict !== 'true' && reason === ''))
        throw new Error(`ledger/${source}.tsv: ${line}`);
      return {
        fingerprint: fingerprint!,
        verdict: verdict as Verdict,
        file: file!,
        line: Number(number),
        rule: rule!,
        context: context!,
        reason,
      };
    });
}

export function writeLedger(source: string, entries: readonly LedgerEntry[]): void {
  const byFingerprint = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  const lines = [...byFingerprint.values()]
    .sort(
      (a, b) =>
        compare(a.file, b.file) ||
        a.line - b.line ||
        compare(a.rule, b.rule) ||
        compare(a.fingerprint, b.fingerprint),
    )
    .map(({ fingerprint, verdict, file, line, rule, context, reason }) =>
      [fingerprint, verdict, file, line, rule, context, reason].join('\t'),
    );
  writeFileSync(new URL(`${source}.tsv`, folder), `${lines.join('\n')}\n`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
