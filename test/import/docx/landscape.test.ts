import { describe, expect, it } from 'vitest';
import { importDocx } from '../../../server/src/import/docx/import.ts';
import { composePlan } from '../../../server/src/layout/compose/compose.ts';
import { measureText } from '../../../server/src/layout/font/metrics.ts';
import { readLintComments } from '../../../server/src/lint/comments.ts';
import { readPlan } from '../../../server/src/plan/read.ts';
import { TODAY } from '../../support/fixtures.ts';
import { paragraph, wordFile } from '../../support/word-file.ts';

const UPRIGHT = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
const WIDE = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
const text = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;
const centred = (words: string): string => paragraph(text(words), '<w:jc w:val="center"/>');
const MARK = '<!-- kehoach-landscape -->';

function table(columns: number): string {
  const cells = Array.from({ length: columns }, (_, at) => `<w:tc>${paragraph(text(`c${at}`))}</w:tc>`).join(
    '',
  );
  const lines =
    '<w:tblPr><w:tblBorders><w:top w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>';
  return `<w:tbl>${lines}<w:tr>${cells}</w:tr><w:tr>${cells}</w:tr></w:tbl>`;
}

function draftOf(body: string): string {
  const imported = importDocx(wordFile({ body }), 'hinh');
  if ('code' in imported) throw new Error(imported.code);
  return imported.markdown;
}

function orientations(markdown: string): string[] {
  const plan = readPlan(markdown, { today: TODAY, forcePlan: true });
  return composePlan(plan, { measure: measureText }).sections.map(({ page }) => page.orientation);
}

const PLAN = centred('KẾ HOẠCH') + centred('Trồng cây') + paragraph(text('Trồng cây đầu xuân.'));

describe('annexes on pages held the long way', () => {
  it('are marked in the draft, each below its title, and printed so again', () => {
    const draft = draftOf(
      `${PLAN}${paragraph('', UPRIGHT)}${centred('PHỤ LỤC I')}${table(5)}${centred('PHỤ LỤC II')}${table(5)}${WIDE}`,
    );
    expect(draft.split('\n').filter((line) => /^#|^</u.test(line))).toEqual([
      '# KẾ HOẠCH',
      '# PHỤ LỤC I',
      MARK,
      '# PHỤ LỤC II',
      MARK,
    ]);
    expect(orientations(draft)).toEqual(['portrait', 'landscape', 'landscape']);
  });

  it('have no mark where the columns of their table tell', () => {
    const draft = draftOf(`${PLAN}${paragraph('', UPRIGHT)}${centred('PHỤ LỤC')}${table(9)}${WIDE}`);
    expect(draft).not.toContain(MARK);
    expect(orientations(draft)).toEqual(['portrait', 'landscape']);
  });

  it('are those of the draft alone that say so', () => {
    const draft = `# KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n\nTrồng cây.\n\n# PHỤ LỤC I\n\nMột.\n\n# PHỤ LỤC II\n\n${MARK}\n\nHai.\n\n# PHỤ LỤC III\n\nBa.\n`;
    expect(orientations(draft)).toEqual(['portrait', 'portrait', 'landscape', 'portrait']);
  });

  it.each([
    ['upright', `${PLAN}${paragraph('', UPRIGHT)}${centred('PHỤ LỤC')}${table(5)}${UPRIGHT}`],
    ['as the plan itself', `${PLAN}${centred('PHỤ LỤC')}${table(5)}${WIDE}`],
  ])('have no mark: %s', (_, body) => {
    expect(draftOf(body)).not.toContain(MARK);
  });

  it('the mark silences nothing and is known', () => {
    const { comments, unknownDirectives } = readLintComments([
      { range: { start: 0, end: MARK.length }, value: ' kehoach-landscape ' },
    ]);
    expect([comments, unknownDirectives]).toEqual([[], []]);
  });
});
