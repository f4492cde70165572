// Plans as Word gives them to a text editor: lines without blank ones between, tabs after numerals, no marks.
import { describe, expect, it } from 'vitest';
import { formatPlan } from '../../server/src/features/formatting.ts';
import { convertHeadings } from '../../server/src/features/heading-style.ts';
import { applyEdits } from '../../server/src/lint/edits.ts';
import { outlineNodes } from '../../server/src/plan/outline.ts';
import { OPTIONS, openPlan } from './support/plan.ts';

const PASTED = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

ỦY BAN NHÂN DÂN XÃ BÌNH LƯ
Số: 15/KH-UBND

Bình Lư, ngày 02 tháng 02 năm 2026

KẾ HOẠCH
Phòng, chống đuối nước trẻ em năm 2026

Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
Thực hiện Kế hoạch số 310/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Lai Châu về phòng, chống đuối nước;
Ủy ban nhân dân xã Bình Lư xây dựng Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
Nâng cao nhận thức, thiết thực, tiết kiệm.
II. NỘI DUNG
1. Tuyên truyền
Tổ chức tuyên truyền trước ngày 30/6/2026.
2. Kiểm tra
Kiểm tra các điểm có nguy cơ.
III.\tKINH PHÍ
Ngân sách xã bảo đảm.
IV. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội chủ trì thực hiện.
2. Phòng Kinh tế bố trí kinh phí.

Nơi nhận:
- Ủy ban nhân dân tỉnh (b/c);
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Thành
`;

describe('a plan that was pasted without marks', () => {
  it('has every section, one with a tab after its numeral too', () => {
    const { plan } = openPlan(PASTED);
    expect(plan.outline.nodes.map(({ title }) => title)).toEqual([
      'MỤC ĐÍCH, YÊU CẦU',
      'NỘI DUNG',
      'KINH PHÍ',
      'TỔ CHỨC THỰC HIỆN',
    ]);
  });

  it('has all headings written alike, in the marks that were chosen', () => {
    const { plan, diagnostics } = openPlan(PASTED);
    const text = applyEdits(PASTED, convertHeadings(plan, 'heading', OPTIONS));
    const after = openPlan(text);
    expect(text.match(/^#+ [IVX]+\..*$/gmu)).toEqual([
      expect.stringMatching(/^(#+) I\. MỤC ĐÍCH, YÊU CẦU$/u),
      expect.stringMatching(/^(#+) II\. NỘI DUNG$/u),
      expect.stringMatching(/^(#+) III\.\s+KINH PHÍ$/u),
      expect.stringMatching(/^(#+) IV\. TỔ CHỨC THỰC HIỆN$/u),
    ]);
    expect(new Set(text.match(/^#+(?= [IVX]+\.)/gmu)).size).toBe(1);
    const titles = (nodes: typeof plan.outline.nodes) => outlineNodes(nodes).map(({ title }) => title);
    expect(titles(after.plan.outline.nodes)).toEqual(titles(plan.outline.nodes));
    expect(after.diagnostics.length).toBeLessThanOrEqual(diagnostics.length);
  });

  it('is told the last basis on its own line, and Format changes no mark but that', () => {
    const { plan, diagnostics } = openPlan(PASTED);
    const wrong = diagnostics.filter(({ ruleId }) => ruleId.startsWith('basis-'));
    const last = PASTED.indexOf('Thực hiện Kế hoạch số 310');
    for (const { range } of wrong) expect(range.start).toBeGreaterThanOrEqual(last);
    const text = applyEdits(PASTED, formatPlan(plan, OPTIONS));
    expect(text).toContain('ngày 05 tháng 4 năm 2016;');
  });
});
