import { describe, expect, it } from 'vitest';
import { seen } from './seen.ts';
import { read, roundTrip } from './trip.ts';

const HEAD = `UBND XÃ BÌNH LƯ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND Bình Lư, ngày 05 tháng 6 năm 2026
`;
const PLAN = `${HEAD}
**KẾ HOẠCH**

**Trồng cây năm 2026**

`;

const DRAFTS: Readonly<Record<string, string>> = {
  'a draft that stands in a block of code': `# Mẫu

Dùng khi có đợt:

\`\`\`
                 KẾ HOẠCH
    Trồng cây năm 2026

I. MỤC ĐÍCH
1. Trồng cây ven đường.
\t\`\`\` còn trong khối
\`\`\`

Hết mẫu.
`,
  'control characters in garbled text': `${PLAN}I. MỤC \x10 ĐÍCH

Trồng\x0f cây\x1e ven đường.\x12
`,
  'stars that are text': `${PLAN}Gồm \\*cây xanh; \\*cây hoa và 2 * 3 hàng.

Ghi \\*\\*chú ở hàng\\
sau\\*\\* hai dòng \\[\\[a](b).
`,
  'the name of another kind of document below its letterhead': `${HEAD}
BÁO CÁO

Kết quả trồng cây

Xã trồng 300 cây.
`,
  'a name of the kind that a scan has garbled': `${HEAD}KÉẺ HOẠCH

Trồng cây năm 2026

I. MỤC ĐÍCH

Trồng cây ven đường.
`,
  'bars that a scan leaves in running text': `${PLAN}- Các thôn bản và các |tổ ngày 07 tháng 3
theo yêu cầu. Các tổ khác do | trưởng thôn.
Phân công | sau. |

| ban chỉ đạo xã.
`,
  'a long name beside the Tiêu ngữ': `BAN CHỈ ĐẠO TRỒNG CÂY CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

PHÁT TRIỂN NÔNG THÔN MỚI Độc lập - Tự do - Hạnh phúc
Số: #6 /QD-BCĐ Bình Lư, ngày f6 tháng? năm 2021

**KẾ HOẠCH**

**Trồng cây**

Trồng cây.
`,
  'title and subject in one line': `${HEAD}
**KẾ HOẠCH Trồng cây ven đường năm 2026**

Theo Nghị định số 30/2020/NĐ-
CP của Chính phủ.
`,
  'a section whose text follows in the lines below': `${PLAN}Mục I. Phạm vi kế hoạch
Kế hoạch này áp dụng cho các thôn.
Danh mục cây gồm lát, xoan và mỡ.

Mục II. Tổ chức thực hiện
`,
  'who has prepared the plan, beside the recipients': `${PLAN}Trồng cây.

<table><tr><td><p><b>Nơi nhận:</b></p><p>- Các thôn;</p><p>- Lưu: VT.</p></td>
<td><p><b>Người lập kế hoạch</b></p><p><b>Lò Văn Thành</b></p></td></tr></table>
`,
  'brackets in letterhead and signature': `| [Tên cơ quan chủ quản]<br>[TÊN CƠ QUAN] | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |
| --- | --- |
| Số: /KH-[VIẾT TẮT] | [Địa danh], ngày tháng 6 năm 2026 |

**KẾ HOẠCH**

**[Việc cần làm]**

Trồng cây.

| Nơi nhận:<br>- [Nơi nhận];<br>- Lưu: VT. | [Chức vụ người ký]<br>[Họ tên người ký] |
| --- | --- |
`,
  'a table and nothing else': `| TT | Nhiệm vụ | Thời hạn |
| --- | --- | --- |
| 1 | Trồng cây | Trước ngày 30/6/2026 |
`,
};

describe('the same text, roles and outline come back of', () => {
  it.each(Object.entries(DRAFTS))('%s', (_, text) => {
    const first = roundTrip(text);
    expect(seen(read(first))).toEqual(seen(read(text)));
    expect(roundTrip(first)).toBe(first);
  });
});

describe('on the way', () => {
  const [code, , , report] = Object.values(DRAFTS);

  it('code stays code, with its blanks', () => {
    const first = roundTrip(code!);
    expect(first).toContain('\n````\n                 KẾ HOẠCH\n');
    expect(first).toContain('\n\t``` còn trong khối\n````\n\nHết mẫu.');
  });

  it('the name of another kind of document stands below the letterhead', () => {
    const first = roundTrip(report!);
    expect(first.indexOf('# BÁO CÁO')).toBeGreaterThan(first.indexOf('ngày 05'));
  });

  it('who has prepared the plan signs on the right and has no title', () => {
    const { signature } = read(roundTrip(DRAFTS['who has prepared the plan, beside the recipients']!));
    expect(signature?.name?.text).toBe('Lò Văn Thành');
    expect(signature?.titles).toEqual([]);
  });

  it('the Tiêu ngữ ends its line', () => {
    const { head } = read(DRAFTS['a long name beside the Tiêu ngữ']!);
    expect(head.motto?.text).toBe('Độc lập - Tự do - Hạnh phúc');
    expect(head.issuer?.text).toBe('BAN CHỈ ĐẠO TRỒNG CÂY PHÁT TRIỂN NÔNG THÔN MỚI');
  });

  it('a place in brackets is one of a dateline', () => {
    const { head } = read(DRAFTS['brackets in letterhead and signature']!);
    expect([head.superior?.text, head.issuer?.text]).toEqual(['[Tên cơ quan chủ quản]', '[TÊN CƠ QUAN]']);
    expect(head.dateline?.place?.text).toBe('[Địa danh]');
  });
});
