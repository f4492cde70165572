import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { isVietnameseSyllable } from '../../vietnamese/syllables.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportTextFindings, type TextFinding, withoutOverlaps } from '../support/text-findings.ts';

/** Two marks where one may stand: `,,`, `;,`, `,.`, `:.`; not the dots of an ellipsis, of which `,..` lacks one. */
const TWO_MARKS = regexp.gu`([,;:])(?<=[\p{L}\p{M}\d)”"].)[ \u00a0]?[,;](?![,;])|([,;:])(?<=[\p{L}\p{M}\d)”"].)\.(?![./\d…]|[ \u00a0]\.)|,(\.\.)(?<=[\p{L}\p{M}\d)”"]...)(?![.…])`;
/** `như sau::`, `năm 2026.;`, `hội nghị.,`: the stop of a syllable, not that of a short form. */
const COLONS = regexp.gu`(?<=[\p{Ll}\p{M}\d)”"]):[ \u00a0]?:(?![:\p{L}])`;
const STOP_AND_MARK = regexp.gu`(?<=\p{Ll}\p{M}?|\d{4})\.[ \u00a0]?[;,](?![;,.])`;
/** A comma inside what is one word, or before the words that tell which bodies are meant. */
const INSIDE = regexp.gu`(?<![\p{L}\p{M}])(?:(?<!phát )triển(, )khai(?! thác)|tập(, )huấn(?! luyện)|tuyên(, )truyền(?! (?:thông|thống|hình))|nhiệm(, )vụ(?! (?:việc|án))|nhiệm vụ(, )năm học(?= (?:19|20)\d\d)|tổ(, )chức(?! (?:năng|danh|vụ|sắc|trách))|thực(, )hiện(?! (?:nay|đại|tượng|trạng|vật|hữu|tại))|kế(, )hoạch(?! định)|(?:cơ quan|đơn vị|cá nhân|địa phương)(, )có liên quan)(?![\p{L}\p{M}])`;
/** A comma after a word that must go on; `và, nếu cần, …` is a thought put in between. */
const AFTER_LINK = regexp.gu`(?<![\p{L}\p{M}]|nội |mê |tiền )(?:và|hoặc|của|các|những)(,)(?!\s{1,3}(?:nếu|khi|trong|tùy|tuỳ|theo|do|vì|để|với|tại|từ|căn cứ|tức|trước hết|đặc biệt|nhất là|có thể)(?!\p{L}))(?=\s{1,3}\p{L})`;
/** `Kiểm sát; .đồng thời`: a stop that ends nothing and stands right before a word. Group: that word. */
const LOOSE_STOP = regexp.gu`(?<=[\p{Ll}\p{M}\d)”"][,;:]?)[ \u00a0]\.(?!(?:com|net|org|doc|exe)(?!\p{L}))(?=(\p{Ll}[\p{Ll}\p{M}]{1,6})(?![\p{L}\p{M}\d./@-]))`;
/** `Đại học X”, (sau đây gọi tắt là …)`: a comma before a remark on the word that it cuts off. */
const BEFORE_REMARK = regexp.gu`,(?<=[\p{L}\p{M}\d”"],)(?=[ \u00a0]\((?:sau đây|gọi (?:tắt|chung)|viết tắt|nay là|(?:gửi |đính )?kèm)(?!\p{L}))`;
/** `các đoàn thể: trong việc chỉ đạo`: a colon before words that go on with the sentence. */
const BEFORE_LINK = regexp.gu`:(?<=\p{Ll}\p{M}?:)(?<!(?:sau|sau đây|cụ thể|gồm|là|rằng|như|ví dụ|chú|lưu ý):)(?= trong việc\s)`;
/** `NGÀY 21/4/2020: NĂM HỌC 2019-2020`: a colon inside a title, before its time. */
const BEFORE_TIME = regexp.gu`(?<=\p{Lu}\p{M}?|\d):(?=[ \u00a0](?:NĂM|NĂM HỌC|GIAI ĐOẠN) (?:19|20)\d\d)`;
/** `14h00’`, `9 giờ 00’`: the sign of minutes after hours that are written out. Group: the sign. */
const MINUTES = regexp.gu`['’′](?<=(?<!\d)\d{1,2}[ \u00a0]?(?:h|giờ)[ \u00a0]?[0-5]\d['’′])(?![\p{L}\d'’′])`;
const MAY_BE_MINUTES = /\d['’′]/u;
/** Then such a sign may close a quotation. */
const OPEN_QUOTE = regexp.u`‘|(?<![\p{L}\p{M}\d])'`;
/** A mark before the first word. */
const BEFORE_ALL = regexp.gu`^\s{0,3}([/,;:.!?])[ \u00a0]?(?=\p{L}{2})`;

/** Two stars that bold nothing, and so are printed; not the mark of a note: `(**)`, `Số liệu** `. */
const STARS = regexp.gu`(?<![*(\p{L}\p{M}\d%)”"])\*{2}(?![*)])(?=[^*]*\p{L})|(?<![*(])\*{2}(?=[\p{L}\d])`;

const LINKS = ['và', 'hoặc', 'của', 'các', 'những'];
const PREFILTER = definePrefilter({
  words: [
    'trong việc',
    'đây gọi',
    'gọi tắt',
    'gọi chung',
    'viết tắt',
    'nay là',
    'kèm theo',
    'gửi kèm',
    'đính kèm',
  ],
  forms: ({ text, folded }) =>
    text === 'NĂM' || text === 'GIAI' || folded === 'giờ' || /^\d{1,2}h\d\d$/u.test(text),
  beforeComma: [
    ...LINKS,
    'triển',
    'tập',
    'tuyên',
    'nhiệm',
    'vụ',
    'tổ',
    'thực',
    'kế',
    'quan',
    'vị',
    'nhân',
    'phương',
  ],
  beside: [
    [
      ['comma', 'colon'],
      ['comma', 'colon', 'dot'],
    ],
    [['blank'], ['comma', 'colon', 'dot']],
    [['dot'], ['comma', 'colon']],
    [['other'], ['other']],
    [['edge'], ['slash', 'comma', 'colon', 'dot', 'query', 'blank', 'space']],
  ],
});

const scan = memoizedScan((text: string, { isUpper }): readonly TextFinding[] => {
  const findings: TextFinding[] = [];
  for (const match of allMatches(text, TWO_MARKS))
    findings.push({
      ...findingOf(match.index, match.index + match[0].length, match[0], keptOf(match)),
      ...(match[3] ? { message: SHORT_ELLIPSIS } : {}),
    });
  for (const match of allMatches(text, COLONS))
    findings.push(findingOf(match.index, match.index + match[0].length, match[0], ':'));
  for (const match of allMatches(text, STOP_AND_MARK)) {
    if (!isFullStop(text, match.index)) continue;
    const isLast = text.slice(match.index + match[0].length).trim() === '';
    findings.push(
      findingOf(match.index, match.index + match[0].length, match[0], isLast ? '.' : match[0].at(-1)!),
    );
  }
  for (const match of allMatches(text, INSIDE)) {
    const start = match.index + match[0].indexOf(',');
    findings.push(findingOf(start, start + 1, match[0], ''));
  }
  for (const match of allMatches(text, AFTER_LINK)) {
    const start = match.index + match[0].length - 1;
    findings.push(findingOf(start, start + 1, match[0], ''));
  }
  for (const match of allMatches(text, LOOSE_STOP)) {
    if (!isVietnameseSyllable(match[1]!)) continue;
    findings.push(findingOf(match.index + 1, match.index + 2, match[0].trimStart(), ''));
  }
  findings.push(...betweenWords(text, isUpper));
  const [minutes] = !MAY_BE_MINUTES.test(text) || OPEN_QUOTE.test(text) ? [] : allMatches(text, MINUTES);
  if (minutes) findings.push(minuteSign(minutes.index, minutes[0]));
  for (const match of allMatches(text, BEFORE_ALL)) {
    const start = match[0].indexOf(match[1]!);
    findings.push(findingOf(start, match[0].length, match[1]!, ''));
  }
  const [stars] = regexp.u`\p{L}{2}`.test(text) ? allMatches(text, STARS) : [];
  if (stars) findings.push(findingOf(stars.index, stars.index + 2, '**', ''));
  return withoutOverlaps(findings);
});

const SHORT_ELLIPSIS = {
  vi: 'Dấu ba chấm viết thành “,..”. Viết “...”.',
  en: 'An ellipsis is written “,..”. Write “...”.',
};

/** What stays of two marks. */
function keptOf([written, first, stop, dots]: RegExpExecArray): string {
  if (dots) return '...';
  if (stop) return stop === ':' ? ':' : '.';
  return written.endsWith(';') ? ';' : first!;
}

/** A mark between words that belong together. */
function* betweenWords(text: string, isUpper: boolean): Iterable<TextFinding> {
  const expressions = isUpper ? [BEFORE_REMARK, BEFORE_LINK, BEFORE_TIME] : [BEFORE_REMARK, BEFORE_LINK];
  for (const expression of expressions)
    for (const { index, 0: mark } of allMatches(text, expression))
      yield findingOf(index, index + 1, mark, '');
}

/** A habit rather than a slip. */
function minuteSign(start: number, sign: string): TextFinding {
  return {
    ...findingOf(start, start + 1, sign, ''),
    severity: 'info',
    message: {
      vi: `Thừa dấu phút “${sign}” sau giờ viết bằng “h”, “giờ”. Bỏ dấu đó.`,
      en: `The sign of minutes “${sign}” is one too many after “h”, “giờ”. Remove it.`,
    },
  };
}

/** Whether a stop ends a syllable of three letters and more, or a year: `v.v.,`, `tr.;`, `eds.,` are short forms. */
function isFullStop(text: string, at: number): boolean {
  const word = regexp.u`[\p{L}\p{M}\d]{1,8}$`.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '';
  return /^(?:19|20)\d\d$/u.test(word) || (word.length > 2 && isVietnameseSyllable(word));
}

function findingOf(start: number, end: number, written: string, kept: string): TextFinding {
  return {
    start,
    end,
    message: {
      vi: `Thừa dấu câu: “${written}”. Bỏ dấu thừa.`,
      en: `A mark too many: “${written}”. Remove it.`,
    },
    fix: {
      safe: false,
      title: { vi: 'Bỏ dấu thừa', en: 'Remove the mark' },
      replacements: [{ start, end, newText: kept }],
    },
  };
}

export const typoStrayMark = defineRule({
  id: 'typo-stray-mark',
  title: { vi: 'Không thừa dấu câu', en: 'No punctuation mark too many' },
  description: {
    vi: 'Hai dấu câu liền nhau (“,,”, “;,”, “::”, “.;”), dấu phẩy giữa một từ (“tập, huấn”), dấu phẩy sau từ nối còn bỏ lửng (“và,”) và dấu đứng trước chữ đầu tiên là dấu còn sót khi sửa.',
    en: 'Two marks in a row, a comma inside a word, a comma after a word that must go on, and a mark before the first word are left over from editing.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  needsWholeLine: true,
  examples: {
    valid: [
      'Các xã, phường; thị trấn… , và các đơn vị.',
      'Tuyên truyền, vận động và, nếu cần, xử lý theo quy định.',
      'Trên đây là Kế hoạch của xã./.',
      'Thời gian: 07 giờ 30; địa điểm: hội trường; chạy hết 14’30; ghi ‘khai mạc 7h00’.',
      'Gửi về TP., v.v., trước ngày 15/11/2026...; đạt 99,5%.',
      '/2026 và ... các nội dung khác.',
      'Thành lập nội các, bầu Thủ tướng; mê hoặc, lôi kéo người dân; hao tốn tiền của, công sức và, trong một số trường hợp, cả thời gian.',
      'Đồng chí Nguyễn Văn Của, Trưởng thôn, và, căn cứ Điều 5, các thành viên.',
      'ĐẢNG BỘ TỈNH LAI CHÂU\n\n\\*\\*\n\nBiểu số liệu (\\*\\*) kèm theo; tổng số\\*\\* của xã. **Kinh phí: **do ngân sách xã bảo đảm.',
      'Từ “và”, từ “của” là từ nối; tên miền .com, .vn; tệp .doc, .docx.',
      'Về phát triển, khai thác quỹ đất; chương trình của tổ, chức năng của nhóm; hội thi, tập, huấn luyện; các cơ quan, đơn vị có liên quan; xây dựng nhiệm, vụ việc.',
      'Văn phòng, (Phòng Tổng hợp); các điểm (1), (2), (3); Lưu: VT, (VX); Hoàng Trà, (1981 - 1989); đạt các yếu tố tại (i), (ii).',
      'Số:.../KH-UBND; địa chỉ:....; đến tháng:... tỷ đồng; zalo, tiktok,...; nhà thờ họ,...) ở xã.',
      'Trách nhiệm cụ thể: trong việc chỉ đạo, Chủ tịch quyết định; các việc như sau: trong việc phối hợp.',
      'Giai đoạn 1: năm 2026; năm học 2025-2026: năm học đổi mới.\n\nMỤC TIÊU: NĂM HỌC ĐỔI MỚI',
      'Sách, báo, v.v.; Nxb. Giáo dục; tr.; Nguyễn A., Trần B.; lúc 7:30; C::B; xem trang 5.; thời hạn...;',
    ],
    invalid: [
      {
        text: "Khai mạc lúc 9 giờ 00⟦’⟧.\n\nBế mạc lúc 14h00⟦'⟧ cùng ngày.",
        fixed: 'Khai mạc lúc 9 giờ 00.\n\nBế mạc lúc 14h00 cùng ngày.',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện nhiệm vụ⟦,⟧ năm học 2026 - 2027\n\nChức năng, nhiệm vụ, quyền hạn; mục tiêu, nhiệm vụ, năm học này.',
        fixed:
          'KẾ HOẠCH\n\nThực hiện nhiệm vụ năm học 2026 - 2027\n\nChức năng, nhiệm vụ, quyền hạn; mục tiêu, nhiệm vụ, năm học này.',
      },
      {
        text: 'Ủy ban Thường vụ Quốc hội và⟦,⟧ Ủy ban nhân dân xã⟦,,⟧ các thôn.',
        fixed: 'Ủy ban Thường vụ Quốc hội và Ủy ban nhân dân xã, các thôn.',
      },
      {
        text: 'Bảo đảm 100% hộ tham gia, **kinh phí** ⟦**⟧ do ngân sách xã bảo đảm.',
        fixed: 'Bảo đảm 100% hộ tham gia, **kinh phí**  do ngân sách xã bảo đảm.',
      },
      {
        text: 'Các nội dung như sau⟦::⟧ tổ⟦,⟧ chức hội nghị trước tháng 11/2026⟦.;⟧ mời các cơ quan, đơn vị⟦,⟧ có liên quan⟦.,⟧ các thôn.',
        fixed:
          'Các nội dung như sau: tổ chức hội nghị trước tháng 11/2026; mời các cơ quan, đơn vị có liên quan, các thôn.',
      },
      {
        text: 'Nâng cao nghiệp vụ của ngành; ⟦.⟧đồng thời tạo sân chơi ⟦.⟧và học tập.',
        fixed: 'Nâng cao nghiệp vụ của ngành; đồng thời tạo sân chơi và học tập.',
      },
      {
        text: 'KẾ HOẠCH\n\nTỔ CHỨC NGÀY SÁCH NGÀY 21/4/2026⟦:⟧ NĂM HỌC 2025-2026\n\nTrường Đại học Bách khoa⟦,⟧ (sau đây gọi tắt là Trường) tổ chức các phong trào⟦,..⟧ để động viên; tăng trách nhiệm của các tổ chức đoàn thể⟦:⟧ trong việc chỉ đạo; địa điểm⟦:.⟧',
        fixed:
          'KẾ HOẠCH\n\nTỔ CHỨC NGÀY SÁCH NGÀY 21/4/2026 NĂM HỌC 2025-2026\n\nTrường Đại học Bách khoa (sau đây gọi tắt là Trường) tổ chức các phong trào... để động viên; tăng trách nhiệm của các tổ chức đoàn thể trong việc chỉ đạo; địa điểm:',
      },
      { text: '⟦/⟧ỦY BAN NHÂN DÂN XÃ\n\nNội dung⟦,.⟧', fixed: 'ỦY BAN NHÂN DÂN XÃ\n\nNội dung.' },
    ],
  },
  check(plan, context) {
    reportTextFindings(
      plan,
      context,
      PREFILTER,
      scan,
      ({ role }) => role !== 'code' && role !== 'number' && role !== 'dateline',
    );
  },
});
