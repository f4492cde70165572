import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../server/src/markdown/read.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { TODAY } from '../support/fixtures.ts';

const HEAD = [
  '|BCH ĐOÀN XÃ PHÚC THỊNH                |ĐOÀN TNCS HỒ CHÍ MINH                    |',
  '|***                                   |                                         |',
  '|Số:        -KH/ĐTN                    |Phúc Thịnh, ngày 07 tháng 01 năm 2026     |',
];
const END = [
  '      |Nơi nhận:                             |   |TM. BAN THƯỜNG VỤ               |',
  '|- Các chi đoàn;                             |   |BÍ THƯ                          |',
  '|- Lưu: VP.                                  |   |                                |',
  '|                                            |   |Nguyễn Văn An                   |',
];
const PLAN = `${HEAD.join('\n')}\n\nKẾ HOẠCH\nTổ chức hội trại\n\n      I. MỤC ĐÍCH, YÊU CẦU\n\n      Nội dung.\n\n${END.join('\n')}\n`;

const tablesIn = (text: string) => readMarkdown(text).blocks.filter(({ type }) => type === 'table');

describe('tables that a converter draws with bars alone', () => {
  it('are read as the head and the ending of a plan', () => {
    const { head, recipients, signature } = readPlan(PLAN, { today: TODAY });
    expect(head.issuer?.text).toBe('BCH ĐOÀN XÃ PHÚC THỊNH');
    expect(head.dateline?.paragraph.content.text).toContain('ngày 07 tháng 01 năm 2026');
    expect(recipients?.items.map(({ name }) => name)).toEqual(['Các chi đoàn', 'Lưu: VP']);
    expect(signature?.name?.text).toBe('Nguyễn Văn An');
  });

  it('have a row a line where there are more than two columns', () => {
    const rows = [
      '|- Ông: An    |- Bí thư     |- Trưởng ban  |',
      '|- Bà: Bình   |- Ủy viên    |- Phó Ban     |',
    ];
    expect(tablesIn(rows.join('\n')).map((table) => table.rows?.length)).toEqual([2]);
  });

  it.each([
    'Một dòng |có gạch đứng  |\n\nvà một dòng khác.',
    '|một|hai|\n|ba|bốn|',
    '|Một dòng duy nhất   |hai ô     |',
    '|\n\nCác sở, ban, ngành  |\n|',
  ])('are not seen in %j', (text) => {
    expect(tablesIn(text)).toEqual([]);
  });
});
