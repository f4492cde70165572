import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importDocx } from '../../../server/src/import/docx/import.ts';
import {
  bold,
  CENTRED,
  cell,
  NAMESPACES,
  numbered,
  paragraph,
  run,
  table,
  wordEntries,
  wordFile,
} from '../../support/word-file.ts';

const MEGABYTE = 1024 * 1024;

/** The code of what is wrong with a file; imports it within two seconds and 64 MB, or fails. */
function fault(bytes: Uint8Array): string | undefined {
  const before = process.memoryUsage();
  // Time of the processor: that of the clock says what else the machine does.
  const start = process.cpuUsage();
  const result = importDocx(bytes, 'hinh');
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  const after = process.memoryUsage();
  expect(took).toBeLessThan(2000);
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(64 * MEGABYTE);
  if (!('code' in result)) return undefined;
  expect(result.reason.vi).toMatch(/[ạ-ỹ]/u);
  expect(result.reason.en).not.toBe('');
  return result.code;
}

function withDocument(xml: string): Uint8Array {
  return zipSync({ ...wordEntries({ body: '' }), 'word/document.xml': strToU8(xml) });
}

/** A zip whose directory says that a part has another size. */
function withSize(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 46 < lying.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(lying.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === part) view.setUint32(at + 24, size, true);
  }
  return lying;
}

/** Numbers that do not repeat, as text. */
function number(index: number): string {
  return String((index * 7919) % 1_000_003);
}

function many(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join('');
}

const TAB = '<w:r><w:tab/></w:r>';

