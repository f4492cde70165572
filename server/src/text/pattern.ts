/** Whether a character, given as its code point, fits. */
export type CharacterTest = (code: number) => boolean;

/** A pattern over characters, as globs and .gitignore lines need it: a regular expression without captures. */
export type Pattern =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'optional'; readonly part: Pattern }
  | { readonly kind: 'repeated'; readonly part: Pattern };

/** Any one UTF-16 unit. */
export const ANY: Pattern = { kind: 'character', test: () => true };

/** One UTF-16 unit, by its code. */
export function character(code: number): Pattern {
  return { kind: 'character', test: (other) => other === code };
}

/** All parts, one after the other. */
export function sequence(...parts: readonly Pattern[]): Pattern {
  return { kind: 'sequence', parts };
}

/** Once or not at all. */
export function optional(part: Pattern): Pattern {
  return { kind: 'optional', part };
}

/** As often as one likes, also not at all. */
export function repeated(part: Pattern): Pattern {
  return { kind: 'repeated', part };
}

interface State {
  /** Absent: the state is left without reading a character. */
  readonly test?: CharacterTest;
  next: number;
  readonly other?: number;
}

const END = -1;

/**
 * A function that tells whether a whole text fits the pattern. All ways through the pattern are followed at once
 * (Thompson's construction), so that the time is at most proportional to the length of pattern times text: nothing that
 * somebody writes into a pattern makes it backtrack.
 */
export function matcherOf(pattern: Pattern): (text: string) => boolean {
  const states: State[] = [];
  const add = (state: State): number => states.push(state) - 1;
  const build = (part: Pattern, next: number): number => {
    switch (part.kind) {
      case 'character':
        return add({ test: part.test, next });
      case 'sequence':
        return part.parts.reduceRight((after, each) => build(each, after), next);
      case 'choice':
        return part.options
          .map((option) => build(option, next))
          .reduce((known, option) => add({ next: known, other: option }));
      case 'optional':
        return add({ next: build(part.part, next), other: next });
      case 'repeated': {
        const again = add({ next, other: next });
        states[again]!.next = build(part.part, again);
        return again;
      }
    }
  };
  const start = build(pattern, END);
  /** For each state the step at which it was last reached. */
  const reached = new Int32Array(states.length);
  let step = 0;
  let ended = false;
  const reach = (from: number, into: number[]): void => {
    const pending = [from];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (at === END) {
        ended = true;
        continue;
      }
      if (reached[at] === step) continue;
      reached[at] = step;
      const { test, next, other } = states[at]!;
      if (test) into.push(at);
      else pending.push(next, other ?? next);
    }
  };
  return (text) => {
    reached.fill(0);
    step = 1;
    ended = false;
    let current: number[] = [];
    reach(start, current);
    for (const char of text) {
      const code = char.codePointAt(0)!;
      step += 1;
      ended = false;
      const following: number[] = [];
      for (const at of current) if (states[at]!.test!(code)) reach(states[at]!.next, following);
      if (following.length === 0 && !ended) return false;
      current = following;
    }
    return ended;
  };
}
