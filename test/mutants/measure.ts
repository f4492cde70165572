import type { Diagnostic } from '../../server/src/lint/diagnostic.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { TODAY } from '../support/fixtures.ts';
import { WORDS } from '../support/words.ts';
import type { Mutant, Mutation, Soil } from './mutation.ts';

export interface Outcome {
  readonly mutation: string;
  readonly plan: string;
  readonly mutant: Mutant;
  readonly found: boolean;
  readonly onLine: boolean;
  /** What is reported and is neither in the clean plan nor the finding of the defect. */
  readonly beside: readonly string[];
  /** Findings of the defect's rules that stand elsewhere. */
  readonly astray: readonly string[];
}

interface Seen {
  readonly key: string;
  readonly rule: string;
  readonly first: number;
  readonly last: number;
  readonly shown: string;
}

/** Lints a clean plan and its mutants, and tells what is new in each. */
export class Bench {
  private readonly before = new Map<string, Map<string, number>>();

  measure(soil: Soil, mutation: Mutation, mutant: Mutant): Outcome {
    const fresh = this.without(soil, lint(mutant.text));
    const own = fresh.filter(({ rule }) => mutation.rules.includes(rule));
    const hit = own.find(({ first, last }) => mutant.lines.some((line) => first <= line && line <= last));
    const counted = hit ?? own[0];
    return {
      mutation: mutation.name,
      plan: soil.name,
      mutant,
      found: own.length > 0,
      onLine: hit !== undefined,
      beside: fresh.filter((seen) => seen !== counted).map(({ shown }) => shown),
      astray: hit ? [] : own.map(({ shown }) => shown),
    };
  }

  /** Findings that the clean plan does not have; a finding is the same where rule, quote and message are. */
  private without(soil: Soil, seen: readonly Seen[]): Seen[] {
    let base = this.before.get(soil.name);
    if (!base) {
      base = new Map();
      for (const { key } of lint(soil.lines.join('\n'))) base.set(key, (base.get(key) ?? 0) + 1);
      this.before.set(soil.name, base);
    }
    const left = new Map(base);
    return seen.filter(({ key }) => {
      const count = left.get(key) ?? 0;
      if (count === 0) return true;
      left.set(key, count - 1);
      return false;
    });
  }
}

function lint(text: string): Seen[] {
  const plan = readPlan(text, { today: TODAY });
  const lines = new LineIndex(text);
  return lintPlan(plan, { words: WORDS }).diagnostics.map((diagnostic) => see(diagnostic, text, lines));
}

function see({ ruleId, range, message }: Diagnostic, text: string, lines: LineIndex): Seen {
  const first = lines.positionAt(range.start).line + 1;
  const last = lines.positionAt(range.end).line + 1;
  const quote = text.slice(range.start, range.end);
  return {
    key: `${ruleId}\n${quote}\n${message.vi}`,
    rule: ruleId,
    first,
    last,
    shown: `${first} ${ruleId}: ${message.vi}`,
  };
}

export interface Summary {
  readonly kinds: number;
  readonly mutants: number;
  readonly found: number;
  readonly onLine: number;
  readonly beside: number;
}

export function summarise(outcomes: readonly Outcome[]): Summary {
  return {
    kinds: new Set(outcomes.map(({ mutation }) => mutation)).size,
    mutants: outcomes.length,
    found: outcomes.filter(({ found }) => found).length,
    onLine: outcomes.filter(({ onLine }) => onLine).length,
    beside: outcomes.reduce((sum, { beside }) => sum + beside.length, 0),
  };
}

/** `most` mutants of a plan and kind, spread evenly over the places where it can be planted. */
export function mutantsOf(soil: Soil, mutation: Mutation, most: number): readonly Mutant[] {
  const all = mutation.plant(soil);
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.floor(((i + 0.5) * all.length) / most)]!);
}
