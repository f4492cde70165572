import type { Paragraph } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { citationsWhere } from '../support/cited.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { writeTitle } from '../support/text-findings.ts';

const ABOUT = regexp.iu`(?<!\p{L})v\s?/\s?v:?\s{0,3}["“]?$`;
const REACH = 12;

/** `… của UBND tỉnh V/v phòng, chống dịch`: the mark of a letter's head before the subject. */
const marked = citationsWhere(
  ({ subject, symbol, date }, text) =>
    (symbol !== undefined || date !== undefined) &&
    subject !== undefined &&
    ABOUT.test(text.slice(Math.max(0, subject.start - REACH), subject.start)),
);

const MARK = regexp.iu`(?<![\p{L}\d])v\s?/\s?v(?!\p{L})`;
const NUMBERED = /số\s\d/u;
const DATED = /\sngày\s\d{1,2}(?:\/\d|\stháng\s\d)/u;
const DATED_REACH = 200;
const PREFILTER = definePrefilter({ words: [['v', ({ folded }) => folded === 'v']] });

/** `Kế hoạch số 105 KH/TĐ ngày 17 tháng 4 năm 2026 của … “V/v …”`: in the clause of a date, however the symbol is written. */
const scanDated = memoizedScan((text) => {
  const found = MARK.exec(text);
  if (!found) return null;
  const before = text.slice(Math.max(0, found.index - DATED_REACH), found.index);
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1);
  return NUMBERED.test(clause) && DATED.test(clause) ? { start: found.index, length: found[0].length } : null;
});

export const citeAboutWord = defineRule({
  id: 'cite-about-word',
  title: { vi: 'Viện dẫn ghi “về việc”, không ghi “V/v”', en: '“về việc” in a citation, not “V/v”' },
  description: {
    vi: '“V/v” chỉ dùng ở trích yếu của công văn, dưới số và ký hiệu. Khi viện dẫn trong câu thì viết “về việc” hoặc “về”.',
    en: '“V/v” belongs below number and symbol of a letter. A citation in a sentence has “về việc” or “về”.',
  },
  part: 'citations',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'citing',
  fixable: 'unsafe',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nCăn cứ Công văn số 123/SYT-NVY ngày 05/3/2026 của Sở Y tế về việc phòng, chống dịch;\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nCăn cứ Công văn số 123/SYT-NVY ngày 05/3/2026 của Sở Y tế về phòng, chống dịch;\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTrích yếu của công văn ghi “V/v” dưới số và ký hiệu.',
      'KẾ HOẠCH\n\nV/v phòng, chống dịch\n\nI. NỘI DUNG\n\nTuyên truyền.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\n| Văn bản | Nội dung |\n| --- | --- |\n| Công văn số 12/SYT-NVY ngày 05/3/2026 | V/v phòng, chống dịch |',
      'KẾ HOẠCH\n\nCăn cứ Kế hoạch số 105 KH/TĐ ngày 17 tháng 4 năm 2026 của Tỉnh đoàn về việc tổ chức đại hội; Công văn V/v đại hội;\n\nI. NỘI DUNG',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nThực hiện Kế hoạch số 105 KH/TĐ ngày 17 tháng 4 năm 2026 của BCH Tỉnh đoàn Lai Châu “⟦V/v⟧ tổ chức Đại hội Đoàn các cấp”, Ban Thường vụ Đoàn trường xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nCăn cứ Công văn số 123/SYT-NVY ngày 05/3/2026 của Sở Y tế ⟦V/v⟧ phòng, chống dịch;\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nCăn cứ Công văn số 123/SYT-NVY ngày 05/3/2026 của Sở Y tế về việc phòng, chống dịch;\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2026 ⟦v/v⟧ phòng, chống dịch.',
        fixed:
          'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2026 về việc phòng, chống dịch.',
      },
    ],
  },
  check(plan, { report }) {
    const reported = new Set<Paragraph>();
    for (const { mention, place, paragraph } of marked(plan)) {
      if (place === 'source' || paragraph.role === 'cell') continue;
      const { text } = paragraph.content;
      const from = Math.max(0, mention.subject!.start - REACH);
      const found = ABOUT.exec(text.slice(from, mention.subject!.start))!;
      const start = from + found.index;
      const length = found[0].replace(regexp.u`:?\s{0,3}["“]?$`, '').length;
      const range = paragraph.content.range(start, start + length);
      report({
        range,
        message: {
          vi: `Viện dẫn ghi “${text.slice(start, start + length)}”. Viết “về việc”.`,
          en: `The citation has “${text.slice(start, start + length)}”. Write “về việc”.`,
        },
        fix: {
          safe: false,
          title: writeTitle('về việc'),
          edits: [{ range, newText: 'về việc' }],
        },
      });
      reported.add(paragraph);
    }
    for (const paragraph of paragraphsMatching(plan, PREFILTER)) {
      if ((paragraph.role !== 'basis' && paragraph.role !== 'opening') || reported.has(paragraph)) continue;
      const found = scanDated(paragraph);
      if (!found) continue;
      const { content } = paragraph;
      const written = content.text.slice(found.start, found.start + found.length);
      report({
        range: content.range(found.start, found.start + found.length),
        message: {
          vi: `Viện dẫn ghi “${written}”. Viết “về việc”.`,
          en: `The citation has “${written}”. Write “về việc”.`,
        },
      });
    }
  },
});
