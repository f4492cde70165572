import { builtIn } from '../../node/built-in.ts';
import type { FileSystem, ScratchFile } from '../io.ts';
import type { FileReport } from './model.ts';

/** Kilobytes that a list holds in memory before it goes to disk. */
const IN_MEMORY = 48 * 1024;
/** Kilobytes that are packed and read back at once. */
const PART = 1024;

/** Items of the list, or where in the scratch file they are. */
type Part<T> = { readonly items: readonly T[] } | { readonly at: number; readonly length: number };

/** How items are kept as JSON. */
interface JsonForm<T> {
  readonly toJson: (item: T) => unknown;
  readonly fromJson: (json: unknown) => T;
}

/**
 * Plain data in its order, of any number: what exceeds a certain size is kept in a scratch file, packed, and in memory only
 * where there can be none. Can be gone through more than once.
 */
export class GrowingList<T> implements Iterable<T> {
  private readonly parts: Part<T>[] = [];
  private last: T[] = [];
  private lastSize = 0;
  private inMemory = 0;
  private scratch: ScratchFile | undefined;
  private hasScratch = true;
  private count = 0;

  /** In: `sizeOf` an item in kilobytes, roughly; `form` of items that are no JSON. */
  constructor(
    private readonly fs: Pick<FileSystem, 'scratch'>,
    private readonly sizeOf: (item: T) => number,
    private readonly form?: JsonForm<T>,
  ) {}

  get length(): number {
    return this.count;
  }

  add(item: T): void {
    this.last.push(item);
    this.count += 1;
    this.lastSize += this.sizeOf(item);
    if (this.lastSize < PART) return;
    const packed = this.inMemory < IN_MEMORY ? undefined : this.packed(this.last);
    if (!packed) this.inMemory += this.lastSize;
    this.parts.push(packed ?? { items: this.last });
    this.last = [];
    this.lastSize = 0;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const part of this.parts) yield* 'items' in part ? part.items : this.unpacked(part.at, part.length);
    yield* this.last;
  }

  private packed(items: readonly T[]): Part<T> | undefined {
    if (!this.hasScratch) return undefined;
    try {
      this.scratch ??= this.fs.scratch();
      const bytes = builtIn('node:zlib').deflateRawSync(
        JSON.stringify(this.form ? items.map(this.form.toJson) : items),
        {
          level: 1,
        },
      );
      return { at: this.scratch.append(bytes), length: bytes.length };
    } catch {
      this.hasScratch = false;
      return undefined;
    }
  }

  private unpacked(at: number, length: number): readonly T[] {
    const items: unknown[] = JSON.parse(
      builtIn('node:zlib').inflateRawSync(this.scratch!.read(at, length)).toString(),
    );
    return this.form ? items.map(this.form.fromJson) : (items as T[]);
  }
}

/** The size of a file's report, roughly. */
export function kilobytesOf({ diagnostics }: FileReport): number {
  return 0.5 + 1.5 * diagnostics.length;
}

/** Each item changed as it is gone through; as often as the list itself. */
export function mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Iterable<U> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield change(item);
    },
  };
}
