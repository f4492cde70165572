import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { lowerFirst } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { capitalFinding, capitalisedFinding, capitalSeverity, reportCapitals } from '../support/capitals.ts';
import { reportOnce } from '../support/repeated.ts';
import { placedFinding, type TextFinding } from '../support/text-findings.ts';
import { CODE_NAMES, LAW_NAMES } from './law-names.ts';
import { papersInOpening } from './papers-in-opening.ts';

/** `đề án 06`: an undertaking called by its number, as a name; `đề án 2 năm` counts. */
const UNDERTAKING = regexp.gu`(?<![\p{L}\p{M}])đề án (?=0\d(?![\d/.%]|\s(?:năm|tháng|ngày|nội dung|dự án)))`;
/** `Nghị Quyết`: a second capital inside the type name; of a title whose words all have one nothing is said. */
const INNER = ['Nghị Quyết', 'Nghị Định', 'Quyết Định', 'Chỉ Thị', 'Thông Tư', 'Hướng Dẫn', 'Quy Chế'];
const INNER_CAPITAL = regexp.gu`(?<![\p{L}\p{M}])(?:${INNER.join('|')})(?=[\s,.;:)](?!\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}))`;
/** `thuộc phụ lục II`: an annex called by its number, which sentences point to. */
const ANNEX = regexp.gu`(?<=[\p{Ll},(] ?)(?<![\p{L}\p{M}])phụ lục (?=(?:số )?(?:[IVX]{1,5}|\d{1,2})(?![\p{L}\d/%.]))(?!\d{1,2} (?:trang|mục|biểu|bảng|nội dung))`;
/** `nghị quyết Trung ương 4`, `Nghị quyết đại hội XIV`: a resolution called by the meeting that passed it. */
const OF_MEETING = regexp.gu`(?<!(?:các|những|hai|ba|số|nhiều|mọi|từng) )(?<=\p{Ll} |, )(nghị quyết) (?:Trung ương \d|Đại hội (?:[IVX]+|lần thứ)(?!\p{L}))|(?<![\p{L}\p{M}])Nghị quyết (đại hội)(?= (?:[IVX]+(?!\p{L})|lần thứ|(?:đại biểu )?(?:toàn quốc|Đảng bộ|Công đoàn|Đoàn|Hội)(?! (?:các|những)))|,? nhiệm kỳ)`;
/** `Căn cứ kế hoạch số 28, ngày 05/9/2026`: called by its number alone; with its symbol it is a citation. */
const NUMBERED = regexp.gu`(?<![\p{L}\p{M}])(kế hoạch|quyết định|nghị quyết|nghị định|chỉ thị|thông tư|công văn|hướng dẫn|thông báo|kết luận) số \d{1,5}(?=(?: ?,)? ngày \d| của \p{Lu})`;
/** `Luật thú y`, `luật Đất đai`, `Bộ luật lao động`: a law called by its name. */
const CODES = CODE_NAMES.join('|');
const LAWS = LAW_NAMES.join('|');
const LAW = regexp.gu`(?<![\p{L}\p{M}])(?:(?:[Bb]ộ luật )(${CODE_NAMES.map(lowerFirst).join('|')})|Luật (${LAW_NAMES.map(lowerFirst).join('|')})|(?<!(?:[Bb]ộ|[Đđ]ạo|[Gg]iáo|[Pp]háp|[Kk]ỷ|[Đđ]iều|[Gg]iới|hộ|[Nn]ghề|ngành|học) )(luật) (?:${LAWS})|(?<!\p{L} )(bộ luật) (?:${CODES}))(?![\p{L}\p{M}])`;
/** What every match has: far cheaper to look for. */
const MAY_BE_LAW = regexp.u`Luật \p{Ll}|luật (?:\p{Lu}|dân|hình|lao|tố)`;
/** `(Đính kèm theo kế hoạch)`: this one. */
const ENCLOSED = regexp.gu`(?<=\((?:[Đđ]ính )?[Kk]èm theo )kế hoạch(?= này\)|\))`;
/** `Quyết định số … về việc ban hành kế hoạch …`: the one that it issues. */
const ISSUED = regexp.gu`(?<=(?:Quyết định|Nghị quyết) số \d{1,5}\/[^;.]{10,140}(?:về việc|về|v\/v|việc|tỉnh|Chính phủ) (?:ban hành|phê duyệt) )(?:kế hoạch|đề án|chiến lược)(?= \p{Ll})`;
const MAY_BE_ISSUED = /(?:ban hành|phê duyệt) (?:kế|đề|chiến)/u;
const MAY_BE_NUMBERED = / số \d{1,5}(?: ?,)? (?:ngày|của)/u;
const MAY_BE_OF_MEETING = /nghị quyết (?:Trung|Đại)|Nghị quyết đại hội/u;
const PREFILTER = definePrefilter({
  words: [
    ['số', ({ kind }) => kind === 'number'],
    'đề án',
    'phụ lục',
    'quyết trung',
    'quyết đại',
    'luật',
    'theo kế',
    ...['hành', 'duyệt'].flatMap((word) => [`${word} kế`, `${word} đề`, `${word} chiến`]),
    ...INNER.map((name) => name.toLowerCase()),
  ],
});

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  const found = allMatches(text, UNDERTAKING).map(({ index }) => capitalisedFinding(text, index, index + 5));
  for (const { index, 0: name } of allMatches(text, INNER_CAPITAL)) {
    const right = name[0] + name.slice(1).toLowerCase();
    found.push(capitalFinding(text, index, index + name.length, right, false));
  }
  found.push(...lawsIn(text));
  for (const { index, 1: name } of MAY_BE_NUMBERED.test(text) ? allMatches(text, NUMBERED) : [])
    found.push(capitalisedFinding(text, index, index + name!.length));
  for (const { index } of text.includes('èm theo kế hoạch') ? allMatches(text, ENCLOSED) : [])
    found.push({ ...capitalisedFinding(text, index, index + 8), severity: 'info' });
  for (const { index, 0: name } of MAY_BE_ISSUED.test(text) ? allMatches(text, ISSUED) : [])
    found.push({ ...capitalisedFinding(text, index, index + name.length), severity: 'info' });
  for (const { index } of text.includes('phụ lục ') ? allMatches(text, ANNEX) : [])
    found.push({ ...capitalisedFinding(text, index, index + 7), severity: 'info' });
  for (const { index, 1: small, 0: whole } of MAY_BE_OF_MEETING.test(text)
    ? allMatches(text, OF_MEETING)
    : []) {
    const start = small ? index : index + 'Nghị quyết '.length;
    const end = small ? index + small.length : index + whole.length;
    found.push({ ...capitalisedFinding(text, start, end), severity: 'info' });
  }
  return found.sort((a, b) => a.start - b.start);
});

