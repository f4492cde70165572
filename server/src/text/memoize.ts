/** As many UTF-16 units of text as one function remembers twice over. */
const MOST_REMEMBERED = 2_000_000;

/**
 * The same function, remembering its results for the texts of late, so that at a keystroke only the paragraph that
 * changed is looked at. `scan` must depend on the text alone and never give undefined.
 * @param most UTF-16 units of text of which results are kept, twice over
 * @param own gives the text in the form in which it is kept and scanned
 */
export function remember<T>(
  scan: (text: string) => T,
  most = MOST_REMEMBERED,
  own?: (text: string) => string,
): (text: string) => T {
  let current = new Map<string, T>();
  let before = new Map<string, T>();
  let size = 0;
  return (text) => {
    const known = current.get(text);
    if (known !== undefined) return known;
    // One so long goes with the next that comes: a copy of it would cost more than it lets go of.
    const kept = own && text.length <= most ? own(text) : text;
    const value = before.get(text) ?? scan(kept);
    if (size > most) {
      before = current;
      current = new Map();
      size = 0;
    }
    size += text.length + 16;
    current.set(kept, value);
    return value;
  };
}

const MOST_WORDS = 10_000;

/**
 * The same for words, names and symbols, of which a text has few, each many times.
 * @param longest UTF-16 units beyond which nothing is kept
 */
export function rememberWords<T>(judge: (word: string) => T, longest = 24): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) {
      value = judge(word);
      if (word.length > longest) return value;
      if (known.size >= MOST_WORDS) known.clear();
      known.set(word, value);
    }
    return value;
  };
}

const KEPT = Symbol('kept');
let slots = 0;

/**
 * What is known of an object beside what it tells, let go of with it. It stands on the object, where equality, copies and
 * JSON do not see it, and not in a WeakMap: V8 takes the values of an old WeakMap for alive, however dead their keys are,
 * until it next collects everything, and would copy and keep what each version of a document left there.
 */
export class KeptWith<K extends object, T> {
  private readonly slot: number;

  constructor() {
    this.slot = slots;
    slots += 1;
  }

  get(of: K): T | undefined {
    return (of as { [KEPT]?: unknown[] })[KEPT]?.[this.slot] as T | undefined;
  }

  /** Of an object that nothing can be added to, nothing is kept. */
  set(of: K, value: T): void {
    const kept = (of as { [KEPT]?: unknown[] })[KEPT];
    if (kept) kept[this.slot] = value;
    else if (Object.isExtensible(of)) {
      const list: unknown[] = [];
      list[this.slot] = value;
      Object.defineProperty(of, KEPT, { value: list });
    }
  }
}

/** The same for objects that never change, such as a plan: worked out once an object, and let go of with it. */
export function rememberFor<K extends object, T>(compute: (of: K) => T): (of: K) => T {
  const known = new KeptWith<K, { readonly value: T }>();
  return (of) => {
    let entry = known.get(of);
    if (!entry) {
      entry = { value: compute(of) };
      known.set(of, entry);
    }
    return entry.value;
  };
}
