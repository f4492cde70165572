import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import type { Severity } from '../../server/src/rules/rule.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { type Fixture, fixtures, TODAY } from '../support/fixtures.ts';
import { WORDS } from '../support/words.ts';

/** A finding on a labelled text, by line and quote. */
export interface JudgedFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  /** 1-based, first and last line of the range. */
  readonly line: number;
  readonly last: number;
  /** Beginning of the text found, blanks made one, as the labels quote it. */
  readonly quote: string;
  readonly message: string;
  /** 1-based lines of the other places of a finding that stands for several. */
  readonly otherLines: readonly number[];
}

const MAX_QUOTE_LENGTH = 60;

export function judgedTexts(): Fixture[] {
  return fixtures('samples', 'corpus', 'clean');
}

export function findingsOf({ name, text }: Fixture): JudgedFinding[] {
  const plan = readPlan(text, { today: TODAY });
  const lines = new LineIndex(text);
  return lintPlan(plan, { words: WORDS }).diagnostics.map(
    ({ ruleId, severity, range, message, related }) => ({
      file: name,
      rule: ruleId,
      severity,
      line: lines.positionAt(range.start).line + 1,
      last: lines.positionAt(range.end).line + 1,
      quote: quoteOf(text.slice(range.start, range.end)),
      message: message.vi,
      otherLines: (related ?? []).map((other) => lines.positionAt(other.range.start).line + 1),
    }),
  );
}

function quoteOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replaceAll('|', '¦')
    .trim()
    .slice(0, MAX_QUOTE_LENGTH)
    .trim();
}
