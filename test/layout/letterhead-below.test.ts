import { expect, it } from 'vitest';
import { zonesOf } from '../../server/src/layout/compose/zones.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { TODAY } from '../support/fixtures.ts';

const PLAN = `# KẾ HOẠCH

## Trồng cây năm 2026

| UBND XÃ BÌNH LƯ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
| --- | --- |
| Số: 15/KH-UBND | *Bình Lư, ngày 05 tháng 6 năm 2026* |

## I. NỘI DUNG

Trồng cây ven đường.

**Nơi nhận:**
- Lưu: VT.

**CHỦ TỊCH**

**Lò Văn Thành**
`;

it('a letterhead below the title is printed above it, and the text stays above the signature', () => {
  const { head, body, ending, after } = zonesOf(readPlan(PLAN, { today: TODAY })!);
  const roles = head.flatMap((unit) => (unit.type === 'paragraph' ? [unit.paragraph.role] : []));
  expect(roles).toEqual(expect.arrayContaining(['title', 'issuer', 'national-title', 'number', 'dateline']));
  expect([body.length, after.length]).toEqual([2, 0]);
  expect(ending.length).toBeGreaterThan(0);
});
