import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ANY, definePrefilter } from '../../vietnamese/prefilter.ts';
import { isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { attachmentOf } from '../support/annexes.ts';
import { reportTextFindings, type TextFinding } from '../support/text-findings.ts';

/** Dots that stand free, a long run of dots or lines, and words in brackets that ask to be filled in. */
const BLANK = regexp.giu`(?<![\p{L}\p{M}\d,.…)”"’'»\]?!]|[,;]\s)(?:…[….]{0,200}|\.{3,200})(?=\s+[\p{L}\d/]|\/\d)|(?<![.…])(?:\.{7,200}|…{3,200})(?![.…])|(?<!_)_{3,200}(?!_)|[[<{](?:…|\.{3}|(?:điền|ghi|nhập|tên|họ tên|số|ngày|địa danh|chức vụ|nội dung)(?: [^\]\n>}]{0,200})?)[\]>}]`;
/** Dots of both kinds, after a word too: `kiểm tra việc……....`. */
const MIXED = /(?<![.…])(?:…{3,100}\.[.…]{0,200}|(?:\.{1,100}…|…{1,2}\.)[.…]{2,200})(?![.…])/gu;
/** Letters in the place of what is to be written: `ngày XX tháng XX`, `xx/xx/2026`. */
const LETTERS = regexp.giu`(?<![\p{L}\d])(?:x{4,12}|(?<=(?:ngày|tháng|năm)\s)x{2,4}|xx[/.-](?:xx|\d{1,2})[/.-](?:xxxx|\d{4}))(?![\p{L}\d@])|(?<![\p{L}\d])\d{1,4}x{3,10}(?![\p{L}\d@])|(?<![\p{L}\d.])x{1,3}(?:\.(?:000|x{3})){1,3}(?![\p{L}\d.])|(?<![\p{L}\d])x{3}(?=\s(?:triệu|tỷ|nghìn|đồng|người|hộ|ha|suất)(?!\p{L}))`;
/** `[CẦN BỔ SUNG: nguồn kinh phí]`, `[địa điểm]`, `[thời gian tổ chức]`. */
const NEEDED =
  /\[(?:(?:cần )?bổ sung:? [^[\]\n]{1,80}|(?:địa điểm|họ và tên|thời gian|đơn vị|cơ quan|kinh phí|điện thoại|địa chỉ|năm|tháng|chủ đề|tên đơn vị|số tiền|số lượng)(?: (?!hoặc |và )[^[\]\n\d]{1,40})?)\]/giu;
/** A person of whom only a specimen's name is given, outside what is said to be an example. */
const SPECIMEN = regexp.gu`(?<=(?<![\p{L}\p{M}])(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]\/c) )(?:Nguyễn|Trần|Lê) (?:Văn|Thị) [A-DX](?![\p{L}\p{M}.])`;
/** The end of a year that is to be filled in: `năm học 20…-20…`, `26/3/20....`. */
const YEAR = regexp.gu`(?<=(?:[Nn]ăm(?: học)? |[/–-] ?))20(?:…[.…]{0,60}|\.{2,60})(?![\p{L}\d])`;
/** What a writer leaves for later, and what Word prints where a reference leads nowhere. */
const LATER = regexp.gu`(?<![\p{L}\d_])(?:TODO|FIXME|TBD)(?![\p{L}\d_])|(?<=\s)\?{3,10}|(?:Error! Reference source not found|Error! Bookmark not defined|Lỗi! Không tìm thấy nguồn tham chiếu|#REF!)\.?`;

/** Each with what every match of it has, which is far cheaper to look for. */
const EXPRESSIONS = [
  [/[…[<{]|\.{3}|_{3}/u, BLANK],
  [/…\.|\.…/u, MIXED],
  [/20(?:…|\.\.)/u, YEAR],
  [/xx|x\.0/iu, LETTERS],
  [/TODO|FIXME|TBD|\?{3}|Error!|Lỗi!|#REF!/u, LATER],
  [/\[/u, NEEDED],
  [/ (?:Văn|Thị) [A-DX]/u, SPECIMEN],
] as const;

/** Parts that rules of their own judge, and the forms that are to be filled in later by others. */
const LEFT_ALONE = new Set([
  'number',
  'dateline',
  'annex-source',
  'rule',
  'code',
  'stamp',
  'signer-name',
  'star',
]);

const PREFILTER = definePrefilter({
  words: [
    ...['todo', 'fixme', 'tbd', 'error', 'lỗi', 'ref'],
    ...[...'abcdx'].flatMap((letter) => [`văn ${letter}`, `thị ${letter}`]),
  ],
  forms: ({ text }) => /^(?:x{1,12}|\d{1,4}x{3,10})$/iu.test(text),
  beside: [
    [['query'], ['query']],
    [['dot'], ['dot']],
    [['underscore'], ['underscore']],
    [['ellipsis', 'square', 'angle'], ANY],
  ],
});

/**
 * `[...]` between two sentences tells that a quotation leaves something out; a line beside a name in capitals is drawn; a
 * specimen's name may stand in an example.
 */
function isOmission(text: string, index: number, found: string): boolean {
  if (/^[NTL]/u.test(found)) return /ví dụ|chẳng hạn/iu.test(text.slice(Math.max(0, index - 60), index));
  if (found.startsWith('_') && text.slice(index + found.length).trim() === '')
    return isUpper(text.slice(0, index)) && text.slice(0, index).endsWith('  ');
  return /^\[(?:…|\.{3})\]$/u.test(found) && /(?:^|[.;:?!”"])\s*$/u.test(text.slice(0, index));
}

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  if (!regexp.u`\p{L}{2}`.test(text)) return [];
  const blanks = EXPRESSIONS.flatMap(([mark, expression]) =>
    mark.test(text) ? allMatches(text, expression) : [],
  );
  return blanks
    .filter(({ index }, i) => !blanks.slice(0, i).some((other) => other.index === index))
    .filter(({ index, 0: found }) => !isOmission(text, index, found))
    .map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      message: {
        vi: `Chỗ trống “${found.length > 12 ? `${found.slice(0, 12)}…` : found}” chưa điền. Điền hoặc bỏ trước khi ban hành.`,
        en: `The blank “${found.length > 12 ? `${found.slice(0, 12)}…` : found}” is not filled in. Fill it in or remove it before issue.`,
      },
    }));
});

export const typoPlaceholderLeft = defineRule({
  id: 'typo-placeholder-left',
  title: { vi: 'Không còn chỗ trống chưa điền', en: 'No blanks left' },
  description: {
    vi: 'Chỗ trống để điền (…, ....., [tên], ____) chấp nhận được trong dự thảo, không còn trong bản ban hành. Biểu mẫu kèm theo thì không xét.',
    en: 'Blanks to fill in are fine in a draft, not in the final text. Attached forms are left alone.',
  },
  part: 'typography',
  severity: 'info',
  finalSeverity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'Tuyên truyền qua mạng xã hội (Zalo, Facebook...)... để lan tỏa thông điệp.',
      'Vận động qua họp thôn, họp tổ, ... và bảng tin; loa; … trên mạng xã hội.',
      'Giáo dục, lao động, y tế... và các điển hình tiên tiến,...',
      'Các lĩnh vực trọng tâm…; các mô hình hay, cách làm sáng tạo….',
      'Số: …/KH-UBND\n\nBình Lư, ngày … tháng … năm 2026',
      'Xem [kế hoạch](https://laichau.gov.vn) và [1], [2].',
      'Hình thức: pa-nô, áp phích, xe lưu động …; các hình thức khác …',
      'Sống để làm gì?... Trong 30 năm qua, người ta đã “làm chủ”... và “hành động”. [...] Các quy định khác giữ nguyên.',
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO            ________________\n\nSố: 12/KH-SGDĐT\n\nKẾ HOẠCH',
      'Vì sao??? Sản phẩm đạt loại TB, mã số 12x5, cỡ 5xx; lỗi! không phải của xã.',
      'Ví dụ: ông Nguyễn Văn A có hai thửa đất; ông Nguyễn Văn An, bà Trần Thị B.H; nhóm máu A.',
      'Sản phẩm mã x.123; hệ số x 1.000; size XXX của hàng.',
      'Trưởng khoa [hoặc người được ủy quyền] ký; “[Đơn vị và cá nhân] tham gia [năm 2025]”.',
      'Tỷ lệ đạt 95% trở lên; x < 5 và y > 3; từ 18 đến 20… tuổi; các năm 2018, 2020… đã hoàn thành.',
    ],
    invalid: [
      {
        text: 'Kế hoạch năm học ⟦20…⟧-⟦20…⟧; từ tháng ⟦…..⟧/⟦20……⟧ kiểm tra việc⟦……….......….….⟧ đối với đảng viên.',
      },
      {
        text: 'Giao đồng chí ⟦Nguyễn Văn A⟧ phụ trách; kinh phí ⟦xxx⟧ triệu đồng, trong đó ngân sách xã ⟦xx.000.000⟧ đồng.',
      },
      {
        text: 'Liên hệ số ⟦xxxx⟧, trước ngày ⟦XX⟧ tháng ⟦XX⟧ năm 2026.',
      },
      {
        text: 'Điện thoại ⟦09xxxxxxxx⟧; theo ⟦Error! Reference source not found.⟧ và ⟦TODO⟧ bổ sung số liệu ⟦???⟧.',
      },
      {
        text: 'Hội thi tổ chức tại ⟦[địa điểm]⟧, do ⟦[đơn vị phụ trách]⟧ chủ trì. Nguồn kinh phí: ⟦[CẦN BỔ SUNG: nguồn kinh phí]⟧, hoàn thành trước ⟦[bổ sung mốc thời gian]⟧.',
      },
      {
        text: 'Giao đồng chí ⟦[tên]⟧ chủ trì; kinh phí ⟦…………⟧ đồng; hoàn thành trước tháng ⟦....⟧ năm 2026.',
      },
    ],
  },
  check(plan, context) {
    const placeholderDates = plan.head.dateline?.paragraph;
    reportTextFindings(plan, context, PREFILTER, scan, (paragraph) => {
      if (LEFT_ALONE.has(paragraph.role) || paragraph.role === 'cell') return false;
      return paragraph !== placeholderDates && !attachmentOf(plan, paragraph);
    });
  },
});
