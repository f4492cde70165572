import { linesOf, type Mutation, rewrite, spliced, type Zone } from '../mutation.ts';

const text: readonly Zone[] = ['body'];
const prose = {
  in: text,
  when: (line: string) => /^(?:- |[a-zđ]\) |\d+\. )?\p{Lu}.{60,}[.;]$/u.test(line),
} as const;

/** Words pasted wrongly: [right, wrong]. Each wrong form is a Vietnamese word or syllable of its own, or none. */
const SLIPS: readonly (readonly [string, string])[] = [
  ['Phó Chủ tịch', 'Phó Chủ tich'],
  ['triển khai', 'triễn khai'],
  ['phối hợp', 'phôi hợp'],
  ['kết quả', 'kêt quả'],
  ['báo cáo', 'bao cáo'],
  ['tuyên truyền', 'tuyên truyên'],
  ['thực hiện', 'thực hiên'],
  ['xây dựng', 'xây dụng'],
  ['chuyển đổi số', 'chuyên đổi số'],
  ['hội viên', 'hôi viên'],
  ['kinh phí', 'kinh phi'],
  ['trách nhiệm', 'trách nhiêm'],
  ['nhiệm vụ', 'nhiêm vụ'],
  ['tổng hợp', 'tông hợp'],
  ['đơn vị', 'đơn vi'],
  ['kiểm tra', 'kiêm tra'],
  ['giám sát', 'giảm sát'],
  ['công tác', 'công tac'],
];
const BROKEN: readonly (readonly [string, string])[] = [
  ['thực hiện', 'thực hieenj'],
  ['báo cáo', 'báo cáoo'],
  ['kết quả', 'kết qủa'],
  ['tuyên truyền', 'tuyên truyềnn'],
  ['tổ chức', 'tổ chứcc'],
  ['đơn vị', 'đơnn vị'],
  ['phối hợp', 'phốii hợp'],
  ['kế hoạch', 'kế hoạhc'],
  ['Kế hoạch', 'Kế hoạhc'],
  ['xây dựng', 'xây dưjng'],
];

function slips(
  name: string,
  rules: readonly string[],
  pairs: readonly (readonly [string, string])[],
): Mutation {
  return {
    name,
    rules,
    plant: (soil) =>
      pairs.flatMap(([right, wrong]) =>
        linesOf(soil, { in: text }, new RegExp(`(?<!\\p{L})${right}(?!\\p{L})`, 'u'))
          .slice(0, 1)
          .map((at) => spliced(soil, at, 1, [soil.lines[at]!.replace(right, wrong)])),
      ),
  };
}

