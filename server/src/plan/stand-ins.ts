import { partInBracket } from './line-shapes.ts';
import { memoizedScan } from './segment.ts';

/** What a line that is one bracket holds the place of, `[Tên cơ quan chủ quản]`, `[Họ tên người ký]`; null: nothing. */
export const bracketedPart = memoizedScan((text, { key }) => partInBracket(text, key));

/** `Người lập kế hoạch`: stands in the place of a signer's title. */
export const isPreparer = memoizedScan((_, { key, bullet }) => !bullet && PREPARER.test(key));
const PREPARER =
  /^người\s+(?:lập|xây\s+dựng|soạn(?:\s+thảo)?|viết|báo\s+cáo)(?:\s+(?:kế\s+hoạch|văn\s+bản|biểu|bảng))?\s*$/u;
