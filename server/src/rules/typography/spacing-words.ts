/** What can be wrong with blanks. */
type Kind =
  | 'quote'
  | 'outside'
  | 'double'
  | 'before'
  | 'number'
  | 'glued'
  | 'date'
  | 'joined'
  | 'after'
  | 'bracket'
  | 'dash'
  | 'side'
  | 'stop'
  | 'tight'
  | 'split'
  | 'year';

/** Blanks to be written anew: `newText` for what stands from `start` to `end`. Indices of the text. */
export interface SpacingFault {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** What is marked where it is not what is replaced. */
  readonly shown?: { readonly start: number; readonly end: number };
}

/** What is said of it. */
export const WORDS: Readonly<Record<Kind, { readonly vi: string; readonly en: string }>> = {
  double: { vi: 'Thừa khoảng trắng. Để một khoảng trắng.', en: 'Too many spaces. Leave one.' },
  before: {
    vi: 'Thừa khoảng trắng trước dấu câu. Xóa khoảng trắng.',
    en: 'A space before a punctuation mark. Remove it.',
  },
  number: {
    vi: 'Chữ “số” viết liền với chữ trước. Thêm khoảng trắng.',
    en: 'The word “số” is joined to the word before. Add a space.',
  },
  glued: {
    vi: 'Hai chữ viết liền nhau. Thêm khoảng trắng.',
    en: 'Two words are joined. Add a space.',
  },
  date: {
    vi: 'Khoảng trắng lọt vào giữa ngày, tháng. Xóa khoảng trắng.',
    en: 'A space inside a date. Remove it.',
  },
  joined: {
    vi: 'Chữ viết liền với số đứng trước. Thêm khoảng trắng.',
    en: 'A word is joined to the number before it. Add a space.',
  },
  after: {
    vi: 'Thiếu khoảng trắng sau dấu câu. Thêm khoảng trắng.',
    en: 'No space after a punctuation mark. Add one.',
  },
  bracket: {
    vi: 'Khoảng trắng ở dấu ngoặc chưa đúng. Để trống ngoài ngoặc, không để trống trong ngoặc.',
    en: 'Wrong spaces at a bracket. Put one outside, none inside.',
  },
  quote: {
    vi: 'Thừa khoảng trắng phía trong dấu ngoặc kép. Xóa khoảng trắng.',
    en: 'A space inside the quotation marks. Remove it.',
  },
  outside: {
    vi: 'Thiếu khoảng trắng ở phía ngoài dấu ngoặc kép. Thêm khoảng trắng.',
    en: 'No space outside the quotation mark. Add one.',
  },
  side: {
    vi: 'Khoảng trắng đứng trước dấu câu. Chuyển ra sau dấu.',
    en: 'The space stands before the mark. Put it after.',
  },
  stop: {
    vi: 'Dấu chấm lạc giữa câu. Xóa dấu này.',
    en: 'A stray full stop inside the sentence. Remove it.',
  },
  tight: {
    vi: 'Dấu gạch giữa hai lĩnh vực không có khoảng trắng. Viết “ - ”.',
    en: 'The dash between two fields has no spaces. Write “ - ”.',
  },
  split: {
    vi: 'Khoảng trắng lọt vào giữa một tiếng. Xóa khoảng trắng.',
    en: 'A space inside a syllable. Remove it.',
  },
  year: {
    vi: 'Khoảng trắng lọt vào giữa một năm. Xóa khoảng trắng.',
    en: 'A space inside a year. Remove it.',
  },
  dash: {
    vi: 'Dấu gạch nối chỉ có khoảng trắng ở một bên. Viết “ - ”.',
    en: 'A dash with a space on one side only. Write “ - ”.',
  },
};
/** What may be another slip than it seems. */
export const DOUBTFUL: ReadonlySet<Kind> = new Set(['date', 'glued', 'stop', 'split', 'year']);
/** A matter of looks. */
export const MILD: ReadonlySet<Kind> = new Set(['date', 'double', 'dash', 'tight']);
export const TITLE = { vi: 'Sửa khoảng trắng', en: 'Fix the spaces' };

/** Fields of public work that are named in pairs, a dash with blanks between: `kinh tế - xã hội`. */
export const FIELD =
  '(?:kinh tế|xã hội|chính trị|văn hóa|văn hoá|quốc phòng|an ninh|khoa học|công nghệ|kỹ thuật|thể thao|du lịch|thông tin|giáo dục|đào tạo|nghề nghiệp|môi trường|nông nghiệp|hành chính|sự nghiệp)';
