import type { JudgedFinding, JudgedFix } from './finding.ts';
import type { Judged, Judgement } from './judgement.ts';
import { type LedgerEntry, readLedger, type Verdict, writeLedger } from './ledger.ts';

/**
 * Enters verdicts into the ledgers of the sources that they belong to.
 * In: lines `fingerprint verdict reason`; empty ones and those that begin with `#` are skipped. Out: how many were entered.
 * Throws on a line that cannot be read and on a fingerprint that no finding has.
 */
export function enterVerdicts(lines: string, { findings, fixes }: Judgement): number {
  const known = new Map<
    string,
    { readonly source: string; readonly entry: Omit<LedgerEntry, 'verdict' | 'reason'> }
  >();
  const note = ({ source, finding }: Judged<JudgedFinding | JudgedFix>, rule: string) => {
    const { fingerprint, file, line, context } = finding;
    known.set(fingerprint, { source, entry: { fingerprint, file, line, rule, context } });
  };
  for (const each of findings) note(each, each.finding.rule);
  for (const each of fixes) note(each, `fix:${each.finding.rule}`);
  const entered = new Map<string, LedgerEntry[]>();
  let count = 0;
  for (const line of lines.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const [, fingerprint, verdict, reason] =
      /^([\w-]+) (true|false|arguable)(?: (.*))?$/u.exec(line.trim()) ?? [];
    const found = known.get(fingerprint ?? '');
    if (!found) throw new Error(`no finding, or no verdict: ${line}`);
    if (verdict !== 'true' && !reason) throw new Error(`a reason is missing: ${line}`);
    const entries = entered.get(found.source) ?? readLedger(found.source);
    entries.push({ ...found.entry, verdict: verdict as Verdict, reason: reason ?? '' });
    entered.set(found.source, entries);
    count += 1;
  }
  for (const [source, entries] of entered) writeLedger(source, entries);
  return count;
}
