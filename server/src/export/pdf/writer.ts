import { zlibSync } from 'fflate';
import { digestOf } from '../../text/digest.ts';

/** Number of an object in a file, from 1. */
export type Reference = number;

/** What a dictionary or array holds: written as it is, a reference as `{ ref }`, an array in brackets. */
export type PdfValue = string | number | { readonly ref: Reference } | readonly PdfValue[] | PdfDictionary;

export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined;
}

/** Bytes below this length are as short without compression. */
const MIN_DEFLATED = 64;
/** A comment of bytes above 127 tells programs that the file is binary. */
const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';

/** The objects of a PDF file (ISO 32000-1) and where they stand in it. The same calls give the same bytes. */
export class PdfWriter {
  private readonly parts: Uint8Array[] = [];
  private length = 0;
  private readonly offsets: number[] = [];

  constructor() {
    this.write(latin1(HEADER));
  }

  /** A number for an object that is written later. */
  reserve(): Reference {
    this.offsets.push(0);
    return this.offsets.length;
  }

  add(value: PdfValue, reference: Reference = this.reserve()): Reference {
    this.begin(reference);
    this.write(latin1(`${serialize(value)}\nendobj\n`));
    return reference;
  }

  /** A stream, compressed where that makes it shorter and `isPlain` is not asked for. */
  addStream(
    data: Uint8Array,
    entries: PdfDictionary = {},
    { reference = this.reserve(), isPlain = false }: { reference?: Reference; isPlain?: boolean } = {},
  ): Reference {
    const isDeflated = !isPlain && entries.Filter === undefined && data.length >= MIN_DEFLATED;
    const bytes = isDeflated ? zlibSync(data, { level: 6 }) : data;
    const dictionary = {
      ...entries,
      ...(isDeflated ? { Filter: '/FlateDecode' } : {}),
      Length: bytes.length,
    };
    this.begin(reference);
    this.write(latin1(`${serialize(dictionary)}\nstream\n`));
    this.write(bytes);
    this.write(latin1('\nendstream\nendobj\n'));
    return reference;
  }

  /** The file. Its identifier is a hash of all that stands before it, by which `isOwnPdf` knows it again. */
  finish(root: Reference, info: Reference): Uint8Array {
    const start = this.length;
    const entries = this.offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    this.write(latin1(`xref\n0 ${entries.length + 1}\n0000000000 65535 f \n${entries.join('')}`));
    const id = identifierOf(this.parts);
    const trailer = {
      Size: entries.length + 1,
      Root: { ref: root },
      Info: { ref: info },
      ID: [`<${id}>`, `<${id}>`],
    };
    this.write(latin1(`trailer\n${serialize(trailer)}\nstartxref\n${start}\n%%EOF\n`));
    return join(this.parts, this.length);
  }

  private begin(reference: Reference): void {
    this.offsets[reference - 1] = this.length;
    this.write(latin1(`${reference} 0 obj\n`));
  }

  private write(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.length += bytes.length;
  }
}

/** Bytes at the end of a file that hold its trailer. */
const TRAILER_BYTES = 1000;

/** Whether a PDF is as it was written: whatever else writes it gives it another identifier, or other bytes. */
export function isOwnPdf(bytes: Uint8Array): boolean {
  const tail = Math.max(0, bytes.length - TRAILER_BYTES);
  const end = String.fromCharCode(...bytes.subarray(tail));
  const at = end.lastIndexOf('trailer\n');
  const id = /\/ID \[<([0-9a-f]{32})>/.exec(end.slice(Math.max(0, at)))?.[1];
  return at >= 0 && id !== undefined && id === identifierOf([bytes.subarray(0, tail + at)]);
}

/** 32 hexadecimal digits. */
function identifierOf(parts: readonly Uint8Array[]): string {
  return digestOf(...parts).slice(0, 32);
}

function serialize(value: PdfValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value);
  if (isArray(value)) return `[${value.map(serialize).join(' ')}]`;
  if (isReference(value)) return `${value.ref} 0 R`;
  const entries = Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : [`/${key} ${serialize(each)}`],
  );
  return `<<${entries.join(' ')}>>`;
}

function isArray(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

function isReference(
  value: PdfDictionary | { readonly ref: Reference },
): value is { readonly ref: Reference } {
  return typeof value.ref === 'number';
}

/** At most three decimals, without an exponent. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Number.isInteger(rounded) ? rounded.toFixed(0) : String(rounded);
}

/** A text for readers: title, description, bookmark. */
export function textString(text: string): string {
  let digits = 'FEFF';
  for (let i = 0; i < text.length; i++) digits += hex4(text.charCodeAt(i));
  return `<${digits}>`;
}

/** A UTF-16 unit or a glyph id (0 to 0xFFFF) as four hexadecimal digits. */
export function hex4(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** One byte for each unit. */
export function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
