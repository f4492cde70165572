import { describe, expect, it } from 'vitest';
import { measureText } from '../../server/src/layout/font/metrics.ts';
import type { LayoutInline } from '../../server/src/layout/model.ts';
import { type SetText, sourceOf } from '../../server/src/layout/typeset/model.ts';
import { setParagraph } from '../../server/src/layout/typeset/paragraph.ts';
import { paragraph, style, text } from './build.ts';

const WIDTH = 200;
const BREAK: LayoutInline = { type: 'break', range: { start: 0, end: 0 } };
const TAB: LayoutInline = { type: 'tab', range: { start: 0, end: 0 } };

function lines(content: string | readonly LayoutInline[], width = WIDTH, changes = {}): string[] {
  return setParagraph(paragraph(content, changes), width).lines.map(({ pieces }) =>
    pieces.map((piece) => (piece as SetText).text).join(''),
  );
}

/** The lines of a word after a text that leaves `points` free on its line. */
function brokenAfter(word: string, points: number): string[] {
  const before = 'Thực hiện ';
  return lines(`${before}${word}`, measureText(before, style()) + points);
}

describe('where a line ends', () => {
  it('is after the last word that fits, its blanks hanging out', () => {
    const width = measureText('Căn cứ Luật', style());
    expect(lines('Căn cứ Luật Tổ chức', width)).toEqual(['Căn cứ Luật ', 'Tổ chức']);
    expect(lines('Căn cứ Luật Tổ chức', width - 0.1)).toEqual(['Căn cứ ', 'Luật Tổ ', 'chức']);
  });

  it.each([
    ['2026-2030', 35, ['Thực hiện 2026-', '2030']],
    ['Nghị-quyết', 40, ['Thực hiện Nghị-', 'quyết']],
    ['12/KH-UBND', 50, ['Thực hiện 12/KH-', 'UBND']],
    ['12/KH\u2011UBND', 50, ['Thực hiện ', '12/KH\u2011UBND']],
    ['aaaa/bbbb', 40, ['Thực hiện ', 'aaaa/bbbb']],
    ['ngày\u00a005', 30, ['Thực hiện ', 'ngày\u00a005']],
    ['- gạch', 20, ['Thực hiện - ', 'gạch']],
    ['-gạch', 10, ['Thực hiện ', '-gạch']],
    ['1.000.000', 40, ['Thực hiện ', '1.000.000']],
    ['năm…', 25, ['Thực hiện ', 'năm…']],
  ] as const)('of %s with %d points free', (word, points, expected) => {
    expect(brokenAfter(word, points)).toEqual(expected);
  });

  it('is inside of a word that is wider than its line, never inside of a letter', () => {
    expect(lines('aaaaaaaaaa', measureText('aaaa', style()))).toEqual(['aaaa', 'aaaa', 'aa']);
    expect(lines('😀😀', 1)).toEqual(['😀', '😀']);
    expect(lines('x̱x̱', 1)).toEqual(['x̱', 'x̱']);
  });

  it('is a line break of the draft', () => {
    expect(lines([text('KT. CHỦ TỊCH'), BREAK, text('PHÓ CHỦ TỊCH')])).toEqual([
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]);
    expect(lines([text('a'), BREAK])).toEqual(['a', '']);
  });

  it('does not depend on where styles change', () => {
    const whole = 'Uỷ ban nhân dân xã xây dựng Kế hoạch thực hiện';
    const parts = ['Uỷ b', 'an nhân dân', ' xã xây', ' ', 'dựng Kế hoạch thực hiện'].map((part) =>
      text(part),
    );
    expect(lines(parts, 120)).toEqual(lines(whole, 120));
  });

  it('takes the first line indent from the first line alone', () => {
    const set = setParagraph(paragraph('a '.repeat(100), { firstLineIndent: 28, indentLeft: 10 }), WIDTH);
    expect(set.lines.map(({ left }) => left).slice(0, 3)).toEqual([38, 10, 10]);
  });
});

