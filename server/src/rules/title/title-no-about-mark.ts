import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

/** `V/v`, `V.v`, `v/v:` at the beginning of a subject. */
const ABOUT = regexp.iu`^\s*(V\s?[/.]\s?v\s?[.:]?)(?=\s)`;

/** `Kế hoạch kiểm tra …` below `KẾ HOẠCH`: not `Kế hoạch số 15/KH-UBND`, `Kế hoạch hành động …`, which is another. */
const KIND_AGAIN = regexp.iu`^\s*kế\s+hoạch\s+(?!số(?!\p{L})|hành\s+động|chiến\s+lược|phát\s+triển|đầu\s+tư|sử\s+dụng|tài\s+chính|\d|của(?!\p{L}))(?=\p{L})`;

export const titleNoAboutMark = defineRule({
  id: 'title-no-about-mark',
  title: {
    vi: 'Trích yếu của kế hoạch không có “V/v”, không lặp tên loại',
    en: 'Neither “V/v” nor the type again in the subject of a plan',
  },
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
      'KẾ HOẠCH\n\nKế hoạch hành động quốc gia về bình đẳng giới',
      'KẾ HOẠCH\n\nVào vụ trồng cây năm 2026',
      'Số: 15/KH-UBND\n\nV/v trồng cây năm 2026\n\nKẾ HOẠCH\n\nTrồng cây năm 2026',
      'KẾ HOẠCH\n\nVận động trồng cây\n\nI. NỘI DUNG\n\nV/v trồng cây.',
    ],
    invalid: [
      { text: 'KẾ HOẠCH\n\n⟦V/v⟧ trồng cây năm 2026' },
      { text: 'KẾ HOẠCH\n\n**⟦Kế hoạch⟧ kiểm tra chuyên đề năm 2026**' },
      { text: 'KẾ HOẠCH\n\n**⟦V/V⟧ HỖ TRỢ TRỒNG CÂY**' },
    ],
  },
  check(plan, { report }) {
    const [first] = plan.head.subject;
    const repeated = first && KIND_AGAIN.exec(first.text);
    if (repeated && first.paragraph !== plan.head.title?.paragraph) {
      report({
        range: first.paragraph.content.range(first.start, first.start + repeated[0].trimEnd().length),
        message: {
          vi: 'Trích yếu lặp lại tên loại “Kế hoạch” đã ghi ở dòng trên. Bỏ hai chữ này.',
          en: 'The subject repeats “Kế hoạch”, which stands on the line above. Leave it out.',
        },
      });
    }
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
