import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importHtml } from '../../../server/src/import/html/import.ts';

const markdown = (html: string): string | undefined => importHtml(html)?.markdown;

describe('HTML of a clipboard', () => {
  it.each([
    ['a part of a paragraph', '<span>ban hành <b>kịp thời</b></span>', 'ban hành **kịp thời**', true],
    ['one paragraph', '<p>Nội dung</p>', 'Nội dung', true],
    ['two paragraphs', '<p>Một</p><p>Hai</p>', 'Một\n\nHai', false],
    ['a heading by itself', '<h1>I. MỤC ĐÍCH</h1>', '## I. MỤC ĐÍCH', false],
  ])('%s', (_, html, expected, isInline) => {
    expect(importHtml(html)).toMatchObject({ markdown: expected, isInline });
  });

  it.each([
    ['lines of the source are no lines', '<p>Ủy ban\n  nhân dân</p>', 'Ủy ban nhân dân'],
    ['`font-weight: normal` in a `<b>`', '<b style="font-weight:normal"><p>Thường</p></b>', 'Thường'],
    ['tracked changes as accepted', '<p>từ <ins>nay</ins><del>mai</del></p>', 'từ nay'],
    [
      'hidden text',
      '<p>hiện<span style="display:none">ẩn</span><span style="mso-hide:all">ẩn</span></p>',
      'hiện',
    ],
    ['capitals that are a style', '<p style="text-transform:uppercase">kế hoạch</p>', 'KẾ HOẠCH'],
    [
      'Roman numerals',
      '<ol type="I" start="3"><li>Tổ chức</li><li>Kinh phí</li></ol>',
      'III. Tổ chức\n\nIV. Kinh phí',
    ],
    ['a numeral of its own', '<ol><li>Một</li><li value="5">Năm</li></ol>', '1. Một\n\n5. Năm'],
    ['bullets of two levels', '<ul><li>Một<ul><li>Hai</li></ul></li></ul>', '- Một\n\n+ Hai'],
    ['no bullet', '<ul><li style="list-style-type:none">Một</li></ul>', 'Một'],
    ['a link to nowhere safe', '<p><a href="javascript:alert(1)">bấm</a></p>', 'bấm'],
    [
      'a style sheet',
      '<style><!-- p.TieuDe {font-weight:bold} --></style><p class=TieuDe>Đậm</p>',
      '**Đậm**',
    ],
    ['a page that ends', '<p>Một<br style="page-break-before:always">Hai</p>', 'Một\n\nHai'],
    ['no needless escapes', '<p>1. Số 12/KH-UBND [nháp] a_b * c</p>', '1. Số 12/KH-UBND [nháp] a_b * c'],
    ['what Markdown would take for marks', '<p>*chú ý* &lt;b&gt;</p>', '\\*chú ý\\* \\<b>'],
    [
      'a cell over two rows',
      '<table border=1><tr><td rowspan=2>A<td>B<tr><td>C</table>',
      '<table>\n<tr><th rowspan="2">A</th><th>B</th></tr>\n<tr><th>C</th></tr>\n</table>',
    ],
    ['unclosed elements', '<p><b>Một<p>Hai', '**Một**\n\n**Hai**'],
    ['a row of blanks', '<p>Số:<span style="mso-spacerun:yes">   </span>/KH</p>', 'Số:   /KH'],
    ['nothing', '<p>&nbsp;</p><br>', ''],
  ])('%s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it('what runs or loads is left out, addresses of pictures too', () => {
    const hostile =
      '<script>alert(1)</script><p onclick="x()">Văn <img src="https://theo-doi.example/a.png" onerror="x()">bản</p>' +
      '<iframe src="https://theo-doi.example"></iframe><object data="x">y</object><svg><text>z</text></svg>' +
      '<link rel=stylesheet href="https://theo-doi.example/a.css"><style>@import url(https://theo-doi.example/b.css);</style>';
    expect(importHtml(hostile)).toMatchObject({ markdown: 'Văn bản', images: 1 });
  });

  it('HTML in text stays text', () => {
    expect(markdown('<p>&lt;img src=x onerror=alert(1)&gt;</p>')).toBe('\\<img src=x onerror=alert(1)>');
  });

  it('too large, too deep or too many elements is refused', () => {
    expect(importHtml(`<p>${'a'.repeat(4_000_000)}</p>`)).toBeUndefined();
    expect(importHtml('<div>'.repeat(300))).toBeUndefined();
    expect(importHtml('<i></i>'.repeat(200_001))).toBeUndefined();
  });

  it('a table whose cells reach far stays within bounds', () => {
    const cell = '<td colspan=1000 rowspan=100000>a</td>';
    const imported = importHtml(`<table>${`<tr>${cell}</tr>`.repeat(50)}</table>`)!;
    expect(imported.markdown.length).toBeLessThan(100_000);
  });

  it('composes what stands in the place of a numeral', () => {
    expect(markdown("<span style='mso-list:Ignore'>\u0000u\u031b</span>Việc")).toBe('\u0000\u01b0 Việc');
  });

  it('never throws, and is always composed', () => {
    const part = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<table>',
      '<tr>',
      '<td rowspan=2>',
      '</td>',
      '</table>',
      '<ul>',
      '<li>',
      '<ol start=x>',
      "<span style='mso-list:Ignore'>",
      '</span>',
      '<![if !supportLists]>',
      '<![endif]>',
      '<!--[if gte mso 9]>',
      '-->',
      '<br>',
      "<a style='mso-footnote-id:ftn1' href='#_ftn1'>",
      '</a>',
      "<div style='mso-element:footnote' id=ftn1>",
      '</div>',
      '<h2>',
      "<font face='.VnTime'>",
      '<style>p{',
      '}</style>',
      '&nbsp;',
      'Ủy',
      'u\u031b',
      '·',
      '1.',
      '\u0000',
      '<',
      '"',
      "'",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = markdown(parts.join('')) ?? '';
        expect(text).toBe(text.normalize('NFC'));
      }),
      { numRuns: 500 },
    );
  });
});
