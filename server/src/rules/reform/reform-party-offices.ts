import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { perPlan } from '../support/per-plan.ts';
import { formerIn, scanFormer } from '../support/reorganisation.ts';

const PREFILTER = definePrefilter({ words: ['ban tuyên', 'ban dân', 'ban tổ', 'ban nội'] });
/** Offices that Party committees of communes and wards no longer have. */
const COMMUNE_OFFICE = regexp.gu`(?<!\p{L})(ban\s+(?:tuyên\s+giáo(?:\s+và\s+dân\s+vận)?|dân\s+vận|tổ\s+chức|nội\s+chính))\s+(?:của\s+)?(?:đảng\s+uỷ\s+)(?:xã|phường)(?!\p{L})`;
/** At the province propaganda and mass mobilisation are one office. */
const PROVINCE_OFFICE = regexp.gu`(?<!\p{L})(ban\s+(?:tuyên\s+giáo|dân\s+vận))\s+(?:của\s+)?(?:tỉnh\s+uỷ|thành\s+uỷ|trung\s+ương)(?!\p{L})`;
/** `Ban Dân vận Đảng uỷ` without a unit: of the commune where the plan is of one. */
const BARE_OFFICE = regexp.gu`(?<!\p{L})(ban\s+(?:tuyên\s+giáo|dân\s+vận))\s+(?:của\s+)?đảng\s+uỷ(?=\s*(?:[,.;:)]|$|và(?!\p{L})|chủ(?!\p{L})|phối(?!\p{L})|tham(?!\p{L})))`;

const OFFICES = [
  { pattern: COMMUNE_OFFICE, now: 'Ban Xây dựng Đảng', bare: false },
  { pattern: PROVINCE_OFFICE, now: 'Ban Tuyên giáo và Dân vận', bare: false },
  { pattern: BARE_OFFICE, now: 'Ban Xây dựng Đảng', bare: true },
];

const scan = scanFormer((folded) =>
  OFFICES.flatMap(({ pattern, now, bare }) =>
    [...folded.matchAll(pattern)].map(({ index: start, 0: found }) => ({
      from: start,
      start,
      end: start + found.length,
      now,
      bare,
    })),
  ),
);

export const reformPartyOffices = defineRule({
  id: 'reform-party-offices',
  title: { vi: 'Cơ quan tham mưu của đảng uỷ hiện nay', en: 'Offices of Party committees of today' },
  description: {
    vi: 'Đảng uỷ xã, phường có Văn phòng, Ban Xây dựng Đảng, Cơ quan Uỷ ban Kiểm tra; không còn Ban Tuyên giáo, Ban Dân vận, Ban Tổ chức. Cấp tỉnh là Ban Tuyên giáo và Dân vận. Đặc khu có các ban riêng, không xét.',
    en: 'A commune or ward committee has three offices: Văn phòng, Ban Xây dựng Đảng, Cơ quan UBKT. At the province it is Ban Tuyên giáo và Dân vận. Special zones are left alone.',
  },
  part: 'reform',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'party-offices',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBan Xây dựng Đảng Đảng uỷ xã phối hợp với Ban Tuyên giáo và Dân vận Tỉnh uỷ.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBan Tổ chức Tỉnh uỷ, Ban Tổ chức Trung ương, Ban Tổ chức hội nghị, ban tổ chức cuộc thi.',
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBan Dân vận Đảng ủy xã chủ trì.', today: '2024-05-01' },
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nHướng dẫn số 12-HD/BTGTW, ngày 12/3/2022 của Ban Tuyên giáo Trung ương.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBan Tổ chức Đảng ủy đặc khu, Ban Tuyên giáo và Dân vận Đảng ủy đặc khu; Ban Tổ chức Đảng uỷ Công an tỉnh.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\n1. ⟦Ban Dân vận Đảng uỷ xã⟧ chủ trì, phối hợp với ⟦Ban Tuyên giáo Tỉnh uỷ⟧.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { former, range, written } of formerIn(plan, PREFILTER, scan)) {
      const { now, bare } = former;
      if (bare && !isOfCommune(plan)) continue;
      report({
        range,
        message: {
          vi: `“${written}” không còn sau sắp xếp năm 2025. Kiểm tra và ghi cơ quan hiện nay (${now}).`,
          en: `“${written}” ended in 2025. Check and name the office of today (${now}).`,
        },
      });
    }
  },
});

const isOfCommune = perPlan(({ head, opening }) =>
  regexp.u`(?<!\p{L})(?:xã|phường)(?!\p{L})`.test(
    foldForMatch(`${head.issuer?.text ?? ''} ${opening.speaker?.text ?? ''}`),
  ),
);
