import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { formerIn, scanFormer } from '../support/reorganisation.ts';

/** Ministries and departments that were merged in March 2025, in folded words, with what has their work now. */
const MERGED: readonly {
  readonly name: string;
  readonly ministry: string;
  readonly department: string;
  /** No body has kept a division (phòng) of this name, as enterprises and boards have of the others. */
  readonly isDivisionEnded?: boolean;
}[] = [
  { name: 'kế hoạch và đầu tư|kh\\s?&\\s?đt', ministry: 'Bộ Tài chính', department: 'Sở Tài chính' },
  {
    name: 'giao thông vận tải|giao thông - vận tải|gtvt',
    ministry: 'Bộ Xây dựng',
    department: 'Sở Xây dựng',
  },
  {
    name: 'thông tin và truyền thông|tt\\s?&\\s?tt',
    ministry: 'Bộ Khoa học và Công nghệ',
    department: 'Sở Khoa học và Công nghệ',
  },
  {
    name: 'lao động\\s?,? [-–]? ?thương binh (?:và|&) xã hội|lđ\\s?-?\\s?tb\\s?(?:&|và)?\\s?xh',
    ministry: 'Bộ Nội vụ',
    department: 'Sở Nội vụ',
    isDivisionEnded: true,
  },
  {
    name: 'tài nguyên và môi trường|tn\\s?&\\s?mt',
    ministry: 'Bộ Nông nghiệp và Môi trường',
    department: 'Sở Nông nghiệp và Môi trường',
  },
  {
    name: 'nông nghiệp và phát triển nông thôn|nn\\s?&\\s?ptnt',
    ministry: 'Bộ Nông nghiệp và Môi trường',
    department: 'Sở Nông nghiệp và Môi trường',
    isDivisionEnded: true,
  },
];

const PATTERNS = MERGED.flatMap(({ name, ministry, department, isDivisionEnded }) => [
  { pattern: regexp.gu`(?<!\p{L})bộ\s(?:${name})(?!\p{L})`, now: ministry },
  { pattern: regexp.gu`(?<!\p{L})sở\s(?:${name})(?!\p{L})`, now: department },
  // `Phòng … huyện` is of `reform-district-bodies`.
  ...(isDivisionEnded
    ? [
        {
          pattern: regexp.gu`(?<!\p{L})phòng\s(?:${name})(?!\p{L}|\s+(?:các\s+)?(?:huyện|quận|thị\s+xã)(?!\p{L}))`,
          now: 'phòng chuyên môn của cấp xã',
        },
      ]
    : []),
]);

const PREFILTER = definePrefilter({
  words: [
    'kế',
    'giao',
    'thông',
    'lao',
    'tài',
    'nông',
    'kh',
    'gtvt',
    'tt',
    'lđtbxh',
    'lđ',
    'tn',
    'nn',
  ].flatMap((word) => [`sở ${word}`, `bộ ${word}`, `phòng ${word}`]),
});

const scan = scanFormer((folded) =>
  PATTERNS.flatMap(({ pattern, now }) =>
    allMatches(folded, pattern).map(({ index: start, 0: found }) => ({
      from: start,
      start,
      end: start + found.length,
      now,
    })),
  ).sort((a, b) => a.start - b.start),
);

export const reformStateOffices = defineRule({
  id: 'reform-state-offices',
  title: {
    vi: 'Không giao việc cho bộ, sở đã hợp nhất',
    en: 'No tasks for ministries and departments merged',
  },
  description: {
    vi: 'Từ tháng 3/2025 một số bộ, sở đã hợp nhất (Kế hoạch và Đầu tư, Giao thông vận tải, Thông tin và Truyền thông, Lao động - Thương binh và Xã hội, Tài nguyên và Môi trường, Nông nghiệp và Phát triển nông thôn). Kế hoạch lập từ 01/7/2025 giao việc cho cơ quan hiện nay.',
    en: 'Several ministries and departments were merged in March 2025. A plan from 01/7/2025 on gives tasks to those of today.',
  },
  part: 'reform',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nSở Tài chính, Sở Khoa học và Công nghệ, Sở Nông nghiệp và Môi trường phối hợp thực hiện.',
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nSở Kế hoạch và Đầu tư chủ trì.', today: '2024-05-01' },
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Thông tư số 02/2022/TT-BTNMT ngày 10/01/2022 của Bộ Tài nguyên và Môi trường.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTiếp nhận nhiệm vụ từ Sở Thông tin và Truyền thông trước đây.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nPhòng Kế hoạch và Đầu tư của Công ty; Phòng Tài nguyên và Môi trường của Ban Quản lý phối hợp.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCơ sở kế hoạch và đầu tư công; bộ thông tin truyền thanh; sở thích.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nĐề nghị ⟦Sở Thông tin và Truyền thông⟧ và ⟦Sở Kế hoạch và Đầu tư⟧ phối hợp thực hiện.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\n⟦Phòng Lao động - Thương binh và Xã hội⟧ rà soát hộ nghèo.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { former, range, written } of formerIn(plan, PREFILTER, scan)) {
      // `cơ sở giao thông vận tải`: no name.
      if (!/^[SBP]/u.test(written)) continue;
      report({
        range,
        message: {
          vi: `“${written}” đã hợp nhất từ tháng 3/2025. Kiểm tra và ghi cơ quan hiện nay (${former.now}).`,
          en: `“${written}” was merged in March 2025. Check and name the body of today (${former.now}).`,
        },
      });
    }
  },
});
