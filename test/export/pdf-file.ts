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
    return this.contents.map((content) =>
      shownIn(content.replaceAll(/\/Artifact[\s\S]*?EMC\n/gu, ''))
        .map(({ text }) => text)
        .join('\n'),
    );
  }

  /** The text of the file, each paragraph whole, in the order of its structure. */
  get content(): string {
    const marked = this.contents.map((content) => {
      const stretches = [...content.matchAll(/\/MCID (\d+)>> BDC\n([\s\S]*?)EMC\n/gu)];
      return new Map(stretches.map(([, id, inside]) => [Number(id), textOf(inside!)] as const));
    });
    const pages = this.dictionaries('/Type /Pages ')[0]!;
    const order = [...pages.matchAll(/(\d+) 0 R/gu)].map(([, number]) => Number(number));
    const inElement = (number: number): string => {
      const element = this.objects.get(number)!;
      const [, kids] = /\/K \[(.*)\]/u.exec(element) ?? [undefined, ''];
      const parts = [...kids!.matchAll(/\/Pg (\d+) 0 R \/MCID (\d+)|(\d+) 0 R/gu)].map(([, page, id, kid]) =>
        kid === undefined ? marked[order.indexOf(Number(page))]!.get(Number(id))! : inElement(Number(kid)),
      );
      return /\/S \/(?:P|H\d) /u.test(element) ? `${parts.join('')}\n` : parts.join('');
    };
    const root = [...this.objects].find(([, object]) => object.includes('/S /Document '))![0];
    return inElement(root);
  }

  /** Where each piece of text stands on each page, from the left and from the foot, and its size. */
  get placed(): { readonly x: number; readonly y: number; readonly size: number }[][] {
    return this.contents.map((content) => shownIn(content).map(({ x, y, size }) => ({ x, y, size })));
  }

  /** All that draws the pages. */
  get operators(): string {
    return this.contents.join('');
  }

  private get contents(): string[] {
    return this.dictionaries('/Type /Page ').map((page) =>
      Buffer.from(this.data(this.referred(page, 'Contents'))).toString('latin1'),
    );
  }
}

interface PieceOfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

function shownIn(content: string): PieceOfText[] {
  const pattern = /^BT \/\w+ ([\d.]+) Tf ([-\d.]+) ([-\d.]+) Td \[(.*)\] TJ ET$/gmu;
  return [...content.matchAll(pattern)].map(([, size, x, y, operands]) => ({
    text: [...operands!.matchAll(/<([0-9A-F]+)>/gu)].map(([, digits]) => decode(digits!)).join(''),
    x: Number(x),
    y: Number(y),
    size: Number(size),
  }));
}

function textOf(content: string): string {
  return shownIn(content)
    .map(({ text }) => text)
    .join('');
}

function decode(digits: string): string {
  return digits.replaceAll(/..../gu, (four) => String.fromCharCode(Number.parseInt(four, 16)));
}
