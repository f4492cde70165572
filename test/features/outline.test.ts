import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertHeadings } from '../../server/src/features/heading-style.ts';
import { moveSection, renumberOutline } from '../../server/src/features/outline-commands.ts';
import { writeNumeral } from '../../server/src/features/outline-numbers.ts';
import { outlineNodes } from '../../server/src/plan/outline.ts';
import { editedPlan, PLANS } from '../fixes/random-plans.ts';
import { applied, OPTIONS, openPlan, PARTY_END, partyPlan } from './support/plan.ts';

const BODY = `## I. MỤC ĐÍCH

Như mục II.3 và khoản 3 Phần II; theo mục IV Kế hoạch này; không phải mục II Kế hoạch số 5-KH/TU.

## II. NỘI DUNG

1. Một việc, xem điểm c khoản 3 Mục này.

3. Hai việc, theo khoản 3 Điều 5 Luật Đất đai.

a) Ý một.

c) Ý hai.

## IV. TỔ CHỨC THỰC HIỆN

### 1. Văn phòng

1.1. Theo dõi.

1.3. Đôn đốc, theo tiết 1.3, mục 1.1.

### 2. Các chi bộ

2.1. Thực hiện mục II, IV.
`;

const renumber = (text: string) => applied(text, renumberOutline(openPlan(text).plan));

describe('renumber', () => {
  const after = renumber(partyPlan(BODY, PARTY_END));

  test.each(['f', 'j', 'w', 'z'])(
    'a list with the letter %s, which Vietnamese points do without, is numbered by letters',
    (letter) => {
      const { plan } = openPlan(
        partyPlan(`## I. NỘI DUNG\n\na) Một;\n\nb) Hai;\n\n${letter}) Ba;\n\nd) Bốn.`),
      );
      for (const { newText } of renumberOutline(plan)) expect(newText).toMatch(/^[a-zđ]$/u);
      expect(writeNumeral(letter, [6])).toBe('e');
      expect(writeNumeral(letter.toUpperCase(), [5])).toBe('Đ');
    },
  );

  test('numbers each list from 1, letters in the order of points', () => {
    expect(after).toContain('\n2. Hai việc');
    expect(after).toContain('\nb) Ý hai');
    expect(after).toContain('## III. TỔ CHỨC');
    expect(after).toContain('\n1.2. Đôn đốc');
    expect(after).toContain('\n2.1. Thực hiện');
  });

  test('references follow, those to other documents do not', () => {
    expect(after).toContain(
      'Như mục II.2 và khoản 2 Phần II; theo mục III Kế hoạch này; không phải mục II Kế hoạch số 5-KH/TU.',
    );
    expect(after).toContain('xem điểm b khoản 2 Mục này');
    expect(after).toContain('theo khoản 3 Điều 5 Luật Đất đai');
    expect(after).toContain('Thực hiện mục II, III.');
    expect(after).toContain('mục 1.1.');
  });

  test('nothing in a plan that is in order', () => {
    expect(renumberOutline(openPlan(after).plan)).toEqual([]);
    for (const { text } of PLANS.filter(({ name }) => name.startsWith('clean/'))) {
      expect(renumberOutline(openPlan(text).plan)).toEqual([]);
    }
  });

  test('items that all bear 1 are one list', () => {
    const list = (...numbers: number[]) =>
      partyPlan(
        `## I. VIỆC\n\n${numbers.map((number) => `${number}. Làm một việc.`).join('\n\n')}\n`,
        PARTY_END,
      );
    expect(renumber(list(1, 1, 1, 1))).toBe(list(1, 2, 3, 4));
    expect(renumber(list(1, 2, 4, 1, 1))).toBe(list(1, 2, 3, 1, 2));
  });

  test('references to parts with letters follow, whatever the letter', () => {
    const text = partyPlan(
      '## A. PHẦN CHUNG\n\nNhư Phần C. Như mục I Phần C.\n\n## C. TỔ CHỨC\n\n### I. MỘT\n\nViệc.',
      PARTY_END,
    );
    expect(renumber(text)).toBe(text.replace('C. TỔ', 'B. TỔ').replaceAll('Phần C', 'Phần B'));
  });

  test('lists that an announcement begins anew stay apart', () => {
    const text = partyPlan(
      '## I. VIỆC\n\n**Đối với Đảng ủy:**\n\n1. Một.\n\n2. Hai.\n\n**Đối với xã:**\n\n1. Ba.\n\n2. Bốn.\n',
      PARTY_END,
    );
    expect(renumber(text)).toBe(text);
  });

  test('edits touch numerals only, and a second time there are none', () => {
    fc.assert(
      fc.property(editedPlan, (text) => {
        const opened = openPlan(text);
        const edits = renumberOutline(opened.plan);
        for (const { range } of edits) {
          expect(text.slice(range.start, range.end)).toMatch(/^(?:[\d.]+|[IVXLC]+|[\p{L}]{1,4}|[ivx]+)$/u);
        }
        const once = applied(text, edits);
        expect([...outlineNodes(openPlan(once).plan.outline.nodes)].map(({ title }) => title)).toEqual(
          [...outlineNodes(opened.plan.outline.nodes)].map(({ title }) => title),
        );
      }),
      { seed: 20_261_122, numRuns: 30 },
    );
  });
});

