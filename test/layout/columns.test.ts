import { describe, expect, it } from 'vitest';
import { composePlan } from '../../server/src/layout/compose/compose.ts';
import { measureText } from '../../server/src/layout/font/metrics.ts';
import type { LayoutDocument, LayoutTable } from '../../server/src/layout/model.ts';
import { typeset } from '../../server/src/layout/typeset/typeset.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { columnKind } from '../../server/src/text/table-columns.ts';
import { TODAY } from '../support/fixtures.ts';

const TASKS = `| TT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Ghi chú |
| --- | --- | --- | --- | --- | --- |
| I | CÔNG TÁC TUYÊN TRUYỀN |  |  |  |  |
| 1 | Xây dựng, ban hành kế hoạch tuyên truyền, phổ biến, giáo dục pháp luật về phòng cháy, chữa cháy và cứu nạn, cứu hộ trên địa bàn xã năm 2026 | Văn phòng HĐND và UBND xã | Công an xã | Trước ngày 15/3/2026 |  |
| 2 | Tổ chức 04 lớp tập huấn cho lực lượng dân phòng | Công an xã | Các thôn, bản | Quý II/2026 |  |
`;

const MONTHS = `| STT | Hạng mục | 06/2026 | 07/2026 | 08/2026 | 09/2026 | 10/2026 | 11/2026 | 12/2026 | Mốc bàn giao chính |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Hệ thống quản trị công việc và tiến độ | x | x | x | x | x | x | x | Dashboard tiến độ, quy trình giao việc |
`;

const MONEY = `| TT | Nội dung | Số lượng | Tỷ lệ (%) | Thành tiền (đồng) |
| --- | --- | --- | --- | --- |
| 1.1 | Nước uống | 120 | 12,5 | 2.400.000 |
| 1.2 | Tài liệu | 7 | - | 800.000 |
`;

function layoutOf(table: string): LayoutDocument {
  const text = `# KẾ HOẠCH\n\n## I. NHIỆM VỤ\n\n${table}`;
  return composePlan(readPlan(text, { today: TODAY, forcePlan: true }), { measure: measureText });
}

function tableOf(document: LayoutDocument): LayoutTable {
  return document.sections
    .flatMap(({ blocks }) => blocks)
    .find((block): block is LayoutTable => block.type === 'table' && block.kind === 'data')!;
}

function tornWords(document: LayoutDocument): number {
  return typeset(document)
    .pages.flatMap(({ items }) => items)
    .filter((item) => item.type === 'lines' && item.set.lines.some(({ breaksWord }) => breaksWord)).length;
}

describe('columns of a table', () => {
  it('are narrow for numbers, wide for long texts, and fill the text area', () => {
    const { sections } = layoutOf(TASKS);
    const { columns } = tableOf(layoutOf(TASKS));
    const [{ page }] = sections as [(typeof sections)[number]];
    const sum = columns.reduce((total, own) => total + own, 0);
    expect(sum).toBeCloseTo(page.width - page.margins.left - page.margins.right, 5);
    expect(columns[0]).toBeLessThan(30);
    expect(columns[1]).toBeGreaterThan(150);
    expect(Math.max(...columns)).toBe(columns[1]);
  });

  it('leave room that nobody needs to the columns of words', () => {
    const { columns } = tableOf(
      layoutOf('| STT | Chỉ tiêu | Số lượng |\n| --- | --- | --- |\n| 1 | Hộ nghèo | 12 |\n'),
    );
    expect(columns[0]).toBeLessThan(80);
    expect(columns[1]).toBeGreaterThan(200);
  });

  it('tear no word: letters are smaller where a table is too wide', () => {
    const document = layoutOf(MONTHS);
    expect(tornWords(document)).toBe(0);
    const [block] = tableOf(document).rows[0]!.cells[0]!.blocks;
    expect(block?.type === 'paragraph' && block.style.size).toBe(11);
    const [usual] = tableOf(layoutOf(TASKS)).rows[0]!.cells[0]!.blocks;
    expect(usual?.type === 'paragraph' && usual.style.size).toBe(13);
  });

  it('tear the longest words alone where nothing helps', () => {
    const { columns } = tableOf(layoutOf(MONTHS.replace('Dashboard', 'D'.repeat(80))));
    expect(columns[2]).toBeGreaterThan(40);
  });

  it('stand in the middle, or to the right, where they hold figures', () => {
    const [, row] = tableOf(layoutOf(MONEY)).rows;
    expect(row!.cells.map(({ blocks: [block] }) => block?.type === 'paragraph' && block.alignment)).toEqual([
      'center',
      'left',
      'center',
      'center',
      'right',
    ]);
  });
});

describe('what stands in a column', () => {
  it.each([
    ['', ['1', '2', ''], 'numerals'],
    ['STT', ['I', '1', '1.1', 'a)'], 'numerals'],
    ['TT', ['I. CÔNG TÁC TUYÊN TRUYỀN', '1'], 'words'],
    ['Số lượng', ['12', '7,5', '85 %'], 'figures'],
    ['Tháng 6', ['x', '', 'x'], 'figures'],
    ['Kinh phí', ['1.200.000', '0'], 'amounts'],
    ['Thời gian', ['15/3/2026', '20/4/2026'], 'words'],
    ['Thời gian', ['Quý I', 'Quý II'], 'words'],
    ['Ghi chú', ['', ''], 'words'],
    ['Số hộ', ['12 hộ', '7'], 'words'],
  ])('%s %j', (head, cells, kind) => {
    expect(columnKind(head, cells)).toBe(kind);
  });
});
