import type { PlanDocument } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';

/** `V/v`, `V.v`, `v/v:` at the beginning of a subject. */
const ABOUT = regexp.iu`^\s*(V\s?[/.]\s?v\s?[.:]?)(?=\s)`;

export const titleNoAboutMark = defineRule({
  id: 'title-no-about-mark',
  title: { vi: 'Trích yếu của kế hoạch không có “V/v”', en: 'No “V/v” in the subject of a plan' },
  description: {
    vi: '“V/v” chỉ dùng ở trích yếu của công văn, dưới số và ký hiệu. Văn bản có tên loại ghi thẳng nội dung dưới tên loại.',
    en: '“V/v” belongs to the subject of a letter, below its number. A document with a type name gives its subject without it.',
  },
  part: 'title',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'subject',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nTrồng cây năm 2026',
      'KẾ HOẠCH\n\nVề việc trồng cây năm 2026',
      'KẾ HOẠCH\n\nThực hiện Công văn số 15/UBND-NN V/v trồng cây',
      'KẾ HOẠCH\n\nVào vụ trồng cây năm 2026',
      'Số: 15/UBND-NN\n\nV/v trồng cây năm 2026\n\nKính gửi: Ủy ban nhân dân các xã.',
      'KẾ HOẠCH\n\nVận động trồng cây\n\nI. NỘI DUNG\n\nV/v trồng cây.',
    ],
    invalid: [
      { text: 'KẾ HOẠCH\n\n⟦V/v⟧ trồng cây năm 2026' },
      { text: 'KẾ HOẠCH\n\n**⟦V/V⟧ HỖ TRỢ TRỒNG CÂY**' },
      { text: 'Số: 15/KH-UBND\n\n⟦V/v trồng cây năm 2026⟧\n\nKẾ HOẠCH\n\nTrồng cây năm 2026' },
    ],
  },
  check(plan, { report }) {
    reportBelowNumber(plan, report);
    const [first] = plan.head.subject;
    const mark = first && ABOUT.exec(first.text)?.[1];
    if (!first || !mark) return;
    const start = first.start + first.text.indexOf(mark);
    report({
      range: first.paragraph.content.range(start, start + mark.length),
      message: {
        vi: `Trích yếu có “${mark}” như công văn. Bỏ chữ này, ghi thẳng nội dung kế hoạch.`,
        en: `The subject has “${mark}”, as a letter has. Leave it out.`,
      },
    });
  },
});

/** The subject of a letter below the number of a plan, which has its own below the type name: many offices write both. */
function reportBelowNumber(plan: PlanDocument, report: RuleContext['report']): void {
  const { number, title, subject } = plan.head;
  if (!number || !title || subject.length === 0) return;
  for (let at = number.paragraph.index + 1; at <= number.paragraph.index + 2; at += 1) {
    const paragraph = plan.paragraphs[at];
    if (!paragraph || paragraph.index >= title.paragraph.index) return;
    const { content } = paragraph;
    if (!ABOUT.test(content.text)) continue;
    report({
      range: content.range(0, content.text.trimEnd().length),
      severity: 'hint',
      message: {
        vi: 'Dưới số, ký hiệu có “V/v …” như công văn. Bỏ dòng này: trích yếu của kế hoạch ghi dưới tên loại.',
        en: '“V/v …” below the number, as a letter has. Leave the line out: a plan has its subject below the type name.',
      },
    });
    return;
  }
}
