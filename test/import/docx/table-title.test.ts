import { expect, it } from 'vitest';
import { paragraph, run } from '../../support/word-file.ts';
import { draftOf } from './support.ts';

const LINE = 'w:val="single" w:sz="4"';
const FRAME = `<w:tcBorders><w:top ${LINE}/><w:left ${LINE}/><w:bottom ${LINE}/><w:right ${LINE}/></w:tcBorders>`;
const BARE =
  '<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>';
const cell = (text: string, borders: string, span = 1): string =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${borders}</w:tcPr>${paragraph(text === '' ? '' : run(text))}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const framed = (...texts: string[]): string => row(...texts.map((text) => cell(text, FRAME)));
const tableOf = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

it('rows without lines at the top of a table are its title', () => {
  const titled = tableOf(
    row(cell('PHÂN BỔ KINH PHÍ', BARE, 3)),
    row(
      cell('', BARE),
      cell('', BARE),
      cell('Đvt: đồng', BARE.replace('<w:bottom w:val="nil"/>', `<w:bottom ${LINE}/>`)),
    ),
    framed('TT', 'Xã', 'Số tiền'),
    framed('1', 'Xã Tân Hồng', '150.000'),
  );
  expect(draftOf(titled)).toBe(
    'PHÂN BỔ KINH PHÍ\n\nĐvt: đồng\n\n| TT | Xã | Số tiền |\n| --- | --- | --- |\n| 1 | Xã Tân Hồng | 150.000 |',
  );
});

it.each([
  ['with lines', row(cell('PHÂN BỔ KINH PHÍ', FRAME, 3)) + framed('TT', 'Xã', 'Số tiền')],
  [
    'of several texts',
    row(cell('UBND XÃ A', BARE), cell('', BARE), cell('Mẫu 1', BARE)) + framed('TT', 'Xã', 'Số tiền'),
  ],
])('a first row %s stays one of the table', (_, rows) => {
  expect(draftOf(tableOf(rows, framed('1', 'Xã Tân Hồng', '150.000')))).toMatch(/^(?:<table>|\| UBND)/u);
});
