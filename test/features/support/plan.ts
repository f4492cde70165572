import { type CheckOptions, checkPlan } from '../../../server/src/check/check.ts';
import type { Diagnostic } from '../../../server/src/lint/diagnostic.ts';
import type { PlanDocument } from '../../../server/src/plan/model.ts';
import { readPlan } from '../../../server/src/plan/read.ts';
import { LineIndex } from '../../../server/src/text/line-index.ts';
import type { TextEdit } from '../../../server/src/text/range.ts';

export const TODAY = { year: 2026, month: 3, day: 1 };

export const OPTIONS: CheckOptions = {
  forcePlan: false,
  ignored: false,
  regime: 'auto',
  stage: undefined,
  rules: {},
  today: TODAY,
  file: 'ke-hoach.md',
};

export interface Opened {
  readonly plan: PlanDocument;
  readonly lines: LineIndex;
  readonly diagnostics: readonly Diagnostic[];
  /** Where `$$CURSOR$$` stood; -1 where there was none. */
  readonly cursor: number;
}

const CURSOR = '$$CURSOR$$';

export function openPlan(marked: string): Opened {
  const cursor = marked.indexOf(CURSOR);
  const text = marked.replace(CURSOR, () => '');
  const plan = readPlan(text, { today: TODAY });
  return {
    plan,
    lines: new LineIndex(text),
    diagnostics: checkPlan(plan, OPTIONS)?.diagnostics ?? [],
    cursor,
  };
}

/** A short plan of the Party with `body` as its content. */
export function partyPlan(body: string, end = ''): string {
  return `ĐẢNG BỘ TỈNH LAI CHÂU

**ĐẢNG ỦY XÃ BÌNH LƯ**

\\*

Số 12-KH/ĐU

*Bình Lư, ngày 02 tháng 02 năm 2026*

# KẾ HOẠCH

**sơ kết 5 năm thực hiện Chỉ thị số 06-CT/TW**

-----

Căn cứ Chỉ thị số 06-CT/TW, ngày 24/6/2021 của Ban Bí thư về tăng cường xây dựng gia đình; Đảng ủy xã xây dựng Kế hoạch như sau:

${body}
${end}`;
}

export const PARTY_END = `
Trên đây là Kế hoạch sơ kết.

***Nơi nhận:***

- Thường trực Tỉnh ủy (b/c),

- Lưu Văn phòng Đảng ủy.

**T/M BAN THƯỜNG VỤ**

**BÍ THƯ**

**Nguyễn Văn A**
`;

/** A short plan of a State body. */
export function statePlan(body: string): string {
  return `**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**

**Độc lập - Tự do - Hạnh phúc**

**ỦY BAN NHÂN DÂN XÃ BÌNH LƯ**

Số: 12/KH-UBND

*Bình Lư, ngày 02 tháng 02 năm 2026*

# KẾ HOẠCH

**Phòng, chống đuối nước trẻ em**

Căn cứ Quyết định số 1248/QĐ-TTg ngày 19 tháng 7 năm 2021 của Thủ tướng Chính phủ phê duyệt Chương trình phòng, chống tai nạn; Ủy ban nhân dân xã ban hành Kế hoạch như sau:

${body}
`;
}

/** The text with edits made. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (changed, { range, newText }) => changed.slice(0, range.start) + newText + changed.slice(range.end),
      text,
    );
}

export function slice({ plan }: Opened, range: { readonly start: number; readonly end: number }): string {
  return plan.text.slice(range.start, range.end);
}
