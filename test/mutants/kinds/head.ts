import { drop, insert, type Mutation, rewrite, type Soil, zoneLines } from '../mutation.ts';

const head = (_: number, soil: Soil) => zoneLines(soil, 'head', 'title', 'subject').concat(-1);

/** Letterhead, number, date, type name, subject. */
export const HEAD: readonly Mutation[] = [
  rewrite('number line taken out', ['num-missing'], /Số:? \d+[^| ]*/u, '', { in: ['head'], on: head }),
  rewrite('number left blank', ['num-blank-in-draft'], /(Số:? )\d+(?=[-/])/u, '$1     ', { in: ['head'] }),
  rewrite('number left as dots', ['num-blank-in-draft'], /(Số:? )\d+(?=[-/])/u, '$1......', { in: ['head'] }),
  rewrite(
    'number without symbol',
    ['num-party-form', 'num-state-form', 'num-missing'],
    /(Số:? \d+)[-/]\S+/u,
    '$1',
    {
      in: ['head'],
    },
  ),
  rewrite(
    'hyphen and slash swapped',
    [
      'num-party-form',
      'num-state-form',
      'num-regime-of-body',
      'mass-women-form',
      'mass-mttq-form',
      'mass-union-form',
      'mass-youth-form',
      'mass-farmers-form',
    ],
    /(Số:? \d+)([-/])KH([-/])/u,
    (_, number, first) => (first === '-' ? `${number}/KH-` : `${number}-KH/`),
    { in: ['head'], when: (line) => !/CĐCS|ĐTN|HND|BTV/u.test(line) },
  ),
  rewrite('en dash in the own symbol', ['num-symbol-hyphen-char'], /(KH.*|\d)-(?=\p{L})/u, '$1–', {
    in: ['head'],
    when: (line) => line.includes('Số'),
  }),
  rewrite(
    'blanks in the own symbol',
    ['num-symbol-hyphen-char', 'num-state-form', 'num-party-form'],
    /(Số.*\p{L})-(?=\p{Lu})/u,
    '$1 - ',
    { in: ['head'] },
  ),
  rewrite('number below 10 without zero', ['num-leading-zero'], /(Số:? )0(?=\d)/u, '$1', { in: ['head'] }),
  rewrite('symbol of a report on a plan', ['num-type-matches-name'], /(Số:? \d+[-/])KH/u, '$1BC', {
    in: ['head'],
  }),
  rewrite(
    'unknown type abbreviation',
    ['num-type-abbr-known', 'num-type-matches-name'],
    /(Số:? \d+[-/])KH/u,
    '$1KHH',
    { in: ['head'] },
  ),
  rewrite('no colon after Số', ['num-state-form'], /Số: /u, 'Số ', {
    in: ['head'],
    when: (_, __, soil) => soil.lines.some((line) => line.includes('ỦY BAN NHÂN DÂN')),
  }),
  rewrite('colon after Số in a Party plan', ['num-party-form'], /Số (?=\d)/u, 'Số: ', {
    in: ['head'],
    only: 'party',
    when: (line) => line.includes('ĐU'),
  }),
  rewrite(
    'date line taken out',
    ['date-missing'],
    /\*?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*, ngày \d.*?\d{4}\*?/u,
    '',
    { in: ['head'], on: head },
  ),
  rewrite('day left blank', ['date-blank-in-draft'], /ngày \d+ tháng/u, 'ngày     tháng', { in: ['head'] }),
  rewrite(
    'day and month left as dots',
    ['date-blank-in-draft'],
    /ngày \d+ tháng \d+/u,
    'ngày ..... tháng .....',
    { in: ['head'] },
  ),
  rewrite('day below 10 without zero', ['date-zero-pad'], /ngày 0(?=\d)/u, 'ngày ', { in: ['head'] }),
  rewrite('month 1 or 2 without zero', ['date-zero-pad'], /tháng 0(?=\d)/u, 'tháng ', { in: ['head'] }),
  rewrite('zero before months 3 to 9', ['date-no-overpad'], /tháng (?=[3-9] )/u, 'tháng 0', { in: ['head'] }),
  rewrite('day 32', ['date-valid', 'date-dateline-form'], /ngày \d+ tháng/u, 'ngày 32 tháng', {
    in: ['head'],
  }),
  rewrite('30 February', ['date-valid'], /ngày \d+ tháng \d+/u, 'ngày 30 tháng 02', { in: ['head'] }),
  rewrite(
    'date line in figures with slashes',
    ['date-dateline-form'],
    /ngày (\d+) tháng (\d+) năm (\d+)/u,
    'ngày $1/$2/$3',
    { in: ['head'] },
  ),
  rewrite('date line without comma', ['date-dateline-form'], /(\p{L}), ngày (?=\d)/u, '$1 ngày ', {
    in: ['head'],
  }),
  rewrite(
    'wrong place',
    ['place-party', 'place-commune-name'],
    /\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*(?=, ngày \d)/u,
    'Bình Thuận',
    {
      in: ['head'],
      // The place of a province's body is where it sits, which no name tells.
      when: (_, at, soil) =>
        soil.lines.some((line, i) => i < at + 1 && /(?:ỦY|UỶ|DÂN) (?:XÃ|PHƯỜNG) /u.test(line)),
    },
  ),
  rewrite(
    'Quốc hiệu misspelt',
    ['hdr-quoc-hieu-literal', 'text-real-word', 'text-syllable'],
    /XÃ HỘI CHỦ NGHĨA/u,
    'XÃ HỘI CHŨ NGHĨA',
    {
      in: ['head'],
    },
  ),
  rewrite(
    'Quốc hiệu not in capitals',
    ['hdr-quoc-hieu-literal'],
    /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/u,
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
    { in: ['head'] },
  ),
  rewrite(
    'Tiêu ngữ without hyphens',
    ['hdr-tieu-ngu-literal'],
    /Độc lập - Tự do - Hạnh phúc/u,
    'Độc lập, Tự do, Hạnh phúc',
    { in: ['head'] },
  ),
  rewrite(
    'Tiêu ngữ with small letters',
    ['hdr-tieu-ngu-literal'],
    /Độc lập - Tự do - Hạnh phúc/u,
    'Độc lập - tự do - hạnh phúc',
    { in: ['head'] },
  ),
  rewrite(
    'Party title misspelt',
    ['hdr-party-title-literal', 'text-real-word', 'text-syllable'],
    /ĐẢNG CỘNG SẢN VIỆT NAM/u,
    'ĐẢNG CỘNG SẢN VIÊT NAM',
    { in: ['head'] },
  ),
  rewrite(
    'Quốc hiệu on a Party plan',
    ['hdr-regime-mixing', 'hdr-party-title-literal'],
    /ĐẢNG CỘNG SẢN VIỆT NAM/u,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    { in: ['head'] },
  ),
  rewrite('Party title left out', ['letterhead-missing'], /\*{0,2}ĐẢNG CỘNG SẢN VIỆT NAM\*{0,2}/u, '', {
    in: ['head'],
    on: head,
  }),
  rewrite('no star under the Party body', ['hdr-party-star', 'mass-farmers-form'], /\\\*(?!\\)/u, '', {
    in: ['head'],
    only: 'party',
    on: head,
  }),
  drop('no line of hyphens under the subject', ['title-party-five-hyphens'], /^-----$/u, {
    on: head,
    in: ['opening', 'subject'],
    only: 'party',
  }),
  rewrite(
    'type name left out',
    ['title-missing', 'title-type-line'],
    /^(?:#+ |\*\*)?KẾ HOẠCH(?:\*\*)?$/u,
    '',
    { in: ['title'], on: head },
  ),
  rewrite('type name in small letters', ['title-type-line'], /KẾ HOẠCH/u, 'Kế hoạch', { in: ['title'] }),
  rewrite('subject left out', ['title-trich-yeu-present'], /^.+$/u, '', {
    in: ['subject'],
    when: (line) => line !== '' && !line.startsWith('---'),
    on: head,
  }),
  rewrite(
    'subject begins with a small letter',
    ['title-trich-yeu-case'],
    /^\*\*(\p{Lu})/u,
    (_, first) => `**${first!.toLowerCase()}`,
    // House forms of mass organisations leave it open.
    { in: ['subject'], when: (_, __, soil) => soil.lines.some((line) => /BAN NHÂN DÂN|UBND/u.test(line)) },
  ),
  rewrite(
    'subject of a Party plan begins with a capital',
    ['title-trich-yeu-case'],
    /^\*\*(\p{Ll})/u,
    (_, first) => `**${first!.toUpperCase()}`,
    { in: ['subject'], when: (_, __, soil) => soil.lines.some((line) => line.includes('ĐẢNG CỘNG SẢN')) },
  ),
  rewrite('subject of another year', ['title-matches-intro'], /năm 202(\d)/u, 'năm 2019', {
    in: ['subject'],
    on: (_, soil) => zoneLines(soil, 'subject', 'opening'),
  }),
  rewrite(
    'subject of another task',
    ['title-matches-intro'],
    /(?:xây dựng|ban hành) Kế hoạch .* (?=như sau:)/u,
    'xây dựng Kế hoạch phòng cháy, chữa cháy rừng mùa khô ',
    { in: ['opening'], on: (_, soil) => zoneLines(soil, 'subject', 'opening') },
  ),
  insert(
    'mark of urgency written otherwise',
    ['mark-urgency-literal'],
    /^(?:# |## |\*\*)KẾ HOẠCH/u,
    ['**RẤT KHẨN**', ''],
    { in: ['title'], when: (_, __, soil) => /BAN NHÂN DÂN|UBND|ĐẢNG CỘNG SẢN/u.test(soil.lines.join('\n')) },
  ),
];
