import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../server/src/import/number-format.ts';
import { numbered, paragraph, run } from '../../support/word-file.ts';
import { draftOf } from './support.ts';

function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function lists(levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): string {
  return `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`;
}

const PLAN_LEVELS =
  level(0, 'upperRoman', '%1.') +
  level(1, 'decimal', '%2.') +
  level(2, 'decimal', '%2.%3.') +
  level(3, 'lowerLetter', '%4)');

/** The lines of a draft whose paragraphs stand on these levels of list 1, or of another as `[list, level]`. */
function numerals(
  numbering: string,
  levels: readonly (number | readonly [number, number])[],
  styles?: string,
): string[] {
  const body = levels
    .map((each) => (typeof each === 'number' ? numbered(1, each) : numbered(each[0], each[1])))
    .map((properties) => paragraph('x', properties))
    .join('');
  return draftOf({ body, numbering, ...(styles === undefined ? {} : { styles }) })
    .split('\n\n')
    .map((line) => line.replace(/ x$/u, ''));
}

describe('numerals of automatic numbering', () => {
  test('levels count on, and anew below a level above', () => {
    expect(numerals(lists(PLAN_LEVELS), [0, 1, 2, 2, 3, 1, 2, 0, 1])).toEqual([
      'I.',
      '1.',
      '1.1.',
      '1.2.',
      'a)',
      '2.',
      '2.1.',
      'II.',
      '1.',
    ]);
  });

  test('a level that never restarts counts on', () => {
    const levels = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    expect(numerals(lists(levels), [0, 1, 0, 1])).toEqual(['I.', '1.', 'II.', '2.']);
  });

  test('a legal level shows the numbers above it in digits', () => {
    const levels = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>');
    expect(numerals(lists(levels), [0, 0, 1])).toEqual(['I.', 'II.', '2.1.']);
  });

  test('lists of one definition count together, and a start of its own restarts one, once', () => {
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const on: (readonly [number, number])[] = [
      [1, 0],
      [2, 0],
      [3, 0],
      [3, 0],
    ];
    expect(numerals(lists(level(0, 'decimal', '%1.'), nums), on)).toEqual(['1.', '2.', '5.', '6.']);
  });

  test('a level may be replaced in one list', () => {
    const nums = `<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', 'Mục %1.')}</w:lvlOverride></w:num>`;
    expect(numerals(lists(level(0, 'decimal', '%1.'), nums), [0, 0])).toEqual(['Mục A.', 'Mục B.']);
  });

  test('numbering may come from a style, its level from what the style is bound to, and be taken back', () => {
    const numbering = lists(
      level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:pStyle w:val="S2"/>'),
    );
    const styles =
      '<w:style w:type="paragraph" w:styleId="S1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="S2"><w:basedOn w:val="S1"/></w:style>';
    const body =
      paragraph('x', '<w:pStyle w:val="S1"/>') +
      paragraph('x', '<w:pStyle w:val="S2"/>') +
      paragraph('x', '<w:pStyle w:val="S2"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(draftOf({ body, numbering, styles })).toBe('I. x\n\n1. x\n\nx');
  });

  test('a list may take its levels from a numbering style', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${level(0, 'decimal', '%1/')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    expect(numerals(numbering, [0, 0])).toEqual(['1/', '2/']);
  });

  test('styles that are based on each other in a circle do no harm', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(draftOf({ body: paragraph('x', '<w:pStyle w:val="A"/>'), styles })).toBe('x');
  });

  test.each([
    ['(%1)', 'x', '(1) x'],
    ['%1.', ' x', '1. x'],
    ['%1.', '\tx', '1. x'],
    ['Điều %1', '. Hiệu lực', 'Điều 1. Hiệu lực'],
    ['Bảng %1', ': Số liệu', 'Bảng 1: Số liệu'],
    ['Bảng %1', ' Số liệu', 'Bảng 1 Số liệu'],
    ['%1', 'a', '1a'],
  ])('a numeral %j that Word sets nothing after, before %j', (text, words, draft) => {
    const levels = level(0, 'decimal', text, '<w:suff w:val="nothing"/>');
    const body = words.startsWith('\t') ? `<w:r><w:tab/></w:r>${run(words.slice(1))}` : run(words);
    expect(draftOf({ body: paragraph(body, numbered(1)), numbering: lists(levels) })).toBe(draft);
  });

  test.each([
    ['\uf0b7', 'Symbol', '-'],
    ['\uf0a7', 'Wingdings', '-'],
    ['o', 'Courier New', '+'],
    ['-', 'Times New Roman', '-'],
    ['–', 'Times New Roman', '-'],
    ['+', 'Times New Roman', '+'],
  ])('a bullet %j of %s is typed as %s', (text, font, typed) => {
    const more = `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`;
    const levels = level(0, 'bullet', text).replace('</w:lvl>', `${more}</w:lvl>`);
    expect(draftOf({ body: paragraph('x', numbered(1)), numbering: lists(levels) })).toBe(`${typed} x`);
  });

  test('a deleted paragraph takes no number', () => {
    const deleted = paragraph(
      `<w:del w:id="1">${run('y')}</w:del>`,
      `${numbered(1)}<w:rPr><w:del w:id="2"/></w:rPr>`,
    );
    const body = paragraph('x', numbered(1)) + deleted + paragraph('z', numbered(1));
    expect(draftOf({ body, numbering: lists(level(0, 'decimal', '%1.')) })).toBe('1. x\n\n2. z');
  });
});

test.each([
  ['decimal', 12, '12'],
  ['decimalZero', 7, '07'],
  ['upperRoman', 14, 'XIV'],
  ['lowerRoman', 4, 'iv'],
  ['upperLetter', 27, 'AA'],
  ['lowerLetter', 3, 'c'],
  ['decimalEnclosedCircle', 3, '③'],
  ['decimalEnclosedParen', 3, '(3)'],
  ['numberInDash', 3, '- 3 -'],
  ['hex', 31, '1F'],
  ['chicago', 2, '†'],
  ['cardinalText', 25, 'Hai mươi lăm'],
  ['cardinalText', 11, 'Mười một'],
  ['ordinalText', 1, 'Thứ nhất'],
  ['none', 3, ''],
  ['bahtText', 3, '3'],
])('the number format %s shows %d as %s', (format, value, shown) => {
  expect(formatNumber(value, format)).toBe(shown);
});

test('a custom number format gives the digits', () => {
  expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007');
});
