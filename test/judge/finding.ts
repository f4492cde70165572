import { createHash } from 'node:crypto';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import type { Severity } from '../../server/src/rules/rule.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import type { TextRange } from '../../server/src/text/range.ts';
import { fixAndWatch } from '../fixes/harm.ts';
import { TODAY } from '../support/fixtures.ts';
import { WORDS } from '../support/words.ts';
import type { SourceText } from './sources.ts';

/** A finding, or a safe fix that was made, with the key under which its verdict stands in the ledger. */
export interface JudgedFinding {
  /** Of file, rule and normalised text around it; the same after any change of its message or severity. */
  readonly fingerprint: string;
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly range: TextRange;
  /** 1-based, first and last line of the range. */
  readonly line: number;
  readonly last: number;
  /** Its text between ⟦ and ⟧ in the normalised text before and after it. */
  readonly context: string;
  readonly message: string;
  /** 1-based lines of the other places of a finding that stands for several. */
  readonly otherLines: readonly number[];
}

export interface JudgedFix {
  readonly fingerprint: string;
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  /** The changed lines before and after, as one text. */
  readonly context: string;
}

export interface JudgedText {
  readonly file: string;
  readonly isPlan: boolean;
  readonly length: number;
  readonly findings: readonly JudgedFinding[];
  readonly fixes: readonly JudgedFix[];
  readonly harms: readonly string[];
}

const CONTEXT_LENGTH = 40;
const MAX_QUOTE_LENGTH = 120;
const MAX_FIX_LENGTH = 100;
const FINGERPRINT_LENGTH = 12;

export interface JudgeOptions {
  /** Takes the text for a plan whatever it is. */
  readonly forcePlan?: boolean;
  /** One rule alone; no fixes are made then. */
  readonly only?: string;
}

/** What the product says of a text and what `--fix` makes of it. */
export function judgeText(
  { name, text }: SourceText,
  { forcePlan = false, only }: JudgeOptions = {},
): JudgedText {
  const plan = readPlan(text, { today: TODAY, forcePlan });
  const lines = new LineIndex(text);
  const lintOptions = { words: WORDS, ...(only ? { only: new Set([only]) } : {}) };
  const findingOf = distinct();
  const findings = lintPlan(plan, lintOptions).diagnostics.map(
    ({ ruleId, severity, range, message, related }) => ({
      fingerprint: findingOf(fingerprint(name, ruleId, contextOf(text, range))),
      file: name,
      rule: ruleId,
      severity,
      range,
      line: lines.positionAt(range.start).line + 1,
      last: lines.positionAt(range.end).line + 1,
      context: contextOf(text, range),
      message: message.vi,
      otherLines: (related ?? []).map((other) => lines.positionAt(other.range.start).line + 1),
    }),
  );
  const fixOf = distinct();
  const { made, harms } = plan.isPlan && !only ? fixAndWatch(text, forcePlan) : { made: [], harms: [] };
  const fixes = made.map(({ rule, line, before, after }) => {
    const context = fixContext(before, after);
    return { fingerprint: fixOf(fingerprint(name, `fix:${rule}`, context)), file: name, rule, line, context };
  });
  return { file: name, isPlan: plan.isPlan, length: text.length, findings, fixes, harms };
}

/** The text of a range between ⟦ and ⟧ with what stands around it, marks of Markdown left out and blanks made one. */
export function contextOf(text: string, { start, end }: TextRange): string {
  const quote = normalised(text.slice(start, Math.min(end, start + MAX_QUOTE_LENGTH)));
  const before = normalised(text.slice(Math.max(0, start - 3 * CONTEXT_LENGTH), start)).slice(
    -CONTEXT_LENGTH,
  );
  const after = normalised(text.slice(end, end + 3 * CONTEXT_LENGTH)).slice(0, CONTEXT_LENGTH);
  return `${before}⟦${quote}⟧${after}`;
}

export function fingerprint(file: string, rule: string, context: string): string {
  const key = `${file}\n${rule}\n${context.replaceAll(' ', '')}`;
  return createHash('sha256').update(key).digest('hex').slice(0, FINGERPRINT_LENGTH);
}

/** Numbers what has the same text around it in one file: the second of a kind is another finding than the first. */
function distinct(): (key: string) => string {
  const counts = new Map<string, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  };
}

/** The first place where two texts differ, with what stands around it. */
function fixContext(before: string, after: string): string {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  const start = Math.max(0, from - CONTEXT_LENGTH);
  const part = (text: string) => oneLine(text.slice(start, start + MAX_FIX_LENGTH));
  return `${part(before)} → ${part(after)}`;
}

function oneLine(text: string): string {
  return text.normalize('NFC').replaceAll('\n', '⏎').replaceAll('\t', '⇥').trim();
}

function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/[*_`|#>\\]/gu, '')
    .replace(/\s+/gu, ' ');
}
