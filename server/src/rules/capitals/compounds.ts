import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { isInQuotes } from '../../text/quotes.ts';
import { foldedWords } from '../../vietnamese/folded-sets.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { capitalise, foldForMatch, isUpper, lowerFirst } from '../../vietnamese/words.ts';
import type { FirstLetter } from './first-letters.ts';

interface Compound {
  /** What every match has one of: looked for first, since it takes far less time. */
  readonly needs: readonly string[];
  readonly pattern: RegExp;
}

/** What stands after a word that tells in which sense it is meant: `quản lý nhà nước`, `tổ chức đảng`, `các sở, ngành`. */
const COMPOUNDS: readonly Compound[] = [
  {
    needs: ['hà nước'],
    pattern: regexp.gu`(?<=(?<![\p{L}\p{M}])(quản lý|cơ quan|ngân sách|quyền lực|hành chính|bí mật|bộ máy|doanh nghiệp|tài sản) )([Nn]hà nước)(?![\p{L}\p{M}])`,
  },
  {
    needs: ['ảng'],
    pattern: regexp.gu`(?<=(?<![\p{L}\p{M}])(tổ chức|cấp ủy|cấp uỷ|công tác|xây dựng|cơ sở) )([Đđ]ảng)(?![\p{L}\p{M}])(?! (?:viên|bộ|[uủ][ỷy]|phí|đoàn|vụ|Cộng|\p{Lu})(?![\p{L}\p{M}])| \p{Lu})`,
  },
  {
    needs: ['ông tác ', 'án bộ '],
    pattern: regexp.gu`(?<=(?<![\p{L}\p{M}])(công tác|cán bộ) )([ĐđHh]ội|[Đđ]oàn|[Mm]ặt trận|[Cc]ông đoàn)(?![\p{L}\p{M}])(?! (?:kết|kiểm|thể|viên|ngũ|nghị|thảo|thi|đồng|nhập|họp|diễn|phí|chợ|khảo|thanh)(?![\p{L}\p{M}])| \p{Lu})`,
  },
  {
    needs: ['hè', 'Hè'],
    pattern: regexp.gu`(?<=(?<![\p{L}\p{M}])(hoạt động|tình nguyện|sinh hoạt) )([Hh]è)(?![\p{L}\p{M}])`,
  },
  {
    needs: ['rung ương'],
    pattern: regexp.gu`(?<=(?<![\p{L}\p{M}])(từ) )([Tt]rung ương)(?= (?:đến|tới|xuống)(?![\p{L}\p{M}]))`,
  },
  {
    needs: [' sở', ' Sở'],
    pattern: regexp.gu`(?<=(?<![\p{L}\p{M}])(các) )([Ss]ở)(?=, | ban(?:,|[ -]ngành)| ngành)`,
  },
  {
    needs: ['ăn bản số'],
    pattern: regexp.gu`(?<=(?<![\p{L}\p{M}])(tại|theo|của|và) )([Vv]ăn bản)(?= số \d)`,
  },
  {
    needs: ['ỉnh', 'ã', 'uyện', 'ường', 'ành phố'],
    pattern: regexp.gu`(?<=(?<![\p{L}\p{M}])(?:của|toàn|trong|tại|cho|với|do) )([Tt]ỉnh|[Xx]ã|[Hh]uyện|[Pp]hường|[Tt]hành phố)(?=[.;)]|$|,(?! (?:xã|phường|thành phố|tỉnh|huyện|đặc khu|thị)(?![\p{L}\p{M}]))| (?!hội|phố|[uủ][ỷy]|đoàn|nông|trực)\p{Ll})`,
  },
  {
    needs: ['hà trường'],
    pattern: regexp.gu`(?<=[\p{L}\p{M}\d),] )(?<!(?:các|mỗi|từng|những|mọi|trong|ngoài|giữa|văn hóa|văn hoá|gia đình,|gia đình và|gia đình -|xã hội,|Cục) )([Nn]hà trường)(?![\p{L}\p{M}])(?!(?:,| và|,? với| -) (?:gia đình|xã hội|phụ huynh|cha mẹ|địa phương|cộng đồng|học sinh)| (?:phổ thông|mầm non|tiểu học|quân đội|quân sự|xã hội|hạnh phúc|thông minh|các cấp))`,
  },
  {
    needs: ['ục tiêu quốc gia '],
    pattern: regexp.gu`(?<=([Mm]ục tiêu quốc gia(?: về)?) )(\p{L}[\p{Ll}\p{M}]{1,6} [\p{Ll}\p{M}]{1,6})(?![\p{L}\p{M}])`,
  },
  {
    needs: ['ại hội đại biểu '],
    pattern: regexp.gu`(?<=([Đđ]ại hội đại biểu) )([Pp]hụ nữ|[Nn]ông dân|[Tt]hanh niên|[Cc]ông đoàn|[Mm]ặt trận)(?![\p{L}\p{M}])`,
  },
  {
    // `Phòng Công tác sinh viên`: what it does, in two words of two syllables; of what follows the name nothing is said.
    needs: ['Phòng ', 'Khoa ', 'Viện ', 'Trung tâm ', 'Văn phòng '],
    pattern: regexp.gu`(?<=(?<![\p{L}\p{M}])((?:Phòng|Khoa|Viện|Trung tâm|Văn phòng) \p{Lu}[\p{Ll}\p{M}]{1,6} [\p{Ll}\p{M}]{1,6}(?: và)?) )(?!(?:nhân dân|(?:các|cấp|chủ|tham|phối|thực|tiếp|theo|xây|tổ|phụ|hướng|báo|thường|chịu|thị|thành|nhà|trường|địa|cơ|phân))(?![\p{L}\p{M}]))(\p{L}[\p{Ll}\p{M}]{1,6} [\p{Ll}\p{M}]{1,6})(?![\p{L}\p{M}])`,
  },
  {
    needs: ['“', '"'],
    pattern: regexp.gu`(?<=[\p{L}\p{M}\d),] )(?<!(?:các|những|mỗi|mọi|một|hai|ba) )([Cc]uộc thi|[Hh]ội thi|[Pp]hong trào|[Cc]hương trình|[Cc]uộc vận động|[Mm]ô hình|[Nn]gày hội|[Cc]hiến dịch|[Cc]huyên đề|[Cc]ông trình|[Tt]háng cao điểm|[Tt]uần lễ)(?= [“"][^”"\n]{3,80}[”"])`,
  },
];
/** Administrative units, which the decree writes small. */
export const UNITS = foldedWords('tỉnh xã huyện phường');
const QUOTED_NAME = /^ [“"]([^”"\n]{3,80})[”"]/u;

/** Pairs that every match has. */
export const COMPOUND_PAIRS = [
  ...'quản lý|cơ quan|ngân sách|quyền lực|hành chính|bí mật|bộ máy|doanh nghiệp|tài sản'
    .split('|')
    .map((word) => `${word.split(' ')[1]} nhà`),
  ...['chức', 'ủy', 'uỷ', 'tác', 'dựng', 'sở'].map((word) => `${word} đảng`),
  ...['hội', 'đội', 'đoàn', 'mặt', 'công'].flatMap((word) => [`tác ${word}`, `bộ ${word}`]),
  ...['của', 'toàn', 'trong', 'tại', 'cho', 'với', 'do'].flatMap((word) =>
    ['tỉnh', 'xã', 'huyện', 'phường', 'thành'].map((unit) => `${word} ${unit}`),
  ),
  ...['các sở', 'văn bản', 'nhà trường', 'cuộc thi', 'hội thi', 'phong trào', 'chương trình', 'cuộc vận'],
  ...['động hè', 'nguyện hè', 'hoạt hè', 'từ trung'],
  ...['quốc gia', 'đại biểu', 'cao điểm', 'tuần lễ'],
  ...['mô hình', 'ngày hội', 'chiến dịch', 'chuyên đề', 'công trình'],
];

/** Words inside compounds (`tổ chức đảng`, `quản lý nhà nước`) with the way their first letter is written. Indices of the text. */
export const compounds = memoizedScan((text: string): readonly FirstLetter[] =>
  COMPOUNDS.filter(({ needs }) => needs.some((each) => text.includes(each))).flatMap(({ pattern }) =>
    allMatches(text, pattern).flatMap(({ index, 0: word, ...groups }) => {
      if (index < 5 || isInQuotes(text, index)) return [];
      const before = typeof groups[2] === 'string' ? `${groups[1]} ` : '';
      const start = index - before.length;
      const end = index + word.length;
      const quoted = QUOTED_NAME.exec(text.slice(end, end + 90))?.[1] ?? '';
      const isCapital = isUpper(word[0]!);
      return [
        {
          start,
          end,
          form: isCapital ? (0 as const) : (1 as const),
          other: before + (isCapital ? lowerFirst(word) : capitalise(word)),
          key: foldForMatch(`${before}${word}${quoted}`),
          // `của Tỉnh`, `các Sở`: small by the decree; a city may be called `Thành phố`.
          wrong: UNITS.has(foldForMatch(word)) || before === 'các ' ? (0 as const) : undefined,
        },
      ];
    }),
  ),
);
