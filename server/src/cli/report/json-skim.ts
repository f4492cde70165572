import type { RandomAccessFile } from '../io.ts';

/** Where a value stands in a file, in bytes. */
export interface JsonRange {
  readonly at: number;
  readonly length: number;
}

/** Bytes that are read at once. */
const CHUNK = 1 << 20;

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];
/** No byte: the end of the file. */
const END = -1;

/** The file is no JSON, or not of the shape that was asked for. */
export class UnexpectedByte extends Error {}

/**
 * Goes through a JSON file of any size from its beginning to its end without holding it: the caller says at each value
 * whether to go into it or past it. Of what is passed over only brackets and strings are looked at.
 */
export class JsonSkim {
  private chunk: Buffer = Buffer.alloc(0);
  /** Where in the file the chunk begins. */
  private origin = 0;
  private index = 0;

  constructor(private readonly file: RandomAccessFile) {
    const hasMark = file.size >= 3 && file.read(0, 3).equals(Buffer.from('\uFEFF'));
    if (hasMark) this.origin = 3;
  }

  /** Into an object. In: `member` takes the value of each key: it goes into it or past it. */
  object(member: (key: string) => void): void {
    this.take(OPEN_OBJECT);
    this.list(CLOSE_OBJECT, () => {
      const key: unknown = this.value(this.past());
      if (typeof key !== 'string') throw new UnexpectedByte();
      this.take(COLON);
      member(key);
    });
  }

  /** Into an array. In: `item` takes each: it goes into it or past it. */
  array(item: () => void): void {
    this.take(OPEN_ARRAY);
    this.list(CLOSE_ARRAY, item);
  }

  /** Past a value. */
  past(): JsonRange {
    const first = this.next();
    const at = this.origin + this.index;
    if (first === QUOTE) this.pastString();
    else if (first === OPEN_OBJECT || first === OPEN_ARRAY) this.pastBrackets();
    else this.pastWord();
    return { at, length: this.origin + this.index - at };
  }

  /** A value that was passed. Throws a SyntaxError where it is not valid JSON. */
  value(place: JsonRange): unknown {
    return valueAt(this.file, place);
  }

  /** Nothing may follow. */
  end(): void {
    if (this.next() !== END) throw new UnexpectedByte();
  }

  private list(close: number, each: () => void): void {
    if (this.next() === close) {
      this.index += 1;
      return;
    }
    for (;;) {
      each();
      const next = this.next();
      if (next !== COMMA && next !== close) throw new UnexpectedByte();
      this.index += 1;
      if (next === close) return;
    }
  }

  private take(byte: number): void {
    if (this.next() !== byte) throw new UnexpectedByte();
    this.index += 1;
  }

  /** The next byte that is no white space; it is not taken. */
  private next(): number {
    for (;;) {
      const byte = this.peek();
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
      this.index += 1;
    }
  }

  private peek(): number {
    if (this.index < this.chunk.length) return this.chunk[this.index]!;
    this.origin += this.chunk.length;
    this.index = 0;
    this.chunk = this.file.read(this.origin, Math.min(CHUNK, this.file.size - this.origin));
    return this.chunk[0] ?? END;
  }

  private pastString(): void {
    this.index += 1;
    for (;;) {
      const byte = this.peek();
      if (byte === END) throw new UnexpectedByte();
      this.index += 1;
      if (byte === QUOTE) return;
      if (byte !== BACKSLASH) continue;
      if (this.peek() === END) throw new UnexpectedByte();
      this.index += 1;
    }
  }

  private pastBrackets(): void {
    let depth = 0;
    do {
      const byte = this.peek();
      if (byte === END) throw new UnexpectedByte();
      if (byte === QUOTE) {
        this.pastString();
        continue;
      }
      if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth += 1;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) depth -= 1;
      this.index += 1;
    } while (depth > 0);
  }

  /** A number, true, false, null, or something that is no JSON. */
  private pastWord(): void {
    const isPartOfWord = (byte: number) =>
      (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x2b && byte <= 0x39 && byte !== COMMA) || byte === 0x45;
    if (!isPartOfWord(this.peek())) throw new UnexpectedByte();
    while (isPartOfWord(this.peek())) this.index += 1;
  }
}

/** A value of a JSON file. Throws a SyntaxError where it is not valid. */
export function valueAt(file: RandomAccessFile, { at, length }: JsonRange): unknown {
  return JSON.parse(file.read(at, length).toString());
}
