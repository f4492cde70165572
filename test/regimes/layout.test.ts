import { describe, expect, it } from 'vitest';
import { FORMS } from '../../server/src/regimes/forms.ts';
import type { LayoutPart } from '../../server/src/regimes/layout.ts';

const LAYOUTS = FORMS.map((form) => [form.id, form] as const);

describe('how documents are set', () => {
  it.each(LAYOUTS)('%s: what is taken lies inside what its text allows', (_, { layout }) => {
    const { top, bottom, left, right } = layout.page;
    const { size, firstLineIndent, paragraphSpacing, lineSpacing } = layout.body;
    for (const { min, max, usual } of [
      top,
      bottom,
      left,
      right,
      size,
      firstLineIndent,
      paragraphSpacing,
      lineSpacing,
    ]) {
      expect(min).toBeLessThanOrEqual(usual);
      expect(usual).toBeLessThanOrEqual(max);
    }
    expect(layout.letters.body.sizes).toEqual([size.min, size.max]);
  });

  it.each(LAYOUTS)('%s: every form of letters has its clause or is habit', (_, { layout }) => {
    const { page, pageNumber, body, letters, rules, stamps } = layout;
    for (const fact of [
      page,
      pageNumber,
      body,
      ...[letters, rules, stamps].flatMap((one) => Object.values(one)),
    ])
      expect(fact.clause !== '' || fact.confidence === 'practice').toBe(true);
  });

  const form = (id: string) => FORMS.find((one) => one.id === id)!.layout;

  it('State sizes move together (NĐ 30, Phụ lục I, Mục V)', () => {
    const sizes = (part: LayoutPart) => form('state').letters[part].sizes;
    expect(sizes('national-title')).toEqual([12, 13]);
    expect(sizes('motto')).toEqual([13, 14]);
    expect(sizes('number')).toEqual([13, 13]);
    expect(sizes('recipients-label')).toEqual([12, 12]);
    expect(sizes('recipient')).toEqual([11, 11]);
    expect(form('state').letters['recipients-label']).toMatchObject({ bold: true, italic: true });
  });

  it('Party sizes and margins (HD 05, Phụ lục 2; Phần II, Mục IV)', () => {
    const { letters, page, rules, body } = form('party-hd05');
    expect(letters['party-title'].sizes).toEqual([15, 15]);
    expect(letters['signer-title'].bold ?? false).toBe(false);
    expect(letters['recipients-label']).toMatchObject({ underline: true });
    expect([page.top, page.bottom, page.left, page.right].map(({ usual }) => usual)).toEqual([
      20, 20, 30, 15,
    ]);
    expect(page.left.min).toBe(page.left.max);
    expect(rules.subject.length).toBe('typed');
    expect(body.lineSpacing).toMatchObject({ type: 'exact', min: 18, max: 22 });
  });

  it('mass organisations are set as the State, by habit', () => {
    const layouts = FORMS.filter(({ regime }) => regime === 'mass-organisation').map(({ layout }) => layout);
    expect(layouts.length).toBeGreaterThan(5);
    for (const layout of layouts) {
      expect(layout.isPractice).toBe(true);
      expect(layout.letters).toEqual(form('state').letters);
    }
  });
});