describe('a file that is none, or broken', () => {
  test.each([
    ['nothing', new Uint8Array(0), 'not-zip'],
    ['text', strToU8('Kế hoạch'), 'not-zip'],
    ['a zip without a document', zipSync({ 'a.txt': strToU8('a') }), 'no-document'],
    ['a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'no-document'],
    ['a truncated file', wordFile({ body: paragraph('x') }).subarray(0, 400), 'broken-zip'],
    ['a document of another kind', withDocument('<html><body>x</body></html>'), 'no-document'],
    ['XML that ends early', withDocument(`<w:document ${NAMESPACES}><w:body><w:p>`), 'broken-xml'],
    ['no XML', withDocument('x'), 'broken-xml'],
    ['an empty document', withDocument(''), 'broken-xml'],
  ])('%s', (_, bytes, code) => {
    expect(fault(bytes)).toBe(code);
  });

  test.each([
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a/>x',
    '<a b></a>',
    '<a b=1></a>',
    '<a b="1"c="2"/>',
    '<a b="<"/>',
    '<a b="1/>',
    '< a/>',
    '<a>&nbsp;</a>',
    '<a>& b</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>&#x110000;</a>',
    '<a><!-- </a>',
    '<a><![CDATA[ </a>',
    '<a><!x></a>',
  ])('%s', (xml) => {
    expect(fault(withDocument(xml))).toBe('broken-xml');
  });

  test('a missing part is done without', () => {
    const { 'word/_rels/document.xml.rels': _, ...entries } = wordEntries({ body: paragraph('x') });
    const { '_rels/.rels': __, ...bare } = entries;
    expect(importDocx(zipSync(bare), 'hinh')).toMatchObject({ markdown: 'x\n' });
    const styled = wordEntries({ body: paragraph('x'), styles: '' });
    delete styled['word/styles.xml'];
    expect(importDocx(zipSync(styled), 'hinh')).toMatchObject({ markdown: 'x\n' });
  });
});

describe('a file that would take too much', () => {
  test('a zip bomb, by what its directory says', () => {
    const bomb = zipSync({ ...wordEntries({ body: '' }), 'word/media/a.png': new Uint8Array(65 * MEGABYTE) });
    expect(fault(bomb)).toBe('too-large');
    expect(fault(zipSync({ ...wordEntries({ body: '' }), 'a.png': new Uint8Array(8 * MEGABYTE) }))).toBe(
      'too-large',
    );
  });

  test('a zip bomb that lies about its size', () => {
    const body = paragraph(run(' '.repeat(30 * MEGABYTE)));
    expect(fault(withSize(wordFile({ body }), 'word/document.xml', 1000))).toBe('broken-zip');
  });

  test('more parts than a Word file has', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`a${index}`, new Uint8Array(0)]),
    );
    expect(fault(zipSync({ ...wordEntries({ body: '' }), ...many }))).toBe('too-large');
  });

  test('XML nested too deeply', () => {
    const body = `${'<w:sdt>'.repeat(10_000)}${'</w:sdt>'.repeat(10_000)}`;
    expect(fault(wordFile({ body }))).toBe('too-deep');
    const tables = `${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`;
    expect(fault(wordFile({ body: tables }))).toBe('too-deep');
  });

  test('very many small elements', () => {
    // Not the same bytes again and again, which would be a bomb already by its ratio.
    const paragraphs = Array.from({ length: 60_000 }, (_, i) => paragraph(number(i)));
    expect(fault(wordFile({ body: paragraphs.slice(0, 15_000).join('') }))).toBeUndefined();
    expect(fault(wordFile({ body: paragraphs.join('') }))).toBe('too-large');
  });

  test('what grows with the square of its parts where it is not written with care', () => {
    const bold = (i: number): string => run(number(i), i % 2 === 0 ? '<w:b/>' : '');
    const fonts = (i: number): string => `<w:b w:val="${i % 2}"/>`;
    const bodies: Readonly<Record<string, string>> = {
      'bold and not': paragraph(many(9000, bold)),
      'columns that are none': many(7000, (i) => paragraph(`${run(`abcd${i}`)}${TAB}${run(`efgh${i}`)}`)),
      'a subject without end':
        paragraph(bold(0), CENTRED) +
        paragraph(run('KẾ HOẠCH', '<w:b/>'), CENTRED) +
        many(7000, (i) => paragraph(run(`a${number(i)}`, '<w:b/>'), CENTRED)),
      'ends of paragraphs that were deleted': many(15_000, (i) =>
        paragraph(run(`a${i}`, fonts(i)), '<w:rPr><w:del w:id="1"/></w:rPr>'),
      ),
      'tabs after a numeral': paragraph(TAB.repeat(9000) + run('x'), numbered(1)),
      'lines that go on': paragraph(many(4900, (i) => `${run(`a${number(i)},`)}<w:r><w:br/></w:r>`)),
      'one row of many cells': `<w:tbl><w:tr>${many(15_000, (i) => cell(number(i)))}</w:tr></w:tbl>`,
    };
    for (const [what, body] of Object.entries(bodies)) {
      expect([what, fault(wordFile({ ...GOOD, body }))]).toEqual([what, undefined]);
    }
  });

  test('what is said once and repeated', () => {
    const long = 'a'.repeat(50_000);
    const comment = many(9000, () => '<w:r><w:commentReference w:id="1"/></w:r>');
    const comments = `<w:comment w:id="1" w:author="B">${paragraph(run(long))}</w:comment>`;
    const once = importDocx(wordFile({ body: paragraph(run('x') + comment), comments }), 'hinh');
    expect('markdown' in once && once.markdown.split(long).length).toBe(2);
    const link = many(2000, (i) => `<w:hyperlink r:id="l1">${run(number(i))}</w:hyperlink>${TAB}`);
    expect(fault(wordFile({ body: paragraph(link), links: { l1: `http://x.vn/${long}` } }))).toBe(
      'too-large',
    );
    const wide = '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="63"/></w:trPr><w:tc/></w:tr></w:tbl>';
    expect(fault(wordFile({ body: many(9000, (i) => `<!-- ${number(i)} -->${wide}`) }))).toBe('too-large');
    const numeral = `<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${long}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${numeral}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const items = importDocx(
      wordFile({ body: many(50, (i) => paragraph(number(i), numbered(1))), numbering }),
      'hinh',
    );
    expect('markdown' in items && items.markdown.length).toBeLessThan(10_000);
    const fields = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(9000);
    expect(fault(wordFile({ body: paragraph(fields) }))).toBe('too-deep');
  });
});

test('a plan of 300 pages is read, with its large tables, within the bounds', () => {
  const set =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/>';
  const form =
    '<w:spacing w:before="60" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>';
  const words = 'xây dựng kế hoạch triển khai thực hiện nhiệm vụ được giao trên địa bàn';
  const text = (i: number): string =>
    `${run(`${number(i)} ${words} `, set)}${run(`${words} ${number(i + 1)}`, `${set}<w:b/>`)}`;
  const body = many(6000, (i) => paragraph(text(i), form));
  const rows = (i: number): string[] =>
    Array.from({ length: 4 }, (_, k) => cell(paragraph(run(number(i + k), set), form)));
  const tables = Array.from({ length: 4 }, (_, t) =>
    table(Array.from({ length: 250 }, (__, i) => rows(1000 * t + i))),
  );
  expect(fault(wordFile({ body: body + tables.join('') }))).toBeUndefined();
});

test('more text than any document has', () => {
  const words = Array.from({ length: 900_000 }, (_, i) => String((i * 7919) % 99_991));
  expect(fault(wordFile({ body: paragraph(run(words.join(' '))) }))).toBe('too-large');
});

test('an image of too many bytes is left out, and said so; one that is broken does not lose the text', () => {
  const body = paragraph(`${run('x')}<w:r><w:drawing><a:blip r:embed="i1"/></w:drawing></w:r>`);
  const large = new Uint8Array(25 * MEGABYTE).map((_, i) => (i % 500 === 0 ? (i * 7919) & 255 : 0));
  const imported = importDocx(wordFile({ body, images: { i1: ['a.png', large] } }), 'hinh');
  expect(imported).toMatchObject({ markdown: 'x\n', images: new Map() });
  expect('notes' in imported && imported.notes.map((note) => note.vi)).toEqual([
    'đã bỏ 1 hình không hiện được trong Markdown (EMF, WMF, quá 24 MB hoặc thiếu tệp ảnh)',
  ]);
  const lying = withSize(
    wordFile({ body, images: { i1: ['a.png', large.subarray(0, 5000)] } }),
    'word/media/a.png',
    9,
  );
  const broken = importDocx(lying, 'hinh');
  expect(broken).toMatchObject({ markdown: 'x![](hinh/a.png)\n' });
  expect('images' in broken && broken.images.get('a.png')!()).toBeUndefined();
});

describe('a file that reaches for something outside', () => {
  test('entities and DOCTYPE', () => {
    const bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(fault(withDocument(`${bomb}<w:document ${NAMESPACES}><w:body/></w:document>`))).toBe('doctype');
    const outside = '<!DOCTYPE d SYSTEM "file:///etc/passwd">';
    expect(fault(withDocument(`${outside}<w:document ${NAMESPACES}><w:body/></w:document>`))).toBe('doctype');
    expect(fault(withDocument(`<w:document ${NAMESPACES}><w:body>&x;</w:body></w:document>`))).toBe(
      'broken-xml',
    );
  });

  test('images and parts outside the file are not looked for', () => {
    const blip = '<w:r><w:drawing><a:blip r:embed="l1"/></w:drawing></w:r>';
    const body = paragraph(run('x') + blip);
    const links = { l1: 'http://10.0.0.1/a.png' };
    expect(importDocx(wordFile({ body, links }), 'hinh')).toMatchObject({
      markdown: 'x\n',
      images: new Map(),
    });
  });

  test('a name in the file gives no path outside the folder of images', () => {
    const blip = '<w:r><w:drawing><a:blip r:embed="i1"/></w:drawing></w:r>';
    const images = { i1: ['..\\..\\%2e%2e/..\\x.png', new Uint8Array(1)] } as const;
    const imported = importDocx(wordFile({ body: paragraph(blip), images }), 'hinh');
    const names = 'images' in imported ? [...imported.images.keys()] : [];
    expect(names).toEqual(['.._x.png']);
  });
});

/** Whole numbers from 0, the same every time. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

const GOOD = {
  body:
    paragraph(bold('KẾ HOẠCH')) +
    paragraph(
      `${run('một ')}<w:ins w:id="1">${run('hai')}</w:ins><w:r><w:footnoteReference w:id="2"/></w:r>`,
      numbered(1),
    ) +
    table([
      [cell('a'), cell('b', '<w:gridSpan w:val="2"/>')],
      [cell('c'), cell('d'), cell('e', '<w:vMerge/>')],
    ]),
  styles: '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:b/></w:rPr></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  footnotes: `<w:footnote w:id="2">${paragraph('chú thích')}</w:footnote>`,
};

describe('a good file with other bytes', () => {
  test('in the zip', () => {
    const good = wordFile(GOOD);
    const next = random(1);
    for (let i = 0; i < 1500; i += 1) {
      const bytes = good.slice(0, next(10) === 0 ? next(good.length) : good.length);
      for (let k = next(6); k >= 0; k -= 1) bytes[next(bytes.length || 1)] = next(256);
      const result = importDocx(bytes, 'hinh');
      if ('code' in result) expect(result.code, `run ${i}`).not.toBe('internal');
    }
  });

  test('in the XML', () => {
    const entries = wordEntries(GOOD);
    const parts = Object.keys(entries).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
    const next = random(2);
    for (let i = 0; i < 1500; i += 1) {
      const part = parts[next(parts.length)]!;
      const text = new TextDecoder().decode(entries[part] as Uint8Array);
      const at = next(text.length);
      const pieces = [
        '<w:p>',
        '</w:p>',
        '-1',
        '99999999',
        '<w:tc>',
        '"',
        'w:val="x"',
        '',
        text.slice(at, at + next(80)),
      ];
      const changed = text.slice(0, at) + pieces[next(pieces.length)] + text.slice(at + next(30));
      const result = importDocx(zipSync({ ...entries, [part]: strToU8(changed) }, { level: 1 }), 'hinh');
      if ('code' in result) expect(result.code, `run ${i} of ${part}`).not.toBe('internal');
    }
  });

  test('in its numbers', () => {
    const entries = wordEntries(GOOD);
    const next = random(3);
    const values = ['-1', '0', '9', '63', '99999999', '-99999999', '1e9', 'constructor', '__proto__', ''];
    for (let i = 0; i < 600; i += 1) {
      const changed: Record<string, Uint8Array> = {};
      for (const [name, content] of Object.entries(entries)) {
        const text = new TextDecoder().decode(content as Uint8Array);
        changed[name] = strToU8(
          text.replace(/="[^":/]{1,12}"/gu, (found) =>
            next(8) === 0 ? `="${values[next(values.length)]}"` : found,
          ),
        );
      }
      const result = importDocx(zipSync(changed, { level: 1 }), 'hinh');
      if ('code' in result) expect(result.code, `run ${i}`).not.toBe('internal');
    }
  });
});
