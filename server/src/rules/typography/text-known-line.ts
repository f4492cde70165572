import type { Role } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { editDistance } from '../../text/nearest.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldTones } from '../../vietnamese/tones.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { placedFinding, type TextFinding, writeTitle } from '../support/text-findings.ts';

/** Lines that every plan has, and what titles and headings begin with. */
const LINES = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'KẾ HOẠCH',
  'PHỤ LỤC',
  'MỤC ĐÍCH, YÊU CẦU',
  'MỤC ĐÍCH',
  'YÊU CẦU',
  'MỤC TIÊU',
  'NỘI DUNG',
  'NỘI DUNG THỰC HIỆN',
  'NHIỆM VỤ, GIẢI PHÁP',
  'NHIỆM VỤ VÀ GIẢI PHÁP',
  'NHIỆM VỤ TRỌNG TÂM',
  'THỜI GIAN, ĐỊA ĐIỂM',
  'THỜI GIAN THỰC HIỆN',
  'KINH PHÍ',
  'KINH PHÍ THỰC HIỆN',
  'TỔ CHỨC THỰC HIỆN',
  'NƠI NHẬN',
  'CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'BÍ THƯ',
  'PHÓ BÍ THƯ',
  'GIÁM ĐỐC',
  'PHÓ GIÁM ĐỐC',
  'HIỆU TRƯỞNG',
  'PHÓ HIỆU TRƯỞNG',
];
/** Names with which a line begins. */
const BEGINNINGS = [
  'ỦY BAN NHÂN DÂN',
  'HỘI ĐỒNG NHÂN DÂN',
  'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  'BAN CHẤP HÀNH',
  'CÔNG ĐOÀN',
];
const MAX_LENGTH = 90;
/** Of names and of what stands in cells nothing is known. */
const READ: ReadonlySet<Role> = new Set([
  'section',
  'text',
  'title',
  'subject',
  'superior',
  'issuer',
  'capacity',
  'signer-title',
  'recipients-label',
]);

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .replace(/[-–—]/gu, '-');
const KNOWN = new Map(LINES.map((line) => [bare(line), line]));
const CAPACITY = regexp.u`^(?:TM|T\/M|KT|K\/T|TL|TUQ)\.?\s?`;

const letters = (text: string): string => text.replace(/[^A-Z]/gu, '');
const LONG_LINES = LINES.map((line) => ({ line, letters: letters(bare(line)) })).filter(
  (each) => each.letters.length >= 7,
);

/** The line that one is but for a letter that is missing, too many, wrong or swapped: `PHÓ CHỦ TỊHC`. */
function nearLine(plain: string): string | undefined {
  // `Q. CHỦ TỊCH`, `I MỤC ĐÍCH`: a letter that stands alone is a short form or a numeral.
  if (plain.length > 40 || /[\d()“”"]|(?<![A-Z])[A-Z](?![A-Z])/u.test(plain)) return undefined;
  const own = letters(plain);
  return LONG_LINES.find(
    (each) => Math.abs(each.letters.length - own.length) <= 1 && editDistance(each.letters, own) === 1,
  )?.line;
}

const scan = memoizedScan((text, segment): readonly TextFinding[] => {
  if (text.length > MAX_LENGTH) return [];
  const from = segment.bodyStart + (CAPACITY.exec(text.slice(segment.bodyStart))?.[0].length ?? 0);
  const line = text.slice(from).replace(/[\s.:;,]{1,8}$/u, '');
  if (line.length < 6) return [];
  const plain = bare(line);
  // A text typed without any marks is no slip.
  if (plain === line) return [];
  const whole = KNOWN.get(plain) ?? nearLine(plain);
  const right =
    whole ?? BEGINNINGS.find((each) => plain.startsWith(`${bare(each)} `) || plain === bare(each));
  if (!right) return [];
  const written = KNOWN.has(plain) || !whole ? line.slice(0, right.length) : line;
  if (foldTones(written).replace(/[–—]/gu, '-') === foldTones(right)) return [];
  const end = from + written.length;
  return [
    {
      start: from,
      end,
      message: {
        vi: `“${written}” gõ sai. Viết “${right}”.`,
        en: `“${written}” is a slip of typing. Write “${right}”.`,
      },
      fix: { safe: false, title: writeTitle(right), replacements: [{ start: from, end, newText: right }] },
    },
  ];
});

export const textKnownLine = defineRule({
  id: 'text-known-line',
  title: { vi: 'Dòng cố định không sai dấu', en: 'Lines that every plan has, without a wrong mark' },
  description: {
    vi: 'Quốc hiệu, tiêu ngữ, tên cơ quan, tên loại, tên các mục và chức vụ quen dùng là những dòng đã biết trước: dòng chỉ khác ở dấu hoặc một chữ cái (“CÔNG HÒA XÃ HỘI …”, “MỤC ĐICH, YÊU CẦU”, “TỔ CHỨC THƯC HIỆN”) là gõ sai.',
    en: 'The national title, names of bodies, the usual headings and titles are known beforehand: a line that differs by marks or one letter alone is a slip of typing.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  supersedes: ['text-real-word', 'text-syllable'],
  examples: {
    valid: [
      'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập – Tự do – Hạnh phúc\n\nKẾ HOẠCH\n\nI. MỤC ĐÍCH, YÊU CẦU',
      'UỶ BAN NHÂN DÂN XÃ BÌNH LƯ\n\nKẾ HOẠCH\n\nII. TỔ CHỨC THỰC HIỆN',
      'KẾ HOẠCH\n\nII. NHIỆM VỤ\n\n1. Nội dung\n\n2. Kinh phí:\n\n3. Thời gian, địa điểm',
      'KE HOACH\n\nI. MUC DICH, YEU CAU',
      'KẾ HOẠCH\n\nIII. NỘI DUNG VÀ HÌNH THỨC\n\n| MUC TIÊU |\n|---|\n| x |',
      'KẾ HOẠCH\n\nI MỤC ĐÍCH, YÊU CẦU\n\nQ. CHỦ TỊCH',
      'KẾ HOẠCH\n\nI. GIẢI PHÁP\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nTRƯỞNG PHÒNG',
    ],
    invalid: [
      {
        regime: 'state',
        text: '⟦ỦY BAN NHÂN ĐÂN⟧ XÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        fixed: 'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      },
      {
        text: 'KẾ HOẠCH\n\nI. ⟦MỤC ĐICH, YÊU CẦU⟧\n\nV. ⟦TỔ CHỨC THƯC HIỆN⟧:',
        fixed: 'KẾ HOẠCH\n\nI. MỤC ĐÍCH, YÊU CẦU\n\nV. TỔ CHỨC THỰC HIỆN:',
      },
      {
        text: 'KẾ HOẠCH\n\nV. ⟦TỔ CHỨC THỰC HIÊN⟧\n\nKT. CHỦ TỊCH\n\n⟦PHÓ CHỦ TỊHC⟧\n\nLê Văn An',
        fixed: 'KẾ HOẠCH\n\nV. TỔ CHỨC THỰC HIỆN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nLê Văn An',
      },
      {
        text: 'KẾ HOẠCH\n\nI. ⟦NỘI DỤNG⟧\n\nII. ⟦KINH PHI THỰC HIỆN⟧',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nII. KINH PHÍ THỰC HIỆN',
      },
    ],
  },
  check(plan, { report }) {
    for (const paragraph of plan.paragraphs) {
      if (!paragraph.segment.isUpper && paragraph.role !== 'motto') continue;
      if (!READ.has(paragraph.role)) continue;
      for (const finding of scan(paragraph)) report(placedFinding(plan, paragraph, finding));
    }
  },
});
