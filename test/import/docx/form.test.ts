import { describe, expect, it } from 'vitest';
import { writePlan } from '../../../server/src/features/export/plan-writer.ts';
import { measureWord } from '../../../server/src/features/import/measure-word.ts';
import { importDocx } from '../../../server/src/import/docx/import.ts';
import type { WordForm } from '../../../server/src/import/word-form.ts';
import { lintPlan } from '../../../server/src/lint/lint.ts';
import { readPlan } from '../../../server/src/plan/read.ts';
import type { LayoutChoices } from '../../../server/src/regimes/layout.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import { PARTY_PLAN, STATE_PLAN } from '../../../server/src/rules/word/example-plans.ts';
import { fixtures, TODAY } from '../../support/fixtures.ts';
import { cell, paragraph, run, table, type WordParts, wordFile } from '../../support/word-file.ts';

const WORD_RULES = new Set(RULES.filter(({ part }) => part === 'word').map(({ id }) => id));

/** What the rules on form say of the Word file that a plan is exported to, where a workplace has chosen so. */
function findings(text: string, exported: LayoutChoices = {}, configured: LayoutChoices = {}): string[] {
  const plan = readPlan(text, { today: TODAY });
  const [file] = writePlan(plan, 'docx', { choices: exported });
  const imported = importDocx(file!.bytes, 'hinh', true);
  if ('code' in imported) throw new Error(imported.code);
  const again = readPlan(imported.markdown, { today: TODAY, regime: plan.regime.id });
  const { diagnostics } = lintPlan(again, {
    only: WORD_RULES,
    word: {
      form: imported.form!,
      paragraphs: imported.paragraphs,
      measure: measureWord,
      layout: { [plan.regime.id]: configured },
    },
  });
  return diagnostics.map(({ ruleId, message }) => `${ruleId}: ${message.vi}`);
}

describe('rules on the form of Word files', () => {
  it.each(fixtures('clean', 'samples', 'corpus'))('say nothing of what we export: $name', ({ text }) => {
    expect(findings(text)).toEqual([]);
  });

  it('take what a workplace has chosen for its rule', () => {
    const wide: LayoutChoices = { margins: { left: 35, right: 20 }, firstLineIndent: 12.7, size: 13 };
    expect(findings(STATE_PLAN, wide)).toEqual([]);
    expect(findings(STATE_PLAN, wide, wide)).toEqual([]);
    expect(findings(STATE_PLAN, {}, wide).map((each) => each.slice(0, each.indexOf(':')))).toEqual(
      expect.arrayContaining(['docx-margins', 'docx-letter-size', 'docx-first-line']),
    );
  });

  it('do not run where there is no Word file', () => {
    expect(lintPlan(readPlan(PARTY_PLAN, { today: TODAY }), { only: WORD_RULES }).diagnostics).toEqual([]);
  });
});

function formOf(parts: WordParts): WordForm {
  const imported = importDocx(wordFile(parts), 'hinh', true);
  if ('code' in imported) throw new Error(imported.code);
  return imported.form!;
}

