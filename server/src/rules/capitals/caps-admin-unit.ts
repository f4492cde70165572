import type { Paragraph } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { PROVINCES } from '../../regimes/provinces.ts';
import { allMatches } from '../../text/all-matches.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import type { WordForm } from '../../vietnamese/word-forms.ts';
import { foldForMatch, lowerFirst } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type Finding } from '../rule.ts';
import { capitalFinding, capitalisedFinding, capitalSeverity } from '../support/capitals.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { reportOnce } from '../support/repeated.ts';
import { placedFinding, type TextFinding } from '../support/text-findings.ts';

interface Units {
  /** Wrong by the text itself. */
  readonly findings: readonly TextFinding[];
  /** Unit words with a capital in mid-sentence: wrong if the text writes the same unit small elsewhere. */
  readonly capital: readonly { readonly start: number; readonly end: number; readonly key: string }[];
  /** Units written with a small letter. */
  readonly small: readonly string[];
}

const NAMES = PROVINCES.flatMap(({ name, absorbed, kind }) =>
  kind === 'tỉnh' ? [name, ...absorbed] : absorbed,
);
const PROVINCE = new Set(NAMES.map(foldForMatch));
const UNIT = regexp.gu`(?<![\p{L}\p{M}])(Tỉnh|Xã|Phường|Huyện|tỉnh|xã|phường|huyện|[Tt]hành phố(?! Hồ Chí))\s{1,2}(\p{Lu}[\p{Ll}\p{M}]{1,6}\s{1,2}\p{Lu}[\p{Ll}\p{M}]{0,6})(?![\p{L}\p{M}])`;
/** The small word that shows that no sentence begins here. */
const WORD_BEFORE = regexp.u`(?<![\p{L}\p{M}])(\p{Ll}[\p{Ll}\p{M}]{0,6})[ \u00a0]$`;
const HO_CHI_MINH = regexp.gu`(?<![\p{L}\p{M}])thành\s{1,2}phố(?=\s{1,2}Hồ\s{1,2}Chí\s{1,2}Minh(?![\p{L}\p{M}]))`;
const CAPITAL_CITY = regexp.gu`(?<![\p{L}\p{M}])thủ\s{1,2}đô(?=\s{1,2}Hà\s{1,2}Nội(?![\p{L}\p{M}]))`;
/** `UBND Xã`, `trên địa bàn Tỉnh`, `Công an Xã Bình Lư`: the unit of a body; `Phường Điện Biên Phủ` and persons keep the capital. */
const OF_BODY = regexp.gu`(?<=(?<![\p{L}\p{M}])(?:UBND|HĐND|MTTQ|[UỦ][yỷ] ban nhân dân|Hội đồng nhân dân|Công an|địa bàn) )(?:(?:Xã|Phường|Tỉnh|Thị xã)(?= (?!ủy|uỷ|đoàn|hội)\p{Ll}|[,.;)]|$)|(?:Xã|Tỉnh)(?= (?!Nguyễn|Trần|Lê|Phan|Võ|Đặng|Bùi|Ngô|Đinh|Phạm|Hồ|Lý|Trương|Tô|Huỳnh|Hoàng|Đoàn|Ủy|Uỷ)\p{Lu}\p{Ll}))`;
/** Words after which the unit word begins a name of its own. */
const NAMING = new Set(['tên', 'gọi', 'là', 'trường', 'chợ', 'đền', 'chùa', 'báo']);

const isCapital = ({ capital, folded }: WordForm): boolean =>
  capital && /^(?:tỉnh|xã|phường|huyện)$/u.test(folded);
const isName = ({ capital }: WordForm): boolean => capital;
/** What may be wrong by itself, and what is compared with it. */
const PREFILTER = definePrefilter({
  words: [
    'phố hồ',
    'đô hà',
    [isCapital, isName],
    [({ text }) => text === 'Thành', 'phố'],
    ...['ubnd', 'hđnd', 'mttq', 'dân', 'an', 'bàn'].map((word) => [word, isCapital] as const),
    ['bàn', 'thị'],
  ],
});
const SMALL_PREFILTER = definePrefilter({
  words: ['tỉnh', 'xã', 'phường', 'huyện', 'phố'].map((word) => [word, isName] as const),
});

const scan = memoizedScan((text: string): Units => {
  const findings: TextFinding[] = [];
  const capital: { start: number; end: number; key: string }[] = [];
  const small: string[] = [];
  for (const pattern of [HO_CHI_MINH, CAPITAL_CITY]) {
    for (const match of allMatches(text, pattern)) {
      findings.push(capitalisedFinding(text, match.index, match.index + match[0].length));
    }
  }
  for (const match of /(?:N[DQ]|an|dân|bàn) [XPT]/u.test(text) ? allMatches(text, OF_BODY) : []) {
    const end = match.index + match[0].length;
    findings.push({ ...smallFinding(text, match.index, end), severity: 'info' });
  }
  for (const match of allMatches(text, UNIT)) {
    const [, unit, name] = match as unknown as [string, string, string];
    const before = WORD_BEFORE.exec(text.slice(Math.max(0, match.index - 9), match.index))?.[1];
    const key = foldForMatch(collapseWhitespace(`${unit} ${name}`));
    if (unit === unit.toLowerCase()) small.push(key);
    else if (before !== undefined && !NAMING.has(before)) {
      const end = match.index + unit.length;
      const isProvince = unit === 'Tỉnh' && PROVINCE.has(foldForMatch(collapseWhitespace(name)));
      if (findings.some(({ start }) => start === match.index)) continue;
      if (isProvince) findings.push(smallFinding(text, match.index, end));
      else capital.push({ start: match.index, end, key });
    }
  }
  return { findings: findings.sort((a, b) => a.start - b.start), capital, small };
});

