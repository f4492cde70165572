import type { Diagnostic } from '../lint/diagnostic.ts';
import { RULES } from '../rules/index.ts';
import type { Clock } from './clock.ts';
import type { Snapshot } from './documents.ts';
import type { Check } from './store.ts';

/** Milliseconds without a key after which what was typed counts as meant. */
const PAUSE_MS = 1000;

const NEED_WHOLE_LINES: ReadonlySet<string> = new Set(
  RULES.filter(({ needsWholeLine }) => needsWholeLine).map(({ id }) => id),
);

interface LastReport {
  /** What was told last; findings that were told before the typing stay. */
  readonly keys: ReadonlySet<string>;
  readonly cancel?: () => void;
}

/**
 * Keeps back what only comes of a line being half typed, until the typing pauses: a finding at the cursor, or one that is
 * gone when the line is written to its end. A finding that was told already is not taken back.
 */
export class TypingFindings {
  private readonly shown = new Map<string, LastReport>();
  private readonly partial = new WeakMap<Check, Check>();

  constructor(
    private readonly clock: Clock,
    /** The typing has paused: the whole check is to be told. */
    private readonly settled: (check: Check) => void,
  ) {}

  /** The check as it is to be told now; the same object for the same answer. */
  now(check: Check): Check {
    const { result, snapshot } = check;
    const { typed, uri } = snapshot;
    if (!result) return check;
    const wait = typed === undefined ? 0 : typed.time + PAUSE_MS - this.clock.now();
    const known = this.shown.get(uri);
    if (typed !== undefined && wait > 0) {
      const reported = this.partial.get(check);
      if (reported) return reported;
      const diagnostics = result.diagnostics.filter(
        (each) => !isOfTyping(each, snapshot, typed.offset) || known?.keys.has(keyOf(each)),
      );
      if (diagnostics.length < result.diagnostics.length) {
        const part: Check = { ...check, result: { ...result, diagnostics } };
        this.partial.set(check, part);
        known?.cancel?.();
        const cancel = this.clock.after(wait, () => this.settled(check));
        this.shown.set(uri, { keys: keysOf(diagnostics), cancel });
        return part;
      }
    }
    known?.cancel?.();
    this.shown.set(uri, { keys: keysOf(result.diagnostics) });
    return check;
  }

  close(uri: string): void {
    this.shown.get(uri)?.cancel?.();
    this.shown.delete(uri);
  }

  dispose(): void {
    for (const uri of [...this.shown.keys()]) this.close(uri);
  }
}

function isOfTyping({ ruleId, range }: Diagnostic, { lines }: Snapshot, cursor: number): boolean {
  if (range.start > cursor) return false;
  if (range.end >= cursor) return true;
  return NEED_WHOLE_LINES.has(ruleId) && lines.positionAt(range.start).line === lines.positionAt(cursor).line;
}

/** A finding keeps its key while more is typed after its start. */
function keyOf({ ruleId, range }: Diagnostic): string {
  return `${ruleId}@${range.start}`;
}

function keysOf(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(diagnostics.map(keyOf));
}
