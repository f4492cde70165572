import { isUpper } from '../vietnamese/words.ts';
import { partInBracket } from './line-shapes.ts';
import { BODY_START } from './patterns.ts';
import { memoizedScan } from './segment.ts';

/** What a line that is one bracket holds the place of, `[Tên cơ quan chủ quản]`, `[Họ tên người ký]`; null: nothing. */
export const bracketedPart = memoizedScan((text, { key }) => partInBracket(text, key));

/** `Người lập kế hoạch`: stands in the place of a signer's title. */
export const isPreparer = memoizedScan((_, { key, bullet }) => !bullet && PREPARER.test(key));
const PREPARER =
  /^người\s+(?:lập|xây\s+dựng|soạn(?:\s+thảo)?|viết|báo\s+cáo)(?:\s+(?:kế\s+hoạch|văn\s+bản|biểu|bảng))?\s*$/u;

/** What stands about a signature without being part of it: stamps, `(Đã ký)`, dots for the signature. */
export function isStamp(text: string, key: string, signed: boolean): boolean {
  if (/\d{2}[-/]\d{2}[-/]\d{4}\s+\d{1,2}:\d{2}/u.test(text)) return true;
  if (/^[([]?\s*(?:đã\s+ký|ký|chữ\s+ký|họ\s+(?:và\s+)?tên)/u.test(key) && text.length < 60) return true;
  if (/^[\s.…_\-[\]]*$/u.test(text)) return true;
  return signed && isUpper(text) && text.length < 80 && BODY_START.test(key) && !/^bộ\s+tiêu/u.test(key);
}