function smallFinding(text: string, start: number, end: number): TextFinding {
  return capitalFinding(text, start, end, lowerFirst(text.slice(start, end)), false);
}

export const capsAdminUnit = defineRule({
  id: 'caps-admin-unit',
  title: { vi: 'Viết hoa tên đơn vị hành chính', en: 'Capitals of administrative units' },
  description: {
    vi: 'Danh từ chung (tỉnh, xã, phường) viết thường, tên riêng viết hoa: tỉnh Lai Châu. Danh từ chung viết hoa khi đi với chữ số, tên người, tên sự kiện lịch sử và trong Thủ đô Hà Nội, Thành phố Hồ Chí Minh.',
    en: 'The word for the unit is small, its name has capitals: tỉnh Lai Châu. Exceptions: Thủ đô Hà Nội, Thành phố Hồ Chí Minh, and units named by a number, a person or an event.',
  },
  part: 'capitals',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'capitals-admin-units',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Tại tỉnh Lai Châu, Phường Điện Biên Phủ và Thành phố Hồ Chí Minh.',
      'Tỉnh Lai Châu có 38 xã, phường. Tỉnh Sơn La cũng vậy.',
      'Ủy ban nhân dân tỉnh Lai Châu; UBND xã Bình Lư; Đảng ủy Phường 5.',
      'TỈNH LAI CHÂU; ĐẢNG BỘ XÃ BÌNH LƯ',
      'Thanh niên Xã Hồ Thị Kỷ tham gia; Quốc lộ 4D qua huyện Phong Thổ cũ.',
      'UBND Phường Điện Biên Phủ; UBND Xã Hồ Thị Kỷ; HĐND tỉnh; Công an Phường 5; UBND Thành phố; ban hành của Tỉnh ủy; địa bàn xã.',
      'Thành phố Hà Nội; thành phố Đà Nẵng; Thủ đô Hà Nội.',
    ],
    invalid: [
      {
        regime: 'state',
        text: 'Phối hợp với UBND ⟦Xã⟧ tổ chức; trên địa bàn ⟦Thị xã⟧; Công an ⟦Phường⟧, HĐND ⟦Tỉnh⟧ Lào Cai.',
        fixed: 'Phối hợp với UBND xã tổ chức; trên địa bàn thị xã; Công an phường, HĐND tỉnh Lào Cai.',
      },
      {
        regime: 'state',
        text: 'Các đơn vị của ⟦Tỉnh⟧ Lai Châu học tập kinh nghiệm tại ⟦thành phố⟧ Hồ Chí Minh.',
        fixed: 'Các đơn vị của tỉnh Lai Châu học tập kinh nghiệm tại Thành phố Hồ Chí Minh.',
      },
      {
        regime: 'state',
        text: 'Đại hội Phụ nữ thành phố Hà Nội lần thứ XVI; tổ chức đại hội của ⟦Thành phố⟧ Hà Nội.',
        fixed: 'Đại hội Phụ nữ thành phố Hà Nội lần thứ XVI; tổ chức đại hội của thành phố Hà Nội.',
      },
      {
        regime: 'state',
        text: 'Trên địa bàn xã Bình Lư; các thôn của ⟦Xã⟧ Bình Lư thực hiện.',
        fixed: 'Trên địa bàn xã Bình Lư; các thôn của xã Bình Lư thực hiện.',
      },
    ],
  },
  check(plan, context) {
    const { report } = context;
    const found: Finding[] = [];
    const severity = capitalSeverity(plan);
    const small = new Set<string>();
    const capital: {
      readonly paragraph: Paragraph;
      readonly start: number;
      readonly end: number;
      readonly key: string;
    }[] = [];
    for (const paragraph of paragraphsMatching(plan, PREFILTER)) {
      const units = scan(paragraph);
      for (const unit of units.capital) capital.push({ paragraph, ...unit });
      found.push(...units.findings.map((finding) => placedFinding(plan, paragraph, finding)));
    }
    // What is said at each place for itself, and what a text writes so throughout.
    for (const finding of found) if (!finding.severity) report({ ...finding, ...severity });
    reportOnce(plan, context, (once) => {
      for (const finding of found) if (finding.severity) once(finding);
    });
    if (capital.length === 0) return;
    for (const paragraph of paragraphsMatching(plan, SMALL_PREFILTER)) {
      for (const key of scan(paragraph).small) small.add(key);
    }
    for (const { paragraph, start, end, key } of capital) {
      if (!small.has(key)) continue;
      report({
        ...placedFinding(plan, paragraph, smallFinding(paragraph.content.text, start, end)),
        ...severity,
      });
    }
  },
});
