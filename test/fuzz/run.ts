import { fixtures } from '../support/fixtures.ts';
import { typedLines, typingFault } from '../typing/typing.ts';
import { configFault, faultOf, fixFault, formFault, incrementalFault, read } from './properties.ts';
import { Random } from './random.ts';
import { mutated, randomJson, randomText } from './texts.ts';
import { mutatedWordFile, wordFault } from './word-files.ts';

export type Kind = 'plans' | 'texts' | 'prefixes' | 'configurations' | 'typing' | 'word';

export interface Failure {
  readonly kind: Kind;
  /** Number of the case; with the seed it can be made again. */
  readonly number: number;
  readonly fault: string;
  readonly input: string;
}

const LINES = typedLines();
const SHORT = fixtures('samples', 'clean', 'corpus').filter(({ text }) => text.length < 16_000);

/** Case `number` of a kind: the fault it shows, or undefined. Each case has a source of numbers of its own. */
export function runCase(kind: Kind, seed: number, number: number): Failure | undefined {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  let input = '';
  const failure = (fault: string): Failure => ({ kind, number, fault, input });
  try {
    if (kind === 'configurations') {
      const value = randomJson(random);
      input = JSON.stringify(value);
      const fault = configFault(value);
      return fault ? failure(fault) : undefined;
    }
    if (kind === 'word') {
      const bytes = mutatedWordFile(random);
      input = Buffer.from(bytes).toString('base64');
      const fault = wordFault(bytes);
      return fault ? failure(fault) : undefined;
    }
    if (kind === 'typing') {
      const typed = typingFault(random, LINES);
      input = typed.input;
      return typed.fault ? failure(typed.fault) : undefined;
    }
    const { text } = random.pick(SHORT);
    input = inputOf(kind, random, text);
    const fault = faultOf(input) ?? rareFault(kind, random, input, text);
    return fault ? failure(fault) : undefined;
  } catch (error) {
    return failure(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function inputOf(kind: Kind, random: Random, plan: string): string {
  if (kind === 'texts') return randomText(random, 1000);
  return kind === 'prefixes' ? plan.slice(0, random.below(plan.length)) : mutated(random, plan);
}

/** What costs more than one reading is asked of some of the cases only. */
function rareFault(kind: Kind, random: Random, input: string, plan: string): string | undefined {
  switch (random.below(kind === 'texts' ? 12 : 6)) {
    case 0:
      return incrementalFault(input, read(kind === 'texts' ? mutated(random, input) : plan));
    case 1: {
      const text = input.replace(/\r\n?/gu, '\n').replaceAll('\uFEFF', '').normalize('NFC');
      return kind === 'texts' || /[\uD800-\uDFFF]/u.test(text) ? undefined : formFault(text, random);
    }
    case 2:
      return fixFault(input, true);
    default:
      return undefined;
  }
}

/** The cases from `from` to `to`; stops at `until`, a time in milliseconds. Gives how many ran. */
export function runCases(
  kind: Kind,
  seed: number,
  from: number,
  to: number,
  report: (failure: Failure) => void,
  until = Number.POSITIVE_INFINITY,
): number {
  for (let number = from; number < to; number += 1) {
    if (Date.now() > until) return number - from;
    const failure = runCase(kind, seed, number);
    if (failure) report(failure);
  }
  return to - from;
}
