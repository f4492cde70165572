import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { COMMON_FAMILY_NAMES } from '../../vietnamese/family-names.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { capitalise } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { capitalFinding, reportCapitals } from '../support/capitals.ts';
import { reportOnce } from '../support/repeated.ts';
import type { TextFinding } from '../support/text-findings.ts';

/** High offices, as they are written. */
const OFFICES = [
  'Tổng Bí thư',
  'Chủ tịch nước',
  'Phó Chủ tịch nước',
  'Chủ tịch Quốc hội',
  'Phó Chủ tịch Quốc hội',
  'Thủ tướng Chính phủ',
  'Phó Thủ tướng Chính phủ',
  'Bộ trưởng Bộ',
];
const OFFICE = regexp.gu`(?<![\p{L}\p{M}])(?:${OFFICES.map((office) => {
  const [first = '', ...rest] = office.split(' ');
  return [
    first.toLowerCase(),
    ...rest.map((word) => `[${word[0]!.toLowerCase()}${word[0]}]${word.slice(1)}`),
  ].join('\\s{1,2}');
}).join('|')})(?![\p{L}\p{M}])`;
const RIGHT = new Map(OFFICES.map((office) => [office.toLowerCase(), office]));

/** A title right before the name of a person: `bí thư Nguyễn Văn An`. */
const BEFORE_NAME = regexp.gu`(?<![\p{L}\p{M}])(?<![Pp]hó\s)(chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|phó giám đốc|trưởng phòng|bộ trưởng|thứ trưởng|hiệu trưởng|phó hiệu trưởng|tổ trưởng|trưởng ban|phó trưởng ban|chánh văn phòng|giáo sư|tiến sĩ)\s{1,2}(?:(?:${COMMON_FAMILY_NAMES})\s{1,2}\p{Lu}\p{Ll}{1,6}\s{1,2}\p{Lu}\p{Ll}{0,6})(?![\p{L}\p{M}])`;

const PREFILTER = definePrefilter({
  words: [
    ...OFFICES.map((office) => office.split(' ').slice(-2).join(' ')),
    ...['bộ trưởng', 'thứ trưởng', 'thủ tướng', 'chủ tịch', 'bí thư', 'giám đốc', 'hiệu trưởng', 'tổ trưởng'],
    ...['tổ phó', 'trưởng thôn', 'trưởng bản', 'huân chương', 'huy chương', 'trưởng ban', 'văn phòng'],
    ...['tịch', 'thư', 'đốc', 'phòng', 'trưởng', 'ban', 'sư', 'sĩ'].flatMap((title) =>
      COMMON_FAMILY_NAMES.split('|').map((family) => `${title} ${family}`),
    ),
  ],
});

/** `Phó chủ tịch UBND`: the second half of a title that begins with a capital. */
const HALF_CAPITAL = regexp.gu`(?<![\p{L}\p{M}])(?:Phó|Quyền) (chủ tịch|bí thư|giám đốc|hiệu trưởng|trưởng phòng|trưởng ban)(?=\s(?:(?:${COMMON_FAMILY_NAMES})\s\p{Lu}\p{Ll}{1,6}\s\p{Lu}\p{Ll}{0,6}|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Sở|Tỉnh ủy|Thành ủy|Đảng ủy|Đảng uỷ|ĐTN|Đoàn xã|Đoàn phường|Chi đoàn)(?![\p{L}\p{M}]))`;

/** `Đồng chí Phó bí thư Thường trực`: the same inside a sentence, before what the office is of. */
const HALF_CAPITAL_INSIDE = regexp.gu`(?<=[\p{Ll},–-] )Phó (chủ tịch|bí thư|giám đốc|tổng giám đốc|hiệu trưởng|trưởng phòng|trưởng ban|trưởng khoa)(?= (?:[Tt]hường trực|phụ trách|Quốc hội|Đảng bộ|[Cc]hi bộ|Công đoàn|Công an|Mặt trận|Liên đoàn|Hội|Ban|Tổng|Học viện|Trung tâm|Trường|Bệnh viện|BCH|BTV|BCĐ|MTTQ)(?!\p{L}))`;

