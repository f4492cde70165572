import { SEVERITIES, type Severity } from '../rules/rule.ts';

/** A finding as a baseline looks at it. */
export interface KnownFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** The line it stands in, as `knownText` gives it. */
  readonly knownText: string;
  /** What version 1 of the file knew it by: hash of rule, line and count. */
  readonly fingerprint: string;
}

/** How often a text was found at each severity. */
type Counts = Partial<Record<Severity, number>>;

/** What a baseline knows of one file. */
export class KnownFile {
  private constructor(
    /** Rule, text, counts. */
    private readonly counts: ReadonlyMap<string, ReadonlyMap<string, Counts>>,
    /** As version 1 of the file had them: of any severity. */
    private readonly fingerprints: ReadonlySet<string>,
  ) {}

  static of(findings: readonly KnownFinding[]): KnownFile {
    const counts = new Map<string, Map<string, Counts>>();
    for (const { ruleId, knownText, severity } of findings) {
      const texts = counts.get(ruleId) ?? new Map<string, Counts>();
      const found = texts.get(knownText) ?? {};
      found[severity] = (found[severity] ?? 0) + 1;
      texts.set(knownText, found);
      counts.set(ruleId, texts);
    }
    return new KnownFile(counts, new Set());
  }

  /** In: what `stored` gives, or the list of fingerprints of version 1. Out: undefined for anything else. */
  static read(stored: unknown): KnownFile | undefined {
    if (Array.isArray(stored)) {
      return stored.every((each) => typeof each === 'string')
        ? new KnownFile(new Map(), new Set(stored))
        : undefined;
    }
    if (!isRecord(stored)) return undefined;
    const counts = new Map<string, Map<string, Counts>>();
    for (const [ruleId, texts] of Object.entries(stored)) {
      if (!isRecord(texts) || !Object.values(texts).every(isCounts)) return undefined;
      counts.set(ruleId, new Map(Object.entries(texts) as [string, Counts][]));
    }
    return new KnownFile(counts, new Set());
  }

  /** As the file has it: rule, text, severity, count; all sorted. */
  stored(): object {
    if (this.fingerprints.size > 0) return [...this.fingerprints].sort();
    const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      sorted(this.counts).map(([ruleId, texts]) => [
        ruleId,
        Object.fromEntries(sorted(texts).map(([text, counts]) => [text, inOrder(counts)])),
      ]),
    );
  }

  get size(): number {
    let size = this.fingerprints.size;
    for (const texts of this.counts.values()) {
      for (const counts of texts.values()) size += sizeOf(counts);
    }
    return size;
  }

  /** How often each rule was found. None of what version 1 of the file knew, which did not tell rules. */
  countsByRule(): ReadonlyMap<string, number> {
    return new Map(
      [...this.counts].map(([ruleId, texts]) => [
        ruleId,
        [...texts.values()].reduce((sum, counts) => sum + sizeOf(counts), 0),
      ]),
    );
  }

  /**
   * Tells of one finding after the other whether it is known: as often as it was found before, and at a severity that is
   * no graver than the one it was found at.
   */
  matcher(): (finding: KnownFinding) => boolean {
    const used = new Map<Counts, Counts>();
    return (finding) => {
      if (this.fingerprints.size > 0) return this.fingerprints.has(finding.fingerprint);
      const counts = this.counts.get(finding.ruleId)?.get(finding.knownText);
      if (!counts) return false;
      const left = used.get(counts) ?? { ...counts };
      used.set(counts, left);
      // The mildest that suffices, so that graver ones are left for graver findings.
      const at = SEVERITIES.slice(0, SEVERITIES.indexOf(finding.severity) + 1).findLast(
        (severity) => (left[severity] ?? 0) > 0,
      );
      if (at === undefined) return false;
      left[at]! -= 1;
      return true;
    };
  }
}

function sizeOf(counts: Counts): number {
  return Object.values(counts).reduce((a, b) => a + b, 0);
}

function inOrder(counts: Counts): Counts {
  return Object.fromEntries(
    SEVERITIES.flatMap((severity) => (counts[severity] ? [[severity, counts[severity]]] : [])),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCounts(value: unknown): value is Counts {
  return (
    isRecord(value) &&
    Object.entries(value).every(
      ([key, count]) =>
        SEVERITIES.includes(key as Severity) && Number.isSafeInteger(count) && (count as number) > 0,
    )
  );
}
