import { checkPlan, readDocument } from '../features/checked.ts';
import type { Check } from './store.ts';
import { sleep, type Typing } from './typing.ts';

/** Nobody works at once with what has just been opened; who does goes first. */
const IDLE_MS = 400;
/** Time for others between two rounds. */
const REST_MS = 15;
const ROUNDS = 40;
/** The rounds together may take no longer than this. */
const MOST_MS = 1500;
/** A check of a longer text has made its own code warm. */
const LONGEST = 60_000;

/**
 * Makes the code warm that every key runs through: what has run but once or twice is slow for some dozens of keys more.
 * After the first findings of a plan, while nobody types, letters are put into copies of it that nobody sees.
 */
export class WarmUp {
  private isDone = false;

  constructor(private readonly typing: Typing) {}

  /** A document has been checked and its findings shown. Only the first plan is taken. */
  checked(check: Check): void {
    if (this.isDone || !check.plan || check.snapshot.lines.text.length > LONGEST) return;
    this.isDone = true;
    // A text that breaks the code breaks it in its own check, which is where it is told.
    this.run(check).catch(() => undefined);
  }

  private async run({ snapshot, scope, plan: first }: Check): Promise<void> {
    const { text } = snapshot.lines;
    let plan = first;
    let spent = 0;
    for (let round = 1; round <= ROUNDS && spent < MOST_MS; round += 1) {
      await sleep(REST_MS);
      await this.typing.pause(IDLE_MS);
      const start = Date.now();
      const at = Math.floor((text.length * round) / (ROUNDS + 1));
      plan = readDocument(`${text.slice(0, at)}a${text.slice(at)}`, scope.options, plan);
      checkPlan(plan, scope.options);
      spent += Date.now() - start;
    }
  }
}
