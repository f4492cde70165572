import { readPlan } from '../../server/src/plan/read.ts';
import { registerIndex } from '../../server/src/rules/register/register-index.ts';
import type { Finding, Rule, ValidExample } from '../../server/src/rules/rule.ts';
import { WordFile } from '../../server/src/rules/word-file.ts';
import type { CalendarDate } from '../../server/src/vietnamese/calendar.ts';
import { parseIsoDate } from '../../server/src/vietnamese/calendar.ts';
import { wordSource } from './word-example.ts';
import { WORDS } from './words.ts';

/** The day on which examples are judged unless they say otherwise. */
export const TODAY: CalendarDate = { year: 2026, month: 11, day: 1 };

/** Runs one rule over a text that is taken for a plan. Findings in order of the text. */
export function runRule(rule: Rule, text: string, options: Omit<ValidExample, 'text'> = {}): Finding[] {
  const today = (options.today && parseIsoDate(options.today)) || TODAY;
  const plan = readPlan(text, {
    forcePlan: true,
    today,
    ...(options.regime ? { regime: options.regime } : {}),
  });
  const findings: Finding[] = [];
  if (!rule.regimes.includes(plan.regime.id)) return findings;
  const word = rule.part === 'word' ? new WordFile(plan, wordSource(text, today, options.word)) : undefined;
  const stage = options.stage ?? plan.frontMatter?.stage ?? 'draft';
  rule.check(plan, {
    stage,
    words: WORDS,
    word,
    options: options.options,
    register: options.register && registerIndex(options.register),
    isFull: () => false,
    report: (finding) => findings.push(finding),
  });
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