/** Spacing, dots, brackets, coding, capitals, words. */
export const LANGUAGE: readonly Mutation[] = [
  rewrite('two blanks between words', ['typo-spacing'], /(\p{Ll}) (?=\p{Ll})/u, '$1  ', prose),
  rewrite('blank before a comma', ['typo-spacing'], /(\p{L}),(?= )/u, '$1 ,', prose),
  rewrite('blank before the full stop', ['typo-spacing'], /(\p{L})\.$/u, '$1 .', prose),
  rewrite('no blank after a comma', ['typo-spacing'], /(\p{L}), (?=\p{L})/u, '$1,', prose),
  rewrite('no blank after a semicolon', ['typo-spacing'], /(\p{L}); (?=\p{L})/u, '$1;', prose),
  rewrite('blank inside a bracket', ['typo-spacing'], /\((?=\p{L})/u, '( ', {
    in: ['body', 'recipients', 'closing'],
  }),
  rewrite('no blank before a bracket', ['typo-spacing'], /(\p{L}) \((?=\p{L})/u, '$1(', {
    in: ['body', 'recipients', 'closing'],
  }),
  rewrite('no blank after the dash of a list', ['typo-list-blank'], /^- (?=\p{Lu})/u, '-', {
    in: ['recipients'],
  }),
  rewrite('no blank after an item number', ['typo-list-blank'], /^(\d+\.) (?=\p{Lu})/u, '$1', {
    in: text,
    when: (line) => line.length > 80,
  }),
  rewrite('two full stops', ['typo-ellipsis-run'], /(\p{L})\.$/u, '$1..', prose),
  rewrite('four dots', ['typo-ellipsis-run'], /(\p{L})\.$/u, '$1....', prose),
  rewrite('comma twice', ['typo-stray-mark'], /(\p{L}),(?= )/u, '$1,,', prose),
  rewrite('bracket not closed', ['typo-brackets', 'typo-quotes'], /(\([^()]*)\)/u, '$1', {
    in: ['body', 'closing'],
  }),
  rewrite('quotation not closed', ['typo-brackets', 'typo-quotes'], /”/u, '', { in: text }),
  rewrite(
    'word twice',
    ['text-doubled-word'],
    /(?<!\p{L})(và|các|của|tổ chức|phối hợp|kết quả|trước ngày)(?!\p{L})/u,
    '$1 $1',
    prose,
  ),
  rewrite('name word twice', ['text-doubled-word'], /(Ban|Phòng|Hội) (?=\p{Lu})/u, '$1 $1 ', { in: text }),
  rewrite('sentence without end', ['text-unfinished-sentence'], /(\p{L}{2,})\.$/u, '$1 và', prose),
  rewrite(
    'full stop left out',
    ['text-unfinished-sentence', 'text-sentence-end'],
    /(?<=[\p{L}\d])\.$/u,
    '',
    prose,
  ),
  {
    name: 'paragraph cut in two',
    rules: ['text-split-paragraph'],
    plant: (soil) =>
      linesOf(soil, prose).flatMap((at) => {
        const line = soil.lines[at]!;
        const cut = [...line.matchAll(/(?<=\p{Ll}) (?=\p{Ll})/gu)]
          .map(({ index }) => index)
          .find((index) => index > line.length / 2);
        return cut === undefined
          ? []
          : [spliced(soil, at, 1, [line.slice(0, cut), '', line.slice(cut + 1)], [at, at + 2])];
      }),
  },
  rewrite(
    'other tone mark place',
    ['typo-tone-consistency'],
    /hóa|hoá|hòa(?!\p{L})/u,
    (word) => ({ hóa: 'hoá', hoá: 'hóa', hòa: 'hoà' })[word!] ?? word!,
    { in: text },
  ),
  rewrite(
    'decomposed letters',
    ['typo-unicode-nfc'],
    /\p{L}+ \p{L}+ \p{L}+/u,
    (words) => words!.normalize('NFD'),
    { in: text, when: (line) => line.normalize('NFD') !== line },
  ),
  rewrite('Icelandic eth for đ', ['typo-wrong-d'], /đ/u, 'ð', { in: text }),
  rewrite('zero-width character', ['typo-invisible-character'], /(\p{Ll})(?= \p{Ll})/u, '$1\u200B', prose),
  rewrite(
    'line in TCVN3',
    ['typo-legacy-encoding'],
    /^(- )?.{40,}$/u,
    '$1§ång chÝ bÝ th­ chi bé tæ chøc thùc hiÖn nhiÖm vô ®­îc giao theo kÕ ho¹ch.',
    { in: text, when: (line) => line.startsWith('- ') },
  ),
  rewrite(
    'placeholder left',
    ['typo-placeholder-left'],
    /hoàn thành trước ngày/u,
    'phấn đấu đạt [số liệu], hoàn thành trước ngày',
    { in: text },
  ),
  rewrite(
    'small n in Nhân dân',
    ['caps-nhan-dan-nha-nuoc'],
    /(?<=và )Nhân dân(?= (?:trong|ở|tích|nhất))/u,
    'nhân dân',
    { in: text },
  ),
  rewrite(
    'body name in small letters',
    ['caps-body-names'],
    /(?:Ủy|Uỷ) ban nhân dân (?=xã|phường|tỉnh)/u,
    (name) => name!.toLowerCase(),
    { in: text, when: (line) => /[,;] (?:Ủy|Uỷ) ban nhân|\p{Ll} (?:Ủy|Uỷ) ban nhân/u.test(line) },
  ),
  rewrite(
    'front in small letters',
    ['caps-body-names'],
    /Mặt trận Tổ quốc Việt Nam/u,
    'Mặt trận tổ quốc Việt Nam',
    { in: text },
  ),
  rewrite(
    '“Đảng bộ” in small letters',
    ['caps-body-names', 'caps-dang'],
    /Đảng uỷ xã(?= \()/u,
    'đảng uỷ xã',
    { in: text },
  ),
  rewrite(
    'cited type in small letters',
    ['caps-document-names'],
    /(?:Nghị quyết|Chỉ thị|Kế hoạch)(?= số \d)/u,
    (type) => type!.toLowerCase(),
    { in: text },
  ),
  slips('slip of the pen that is a word', ['text-real-word', 'text-syllable'], SLIPS),
  slips('syllable that cannot be', ['text-syllable', 'text-real-word'], BROKEN),
];
