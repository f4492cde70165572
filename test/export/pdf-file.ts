import { inflateSync } from 'node:zlib';

/** A PDF file as tests look at it: the objects that its table of offsets names. */
export class PdfFile {
  private readonly source: string;
  readonly objects = new Map<number, string>();

  constructor(bytes: Uint8Array) {
    this.source = Buffer.from(bytes).toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(this.source)![1]);
    const table = this.source.slice(start);
    const [, count] = /^xref\n0 (\d+)\n/u.exec(table)!;
    const entries = table.split('\n').slice(3, 2 + Number(count));
    entries.forEach((entry, index) => {
      const at = Number(entry.slice(0, 10));
      const head = `${index + 1} 0 obj\n`;
      if (!this.source.startsWith(head, at)) throw new Error(`no object ${index + 1} at ${at}`);
      this.objects.set(index + 1, this.source.slice(at + head.length, this.source.indexOf('\nendobj\n', at)));
    });
  }

  get trailer(): string {
    return this.source.slice(this.source.lastIndexOf('trailer'));
  }

  /** The dictionaries that hold a piece of text, in the order of the file. */
  dictionaries(part: string): string[] {
    return [...this.objects.values()].filter((object) => object.includes(part));
  }

  /** What the entry of a dictionary refers to. */
  referred(dictionary: string, key: string): string {
    const [, number] = new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(dictionary)!;
    return this.objects.get(Number(number))!;
  }

  data(object: string): Uint8Array {
    const start = object.indexOf('\nstream\n') + 8;
    const [, length] = /\/Length (\d+)/u.exec(object)!;
    const bytes = Buffer.from(object.slice(start, start + Number(length)), 'latin1');
    return object.slice(0, start).includes('/FlateDecode') ? inflateSync(bytes) : bytes;
  }

  /** The text of each page as it is written, one line for each piece; what is no content left out. */
  get pages(): string[] {
    return this.dictionaries('/Type /Page ').map((page) => {
      const content = Buffer.from(this.data(this.referred(page, 'Contents'))).toString('latin1');
      return content
        .replaceAll(/\/Artifact[\s\S]*?EMC\n/gu, '')
        .split('\n')
        .flatMap((line) => /\[(.*)\] TJ/u.exec(line)?.[1] ?? [])
        .map((operands) =>
          [...operands.matchAll(/<([0-9A-F]+)>/gu)].map(([, digits]) => decode(digits!)).join(''),
        )
        .join('\n');
    });
  }
}

function decode(digits: string): string {
  return digits.replaceAll(/..../gu, (four) => String.fromCharCode(Number.parseInt(four, 16)));
}
