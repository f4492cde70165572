import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { districtBodiesIn } from '../support/district-bodies.ts';
import { formerIn, isOfDistrict, scanFormer } from '../support/reorganisation.ts';

const PREFILTER = definePrefilter({ words: ['thị trấn', 'thị xã', 'huyện', 'quận'] });
/** Unit words in a list, or with `cấp`, `các`: names such as Thị xã Nghĩa Lộ are told of the past too often. */
const UNITS = regexp.gu`(?<!\p{L})(?:(?:phường|xã)\s*(?:,|và|/|-)\s*(thị\s+trấn)|(thị\s+trấn)(?=\s*,?\s*(?:trên\s+địa\s+bàn|thuộc|trực\s+thuộc))|(?:các|mọi|từng|từ|đến|mỗi)\s+(huyện|quận|thị\s+xã|thị\s+trấn)|(cấp\s+huyện)|(?:huyện|quận)\s*,\s*(thị\s+xã))(?!\p{L})`;

const scan = scanFormer((folded) => {
  // Of `các huyện uỷ`, `Trung tâm Y tế các huyện` another rule speaks.
  const bodies = districtBodiesIn(folded);
  return [...folded.matchAll(UNITS)].flatMap((match) => {
    const unit = match.slice(1).find((group) => group !== undefined)!;
    const start = match.index + match[0].lastIndexOf(unit);
    const end = start + unit.length;
    if (bodies.some((body) => body.start <= start && end <= body.end)) return [];
    return [{ from: match.index, start, end }];
  });
});

export const reformUnitWords = defineRule({
  id: 'reform-unit-words',
  title: { vi: 'Chỉ còn xã, phường, đặc khu', en: 'Only xã, phường, đặc khu are left' },
  description: {
    vi: 'Từ 01/7/2025 dưới cấp tỉnh chỉ còn xã, phường, đặc khu; không còn huyện, quận, thị xã, thị trấn. Nói về trước đây và viện dẫn văn bản cũ vẫn đúng.',
    en: 'Since 01/7/2025 there are only xã, phường and đặc khu below the province. History and citations are left alone.',
  },
  part: 'reform',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'units-of-two-levels',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTriển khai tại các xã, phường, đặc khu trên địa bàn tỉnh.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo thị trường, nghị quyết, truyền thống; các buổi nói chuyện chuyên đề.',
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCác xã, phường, thị trấn báo cáo.', today: '2024-05-01' },
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTài liệu của các huyện, thị xã trước khi sắp xếp được số hoá.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuyết định số 12/QĐ-UBND ngày 12/3/2024 về sắp xếp các xã, thị trấn.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTrung tâm Y tế các huyện và các huyện uỷ phối hợp thực hiện.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKhông tổ chức cấp huyện; nhiệm vụ của cấp huyện được chuyển giao cho cấp xã.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCác xã, phường, ⟦thị trấn⟧ báo cáo kết quả.\n\n- Kiểm tra các ⟦huyện⟧ và ⟦cấp huyện⟧.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { range, written } of formerIn(plan, PREFILTER, scan)) {
      if (isOfDistrict(plan)) return;
      report({
        range,
        message: {
          vi: `“${written}” không còn là đơn vị hành chính từ 01/7/2025. Ghi xã, phường, đặc khu.`,
          en: `“${written}” is no unit of administration since 01/7/2025. Write xã, phường, đặc khu.`,
        },
      });
    }
  },
});
