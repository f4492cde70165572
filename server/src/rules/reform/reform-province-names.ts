import { PROVINCES, successorOf } from '../../regimes/provinces.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { formerIn, scanFormer } from '../support/reorganisation.ts';

const FORMER = PROVINCES.flatMap(({ absorbed }) => absorbed);
const NAMES = FORMER.map((name) => foldForMatch(name).replace(/\s+/gu, '\\s+').replace('-', '[-–]')).join(
  '|',
);
/** A former province with the word that makes it one: a commune or a street may have the same name. */
const FORMER_PROVINCE = regexp.gu`(?<!\p{L})(?:tỉnh|tỉnh\s+uỷ|tỉnh\s+đoàn)\s+(${NAMES})(?!\p{L})`;
const PREFILTER = definePrefilter({
  words: FORMER.flatMap((name) =>
    ['tỉnh', 'uỷ', 'đoàn'].map((word) => `${word} ${name.split(/[\s-]/u, 1)[0]}`),
  ),
});

const scan = scanFormer((folded) =>
  [...folded.matchAll(FORMER_PROVINCE)].map(({ index: from, 0: found, 1: name }) => {
    const end = from + found.length;
    return { from, start: end - name!.length, end };
  }),
);

export const reformProvinceNames = defineRule({
  id: 'reform-province-names',
  title: { vi: 'Tên tỉnh, thành phố hiện nay', en: 'Provinces of today' },
  description: {
    vi: 'Từ 01/7/2025 cả nước có 34 tỉnh, thành phố; tên tỉnh đã sáp nhập chỉ còn đúng khi nói về trước đây và khi viện dẫn.',
    en: 'Since 01/7/2025 there are 34 provinces and cities; the name of a merged province is right in history and citations only.',
  },
  part: 'reform',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'provinces',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBáo cáo UBND tỉnh Lai Châu, Tỉnh uỷ Lào Cai, tỉnh Ninh Bình.',
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBáo cáo UBND tỉnh Yên Bái.', today: '2024-05-01' },
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTỉnh Lào Cai được thành lập trên cơ sở hợp nhất tỉnh Yên Bái và tỉnh Lào Cai.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 12/KH-UBND ngày 12/3/2024 của UBND tỉnh Yên Bái.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nĐường Hà Nam, xã Hà Nam, chợ Thái Bình, phường Yên Bái, cầu Bình Định.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKết nghĩa với các thôn thuộc tỉnh Yên Bái trước đây.',
    ],
    invalid: [
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBáo cáo UBND tỉnh ⟦Yên Bái⟧ kết quả thực hiện.' },
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\n**Nơi nhận:**\n\n- Tỉnh ủy ⟦Hòa Bình⟧;\n- Lưu: VT.' },
    ],
  },
  check(plan, { report }) {
    for (const { range, written } of formerIn(plan, PREFILTER, scan)) {
      const name = written.replace('–', '-');
      const now = successorOf(name);
      if (!now) continue;
      report({
        range,
        message: {
          vi: `Tỉnh “${name}” đã sáp nhập vào ${now.kind} ${now.name} từ 01/7/2025. Ghi tên hiện nay.`,
          en: `“${name}” became part of ${now.name} on 01/7/2025. Write the name of today.`,
        },
      });
    }
  },
});
