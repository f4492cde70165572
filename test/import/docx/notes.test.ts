import { describe, expect, it } from 'vitest';
import { importDocx } from '../../../server/src/import/docx/import.ts';
import { paragraph, type WordParts, wordFile } from '../../support/word-file.ts';

function notesOf(parts: WordParts): string[] {
  const imported = importDocx(wordFile(parts), 'hinh');
  if ('code' in imported) throw new Error(imported.code);
  return imported.notes.map(({ vi }) => vi);
}

const graphic = (kind: string): string =>
  paragraph(
    `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${kind}"/></a:graphic></wp:inline></w:drawing></w:r>`,
  );
const MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const equation = paragraph(`<w:r/><m:oMath ${MATH}><m:r><m:t>a+b</m:t></m:r></m:oMath>`);

describe('what a draft does not take over of a Word file is told', () => {
  it('charts, diagrams and equations, one note each with how many', () => {
    const body = graphic('chart') + graphic('chart') + graphic('diagram') + equation;
    expect(notesOf({ body })).toEqual([
      'đã bỏ 2 biểu đồ. Chèn lại dưới dạng ảnh PNG nếu cần',
      'đã bỏ 1 sơ đồ (SmartArt) cùng chữ trong đó. Chèn lại dưới dạng ảnh PNG hoặc gõ lại chữ',
      '1 công thức chỉ còn chữ, mất phân số và chỉ số. Xem lại từng công thức',
    ]);
  });

  it('headers of all sections, in one note, each once', () => {
    const section = (id: string): string =>
      `<w:sectPr><w:headerReference w:type="default" r:id="${id}"/></w:sectPr>`;
    const body = `${paragraph('một', section('h1'))}${paragraph('hai', section('h2'))}${section('h2')}`;
    expect(notesOf({ body, headers: { h1: paragraph('Phần đầu'), h2: paragraph('Phụ lục') } })).toEqual([
      'đã bỏ chữ ở đầu trang hoặc chân trang (2): “Phần đầu”; “Phụ lục”',
    ]);
  });

  it('nothing where nothing is left out', () => {
    expect(notesOf({ body: paragraph('một') })).toEqual([]);
  });
});
