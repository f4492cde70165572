import type { Severity } from '../../server/src/rules/rule.ts';
import { type JudgedFinding, type JudgedFix, type JudgedText, judgeText } from './finding.ts';
import { type LedgerEntry, readLedger } from './ledger.ts';
import { finderOf, type Mark, readMarks, readUnseen } from './marks.ts';
import { type Source, sources } from './sources.ts';

export interface Judged<T> {
  readonly source: string;
  readonly finding: T;
  /** Missing where nobody has read it. */
  readonly entry?: LedgerEntry;
}

export interface Judgement {
  readonly texts: readonly JudgedText[];
  readonly findings: readonly Judged<JudgedFinding>[];
  readonly fixes: readonly Judged<JudgedFix>[];
  /** Findings that a reader called true and that are no longer made. */
  readonly lost: readonly LedgerEntry[];
}

/** How many findings there are and what was said of them. */
export interface Tally {
  readonly all: number;
  readonly right: number;
  readonly wrong: number;
  readonly arguable: number;
  readonly unread: number;
}

/** The shares of true findings that a severity must reach. */
export const MARKS: Readonly<Partial<Record<Severity, number>>> = { error: 0.99, warning: 0.95, info: 0.9 };

/** Everything found in the texts of the sources against what readers said. */
export function judge(from: readonly Source[] = sources()): Judgement {
  const texts: JudgedText[] = [];
  const findings: Judged<JudgedFinding>[] = [];
  const fixes: Judged<JudgedFix>[] = [];
  const lost: LedgerEntry[] = [];
  for (const { name, texts: own } of from) {
    const ledger = readLedger(name);
    const entries = new Map(ledger.map((entry) => [entry.fingerprint, entry]));
    const withEntry = <T extends { fingerprint: string }>(finding: T): Judged<T> => {
      const entry = entries.get(finding.fingerprint);
      return entry ? { source: name, finding, entry } : { source: name, finding };
    };
    const made = new Set<string>();
    for (const each of own) {
      const judged = judgeText(each);
      texts.push(judged);
      findings.push(...judged.findings.map(withEntry));
      fixes.push(...judged.fixes.map(withEntry));
      for (const { fingerprint } of judged.findings) made.add(fingerprint);
    }
    for (const entry of ledger)
      if (entry.verdict === 'true' && !entry.rule.startsWith('fix:') && !made.has(entry.fingerprint))
        lost.push(entry);
  }
  return { texts, findings, fixes, lost };
}

export function tally(judged: readonly Judged<unknown>[]): Tally {
  const count = (verdict: string) => judged.filter(({ entry }) => entry?.verdict === verdict).length;
  return {
    all: judged.length,
    right: count('true'),
    wrong: count('false'),
    arguable: count('arguable'),
    unread: judged.filter(({ entry }) => !entry).length,
  };
}

/** The share of what was read that is true; what is arguable is not. 1 where nothing was read. */
export function precision({ right, wrong, arguable }: Tally): number {
  const read = right + wrong + arguable;
  return read === 0 ? 1 : right / read;
}

export interface JudgedMark {
  readonly mark: Mark;
  readonly finder?: JudgedFinding;
  readonly unseen?: string;
}

/** The reviewer's marks on the corpus, each with the finding that a reader would take for it. */
export function judgeMarks({ findings }: Judgement): JudgedMark[] {
  const own = findings.map(({ finding }) => finding);
  const unseen = readUnseen();
  return readMarks().map((mark) => {
    const finder = finderOf(mark, own);
    const reason = unseen.find(
      ({ file, line, kind }) => `corpus/${file}` === mark.file && line === mark.line && kind === mark.kind,
    )?.reason;
    return { mark, ...(finder ? { finder } : {}), ...(reason ? { unseen: reason } : {}) };
  });
}