/** Names of laws and codes without a capital. */
function lawsIn(text: string): TextFinding[] {
  if (!MAY_BE_LAW.test(text)) return [];
  const found: TextFinding[] = [];
  for (const { index, 0: whole, 1: code, 2: law } of allMatches(text, LAW)) {
    const start = code || law ? index + whole.length - (code ?? law)!.length : index;
    const end = code || law ? index + whole.length : index + 4;
    if (/^ số /u.test(text.slice(index + whole.length)) && !code && !law) continue;
    found.push(capitalisedFinding(text, start, end));
  }
  return found;
}

export const capsDocumentNames = defineRule({
  id: 'caps-document-names',
  title: {
    vi: 'Viết hoa tên loại của văn bản cụ thể',
    en: 'Capital of the type name of a particular document',
  },
  description: {
    vi: 'Khi nói đến một văn bản cụ thể (có số, ký hiệu, hoặc “Kế hoạch này”), tên loại văn bản viết hoa chữ cái đầu; nói chung chung thì viết thường.',
    en: 'The type name takes a capital where a particular document is meant (with its number and symbol, or “Kế hoạch này”); in general mentions it stays small.',
  },
  part: 'capitals',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'capitals-documents',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Căn cứ Kế hoạch số 160/KH-UBND ngày 28/3/2026 của Ủy ban nhân dân tỉnh.',
      'Xây dựng kế hoạch chi tiết, báo cáo kết quả trước ngày 15/6/2026.',
      'Các cơ quan ban hành nghị quyết, kế hoạch hằng năm của đơn vị.',
      'Ban hành sắc lệnh số 14/SL ngày 08/9/1945 về Tổng tuyển cử.',
      'Tổ chức thực hiện Kế hoạch này đạt hiệu quả.',
      'Phụ lục II; kèm theo các phụ lục; phụ lục 3 trang; các nghị quyết Trung ương 4, 5; nghị quyết đại hội chi bộ; Nghị quyết đại hội các cấp.',
      'Thực hiện chỉ đạo tại văn bản số 219/UBND-VX ngày 24/6/2026 của Ủy ban nhân dân tỉnh.',
      'Luật Đất đai năm 2024; Luật quy định rõ; Luật bảo vệ người yếu thế; kỷ luật Đảng; Đạo luật Nhà ở; các luật thuế; luật hóa quy định; (kèm theo kế hoạch của các xã); kèm theo kế hoạch; Quyết định số 12/QĐ-UBND ngày 02/3/2026; các xã ban hành kế hoạch thực hiện; Nghị quyết số 5/NQ-HĐND về thẩm quyền quyết định, phê duyệt các kế hoạch; pháp luật lao động; hộ kinh doanh theo luật định.',
      {
        regime: 'state',
        text: 'Căn cứ Luật Đất đai năm 2024;\n\nUBND xã ban hành Kế hoạch trồng cây năm 2026 như sau:\n\nI. NỘI DUNG\n\nCác thôn xây dựng kế hoạch với những nội dung sau:\n\nTrên đây là Kế hoạch trồng cây năm 2026.',
      },
      {
        regime: 'state',
        text: 'Căn cứ Luật Đất đai năm 2024;\n\nUBND xã yêu cầu các thôn thực hiện kế hoạch trồng cây như sau:\n\nI. NỘI DUNG\n\nGiao các thôn lập kế hoạch.',
      },
      {
        regime: 'state',
        text: 'Căn cứ Kế hoạch năm học 2026 – 2027;\n\nCăn cứ hướng dẫn, chỉ đạo của cấp trên;\n\nThực hiện chương trình phối hợp;\n\nTrường xây dựng Kế hoạch tổ chức hội thao như sau:\n\nI. NỘI DUNG\n\nCăn cứ kế hoạch năm học của trường, các lớp chuẩn bị.',
      },
      'Đạt 19 tiêu chí theo bộ tiêu chí quốc gia; giao chỉ tiêu số 5 cho từng đơn vị.',
    ],
    invalid: [
      {
        regime: 'state',
        text: 'Theo Quyết định số 688/QĐ-UBND ngày 31/12/2025 của Ủy ban nhân dân tỉnh về việc ban hành ⟦kế hoạch⟧ phát triển kinh tế - xã hội 5 năm.',
        fixed:
          'Theo Quyết định số 688/QĐ-UBND ngày 31/12/2025 của Ủy ban nhân dân tỉnh về việc ban hành Kế hoạch phát triển kinh tế - xã hội 5 năm.',
      },
      {
        regime: 'state',
        text: 'Căn cứ ⟦kế hoạch⟧ năm học 2026 – 2027 của Trường Tiểu học Bình Lư;\n\nCăn cứ vào ⟦điều lệ⟧ Hội khỏe Phù Đổng;\n\nThực hiện ⟦chương trình công tác⟧ Đội năm học;\n\nThực hiện ⟦công văn⟧ số 365/GDĐT ngày 22/9/2026 của Sở Giáo dục và Đào tạo;\n\nTrường xây dựng Kế hoạch tổ chức hội thao như sau:\n\nI. NỘI DUNG',
        fixed:
          'Căn cứ Kế hoạch năm học 2026 – 2027 của Trường Tiểu học Bình Lư;\n\nCăn cứ vào Điều lệ Hội khỏe Phù Đổng;\n\nThực hiện Chương trình công tác Đội năm học;\n\nThực hiện Công văn số 365/GDĐT ngày 22/9/2026 của Sở Giáo dục và Đào tạo;\n\nTrường xây dựng Kế hoạch tổ chức hội thao như sau:\n\nI. NỘI DUNG',
      },
      {
        regime: 'state',
        text: 'Căn cứ Luật Đất đai năm 2024;\n\nUBND xã ban hành ⟦kế hoạch⟧ trồng cây năm 2026, cụ thể như sau:\n\nI. NỘI DUNG\n\nCác thôn xây dựng kế hoạch của thôn.',
        fixed:
          'Căn cứ Luật Đất đai năm 2024;\n\nUBND xã ban hành Kế hoạch trồng cây năm 2026, cụ thể như sau:\n\nI. NỘI DUNG\n\nCác thôn xây dựng kế hoạch của thôn.',
      },
      {
        regime: 'party',
        text: 'Các chi bộ xây dựng kế hoạch của mình.\n\nTrên đây là ⟦kế hoạch⟧ tổng kết công tác năm của Đảng ủy xã.',
        fixed:
          'Các chi bộ xây dựng kế hoạch của mình.\n\nTrên đây là Kế hoạch tổng kết công tác năm của Đảng ủy xã.',
      },
      {
        regime: 'state',
        text: 'Danh sách tại ⟦phụ lục⟧ II (đính kèm theo ⟦kế hoạch⟧); thực hiện ⟦nghị quyết⟧ Trung ương 4 và Nghị quyết ⟦đại hội⟧ lần thứ XIV của Đảng.',
        fixed:
          'Danh sách tại Phụ lục II (đính kèm theo Kế hoạch); thực hiện Nghị quyết Trung ương 4 và Nghị quyết Đại hội lần thứ XIV của Đảng.',
      },
      {
        regime: 'state',
        text: 'Các nội dung của ⟦Nghị Quyết⟧, Chỉ thị của Trung ương.',
        fixed: 'Các nội dung của Nghị quyết, Chỉ thị của Trung ương.',
      },
      {
        regime: 'state',
        text: 'Căn cứ Luật ⟦thú y⟧ năm 2015, Luật ⟦thuế thu nhập⟧ cá nhân, Luật ⟦hoạt động CTĐ⟧, ⟦luật⟧ Đất đai năm 2024; Bộ luật ⟦lao động⟧ năm 2019.',
        fixed:
          'Căn cứ Luật Thú y năm 2015, Luật Thuế thu nhập cá nhân, Luật Hoạt động CTĐ, Luật Đất đai năm 2024; Bộ luật Lao động năm 2019.',
      },
      {
        regime: 'state',
        text: 'Ban Chỉ đạo chuyển đổi số, cải cách hành chính và ⟦đề án⟧ 06 của tỉnh.',
        fixed: 'Ban Chỉ đạo chuyển đổi số, cải cách hành chính và Đề án 06 của tỉnh.',
      },
      {
        regime: 'state',
        text: 'Kiểm tra theo ⟦kế hoạch⟧ số 160/KH-UBND ngày 28/3/2026 của Ủy ban nhân dân tỉnh.',
        fixed: 'Kiểm tra theo Kế hoạch số 160/KH-UBND ngày 28/3/2026 của Ủy ban nhân dân tỉnh.',
      },
      {
        regime: 'state',
        text: 'Căn cứ ⟦kế hoạch⟧ số 28, ngày 05/9/2026 của Phòng Văn hóa - Xã hội;',
        fixed: 'Căn cứ Kế hoạch số 28, ngày 05/9/2026 của Phòng Văn hóa - Xã hội;',
      },
      {
        regime: 'party',
        text: 'Căn cứ ⟦kế hoạch⟧ này, các chi bộ tổ chức thực hiện.',
        fixed: 'Căn cứ Kế hoạch này, các chi bộ tổ chức thực hiện.',
      },
    ],
  },
  check(plan, context) {
    const { report } = context;
    const severity = capitalSeverity(plan);
    reportOnce(plan, context, (once) => {
      reportCapitals(plan, { ...context, report: once }, PREFILTER, scan);
      for (const finding of papersInOpening(plan)) once(finding);
    });
    for (const { mention, paragraph, place } of plan.citations) {
      const { typeName, symbol, self, listed } = mention;
      // `văn bản` is no type of its own: `tại văn bản số 219/UBND-VX` is as right as with a capital.
      if (!typeName || typeName.value.toLowerCase() === 'văn bản' || listed || place === 'head') continue;
      if (!self && !(symbol?.number && symbol.body)) continue;
      const { text } = paragraph.content;
      const first = text[typeName.start];
      if (first === undefined || first.toLowerCase() !== first) continue;
      // `sắc lệnh số 4/CP`: the second half of another word.
      if (/(?:sắc|mệnh|quân|huấn)\s+$/iu.test(text.slice(Math.max(0, typeName.start - 6), typeName.start)))
        continue;
      report({
        ...placedFinding(plan, paragraph, capitalisedFinding(text, typeName.start, typeName.end)),
        ...severity,
      });
    }
  },
});
