import { PdfFile } from './pdf-file.ts';

/*
 * What ISO 19005-2 asks of a file at level A, as far as it concerns what our writer can write. No validator of it is to be had from
 * npm or Debian, so each requirement is looked at here, by its clause.
 */

const STRUCTURE_TYPES = new Set(
  'Document Part Art Sect Div Caption TOC TOCI Index P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference Code Link Figure Formula Form'.split(
    ' ',
  ),
);
const OPERATORS = new Set(
  'q Q cm w J j M d m l c v y h re S s f F n BT ET Tf Td TD Tm TJ Tj Do BMC BDC EMC g G rg RG'.split(' '),
);
const FORBIDDEN_KEYS = [
  ['6.1.3', '/Encrypt'],
  ['6.1.7.1', '/FFilter'],
  ['6.1.7.2', '/LZWDecode'],
  ['6.1.7.2', '/Crypt'],
  ['6.2.8', '/Alternates'],
  ['6.2.8', '/OPI'],
  ['6.2.8', '/Interpolate true'],
  ['6.2.9', '/Subtype /PS'],
  ['6.2.9', '/Ref '],
  ['6.5.1', '/JavaScript'],
  ['6.5.1', '/Launch'],
  ['6.5.2', '/AA '],
  ['6.6.1', '/OpenAction'],
  ['6.8', '/EmbeddedFiles'],
  ['6.9', '/OCProperties'],
  ['6.11', '/Requirements'],
] as const;

/** What is wrong, each with its clause; empty for a file as it should be. */
export function violationsOfPdfA(bytes: Uint8Array): string[] {
  const file = new PdfFile(bytes);
  const source = Buffer.from(bytes).toString('latin1');
  const structural = [...fileStructure(file, source)];
  if (structural.length > 0) return structural;
  return [colours, fonts, metadata, structure, contents].flatMap((check) => [...check(file, source)]);
}

type Check = (file: PdfFile, source: string) => Generator<string>;

const fileStructure: Check = function* (file, source) {
  if (!/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}\n/.test(source)) yield '6.1.2: header';
  if (!/\/ID \[<([0-9a-f]{2})+> <([0-9a-f]{2})+>\]/.test(file.trailer)) yield '6.1.3: no ID';
  if (!/%%EOF\n$/.test(source)) yield '6.1.3: data after the end';
  for (const [clause, key] of FORBIDDEN_KEYS) {
    for (const object of file.objects.values())
      if (dictionaryOf(object).includes(key)) yield `${clause}: ${key.trim()}`;
  }
  for (const [number, object] of file.objects) {
    const start = object.indexOf('\nstream\n');
    if (start < 0) continue;
    const length = Number(/\/Length (\d+)/.exec(object)?.[1]);
    if (object.slice(start + 8 + length) !== '\nendstream') yield `6.1.7.1: length of stream ${number}`;
  }
  for (const [, hex] of source.matchAll(/[ ([]<([0-9A-Fa-f]+)>/g)) {
    if (hex!.length % 2 === 1) yield '6.1.6: hexadecimal string of odd length';
    if (hex!.length / 2 > 32_767) yield '6.1.13: string too long';
  }
  if (file.objects.size > 8_388_607) yield '6.1.13: too many objects';
};

const colours: Check = function* (file) {
  const [catalog = ''] = file.dictionaries('/Type /Catalog');
  const intent = /\/S \/GTS_PDFA1 .*?\/DestOutputProfile (\d+) 0 R/.exec(catalog)?.[1];
  if (intent === undefined) return yield '6.2.3: no output intent';
  const object = file.objects.get(Number(intent))!;
  const profile = Buffer.from(file.data(object));
  const components = Number(/\/N (\d)/.exec(object)?.[1]);
  if (profile.readUInt32BE(0) !== profile.length || profile.toString('latin1', 36, 40) !== 'acsp')
    yield '6.2.3: no ICC profile';
  if (!['mntr', 'prtr'].includes(profile.toString('latin1', 12, 16)) || profile[8]! > 4)
    yield '6.2.3: class or version of the profile';
  if (profile.toString('latin1', 16, 20) !== 'RGB ' || components !== 3)
    yield '6.2.3: colours of the profile';
  const count = profile.readUInt32BE(128);
  for (let i = 0; i < count; i += 1) {
    const [at, length] = [136, 140].map((offset) => profile.readUInt32BE(offset + i * 12)) as [
      number,
      number,
    ];
    if (at % 4 !== 0 || at + length > profile.length) yield '6.2.3: tags of the profile';
  }
  if (file.dictionaries('/DeviceCMYK').length > 0) yield '6.2.4.3: CMYK without a profile of it';
  for (const image of file.dictionaries('/Subtype /Image')) {
    if (!['1', '2', '4', '8', '16'].includes(/\/BitsPerComponent (\d+)/.exec(image)?.[1] ?? ''))
      yield '6.2.8: bits of a picture';
  }
};

const fonts: Check = function* (file) {
  for (const font of file.dictionaries('/Type /Font ')) {
    if (!/\/Subtype \/(Type0|CIDFontType2) /.test(font)) yield '6.2.11: a font of another kind';
    if (!font.includes('/CIDFontType2')) continue;
    if (!font.includes('/CIDToGIDMap')) {
      yield '6.2.11.3.2: no CIDToGIDMap';
      continue;
    }
    const descriptor = file.referred(font, 'FontDescriptor');
    if (!descriptor.includes('/FontFile2')) {
      yield '6.2.11.4.1: not embedded';
      continue;
    }
    yield* glyphs(file, font, Buffer.from(file.data(file.referred(descriptor, 'FontFile2'))));
  }
  for (const font of file.dictionaries('/Subtype /Type0')) {
    if (!font.includes('/ToUnicode')) {
      yield '6.2.11.7.2: no ToUnicode';
      continue;
    }
    const map = Buffer.from(file.data(file.referred(font, 'ToUnicode'))).toString();
    const entries = map.slice(map.indexOf('endcodespacerange'));
    for (const [, target] of entries.matchAll(/^<[0-9A-F]{4}> <([0-9A-F]+)>$/gm)) {
      const point = Buffer.from(target!, 'hex').swap16().toString('utf16le').codePointAt(0)!;
      if (point === 0 || point === 0xfeff || (point & 0xfffe) === 0xfffe) yield `6.2.11.7.2: U+${target}`;
      if ((point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000)
        yield `6.2.11.7.3: U+${target} is private`;
    }
  }
};

/** Every character that has a width has a glyph of that width, which is not `.notdef`. */
function* glyphs(file: PdfFile, font: string, program: Buffer): Generator<string> {
  const tables = new Map<string, number>();
  for (let i = 0; i < program.readUInt16BE(4); i += 1)
    tables.set(program.toString('latin1', 12 + i * 16, 16 + i * 16), program.readUInt32BE(20 + i * 16));
  for (const tag of ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'])
    if (!tables.has(tag)) return yield `6.2.11.4.1: font program without ${tag}`;
  const perEm = program.readUInt16BE(tables.get('head')! + 18);
  const metrics = program.readUInt16BE(tables.get('hhea')! + 34);
  const map = file.data(file.referred(font, 'CIDToGIDMap'));
  const [, widths] = /\/W \[(.*?\])\]/.exec(font)!;
  for (const [, first, list] of widths!.matchAll(/(\d+) \[([^\]]*)\]/g)) {
    for (const [index, width] of list!.split(' ').entries()) {
      const code = Number(first) + index;
      const glyph = map[code * 2]! * 256 + map[code * 2 + 1]!;
      if (glyph === 0) yield `6.2.11.8: .notdef for ${code}`;
      const entry = tables.get('hmtx')! + Math.min(glyph, metrics - 1) * 4;
      if (Math.abs((program.readUInt16BE(entry) * 1000) / perEm - Number(width)) > 1)
        yield `6.2.11.5: width of ${code}`;
    }
  }
}

const metadata: Check = function* (file) {
  const [catalog = ''] = file.dictionaries('/Type /Catalog');
  const stream = file.referred(catalog, 'Metadata');
  if (dictionaryOf(stream).includes('/Filter')) yield '6.6.2.1: metadata are compressed';
  const packet = Buffer.from(file.data(stream)).toString('utf8');
  if (!/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/u.test(packet)) yield '6.6.2.1: packet';
  if (!packet.includes('<pdfaid:part>2</pdfaid:part>')) yield '6.6.4: part';
  if (!packet.includes('<pdfaid:conformance>A</pdfaid:conformance>')) yield '6.6.4: level';
  for (const [name, kind] of [
    ['title', 'Alt'],
    ['language', 'Bag'],
  ]) {
    if (!packet.includes(`<dc:${name}><rdf:${kind}><rdf:li`)) yield `6.6.2.3: dc:${name}`;
  }
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(packet)) yield '6.6.2.1: no XML';
};

