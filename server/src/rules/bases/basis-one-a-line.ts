import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { defineRule } from '../rule.ts';

/** A second basis with its capital inside a line that begins with one. */
const SECOND = regexp.gu`(?<=;\s{1,3})Căn cứ(?=\s)`;
const FIRST = regexp.u`^\s*(?:[-–+]\s)?Căn cứ\s`;

const secondBases = memoizedScan((text: string): readonly number[] =>
  FIRST.test(text.slice(0, 20)) ? [...text.matchAll(SECOND)].map(({ index }) => index) : [],
);

export const basisOneALine = defineRule({
  id: 'basis-one-a-line',
  title: { vi: 'Mỗi căn cứ một dòng', en: 'One basis a line' },
  description: {
    vi: 'Sau mỗi căn cứ phải xuống dòng, cuối dòng có dấu chấm phẩy. Chỉ xét khi căn cứ sau cũng bắt đầu bằng “Căn cứ”.',
    en: 'Each basis stands on a line of its own that ends in a semicolon. Only where the second begins with “Căn cứ” too.',
  },
  part: 'bases',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state'],
  requirement: 'bases-state',
  supersedes: ['caps-after-semicolon'],
  examples: {
    valid: [
      'KẾ HOẠCH\n\nCăn cứ Luật Trẻ em;\n\nCăn cứ Luật Thanh niên.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nCăn cứ Luật Trẻ em; Luật Thanh niên.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện Kế hoạch số 15/KH-UBND; căn cứ tình hình thực tế, UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCăn cứ danh sách; Căn cứ biên bản, các thôn lập hồ sơ.',
      'KẾ HOẠCH\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
    ],
    invalid: [
      {
        regime: 'state',
        text: 'KẾ HOẠCH\n\nCăn cứ Luật Trẻ em; ⟦Căn cứ⟧ Luật Thanh niên;\n\nCăn cứ Luật Thể dục, thể thao.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
    ],
  },
  check(plan, { report }) {
    for (const { paragraph } of plan.opening.bases) {
      for (const start of secondBases(paragraph)) {
        report({
          range: paragraph.content.range(start, start + 'Căn cứ'.length),
          message: {
            vi: 'Hai căn cứ trên một dòng. Xuống dòng trước “Căn cứ” thứ hai.',
            en: 'Two bases on one line. Begin a new line before the second “Căn cứ”.',
          },
        });
      }
    }
  },
});
