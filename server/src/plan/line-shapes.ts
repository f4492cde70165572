import { regexp } from '../vietnamese/letters.ts';
import { isUpper } from '../vietnamese/words.ts';

/** `…, ngày … tháng … năm …` at the end of a line, filled in or not. */
export const DATELINE_LINE = /ngày[\s.…_/\d]{0,40}tháng[\s.…_\d]{0,40}năm[\s.…_\d]{0,40}$/u;

/** A line in capitals with at least two letters' worth of a word: a heading, a body, a title of office; no symbol. */
export function isTitleLine(line: string): boolean {
  return (
    line.length > 3 &&
    isUpper(line) &&
    !/^\d{1,5}\s?[-/]/u.test(line) &&
    regexp.u`\p{Lu}{2}`.test(line) &&
    !/[;]$/u.test(line)
  );
}

const DETAIL_LABEL = regexp.u`^(?:(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|cá\s+nhân|người)\s+(?:chủ\s*trì|phối\s+hợp|thực\s+hiện|phụ\s+trách|tham\s+mưu)|phân\s+công|thời\s+(?:gian|hạn|điểm)|địa\s+điểm|thành\s+phần|hình\s+thức|kinh\s+phí|nội\s+dung|đối\s+tượng|số\s+lượng|tiến\s+độ|sản\s+phẩm|phương\s+thức)(?:,?\s+\p{L}{1,8}){0,4}\s?:`;

/**
 * A line that says one thing of a task, by its label: `Đơn vị chủ trì: …`, `Thời gian hoàn thành: …`.
 * @param folded by `foldForMatch`
 */
export function isDetailLine(folded: string): boolean {
  return DETAIL_LABEL.test(folded);
}

/** What parts the cells of a table that was pasted as lines. */
const CELL_GAP = /\t[\t ]*| {4,}/u;
const MAX_ROW_LENGTH = 400;

/** `2.\tMáy in\t3\tchiếc`: a row of a table whose cells tabs or blanks part; its number is the row's. A label has its colon. */
export function isTableRow(line: string): boolean {
  if (line.length > MAX_ROW_LENGTH || !(line.includes('\t') || line.includes('    '))) return false;
  if (line.includes('\n')) return false;
  const cells = line.trim().split(CELL_GAP);
  if (cells.some((cell) => cell.endsWith(':'))) return false;
  // The tab after the number of a list item does not belong to its text.
  return cells.length > 2 || (cells.length === 2 && FIGURE.test(cells[1]!));
}

const FIGURE = regexp.u`^\d[\d.,:/h%]{0,16}(?:\s\p{Ll}{1,6})?$`;

const SIGN_MARK =
  /^(?:[([<]\s?(?=[^()[\]<>]{2,50}[)\]>]$)(?:[^()[\]<>]{0,30}\s)?(?:(?<!người\s)ký|dấu|duyệt)(?:[\s,)\]>]|$)|(?:đã|chờ|chưa)\s+ký(?:\s+số)?$|chữ\s+ký(?:\s+số)?$|ký\s+bởi\s?:|\([.…]{4,60}\)$)/u;

/**
 * What stands in the place of a signature, alone: `(Đã ký)`, `[Chờ ký]`, `(Chữ ký, dấu)`, `Ký bởi: …`, `(………)`.
 * @param folded by `foldForMatch`
 */
export function isSignMark(folded: string): boolean {
  return folded.length < 80 && SIGN_MARK.test(folded.trim());
}

/** A part of a letterhead or a signature that a template leaves to be filled in. */
export type BracketedPart = 'issuer' | 'signer-title' | 'signer-name';

const WHOLE_BRACKET = /^[[【][^[\]【】\n]{1,100}[\]】]$/u;
const BRACKETED_PARTS: readonly (readonly [RegExp, BracketedPart])[] = [
  [/chức\s+(?:vụ|danh)|quyền\s+hạn/u, 'signer-title'],
  [/họ\s+(?:và\s+)?tên/u, 'signer-name'],
  [/chủ\s+quản|cấp\s+trên|tên\s+(?:cơ\s+quan|đơn\s+vị|tổ\s+chức)/u, 'issuer'],
];

/**
 * The part that a line which is one bracket stands for; null: none.
 * @param folded the line by `foldForMatch`
 */
export function partInBracket(line: string, folded: string): BracketedPart | null {
  if (!WHOLE_BRACKET.test(line.trim())) return null;
  return BRACKETED_PARTS.find(([words]) => words.test(folded))?.[1] ?? null;
}
