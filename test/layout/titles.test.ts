import { expect, it } from 'vitest';
import { composePlan } from '../../server/src/layout/compose/compose.ts';
import { measureText } from '../../server/src/layout/font/metrics.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { TODAY } from '../support/fixtures.ts';

const TEXT = `# KẾ HOẠCH

## II. MỤC TIÊU

1. Mục tiêu chung

Nâng cao chất lượng phục vụ.

2. 100% tổ công nghệ số được tập huấn.

(Chi tiết tại Phụ lục I).
`;

it('a numbered sentence with text below it is no title on the page', () => {
  const plan = readPlan(TEXT, { today: TODAY, forcePlan: true });
  const { sections } = composePlan(plan, { measure: measureText });
  const roles = sections[0]!.blocks.flatMap((block) =>
    block.type === 'paragraph' && block.inlines[0]?.type === 'text'
      ? [`${block.role}: ${block.inlines[0].text.slice(0, 8)}`]
      : [],
  );
  expect(roles).toEqual([
    'title: KẾ HOẠCH',
    'section: II. MỤC ',
    'clause: 1. Mục t',
    'body: Nâng cao',
    'body: 2. 100% ',
    'body: (Chi tiế',
  ]);
});
