import { insert, type Mutation, rewrite, type Soil, type Zone } from '../mutation.ts';

const TYPE =
  '(?:Nghị quyết|Nghị định|Quyết định|Quy định|Chỉ thị|Kế hoạch|Hướng dẫn|Chương trình hành động|Chương trình công tác|Công văn|Tờ trình)';
const SYMBOL = '\\d+[-/][\\d/]*[\\p{Lu}\\p{L}]+(?:[-/][\\p{L}]+)*';
const opening: readonly Zone[] = ['opening'];
const re = (pattern: string) => new RegExp(pattern, 'u');
const atHead = { in: opening } as const;
const later: readonly Zone[] = ['body', 'closing'];
const ofParty = (soil: Soil) => soil.lines.some((line) => line.includes('ĐẢNG CỘNG SẢN'));

/** Bases and cited documents. */
export const CITATIONS: readonly Mutation[] = [
  rewrite('“số” left out of a citation', ['cite-so-word'], re(`(${TYPE}) số (?=${SYMBOL})`), '$1 ', {
    in: [...opening, ...later],
  }),
  rewrite(
    'number left out of a citation',
    ['cite-number-missing'],
    re(`(${TYPE}) số ${SYMBOL}(?=,? ngày)`),
    '$1',
    atHead,
  ),
  rewrite(
    'number of a citation left blank',
    ['cite-number-missing'],
    re(`(${TYPE} số )\\d+(?=[-/])`),
    '$1......',
    atHead,
  ),
  rewrite(
    'date left out of a first citation',
    ['cite-date-missing'],
    re(`(${TYPE} số ${SYMBOL}),? ngày [\\d/]+(?: tháng \\d+ năm \\d+)?(?= của)`),
    '$1',
    atHead,
  ),
  rewrite(
    'issuer left out of a first citation',
    ['cite-issuer-missing'],
    re(`(${TYPE} số ${SYMBOL},? ngày [\\d/]+(?: tháng \\d+ năm \\d+)?) của .*? (?=về )`),
    '$1 ',
    atHead,
  ),
  rewrite(
    'comma before the date in a State citation',
    ['cite-state-no-comma'],
    re(`(${TYPE} số \\d+/${'\\S+'}) (?=ngày)`),
    '$1, ',
    {
      in: opening,
      when: (_, __, soil) =>
        soil.lines.some((line) => line.includes('NHÂN DÂN') && line === line.toUpperCase()) && !ofParty(soil),
    },
  ),
  rewrite(
    'no comma before the date in a Party citation',
    ['cite-party-comma-before-date'],
    re(`(${TYPE} số \\S+), (?=ngày)`),
    '$1 ',
    { in: opening, when: (_, __, soil) => ofParty(soil) },
  ),
  rewrite(
    'en dash in a cited symbol',
    ['num-symbol-hyphen-char'],
    re(`(${TYPE} số [\\d/]*[-\\p{Lu}\\p{L}/]*?)-(?=\\p{L})`),
    '$1–',
    { in: [...opening, ...later] },
  ),
  rewrite(
    'blanks in a cited symbol',
    ['num-symbol-hyphen-char'],
    re(`(${TYPE} số [\\d/]*[-\\p{Lu}\\p{L}/]*?)-(?=\\p{L})`),
    '$1 - ',
    { in: [...opening, ...later] },
  ),
  rewrite(
    'number of a cited document below 10 without zero',
    ['num-leading-zero', 'cite-near-duplicate-number', 'cite-number-form-consistent'],
    re(`(${TYPE} số )0(?=\\d)`),
    '$1',
    atHead,
  ),
  rewrite(
    'digits swapped in a later citation',
    ['cite-near-duplicate-number'],
    /(Nghị quyết số |Chỉ thị số |Chương trình hành động số |Kế hoạch số |Nghị định số )(\d)(\d)/u,
    (_, type, a, b) => `${type}${b}${a}`,
    { in: later, when: (line) => !/số (\d)\1/u.test(line) },
  ),
  rewrite(
    'symbol cut short in a later citation',
    [
      'cite-near-duplicate-number',
      'cite-number-form-consistent',
      'cite-number-missing',
      'num-type-matches-name',
      'num-party-form',
      'num-state-form',
    ],
    /((?:Nghị quyết|Chỉ thị) số \d+-)(?:NQ|CT)(\/TW)/u,
    '$1QN$2',
    { in: later },
  ),
  rewrite(
    'later citation with another date',
    ['date-one-document-one-date'],
    /((?:Nghị quyết|Chỉ thị) số \d+-(?:NQ|CT)\/TW)(?=[ ,;.])/u,
    '$1, ngày 01/02/2025',
    { in: ['body'] },
  ),
  rewrite(
    'date of another year in a first citation',
    ['date-order'],
    /(ngày \d+(?:\/\d+\/| tháng \d+ năm ))20\d\d(?= của)/u,
    '$12029',
    atHead,
  ),
  rewrite(
    'impossible date in a citation',
    ['date-valid'],
    /ngày \d+(\/| tháng )\d+(\/| năm )(?=20\d\d của)/u,
    'ngày 31$111$2',
    atHead,
  ),
  rewrite(
    'type against the abbreviation',
    ['num-type-matches-name'],
    /Nghị quyết số (?=\d+-NQ)|Chỉ thị số (?=\d+-CT\/)|Kế hoạch số (?=\d+[-/]KH)|Nghị định số (?=\d)|Hướng dẫn số (?=\d+[-/]HD)/u,
    'Thông báo số ',
    atHead,
  ),
  rewrite(
    'another issuer than the symbol says',
    ['cite-issuer-matches-code', 'cite-issuer-consistent'],
    /của (?:Bộ Chính trị|Ban Bí thư|Thủ tướng Chính phủ|Chính phủ) /u,
    'của Bộ Tài chính ',
    atHead,
  ),
  rewrite(
    'hyphen for slash in a State symbol',
    ['num-state-form', 'num-regime-of-body', 'cite-number-form-consistent', 'num-symbol-hyphen-char'],
    /số (\d+)\/(20\d\d)\/(NĐ|QĐ)-/u,
    'số $1-$2/$3-',
    atHead,
  ),
  rewrite('basis ends with a full stop', ['basis-state-punct', 'basis-party-dash-punct'], /;(\*?)$/u, '.$1', {
    in: opening,
    when: (line) => /Căn cứ/u.test(line),
  }),
  rewrite(
    'basis without end mark',
    ['basis-state-punct', 'basis-party-dash-punct', 'text-unfinished-sentence'],
    /;(\*?)$/u,
    '$1',
    { in: opening, when: (line) => /Căn cứ/u.test(line) },
  ),
  rewrite('basis of a Party plan without dash', ['basis-party-dash-punct'], /^- Căn cứ/u, 'Căn cứ', {
    in: opening,
    when: (_, __, soil) => ofParty(soil),
  }),
  insert(
    'abbreviation not explained',
    ['abbr-define-first'],
    /^Trên đây là/u,
    ['Các cơ quan phối hợp với BCĐTĐ tổ chức kiểm tra việc thực hiện Kế hoạch.', ''],
    { in: ['closing'] },
  ),
  rewrite(
    'letters joined to the type in a citation',
    ['cite-so-word', 'typo-spacing', 'num-symbol-hyphen-char', 'text-syllable'],
    re(`(${TYPE}) số (?=\\d)`),
    '$1số ',
    { in: [...opening, ...later] },
  ),
];
