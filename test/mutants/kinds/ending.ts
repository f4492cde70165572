import { drop, insert, linesOf, type Mutation, rewrite, type Soil, spliced, zoneLines } from '../mutation.ts';

const tail = (_: number, soil: Soil) =>
  zoneLines(soil, 'closing', 'recipients', 'signature').concat(soil.lines.length - 1);
const signature = (_: number, soil: Soil) => zoneLines(soil, 'signature');
const state = /ỦY BAN NHÂN DÂN/u;
const ofState = (soil: Soil) =>
  soil.lines.some((line, at) => soil.zones[at] === 'signature' && state.test(line));

/** End mark, recipients, signature, annexes. */
export const ENDING: readonly Mutation[] = [
  rewrite('end mark left out', ['end-mark-state'], /\.\/\.$/u, '.', {
    in: ['closing'],
    when: (_, __, soil) => ofState(soil),
  }),
  rewrite('end mark broken', ['end-mark-state', 'end-mark-party'], /\.\/\.$/u, '/.', { in: ['closing'] }),
  rewrite('end mark with blanks', ['end-mark-state', 'end-mark-party'], /\.\/\.$/u, '. / .', {
    in: ['closing'],
  }),
  rewrite('end mark without first dot', ['end-mark-state', 'end-mark-party'], /\.\/\.$/u, './', {
    in: ['closing'],
  }),
  rewrite(
    'end of the text without a mark',
    ['end-mark-state', 'end-mark-party', 'text-unfinished-sentence'],
    /\.(?:\/\.)?$/u,
    '',
    { in: ['closing'] },
  ),
  rewrite('state end mark on a Party plan', ['end-mark-party'], /\.$/u, './.', {
    in: ['closing'],
    only: 'party',
    when: (_, __, soil) => soil.lines.some((line) => line.includes('ĐẢNG CỘNG SẢN')),
  }),

  {
    name: 'no place where the plan is kept',
    rules: ['recip-luu-state', 'recip-luu-party'],
    plant: (soil) =>
      linesOf(soil, { in: ['recipients'] }, /^- Lưu/u).map((at) => ({
        ...spliced(soil, at - 1, 2, [soil.lines[at - 1]!.replace(/[;,]$/u, '.')]),
        lines: zoneLines(soil, 'recipients', 'closing').map((line) => line + 1),
      })),
  },
  {
    name: 'recipients left out',
    rules: ['recip-missing'],
    plant: (soil) => {
      const at = soil.zones.indexOf('recipients');
      const end = soil.zones.indexOf('signature');
      return [
        {
          ...spliced(soil, at, end - at, []),
          lines: [at - 2, at - 1, at, at + 1, at + 2, at + 3, at + 4, at + 5, at + 6, at + 7],
        },
      ];
    },
  },
  rewrite('label “Nơi gửi”', ['recip-label', 'recip-missing'], /Nơi nhận/u, 'Nơi gửi', {
    in: ['recipients'],
    on: tail,
  }),
  rewrite('label without colon', ['recip-label'], /Nơi nhận:/u, 'Nơi nhận', { in: ['recipients'] }),
  rewrite('recipient without mark', ['recip-item-punct'], /;$/u, '', { in: ['recipients'] }),
  rewrite('recipient with a full stop', ['recip-item-punct'], /;$/u, '.', { in: ['recipients'] }),
  rewrite(
    'last recipient without full stop',
    ['recip-item-punct', 'recip-luu-state', 'recip-luu-party'],
    /\.$/u,
    '',
    { in: ['recipients'] },
  ),
  rewrite(
    'last recipient with a semicolon',
    ['recip-item-punct', 'recip-luu-state', 'recip-luu-party'],
    /\.$/u,
    ';',
    { in: ['recipients'] },
  ),
  rewrite('kept without the clerk (VT)', ['recip-luu-state'], /Lưu: VT, /u, 'Lưu: ', { in: ['recipients'] }),
  rewrite('kept without colon', ['recip-luu-state'], /Lưu: VT/u, 'Lưu VT', { in: ['recipients'] }),
  rewrite(
    'kept by the clerk in a Party plan',
    ['recip-luu-party'],
    /Lưu Văn phòng \p{L}+(?: \p{L}+)*/u,
    'Lưu: VT',
    {
      in: ['recipients'],
      only: 'party',
      when: (_, __, soil) => soil.lines.some((line) => line.includes('ĐẢNG CỘNG SẢN')),
    },
  ),

  rewrite('T/M on a State plan', ['sign-authority-form-state'], /TM\. /u, 'T/M ', {
    in: ['signature'],
    when: (_, __, soil) => ofState(soil),
  }),
  rewrite('TM without dot', ['sign-authority-form-state'], /TM\. /u, 'TM ', {
    in: ['signature'],
    when: (_, __, soil) => ofState(soil),
  }),
  rewrite('TM. on a Party plan', ['sign-authority-form-party'], /T\/M /u, 'TM. ', {
    in: ['signature'],
    when: (_, __, soil) => soil.lines.some((line) => line.includes('ĐẢNG CỘNG SẢN')),
  }),
  rewrite('TUQ on a Party plan', ['sign-no-tuq-party'], /T\/M BAN THƯỜNG VỤ/u, 'TUQ BAN THƯỜNG VỤ', {
    in: ['signature'],
    on: signature,
    when: (_, __, soil) => soil.lines.some((line) => line.includes('ĐẢNG CỘNG SẢN')),
  }),
  rewrite(
    'another collective signs',
    ['sign-collective-matches-intro'],
    /BAN THƯỜNG VỤ|BAN THƯỜNG TRỰC/u,
    'BAN CHẤP HÀNH',
    { in: ['signature'] },
  ),
  rewrite('deputy signs without KT.', ['sign-deputy-state', 'sign-kt-rank'], /^\*\*KT\. CHỦ TỊCH\*\*$/u, '', {
    in: ['signature'],
    on: signature,
  }),
  rewrite('KT. of the same rank', ['sign-kt-rank'], /^\*\*PHÓ CHỦ TỊCH\*\*$/u, '**CHỦ TỊCH**', {
    in: ['signature'],
    on: signature,
  }),
  rewrite('KT without dot', ['sign-authority-form-state'], /KT\. /u, 'KT ', { in: ['signature'] }),
  rewrite(
    'deputy for the head',
    ['sign-deputy-state', 'sign-kt-rank'],
    /^\*\*CHỦ TỊCH\*\*$/u,
    '**PHÓ CHỦ TỊCH**',
    { in: ['signature'], on: signature, when: (_, __, soil) => ofState(soil) },
  ),
  rewrite(
    'body repeated after the title',
    ['sign-title-without-body'],
    /^(\*{0,2})((?:PHÓ )?BÍ THƯ)(\*{0,2})$/u,
    '$1$2 ĐẢNG ỦY$3',
    { in: ['signature'], on: signature, only: 'party' },
  ),
  {
    name: 'name of who signs left out',
    rules: ['sign-name-missing'],
    plant: (soil) => {
      const at = linesOf(soil, { in: ['signature'] }, /^\*{0,2}\p{Lu}\p{Ll}/u)[0];
      return at === undefined
        ? []
        : [{ ...spliced(soil, at, 1, []), lines: zoneLines(soil, 'signature').map((line) => line + 1) }];
    },
  },
  rewrite('degree before the name', ['sign-name-plain'], /^(\*{0,2})(?=\p{Lu}\p{Ll})/u, '$1TS. ', {
    in: ['signature'],
  }),
  rewrite(
    'name with small letters',
    ['sign-name-plain', 'sign-name-missing'],
    /^(\*{0,2}\p{Lu}\p{Ll}+ )(.*)$/u,
    (_, first, rest) => first! + rest!.toLowerCase(),
    { in: ['signature'] },
  ),
  rewrite(
    'name in capitals',
    ['sign-name-plain'],
    /^\*{0,2}\p{Lu}\p{Ll}.*$/u,
    (name) => name!.toUpperCase(),
    { in: ['signature'], only: 'not-party' },
  ),

  insert(
    'annex named that is not there',
    ['annex-mentioned'],
    /^Trên đây là/u,
    ['(Chi tiết tại Phụ lục III kèm theo Kế hoạch này).', ''],
    {
      in: ['closing'],
      on: (at) => [at],
      when: (_, __, soil) =>
        !soil.zones.includes('annex') || soil.lines.some((line) => line.includes('PHỤ LỤC')),
    },
  ),
  rewrite(
    'annex that nothing points to',
    ['annex-mentioned'],
    /^\((?:Chi tiết|Phân công|Có Đề cương).*\)\.$/u,
    '',
    { in: ['body'], on: (_, soil) => zoneLines(soil, 'annex', 'body') },
  ),
  drop('annex without the line it came with', ['annex-source-line'], /^\*\(Kèm theo/u, {
    in: ['annex'],
    on: (_, soil) => zoneLines(soil, 'annex'),
  }),
  rewrite(
    'annex of a plan with another number',
    ['annex-source-line', 'cite-near-duplicate-number'],
    /(Kèm theo Kế hoạch số )\d/u,
    '$19',
    { in: ['annex'] },
  ),
  rewrite(
    'annex of a plan of another day',
    ['annex-source-line', 'date-one-document-one-date'],
    /ngày \d+(?=\/)/u,
    'ngày 27',
    { in: ['annex'], when: (line) => line.includes('Kèm theo') },
  ),
  rewrite(
    'annex numbered in Arabic figures',
    ['annex-numbering-state', 'annex-numbering-party'],
    /PHỤ LỤC II$/u,
    'PHỤ LỤC 2',
    { in: ['annex'] },
  ),
  rewrite(
    'annex number repeated',
    ['annex-numbering-state', 'annex-mentioned'],
    /PHỤ LỤC II$/u,
    'PHỤ LỤC I',
    { in: ['annex'] },
  ),
];
