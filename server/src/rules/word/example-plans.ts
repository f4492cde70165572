/* The plans of the examples, written as an import writes what an export wrote: the same text both ways. */

const HEAD = `**ỦY BAN NHÂN DÂN**

**XÃ BÌNH LƯ**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**

**Độc lập - Tự do - Hạnh phúc**

Số: 15/KH-UBND

*Bình Lư, ngày 05 tháng 01 năm 2026*

# KẾ HOẠCH

**Thực hiện chuyển đổi số năm 2026**

`;
const BODY = `Thực hiện Kế hoạch số 10/KH-UBND ngày 02/01/2026 của Ủy ban nhân dân tỉnh Lai Châu, Ủy ban nhân dân xã xây dựng kế hoạch như sau:

## I. MỤC ĐÍCH, YÊU CẦU

Nâng cao chất lượng phục vụ người dân.

`;
const TABLE = `| TT | Nhiệm vụ |
| --- | --- |
| 1 | Tập huấn kỹ năng số |

`;
const END = `Mỗi thôn có một tổ công nghệ số cộng đồng.

## II. TỔ CHỨC THỰC HIỆN

Văn phòng theo dõi, báo cáo Ủy ban nhân dân xã./.

***Nơi nhận:***

- Như trên;
- Lưu: VT.

**CHỦ TỊCH**

**Nguyễn Văn An**
`;
const ANNEX = `
# Phụ lục I

**DANH MỤC NHIỆM VỤ**

*(Kèm theo Kế hoạch số 15/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân xã Bình Lư)*

1. Dịch vụ công trực tuyến.
`;

export const STATE_PLAN = HEAD + BODY + END;
export const STATE_PLAN_TABLE = HEAD + BODY + TABLE + END;
export const STATE_PLAN_ANNEX = HEAD + BODY + END + ANNEX;

export const PARTY_PLAN = `ĐẢNG BỘ TỈNH LAI CHÂU

**ĐẢNG UỶ XÃ BÌNH LƯ**

\\*

Số 12-KH/ĐU

**ĐẢNG CỘNG SẢN VIỆT NAM**

*Bình Lư, ngày 05 tháng 01 năm 2026*

# KẾ HOẠCH

**thực hiện chuyển đổi số năm 2026**

-----

Thực hiện Kế hoạch số 10-KH/TU, ngày 02/01/2026 của Tỉnh uỷ Lai Châu, Đảng uỷ xã xây dựng kế hoạch như sau:

## I. MỤC ĐÍCH, YÊU CẦU

Nâng cao chất lượng phục vụ Nhân dân.

Mỗi chi bộ có một tổ công nghệ số.

## II. TỔ CHỨC THỰC HIỆN

Văn phòng Đảng uỷ theo dõi, báo cáo.

Nơi nhận:

- Tỉnh uỷ Lai Châu,
- Lưu Văn phòng Đảng uỷ.

**T/M BAN THƯỜNG VỤ**

BÍ THƯ

**Nguyễn Văn An**
`;

/** Plans in which a rule of the part `word` finds nothing as they are exported. */
export const EXAMPLE_PLANS: readonly string[] = [STATE_PLAN, PARTY_PLAN, STATE_PLAN_ANNEX, STATE_PLAN_TABLE];

/** A plan with marks around words of it, which a finding stands at. */
export function marked(plan: string, words: string): string {
  return plan.replace(words, `⟦${words}⟧`);
}

/** Findings on the file as a whole stand at the name of the kind of document. */
export function titleMarked(plan: string): string {
  return marked(plan, 'KẾ HOẠCH');
}

/** Findings on the body stand at its first paragraph. */
export function bodyMarked(plan: string): string {
  const first = plan.split('\n').find((line) => line.startsWith('Thực hiện Kế hoạch số'));
  return marked(plan, first!);
}