const structure: Check = function* (file) {
  const [catalog = ''] = file.dictionaries('/Type /Catalog');
  if (!catalog.includes('/MarkInfo <</Marked true>>')) yield '6.7.2.2: not marked';
  if (!/\/Lang \([a-z]{2}(-[A-Z]{2})?\)/.test(catalog)) yield '6.7.4: no language';
  if (!catalog.includes('/StructTreeRoot')) yield '6.7.3.3: no structure';
  for (const element of file.dictionaries('/Type /StructElem')) {
    const [, type] = /\/S \/(\w+) /.exec(element)!;
    if (!STRUCTURE_TYPES.has(type!)) yield `6.7.3.4: ${type}`;
    if (type === 'Figure' && !/\/Alt <FEFF[0-9A-F]{4,}>/.test(element))
      yield '6.7.8: a picture without words';
    if (type === 'Note' && !element.includes('/ID ')) yield '6.7.3: a note without ID';
  }
};

/** All that a page shows is marked: content of the structure, or an artifact. */
const contents: Check = function* (file) {
  for (const page of file.dictionaries('/Type /Page ')) {
    if (!page.includes('/Resources')) yield '6.2.2: no resources';
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page);
    if (!box || box.slice(1).some((side) => Number(side) < 3 || Number(side) > 14_400))
      yield '6.1.13: size of a page';
    const lines = Buffer.from(file.data(file.referred(page, 'Contents')))
      .toString('latin1')
      .trim()
      .split('\n');
    let marks = 0;
    for (const line of lines) {
      const words = line
        .replace(/<<.*?>>/g, '')
        .replace(/\[.*?\]/g, '')
        .split(' ');
      for (const word of words)
        if (/^[A-Za-z]+$/.test(word) && !OPERATORS.has(word)) yield `6.2.2: operator ${word}`;
      if (/ B[DM]C$/.test(line)) marks += 1;
      else if (line === 'EMC') marks -= 1;
      else if (marks !== 1 && line !== '') yield `6.7.2: not marked: ${line.slice(0, 40)}`;
      if ((line.match(/\bq\b/g)?.length ?? 0) !== (line.match(/\bQ\b/g)?.length ?? 0))
        yield '6.2.2: q without Q';
    }
    if (marks !== 0) yield '6.7.2: a mark that does not end';
  }
};

function dictionaryOf(object: string): string {
  const start = object.indexOf('\nstream\n');
  return start < 0 ? object : object.slice(0, start);
}
