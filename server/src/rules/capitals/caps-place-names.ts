import { memoizedScan } from '../../plan/segment.ts';
import { PROVINCE_NAMES } from '../../regimes/provinces.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import type { WordForm } from '../../vietnamese/word-forms.ts';
import { capitalise, foldForMatch, isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { capitalFinding, reportCapitals } from '../support/capitals.ts';
import type { TextFinding } from '../support/text-findings.ts';

/** Countries and territories that plans name, of two syllables and more. */
const FOREIGN = [
  'Ấn Độ',
  'Bồ Đào Nha',
  'Châu Á',
  'Châu Âu',
  'Châu Phi',
  'Đan Mạch',
  'Đài Loan',
  'Hà Lan',
  'Hàn Quốc',
  'Hoa Kỳ',
  'Hồng Kông',
  'Hy Lạp',
  'Liên Xô',
  'Mông Cổ',
  'Nhật Bản',
  'Phần Lan',
  'Tây Ban Nha',
  'Thái Lan',
  'Thổ Nhĩ Kỳ',
  'Thụy Điển',
  'Thụy Sĩ',
  'Triều Tiên',
  'Trung Quốc',
];
/** Words of the language as well (`hòa bình`, `hải dương học`, `biên giới`): names only after the word for the unit. */
const COMMON = new Set(
  [
    'Hòa Bình',
    'Hải Dương',
    'Cao Bằng',
    'Thái Bình',
    'Điện Biên',
    'Long An',
    'Nam Định',
    'An Giang',
    'Bình Định',
  ].map(foldForMatch),
);

const NAMES = [...PROVINCE_NAMES.filter((name) => regexp.u`^\p{L}+(?: \p{L}+)+$`.test(name)), ...FOREIGN];
const SYLLABLES = NAMES.map((name) => foldForMatch(name).split(' '));
const NAME = regexp.giu`(?<![\p{L}\p{M}\d-])(?:${NAMES.map((name) => name.replaceAll(' ', String.raw`[ \u00a0]`)).join('|')})(?![\p{L}\p{M}-])`;
const BEFORE_UNIT = regexp.u`(?<![\p{L}\p{M}])(?:[Tt]ỉnh|[Tt]hành phố|TP\.?)[ \u00a0]$`;
/** What shows that no sentence begins here. */
const BEFORE_INSIDE = regexp.u`(?:(?<![\p{L}\p{M}])\p{Ll}[\p{Ll}\p{M}]{0,7}|[\p{Ll}\p{M}],)[ \u00a0]$`;

const FIRSTS = new Set(SYLLABLES.flatMap((name) => name.slice(0, -1)));
const SECONDS = new Set(SYLLABLES.flatMap((name) => name.slice(1)));
const isFirst = ({ folded }: WordForm): boolean => FIRSTS.has(folded);
const isSmallSecond = ({ capital, folded }: WordForm): boolean => !capital && SECONDS.has(folded);
const PREFILTER = definePrefilter({ words: [[isFirst, isSmallSecond]] });

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  const findings: TextFinding[] = [];
  for (const { index: start, 0: written } of allMatches(text, NAME)) {
    if (isRight(written)) continue;
    const folded = foldForMatch(written.replaceAll('\u00a0', ' '));
    const before = text.slice(Math.max(0, start - 12), start);
    const followsUnit = BEFORE_UNIT.test(before);
    const hasCapital = isUpper(written[0]!);
    if (!followsUnit && (!hasCapital || COMMON.has(folded) || !BEFORE_INSIDE.test(before))) continue;
    if (followsUnit && !hasCapital && COMMON.has(folded)) continue;
    const end = start + written.length;
    findings.push(capitalFinding(text, start, end, capitalised(written), followsUnit));
  }
  return findings;
});

function isRight(written: string): boolean {
  return written === capitalised(written) || isUpper(written);
}

/** Each syllable with a capital, its tone marks as they are written. */
function capitalised(written: string): string {
  return written
    .toLowerCase()
    .split(/(?<=[ \u00a0])/u)
    .map(capitalise)
    .join('');
}

export const capsPlaceNames = defineRule({
  id: 'caps-place-names',
  title: {
    vi: 'Tên tỉnh, thành phố, tên nước viết hoa mọi âm tiết',
    en: 'Names of provinces and countries have a capital in each syllable',
  },
  description: {
    vi: 'Tên địa danh viết hoa chữ cái đầu của tất cả âm tiết: tỉnh Quảng Ninh, Trung Quốc. Tên cũng là từ thường dùng (hòa bình, hải dương) chỉ xét khi đứng sau “tỉnh”, “thành phố”.',
    en: 'The name of a place has a capital in each of its syllables. Names that are common words too are looked at only after “tỉnh” or “thành phố”.',
  },
  part: 'capitals',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'capitals-admin-units',
  fixable: 'safe',
  examples: {
    valid: [
      'Tại tỉnh Quảng Ninh, thành phố Hải Phòng, TP. Đà Nẵng và Hà Nội; các nước Trung Quốc, Hàn Quốc, Thái Lan.',
      'Gìn giữ hòa bình; ngành Hải dương học; các đồn biên giới; vùng cao bằng phẳng; xây dựng thành phố hòa bình.',
      'UBND TỈNH QUẢNG NINH; QUẢNG NINH; vì một tỉnh hòa bình, ổn định.',
      'Hoa kỳ lạ; Ấn độ sâu của phím; Hà nam sinh viên. Châu phi ngựa; Liên xô đẩy bạn.',
      'Quan hệ Việt - Trung; hàng Trung Quốc; châu Âu; phố Hàng Bông.',
    ],
    invalid: [
      {
        text: 'Tại tỉnh ⟦Quảng ninh⟧, thành phố ⟦Hải phòng⟧ và Thành phố ⟦Hồ Chí minh⟧.',
        fixed: 'Tại tỉnh Quảng Ninh, thành phố Hải Phòng và Thành phố Hồ Chí Minh.',
      },
      {
        text: 'Dịch xuất hiện tại ⟦Trung quốc⟧, ⟦Thái lan⟧, lan sang ⟦Châu phi⟧; tỉnh ⟦Hòa bình⟧ chưa có ca bệnh.',
        fixed: 'Dịch xuất hiện tại Trung Quốc, Thái Lan, lan sang Châu Phi; tỉnh Hòa Bình chưa có ca bệnh.',
      },
    ],
  },
  check(plan, context) {
    reportCapitals(plan, context, PREFILTER, scan);
  },
});
