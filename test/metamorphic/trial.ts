import { fixPlan } from '../../server/src/lint/fix.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import type { PlanDocument } from '../../server/src/plan/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { TODAY } from '../support/fixtures.ts';
import { WORDS } from '../support/words.ts';
import { partsOf } from './parts.ts';
import { TRANSFORMATIONS } from './transformations.ts';

export interface Trial {
  readonly plan: string;
  readonly transformation: string;
  /** What became other than it was; empty where the trial holds. */
  readonly faults: readonly string[];
}

const read = (text: string, previous?: PlanDocument) => readPlan(text, { today: TODAY }, previous);

/** What reading and judging report of a plan. */
interface Outcome {
  readonly outline: Readonly<Record<string, string>>;
  readonly findings: ReadonlyMap<string, number>;
  /** How often each letter was taken away or put in by `--fix`. */
  readonly fixed: ReadonlyMap<string, number>;
}

function outcomeOf(text: string): Outcome {
  const plan = read(text);
  const findings = new Map<string, number>();
  for (const { ruleId, severity } of lintPlan(plan, { words: WORDS }).diagnostics) {
    if (severity !== 'hint') findings.set(ruleId, (findings.get(ruleId) ?? 0) + 1);
  }
  return {
    outline: outlineOf(plan),
    findings,
    fixed: changedLetters(text, fixPlan(text, { read, words: WORDS }).text),
  };
}

function outlineOf(plan: PlanDocument): Outcome['outline'] {
  const { head, outline, recipients, signature, regime, isPlan } = plan;
  const even = (text: string | undefined) => (text ?? '').replace(/[\s\u00a0]+/gu, ' ').trim();
  const date = head.dateline?.date;
  return {
    plan: String(isPlan),
    regime: regime.id,
    issuer: even(head.issuer?.text),
    number: even(head.number?.symbol.canonical),
    date: `${date?.day?.value}/${date?.month?.value}/${date?.year?.value}`,
    subject: even(head.subject.map((line) => line.text).join(' ')),
    sections: outline.nodes
      .map((node) => `${node.numbering.values.join('.')} ${even(node.title)}`)
      .join(' | '),
    items: String(outline.nodes.reduce((count, node) => count + node.children.length, 0)),
    recipients: (recipients?.items ?? []).map((item) => even(item.name)).join(' | '),
    signer: even(signature?.name?.text),
    capacities: (signature?.capacities ?? []).map((line) => even(line.text)).join(' | '),
  };
}

function changedLetters(before: string, after: string): Map<string, number> {
  const changes = new Map<string, number>();
  const count = (text: string, by: number) => {
    for (const letter of text.normalize('NFC')) {
      if (/\p{L}/u.test(letter)) changes.set(letter, (changes.get(letter) ?? 0) + by);
    }
  };
  count(before, -1);
  count(after, 1);
  for (const [letter, by] of changes) if (by === 0) changes.delete(letter);
  return changes;
}

/** A plan in all shapes. A transformation may add findings of one rule, about itself; nothing else may change. */
export function trialsOf(name: string, text: string): Trial[] {
  const parts = partsOf(read(text));
  if (!parts) return [];
  const original = outcomeOf(text);
  return TRANSFORMATIONS.flatMap((transformation): Trial[] => {
    const rewritten = transformation.apply(parts);
    if (rewritten === undefined || rewritten === text) return [];
    return [
      {
        plan: name,
        transformation: transformation.name,
        faults: differences(original, outcomeOf(rewritten), transformation.unseen ?? []),
      },
    ];
  });
}

function differences(original: Outcome, other: Outcome, unseen: readonly string[]): string[] {
  const faults: string[] = [];
  for (const [key, value] of Object.entries(original.outline)) {
    if (other.outline[key] !== value)
      faults.push(`${key}: ${other.outline[key]?.slice(0, 90)} ≠ ${value.slice(0, 90)}`);
  }
  for (const [rule, count] of original.findings) {
    if (other.findings.get(rule) === count || other.findings.has(rule) || unseen.includes(rule)) continue;
    faults.push(`lost ${rule}`);
  }
  const added = [...other.findings.keys()].filter((rule) => !original.findings.has(rule));
  if (added.length > 1) faults.push(`added ${added.join(', ')}`);
  const letters = [...other.fixed].filter(([letter, by]) => original.fixed.get(letter) !== by);
  if (letters.length > 0)
    faults.push(`--fix changes ${letters.map(([letter, by]) => `${letter}${by}`).join(' ')}`);
  return faults;
}
