import { Inflate } from 'fflate';
import { ImportFault } from './fault.ts';

/** Bytes that all parts of a file may have together, as its directory says and as they turn out. */
const MAX_UNPACKED = 64 * 1024 * 1024;
const MAX_ENTRIES = 4096;
/** Elements, letters, paragraphs and cells in all XML that is read of one file: a plan of 300 pages has 260,000, 800,000 and 10,000. */
const MAX_ELEMENTS = 300_000;
const MAX_LETTERS = 2_000_000;
const MAX_PARAGRAPHS = 16_000;
const MAX_CELLS = 200_000;
/** Unpacked to packed bytes of a large part; WordprocessingML comes to 10 to 40. */
const MAX_RATIO = 300;
/** A part below this size may have any ratio. */
const SMALL = 1024 * 1024;
/** Packed bytes that are inflated at once: at most 1032 times as many come out. */
const PIECE = 8 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface ZippedPart {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

/** The parts of a zip file by name. Nothing is unpacked before it is asked for, and never more than the bounds. */
export class ZipFile {
  private readonly entries = new Map<string, ZippedPart>();
  private readonly view: DataView;
  private elements = 0;
  private letters = 0;
  private paragraphs = 0;
  private cells = 0;

  /** Throws an ImportFault for what is no zip file, is broken, encrypted, or out of bounds. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < END_LENGTH || this.view.getUint32(0, true) !== LOCAL) throw new ImportFault('not-zip');
    this.readDirectory();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Unpacked bytes of a part; 0 where there is none. */
  sizeOf(name: string): number {
    return this.entries.get(name)?.size ?? 0;
  }

  /** Unpacks a part; undefined where there is none. */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    const whole = new Uint8Array(entry.size);
    let length = 0;
    this.stream(name, (piece) => {
      whole.set(piece, length);
      length += piece.length;
    });
    return whole.subarray(0, length);
  }

  /** Unpacks a part piece by piece, so that a large one is never whole in memory. */
  stream(name: string, take: (piece: Uint8Array) => void): void {
    const entry = this.entries.get(name);
    if (!entry) return;
    const data = this.dataOf(entry);
    let length = 0;
    const counted = (piece: Uint8Array): void => {
      length += piece.length;
      if (length > entry.size) throw new ImportFault('broken-zip');
      take(piece);
    };
    if (entry.method === STORED) {
      for (let at = 0; at < data.length; at += SMALL) counted(data.subarray(at, at + SMALL));
      return;
    }
    const inflate = new Inflate(counted);
    try {
      for (let at = 0; at < data.length; at += PIECE) {
        inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
      }
    } catch (error) {
      throw error instanceof ImportFault || !isInflateError(error) ? error : new ImportFault('broken-zip');
    }
  }

  /** Counts an element of XML that is read of the file. Throws an ImportFault beyond the bound. */
  countElement(): void {
    this.elements += 1;
    if (this.elements > MAX_ELEMENTS) throw new ImportFault('too-large');
  }

  /** Counts text that is read of the file. Throws an ImportFault beyond the bound. */
  countLetters(count: number): void {
    this.letters += count;
    if (this.letters > MAX_LETTERS) throw new ImportFault('too-large');
  }

  /** Counts a paragraph. Throws an ImportFault beyond the bound. */
  countParagraph(): void {
    this.paragraphs += 1;
    if (this.paragraphs > MAX_PARAGRAPHS) throw new ImportFault('too-large');
  }

  /** Counts cells of tables, those that a row lacks too. Throws an ImportFault beyond the bound. */
  countCells(count: number): void {
    this.cells += count;
    if (this.cells > MAX_CELLS) throw new ImportFault('too-large');
  }

  private readDirectory(): void {
    const { view } = this;
    const end = this.endOfDirectory();
    const count = view.getUint16(end + 10, true);
    if (count > MAX_ENTRIES) throw new ImportFault('too-large');
    let at = view.getUint32(end + 16, true);
    let total = 0;
    for (let i = 0; i < count; i += 1) {
      if (at + 46 > this.bytes.length || view.getUint32(at, true) !== CENTRAL) {
        throw new ImportFault('broken-zip');
      }
      const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
      const method = view.getUint16(at + 10, true);
      const packed = view.getUint32(at + 20, true);
      const size = view.getUint32(at + 24, true);
      const nameLength = view.getUint16(at + 28, true);
      const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      const header = view.getUint32(at + 42, true);
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
      if (isEncrypted) throw new ImportFault('encrypted');
      total += size;
      if (total > MAX_UNPACKED || (size > SMALL && size > packed * MAX_RATIO)) {
        throw new ImportFault('too-large');
      }
      if (!this.entries.has(name)) this.entries.set(name, { method, packed, size, header });
      at += 46 + nameLength + rest;
    }
  }

  private endOfDirectory(): number {
    const least = Math.max(0, this.bytes.length - END_LENGTH - MAX_COMMENT);
    for (let at = this.bytes.length - END_LENGTH; at >= least; at -= 1) {
      if (this.view.getUint32(at, true) === END) return at;
    }
    throw new ImportFault('broken-zip');
  }

  private dataOf({ method, packed, header }: ZippedPart): Uint8Array {
    if (method !== STORED && method !== DEFLATED) throw new ImportFault('broken-zip');
    if (header + 30 > this.bytes.length || this.view.getUint32(header, true) !== LOCAL) {
      throw new ImportFault('broken-zip');
    }
    const start =
      header + 30 + this.view.getUint16(header + 26, true) + this.view.getUint16(header + 28, true);
    if (start + packed > this.bytes.length) throw new ImportFault('broken-zip');
    return this.bytes.subarray(start, start + packed);
  }
}

/** fflate throws errors with a number as code; typed arrays throw RangeErrors on sizes that cannot be. */
function isInflateError(error: unknown): boolean {
  return error instanceof RangeError || typeof (error as { code?: unknown }).code === 'number';
}