describe('where text stands in its line', () => {
  it('justified lines end at the right edge, the last one does not', () => {
    const { lines: set } = setParagraph(
      paragraph('Uỷ ban nhân dân xã xây dựng Kế hoạch như sau', { alignment: 'justify' }),
      150,
    );
    expect(set.length).toBeGreaterThan(1);
    for (const line of set.slice(0, -1)) {
      const last = line.pieces.at(-1) as SetText;
      expect(last.x + last.width).toBeCloseTo(150, 6);
      expect(line.right).toBe(150);
    }
    expect(set.at(-1)!.right).toBeLessThan(150);
    expect((set.at(-1)!.pieces[0] as SetText).wordSpacing).toBe(0);
  });

  it('a line that ends in a line break is not stretched', () => {
    const { lines: set } = setParagraph(
      paragraph([text('a b'), BREAK, text('c')], { alignment: 'justify' }),
      WIDTH,
    );
    expect((set[0]!.pieces[0] as SetText).wordSpacing).toBe(0);
  });

  it('centred and right-aligned lines', () => {
    const width = measureText('KẾ HOẠCH', style());
    const left = (alignment: 'center' | 'right') =>
      setParagraph(paragraph('KẾ HOẠCH ', { alignment }), WIDTH).lines[0]!.left;
    expect(left('center')).toBeCloseTo((WIDTH - width) / 2, 6);
    expect(left('right')).toBeCloseTo(WIDTH - width, 6);
  });

  it('a tab goes to the next stop', () => {
    const at = (content: readonly LayoutInline[], changes = {}) =>
      setParagraph(paragraph(content, changes), WIDTH).lines[0]!.pieces.at(-1)!.x;
    expect(at([text('a'), TAB, text('b')])).toBe(36);
    expect(at([text('a'), TAB, TAB, text('b')])).toBe(72);
    expect(at([text('a'), TAB, text('b')], { indentLeft: 10, firstLineIndent: 20 })).toBe(46);
  });

  it('pieces of several styles follow each other', () => {
    const [line] = setParagraph(paragraph([text('Điều 1. ', { bold: true }), text('Phạm vi')]), WIDTH).lines;
    const [one, two] = line!.pieces as SetText[];
    expect(two!.x).toBeCloseTo(one!.x + measureText('Điều 1. ', style({ bold: true })), 6);
  });
});

describe('heights', () => {
  const height = (changes: Parameters<typeof paragraph>[1], content: Parameters<typeof paragraph>[0] = 'a') =>
    setParagraph(paragraph(content, changes), WIDTH).lines[0]!;

  // Measured in LibreOffice 7.4 on the same font.
  it('are those of word processors', () => {
    expect(height({}).height).toBeCloseTo(16.1, 6);
    expect(height({}, [text('a', { size: 13 })]).height).toBeCloseTo(14.95, 6);
    expect(height({ lineSpacing: { type: 'multiple', value: 1.15 } }).height).toBeCloseTo(18.5, 6);
    expect(height({ lineSpacing: { type: 'multiple', value: 1.5 } })).toMatchObject({ ascent: 13.05 });
    expect(height({ lineSpacing: { type: 'exact', value: 20 } })).toMatchObject({ height: 20, ascent: 16 });
  });

  it('of an empty line is that of the paragraph', () => {
    expect(height({ style: style({ size: 13 }) }, []).height).toBeCloseTo(14.95, 6);
  });

  it('raised text makes no line higher', () => {
    expect(height({}, [text('m'), text('2', { position: 'superscript' })]).height).toBeCloseTo(16.1, 6);
  });

  it('a picture stands on the base line', () => {
    const picture: LayoutInline = {
      type: 'image',
      target: 'a.png',
      description: '',
      width: 50,
      height: 80,
      range: { start: 0, end: 0 },
    };
    expect(height({}, [text('a'), picture]).ascent).toBe(80);
  });
});

it('every piece knows where it stands in the draft', () => {
  const content = paragraph([
    text('Căn cứ Luật ', {}, 100),
    text('Tổ chức chính quyền', { bold: true }, 114),
  ]);
  const set = setParagraph(content, 100);
  const draft = `${' '.repeat(100)}Căn cứ Luật **Tổ chức chính quyền**`;
  for (const { pieces } of set.lines)
    for (const piece of pieces) {
      const { start, end } = sourceOf(content, piece);
      expect(draft.slice(start, end)).toBe((piece as SetText).text);
    }
});