describe('how a Word file is set', () => {
  it('comes from defaults, styles that inherit, and the paragraph itself', () => {
    const { paragraphs } = formOf({
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>' +
        '<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:sz w:val="28"/></w:rPr><w:pPr><w:ind w:firstLine="567"/><w:spacing w:line="360" w:lineRule="exact"/></w:pPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      body:
        paragraph('một') +
        paragraph('hai', '<w:pStyle w:val="B"/>') +
        paragraph(run('ba', '<w:sz w:val="24"/>'), '<w:pStyle w:val="B"/><w:ind w:hanging="284"/>'),
    });
    expect([...paragraphs.values()].map(({ runs }) => [runs[0]!.font, runs[0]!.size])).toEqual([
      ['Arial', 11],
      ['Arial', 14],
      ['Arial', 12],
    ]);
    expect([...paragraphs.values()].map(({ firstLineIndent }) => firstLineIndent * 20)).toEqual([
      0, 567, -284,
    ]);
    expect(paragraphs.get(2)!.lineSpacing).toEqual({ type: 'exact', value: 18 });
    expect(paragraphs.get(1)!.lineSpacing).toEqual({ type: 'multiple', value: 1 });
  });

  it('takes the font of a theme, unless it has another one for Vietnamese', () => {
    const body = paragraph(run('một', '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'));
    const fontOf = (script: string): string | undefined => {
      const theme = `<a:minorFont><a:latin typeface="Calibri"/>${script}</a:minorFont>`;
      return formOf({ body, theme }).paragraphs.get(1)!.runs[0]!.font;
    };
    expect(fontOf('')).toBe('Calibri');
    expect(fontOf('<a:font script="Viet" typeface="Times New Roman"/>')).toBeUndefined();
  });

  it('tells level lines from other drawings, in both ways of Word', () => {
    const pict = (shape: string): string => `<w:r><w:pict>${shape}</w:pict></w:r>`;
    const { paragraphs } = formOf({
      body: [
        pict('<v:line from="0,0" to="90pt,0"/>'),
        pict('<v:line from="0,0" to="0,90pt"/>'),
        pict('<v:shape type="#_x0000_t32" style="position:absolute;width:72pt;height:0"/>'),
        pict('<v:rect style="width:72pt;height:20pt"/>'),
        pict('<v:group><v:line from="0,0" to="900,0"/></v:group>'),
      ]
        .map((content) => paragraph(content))
        .join(''),
    });
    expect([...paragraphs.values()].map(({ drawnLines }) => drawnLines.map(({ length }) => length))).toEqual([
      [90],
      [],
      [72],
      [],
      [undefined],
    ]);
    expect([...paragraphs.values()].map(({ hasOtherDrawing }) => hasOtherDrawing)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it('has a frame where three sides of a cell have lines that are seen', () => {
    const side = (name: string, value: string): string => `<w:${name} w:val="${value}" w:sz="4"/>`;
    const white = ['top', 'left', 'bottom', 'right']
      .map((name) => `<w:${name} w:val="single" w:sz="4" w:color="FFFFFF"/>`)
      .join('');
    const none = ['top', 'left', 'bottom', 'right'].map((name) => side(name, 'nil')).join('');
    const borders = (sides: string): string => `<w:tcBorders>${sides}</w:tcBorders>`;
    const { paragraphs } = formOf({
      body: table([[cell('khung'), cell('trắng', borders(white)), cell('bỏ', borders(none))]]),
    });
    expect([...paragraphs.values()].map((each) => each.cell?.isFramed)).toEqual([true, false, false]);
  });

  it('knows pages only where the marks of Word end at the number that Word states', () => {
    const mark = '<w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r>';
    const body = `${paragraph('một')}${paragraph(mark)}${paragraph('<w:r><w:br w:type="page"/></w:r>')}${paragraph('ba')}`;
    const pages = (count: number): (number | undefined)[] =>
      [...formOf({ body, pages: count }).paragraphs.values()].map(({ page }) => page);
    expect(pages(3)).toEqual([1, 2, 2, 3]);
    expect(pages(4)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([
    ['<w:jc w:val="center"/>', '', 'center'],
    ['<w:jc w:val="right"/>', '', 'right'],
    ['', '<w:r><w:tab/></w:r>', 'center'],
    ['', '<w:r><w:tab/><w:tab/></w:r>', 'right'],
    ['', '<w:r><w:ptab w:alignment="center"/></w:r>', 'center'],
    ['<w:framePr w:xAlign="center"/>', '', 'center'],
    ['<w:framePr w:x="100"/>', '', undefined],
    ['', '', 'left'],
  ])('finds the number of the page: %s %s', (properties, before, alignment) => {
    const { sections } = formOf({
      headers: {
        h1: paragraph(
          `${before}<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>`.replace(
            /^(?!<w:r)/u,
            '<w:r/>',
          ),
          properties,
        ),
      },
      body: `${paragraph('một')}<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:pgSz w:w="11906" w:h="16838"/><w:titlePg/></w:sectPr>`,
    });
    expect(sections[0]!.pageNumber).toEqual({ part: 'header', alignment });
    expect(sections[0]!.firstPageNumber).toBeUndefined();
  });
});
