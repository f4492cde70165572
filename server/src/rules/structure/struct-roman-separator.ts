import type { OutlineNode } from '../../plan/model.ts';
import { outlineNodes } from '../../plan/outline.ts';
import type { TextRange } from '../../text/range.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { type BareNumeral, bareNumerals } from '../support/bare-numerals.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { numeralText, outlinesOf } from '../support/outlines.ts';

export const structRomanSeparator = defineRule({
  id: 'struct-roman-separator',
  title: { vi: 'Dấu sau số La Mã thống nhất', en: 'One separator after Roman numerals' },
  description: {
    vi: 'Văn bản nhà nước viết “I.”; văn bản của Đảng quen viết “I-”. Viết cách nào cũng được nhưng trong một văn bản chỉ một cách.',
    en: 'State documents write “I.”, Party documents often “I-”. Either will do, but one way in one document.',
  },
  part: 'structure',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'numbering-roman-mark',
  fixable: 'safe',
  formatting: 'layout',
  examples: {
    valid: [
      '### I. MỤC ĐÍCH\n\nNội dung.\n\n### II. NỘI DUNG\n\nNội dung.',
      '### I- MỤC ĐÍCH\n\nNội dung.\n\n### II- NỘI DUNG\n\nNội dung.',
      '### I. MỤC ĐÍCH\n\nNội dung.',
      '### I. MỤC ĐÍCH - YÊU CẦU\n\nNội dung.\n\n### II. NỘI DUNG - HÌNH THỨC\n\nNội dung.',
      '### I. MỤC ĐÍCH\n\nNội dung.\n\n### II. NỘI DUNG\n\nII THÁNG ĐẦU NĂM\n\nV MỤC TIÊU',
      'I THÁNG ĐẦU NĂM\n\nIV NĂM HỌC MỚI',
      'A. MỤC ĐÍCH\n\nI- YÊU CẦU\n\nNội dung.\n\nII- NỘI DUNG\n\nNội dung.',
    ],
    invalid: [
      {
        text: '### I. MỤC ĐÍCH\n\nNội dung.\n\n### ⟦II⟧ NỘI DUNG\n\nNội dung.\n\n### III. TỔ CHỨC\n\nNội dung.',
        fixed:
          '### I. MỤC ĐÍCH\n\nNội dung.\n\n### II. NỘI DUNG\n\nNội dung.\n\n### III. TỔ CHỨC\n\nNội dung.',
      },
      {
        text: '⟦I⟧ MỤC ĐÍCH - YÊU CẦU\n\nNội dung.\n\nII TỔ CHỨC THỰC HIỆN\n\nNội dung.',
        fixed: 'I. MỤC ĐÍCH - YÊU CẦU\n\nNội dung.\n\nII. TỔ CHỨC THỰC HIỆN\n\nNội dung.',
      },
      {
        text: '### I. MỤC ĐÍCH\n\nNội dung.\n\n### ⟦II-⟧ NỘI DUNG\n\nNội dung.\n\n### III. TỔ CHỨC\n\nNội dung.',
        fixed:
          '### I. MỤC ĐÍCH\n\nNội dung.\n\n### II. NỘI DUNG\n\nNội dung.\n\n### III. TỔ CHỨC\n\nNội dung.',
      },
    ],
  },
  check(plan, { report }) {
    const bare = bareNumerals(plan).filter(({ kind }) => kind === 'roman');
    for (const [at, outline] of outlinesOf(plan).entries()) {
      const romans = outlineNodes(outline).filter((node) => node.numbering.kind === 'roman');
      if (at === 0) reportBare(bare, romans, report);
      const counts = new Map<string, number>();
      for (const { numbering } of romans)
        counts.set(numbering.separator, (counts.get(numbering.separator) ?? 0) + 1);
      if (counts.size < 2) continue;
      const usual = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
      const example = romans.find((node) => node.numbering.separator === usual)!;
      for (const node of romans) {
        const { separator, numeralStart, numeralEnd, end } = node.numbering;
        if (separator === usual) continue;
        const { content } = node.paragraphs[0]!;
        const written = content.text.slice(numeralStart, end).trimEnd();
        const range = content.range(numeralStart, numeralStart + written.length);
        const newText = content.text.slice(numeralStart, numeralEnd) + usual;
        report({
          range,
          message: {
            vi: `Gặp “${written}” trong khi nơi khác viết “${numeralText(example)}”. Viết thống nhất “${newText}”.`,
            en: `Found “${written}” where other sections have “${numeralText(example)}”. Write “${newText}”.`,
          },
          fix: {
            safe: true,
            title: { vi: `Viết thành “${newText}”`, en: `Write “${newText}”` },
            edits: [{ range, newText }],
          },
        });
      }
    }
  },
});

/**
 * `II KẾ HOẠCH THỰC HIỆN` below `I. …`, where no section has the numeral II: its mark is lost; or `I MỤC ĐÍCH`,
 * `II NỘI DUNG`, where all have lost it.
 */
function reportBare(
  bare: readonly BareNumeral[],
  romans: readonly OutlineNode[],
  report: RuleContext['report'],
): void {
  if (bare.length === 0) return;
  const values = new Set(romans.map(({ numbering }) => numbering.values.at(-1)!));
  const first = romans.find(({ numbering }) => numbering.values.at(-1) === 1);
  if (!first && (romans.length > 0 || bare[0]?.value !== 1 || bare[1]?.value !== 2)) return;
  const places: { readonly range: TextRange; readonly numeral: string; readonly newText: string }[] = [];
  for (const { paragraph, numeral, value } of bare) {
    if (first && paragraph.index <= first.paragraphs[0]!.index) continue;
    if (values.has(value) || (value > 1 && !values.has(value - 1))) continue;
    const newText = `${numeral}${first?.numbering.separator ?? '.'}`;
    places.push({ range: paragraph.content.range(0, numeral.length), numeral, newText });
    values.add(value);
  }
  const habit = firstAndFurther(places, ({ range }) => range);
  if (!habit) return;
  const { range, more, related } = habit;
  const { numeral, newText } = habit.first;
  report({
    range,
    message: {
      vi: `Số La Mã “${numeral}”${more.vi} thiếu dấu. Viết “${newText}”.`,
      en: `The numeral “${numeral}”${more.en} lacks its mark. Write “${newText}”.`,
    },
    related,
    fix: {
      safe: true,
      title: { vi: `Viết thành “${newText}”`, en: `Write “${newText}”` },
      edits: places.map((each) => ({ range: each.range, newText: each.newText })),
    },
  });
}