/** A capital inside a title: `Bộ Trưởng Bộ Xây dựng`, `Hiệu Trưởng`; `Hồ Chủ Tịch` is an address. */
const INNER_CAPITAL = regexp.gu`(?<![\p{L}\p{M}])(?<!Hồ )(?:Bộ Trưởng|Thứ Trưởng|Thủ Tướng|Chủ Tịch|Bí Thư|Giám Đốc|Hiệu Trưởng|Tổ Trưởng|Tổ Phó|Trưởng Thôn|Trưởng Bản)(?![\p{L}\p{M}])`;

/** `huân chương lao động`: what is given, called by its name. */
const AWARD = regexp.gu`(?<![\p{L}\p{M}])[Hh]uân chương (sao vàng|hồ chí minh|độc lập|quân công|lao động|bảo vệ tổ quốc|chiến công|kháng chiến|đại đoàn kết|dũng cảm|hữu nghị)(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])(?:[Hh]uân chương|[Hh]uy chương) [\p{L} ]{3,24} hạng (nhất|nhì|ba)(?![\p{L}\p{M}])`;

/** What every match of the three has: far cheaper to look for. */
const MAY_BE_INNER_CAPITAL = / (?:Trưởng|Tướng|Thôn|Bản)|Chủ Tịch|Bí Thư|Giám Đốc|Tổ Phó/u;
const MAY_BE_HALF_CAPITAL = /(?:Phó|Quyền) (?:chủ|bí|giám|tổng|hiệu|trưởng)/u;
const MAY_BE_BEFORE_NAME = regexp.u`(?:tịch|thư|đốc|phòng|trưởng|ban|sư|sĩ)\s{1,2}\p{Lu}`;

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  const findings: TextFinding[] = [];
  for (const { 0: found, index } of MAY_BE_INNER_CAPITAL.test(text) ? allMatches(text, INNER_CAPITAL) : []) {
    const [first, second] = found.split(' ') as [string, string];
    findings.push(
      capitalFinding(text, index, index + found.length, `${first} ${second.toLowerCase()}`, false),
    );
  }
  if (MAY_BE_HALF_CAPITAL.test(text)) findings.push(...halfCapitals(text));
  for (const match of text.includes('chương ') ? allMatches(text, AWARD) : []) {
    const name = match[1] ?? match[2]!;
    const end = match.index + match[0].length;
    const right = name === 'hồ chí minh' ? 'Hồ Chí Minh' : capitalise(name).replace('tổ quốc', 'Tổ quốc');
    findings.push(capitalFinding(text, end - name.length, end, right, false));
  }
  for (const match of allMatches(text, OFFICE)) {
    const found = match[0];
    // A general: `các bộ trưởng bộ ngành`.
    if (found.toLowerCase().startsWith('bộ trưởng') && !found.endsWith('Bộ')) continue;
    const right = RIGHT.get(collapseWhitespace(found).toLowerCase());
    if (!right || right.length !== found.length) continue;
    findings.push(capitalFinding(text, match.index, match.index + found.length, right, false));
  }
  for (const match of MAY_BE_BEFORE_NAME.test(text) ? allMatches(text, BEFORE_NAME) : []) {
    const title = match[1]!;
    const right = title.startsWith('phó ') ? `Phó ${capitalise(title.slice(4))}` : capitalise(title);
    findings.push(capitalFinding(text, match.index, match.index + title.length, right, false));
  }
  return findings.sort((a, b) => a.start - b.start);
});

