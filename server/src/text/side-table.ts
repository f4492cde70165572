const TABLE = Symbol('sideTable');
let slots = 0;

/**
 * A WeakMap that stores its value in a symbol property of the key, where equality, copies and JSON do not see it. V8 keeps
 * the values of an old WeakMap alive until a full garbage collection, and would copy and keep what each version of a
 * document left there.
 */
export class SideTable<K extends object, T> {
  private readonly slot: number;

  constructor() {
    this.slot = slots;
    slots += 1;
  }

  get(key: K): T | undefined {
    return (key as { [TABLE]?: unknown[] })[TABLE]?.[this.slot] as T | undefined;
  }

  /** Does nothing where the key is frozen or sealed. */
  set(key: K, value: T): void {
    const values = (key as { [TABLE]?: unknown[] })[TABLE];
    if (values) values[this.slot] = value;
    else if (Object.isExtensible(key)) {
      const list: unknown[] = [];
      list[this.slot] = value;
      Object.defineProperty(key, TABLE, { value: list });
    }
  }
}