describe('move', () => {
  const text = partyPlan(renumber(partyPlan(BODY, PARTY_END)).split('như sau:\n\n')[1]!);
  const at = (words: string, of = text) => of.indexOf(words) + 1;
  const moved = (words: string, up: boolean, of = text) => {
    const edits = moveSection(openPlan(of).plan, at(words, of), up, OPTIONS);
    return edits && applied(of, edits);
  };

  test('a section with all under it changes places with its neighbour, numerals and references follow', () => {
    const after = moved('II. NỘI DUNG', false)!;
    expect(after.indexOf('## II. TỔ CHỨC THỰC HIỆN')).toBeGreaterThan(0);
    expect(after.indexOf('## III. NỘI DUNG')).toBeGreaterThan(after.indexOf('2.1. Thực hiện'));
    expect(after.indexOf('b) Ý hai')).toBeLessThan(after.indexOf('Trên đây là Kế hoạch'));
    expect(after).toContain('Như mục III.2 và khoản 2 Phần III; theo mục II Kế hoạch này');
    expect(after).toContain('Thực hiện mục III, II.');
    expect(moved('III. NỘI DUNG', true, after)).toBe(text);
  });

  test('numerals that carry the number of the section above go with it', () => {
    const after = moved('2. Các chi bộ', true)!;
    expect(after).toContain(
      '### 1. Các chi bộ\n\n1.1. Thực hiện mục II, III.\n\n### 2. Văn phòng\n\n2.1. Theo dõi.',
    );
    expect(moved('2. Văn phòng', true, after)).toBe(text);
  });

  test('the first goes no higher, the last no lower', () => {
    expect(moved('I. MỤC ĐÍCH', true)).toBeUndefined();
    expect(moved('III. TỔ CHỨC', false)).toBeUndefined();
    expect(moved('Nơi nhận', true)).toBeUndefined();
  });

  test('whatever the line ends', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    expect(moved('II. NỘI DUNG', false, crlf)).toBe(moved('II. NỘI DUNG', false)!.replaceAll('\n', '\r\n'));
  });

  test('in attachments, under bold titles and plain lines too', () => {
    const attachment =
      '\n# PHỤ LỤC\n\n*(Kèm theo Kế hoạch số 12-KH/ĐU)*\n\nI. MỘT\n\nViệc như mục II.\n\nII. HAI\n\nViệc.\n';
    const whole = partyPlan(BODY.replace('IV. TỔ', 'III. TỔ'), PARTY_END) + attachment;
    for (const of of [
      whole,
      whole.replace(/^#{2,3} (.*)$/gmu, '**$1**'),
      whole.replace(/^#{2,3} (.*)$/gmu, '$1'),
    ]) {
      for (const [title, numeral] of [
        ['NỘI DUNG', 'III'],
        ['MỘT', 'II'],
      ] as const) {
        const after = moved(title, false, of)!;
        expect(after).toContain(`${numeral}. ${title}`);
        expect(moved(title, true, after)).toBe(of);
      }
      expect(moved('HAI', false, of)).toBeUndefined();
      expect(moved('MỘT', true, of)).toBeUndefined();
      expect(moved('MỘT', false, of)).toContain('I. HAI\n\nViệc.\n');
    }
  });

  test('a section that could not be moved back stays', () => {
    let [stay, move] = [0, 0];
    for (const { text: real } of PLANS.filter(({ name }) => /corpus\/0(?:28|29|30|31)-/u.test(name))) {
      const { plan } = openPlan(real);
      for (const node of outlineNodes(plan.outline.nodes)) {
        const edits = moveSection(plan, node.range.start, false, OPTIONS);
        if (!edits) {
          stay += 1;
          continue;
        }
        const there = openPlan(applied(real, edits)).plan;
        const titles = (of: typeof plan) =>
          [...outlineNodes(of.outline.nodes)].map(({ title }) => title).sort();
        expect(titles(there)).toEqual(titles(plan));
        move += 1;
      }
    }
    expect([stay > 5, move > 5]).toEqual([true, true]);
  });

  test('there and back again in real plans restores the text', () => {
    let count = 0;
    for (const { text: real } of PLANS.filter(({ name }) => name.startsWith('clean/'))) {
      for (const node of openPlan(real).plan.outline.nodes) {
        const edits = moveSection(openPlan(real).plan, node.range.start, false, OPTIONS);
        if (!edits) continue;
        const there = applied(real, edits);
        const nodes = openPlan(there).plan.outline.nodes;
        const same = nodes.find(({ title }) => title === node.title)!;
        expect(applied(there, moveSection(openPlan(there).plan, same.range.start, true, OPTIONS)!)).toBe(
          real,
        );
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(20);
  });
});

describe('heading style', () => {
  const convert = (text: string, style: 'heading' | 'strong') =>
    applied(text, convertHeadings(openPlan(text).plan, style, OPTIONS));

  test('bold titles become headings as deep as the outline says, and back', () => {
    const text = partyPlan('**I. MỤC ĐÍCH**\n\n**1. Một**\n\nViệc.\n\n**II. TỔ CHỨC**\n\nViệc.', PARTY_END);
    const headings = convert(text, 'heading');
    expect(headings).toContain('\n## I. MỤC ĐÍCH\n\n### 1. Một\n');
    expect(convertHeadings(openPlan(headings).plan, 'heading', OPTIONS)).toEqual([]);
    expect(convert(headings, 'strong')).toBe(text);
  });

  test('a title in bold with the text right under it becomes a heading', () => {
    const text = partyPlan('**I. MỤC ĐÍCH**\nViệc.\n\n**II. TỔ CHỨC**\nViệc.\nViệc.', PARTY_END);
    const after = text
      .replace('**I. MỤC ĐÍCH**', '## I. MỤC ĐÍCH')
      .replace('**II. TỔ CHỨC**', '## II. TỔ CHỨC');
    expect(convert(text, 'heading')).toBe(after);
    expect(convert(text.replaceAll('\n', '\r\n'), 'heading')).toBe(after.replaceAll('\n', '\r\n'));
  });

  test('a heading without blank lines around gets them', () => {
    const text = partyPlan('## I. MỤC ĐÍCH\nViệc.\n## II. TỔ CHỨC\nViệc.', PARTY_END);
    expect(convert(text, 'strong')).toContain('**I. MỤC ĐÍCH**\n\nViệc.\n\n**II. TỔ CHỨC**\n\nViệc.');
  });

  test.each(PLANS.map(({ name, text }) => [name, text] as const))(
    'keeps the words and the outline: %s',
    (_, text) => {
      const words = (of: string) => of.match(/[\p{L}\p{N}]+/gu);
      for (const style of ['heading', 'strong'] as const) {
        const after = convert(text, style);
        expect(words(after)).toEqual(words(text));
        expect(convertHeadings(openPlan(after).plan, style, OPTIONS)).toEqual([]);
      }
    },
  );
});