function halfCapitals(text: string): TextFinding[] {
  const found = new Map<number, TextFinding>();
  for (const [pattern, severity] of [
    [HALF_CAPITAL_INSIDE, 'info'],
    [HALF_CAPITAL, undefined],
  ] as const) {
    for (const { index, 0: whole, 1: office } of allMatches(text, pattern)) {
      const end = index + whole.length;
      const finding = capitalFinding(text, end - office!.length, end, capitalise(office!), false);
      found.set(finding.start, severity ? { ...finding, severity } : finding);
    }
  }
  return [...found.values()];
}

export const capsTitles = defineRule({
  id: 'caps-titles',
  title: { vi: 'Viết hoa chức vụ gắn với tên người', en: 'Capitals of titles before names' },
  description: {
    vi: 'Viết hoa tên chức vụ, học vị, danh hiệu nếu đi liền với tên người cụ thể, và các chức vụ cao cấp của Nhà nước: Chủ tịch Hồ Chí Minh, Chủ tịch Quốc hội, Thủ tướng Chính phủ.',
    en: 'A title takes a capital right before the name of a person, and so do the high offices of State.',
  },
  part: 'capitals',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'capitals-titles',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Chủ tịch Quốc hội, Thủ tướng Chính phủ, Chủ tịch Hồ Chí Minh, Tổng Bí thư.',
      'Đồng chí bí thư chi bộ, trưởng bản và giám đốc các doanh nghiệp tham dự.',
      'Chủ tịch các hội; chủ tịch xã Nguyễn Huệ; phó chủ tịch phường Trần Hưng Đạo phụ trách.',
      'CHỦ TỊCH NƯỚC',
      'Bầu chủ tịch, phó chủ tịch và ủy viên; họp bí thư các chi bộ.',
      'Bộ trưởng Bộ Nội vụ ban hành Thông tư; Hồ Chủ Tịch; Hiệu trưởng, phó hiệu trưởng các trường; Phó hiệu trưởng phụ trách.',
      'Huân chương Lao động hạng Nhất, Huân chương Độc lập; huân chương, huy chương các loại; Huy chương Vàng.',
    ],
    invalid: [
      {
        regime: 'state',
        text: 'Đồng chí Phó ⟦bí thư⟧ Thường trực Đảng ủy chỉ đạo chung; giao Hiệu trưởng, Phó ⟦hiệu trưởng⟧ phụ trách chuyên môn.',
        fixed:
          'Đồng chí Phó Bí thư Thường trực Đảng ủy chỉ đạo chung; giao Hiệu trưởng, Phó Hiệu trưởng phụ trách chuyên môn.',
      },
      {
        regime: 'state',
        text: '- Chủ tịch, các Phó ⟦chủ tịch⟧ UBND tỉnh;',
        fixed: '- Chủ tịch, các Phó Chủ tịch UBND tỉnh;',
      },
      {
        text: 'Theo Quyết định của ⟦Bộ Trưởng⟧ Bộ Xây dựng.',
        fixed: 'Theo Quyết định của Bộ trưởng Bộ Xây dựng.',
      },
      {
        regime: 'state',
        text: 'Do ⟦Giám Đốc⟧ và Phó ⟦hiệu trưởng⟧ Trần Thị Bình chỉ đạo; đồng chí ⟦tổ trưởng⟧ Lê Văn Cường; Huân chương ⟦lao động⟧ hạng Ba.',
        fixed:
          'Do Giám đốc và Phó Hiệu trưởng Trần Thị Bình chỉ đạo; đồng chí Tổ trưởng Lê Văn Cường; Huân chương Lao động hạng Ba.',
      },
      {
        regime: 'state',
        text: 'Ý kiến của ⟦chủ tịch Quốc hội⟧ và ⟦thủ tướng Chính phủ⟧; do ⟦bí thư⟧ Nguyễn Văn An chủ trì.',
        fixed: 'Ý kiến của Chủ tịch Quốc hội và Thủ tướng Chính phủ; do Bí thư Nguyễn Văn An chủ trì.',
      },
    ],
  },
  check(plan, context) {
    reportOnce(plan, context, (report) => reportCapitals(plan, { ...context, report }, PREFILTER, scan));
  },
});
