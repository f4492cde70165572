import { foldedWords } from './folded-sets.ts';

/** Words that a single letter follows, which counts or names: `điểm b`, `lớp a`, `vitamin c`. Folded. */
export const BEFORE_LETTER = foldedWords(
  'điểm khoản mục lớp nhóm loại hạng bảng mẫu phần khối tổ gan vitamin và hoặc đến bước ý tiết phương án',
);
