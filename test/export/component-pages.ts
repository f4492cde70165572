import { expect } from 'vitest';
import { composePlan } from '../../server/src/layout/compose/compose.ts';
import { measureText } from '../../server/src/layout/font/metrics.ts';
import type { LayoutParagraph } from '../../server/src/layout/model.ts';
import type { SetBox, SetPage, SetRule, SetText } from '../../server/src/layout/typeset/model.ts';
import { typeset } from '../../server/src/layout/typeset/typeset.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { TODAY } from '../support/fixtures.ts';

/*
 * For tests of the components of a document on the set page, as NĐ 30, Phụ lục I, Mục V and HD 05, Phụ lục 2 list them: letters,
 * place and lines. Places across are shares of the text width, those down are in millimetres.
 */

export const MM = 72 / 25.4;

export interface Letters {
  readonly size: readonly [number, number];
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  /** Middle of the line: from … to. */
  readonly middle?: readonly [number, number];
  /** Left end of the line. */
  readonly left?: number;
  readonly page?: 'first' | 'last';
}

interface Found extends SetText {
  readonly paragraph: LayoutParagraph;
  readonly page: number;
  readonly from: number;
  readonly to: number;
  /** Top of its line. */
  readonly top: number;
  readonly baseline: number;
}

export class Pages {
  readonly pages: readonly SetPage[];

  constructor(text: string) {
    const plan = readPlan(text, { today: TODAY });
    this.pages = typeset(composePlan(plan, { measure: measureText })).pages;
  }

  /** The line that begins with these words. */
  line(start: string): Found {
    for (const [page, { items }] of this.pages.entries()) {
      for (const item of items) {
        if (item.type !== 'lines') continue;
        let y = item.y;
        for (const line of item.set.lines.slice(item.from, item.to)) {
          const pieces = line.pieces.flatMap((piece) => (piece.type === 'text' ? piece : []));
          const text = pieces.map((piece) => piece.text).join('');
          if (text.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ').startsWith(start))
            return {
              ...pieces[0]!,
              paragraph: item.paragraph,
              page,
              from: item.x + line.left,
              to: item.x + line.right,
              top: y,
              baseline: y + line.ascent,
            };
          y += line.height;
        }
      }
    }
    throw new Error(`no line begins with “${start}”`);
  }

  share(page: number, x: number): number {
    const { left, right } = this.pages[page]!.textArea;
    return (x - left) / (right - left);
  }

  rules(page: number): SetRule[] {
    return this.pages[page]!.items.flatMap((item) => (item.type === 'rule' ? item : []));
  }

  /** The frame around a line. */
  frame({ page, from, to, baseline }: Found): SetBox | undefined {
    return this.pages[page]!.items.flatMap((item) => (item.type === 'box' ? item : [])).find(
      ({ x, y, width, height }) => x < from && x + width > to && y < baseline && y + height > baseline,
    );
  }
}

export function hasLetters(pages: Pages, start: string, expected: Letters): void {
  const line = pages.line(start);
  const { style, page, from, to } = line;
  expect(style.size, `size of “${start}”`).toBeGreaterThanOrEqual(expected.size[0]);
  expect(style.size, `size of “${start}”`).toBeLessThanOrEqual(expected.size[1]);
  expect([style.bold, style.italic, style.underline], `bold, italic, underlined: “${start}”`).toEqual([
    expected.bold ?? false,
    expected.italic ?? false,
    expected.underline ?? false,
  ]);
  const middle = pages.share(page, (from + to) / 2);
  if (expected.middle) {
    expect(middle, `middle of “${start}”`).toBeGreaterThanOrEqual(expected.middle[0]);
    expect(middle, `middle of “${start}”`).toBeLessThanOrEqual(expected.middle[1]);
  }
  if (expected.left !== undefined)
    expect((from - pages.pages[page]!.textArea.left) / MM, `left of “${start}”`).toBeCloseTo(
      expected.left,
      1,
    );
  if (expected.page)
    expect(page, `page of “${start}”`).toBe(expected.page === 'first' ? 0 : lastOfPlan(pages));
}

function lastOfPlan({ pages }: Pages): number {
  return pages.findLastIndex(({ section }) => section === 0);
}

export const CENTRE = [0.49, 0.51] as const;
/** The boxes 1 and 2 of the decree's drawing. */
export const RIGHT_BOX = [0.65, 0.8] as const;
export const LEFT_BOX = [0.15, 0.28] as const;
/** Centre of the signature: about 74 %. */
export const SIGNATURE = [0.72, 0.76] as const;

export const FILLER = Array.from(
  { length: 12 },
  (_, i) =>
    `${i + 1}. Việc số ${i + 1} được các phòng, đơn vị phối hợp thực hiện, bảo đảm chất lượng và tiến độ đã đề ra trong năm, báo cáo kết quả về Văn phòng.`,
).join('\n\n');
