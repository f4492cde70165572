import { judgeText } from './finding.ts';
import type { Judged, Judgement } from './judgement.ts';
import { readLedger } from './ledger.ts';
import { published } from './sources.ts';

const SAMPLE_SIZE = 100;

/**
 * A sample of what a rule finds in the published documents, each taken for a plan: those with the lowest fingerprints,
 * so that a change of the rule keeps what it still finds in the sample.
 */
export function publishedSample(rule: string): Judgement {
  const ledger = new Map(readLedger('published').map((entry) => [entry.fingerprint, entry]));
  const texts = published().map((each) => judgeText(each, { forcePlan: true, only: rule }));
  const findings = texts
    .flatMap((text) => text.findings)
    .sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1))
    .slice(0, SAMPLE_SIZE)
    .map((finding): Judged<(typeof texts)[number]['findings'][number]> => {
      const entry = ledger.get(finding.fingerprint);
      return entry ? { source: 'published', finding, entry } : { source: 'published', finding };
    });
  return { texts, findings, fixes: [], lost: [] };
}
