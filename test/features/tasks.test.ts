import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { byDeadline, type Task, tasksOf } from '../../server/src/features/tasks.ts';
import { tasksIcs } from '../../server/src/features/tasks-calendar.ts';
import { tasksCsv, tasksJson } from '../../server/src/features/tasks-table.ts';
import { readPlan } from '../../server/src/plan/read.ts';

const TODAY = { year: 2026, month: 6, day: 1 };

function tasks(content: string): Task[] {
  const text = `Số: 12/KH-UBND\n\nBình Lư, ngày 05 tháng 5 năm 2026\n\nKẾ HOẠCH\n\n**Tổ chức Ngày hội đọc sách\nnăm 2026**\n\nI. NỘI DUNG\n\n${content}\n`;
  return tasksOf('ke-hoach.md', readPlan(text, { today: TODAY, forcePlan: true }), TODAY);
}

const AWKWARD: Task = {
  path: 'kế hoạch, "số 1";.md',
  position: { line: 4, character: 0 },
  kind: 'before',
  due: { year: 2026, month: 12, day: 31 },
  daysLeft: -3,
  text: 'trước ngày 31/12/2026',
  task: `=HYPERLINK("x") ${'việc rất dài, có dấu phẩy; gạch \\ chéo 👍🏽 '.repeat(6)}`,
  unit: '-1+2',
};

describe('rows', () => {
  it('tell day, days left, unit, task, plan and place', () => {
    expect(tasks('1. Phòng Kinh tế chủ trì rà soát, hoàn thành trước ngày 10/6/2026.')).toEqual([
      {
        path: 'ke-hoach.md',
        position: { line: 11, character: 45 },
        kind: 'before',
        due: { year: 2026, month: 6, day: 10 },
        daysLeft: 9,
        text: 'trước ngày 10/6/2026',
        unit: 'Phòng Kinh tế',
        task: 'chủ trì rà soát',
        plan: '12/KH-UBND',
        title: 'Tổ chức Ngày hội đọc sách năm 2026',
      },
    ]);
  });

  it.each([
    ['Tổ chức tập huấn trong quý III/2026.', undefined, '2026-09-30'],
    ['Rà soát, hoàn thành trong tháng 6.', undefined, '2026-06-30'],
    ['Rà soát, hoàn thành trước tháng 9/2026.', undefined, '2026-08-31'],
    ['Báo cáo trước ngày 15/11.', undefined, '2026-11-15'],
    ['Trưng bày từ ngày 10 đến ngày 20 tháng 6 năm 2026.', '2026-06-10', '2026-06-20'],
    ['Trưng bày từ ngày 28/5 đến ngày 03/6/2026.', '2026-05-28', '2026-06-03'],
    ['Trưng bày từ tháng 6/2026 đến quý IV/2026.', '2026-06-01', '2026-12-31'],
    ['Báo cáo trước ngày 15 hằng tháng.', undefined, undefined],
    ['Báo cáo trước ngày 15/11 hằng năm.', undefined, undefined],
    ['Báo cáo trong vòng 10 ngày kể từ ngày ký.', undefined, undefined],
    ['Báo cáo trước ngày …/6/2026.', undefined, undefined],
    ['Báo cáo trước ngày 31/6/2026.', undefined, undefined],
  ])('%s', (content, from, due) => {
    const [row] = JSON.parse(tasksJson(tasks(content))).tasks;
    expect([row.from, row.due]).toEqual([from, due]);
  });

  it('are ordered by day, those without a day last', () => {
    const rows = tasks(
      '- Nộp bài trước ngày 20/6/2026.\n\n- Báo cáo trước ngày 15 hằng tháng.\n\n- Họp trước ngày 10/6/2026.',
    );
    expect(byDeadline(rows).map((row) => row.text)).toEqual([
      'trước ngày 10/6/2026',
      'trước ngày 20/6/2026',
      'trước ngày 15 hằng tháng',
    ]);
  });
});

describe('CSV', () => {
  it('quotes what has to be, and gives a spreadsheet no formula', () => {
    const [head, row] = tasksCsv([AWKWARD], 'vi').split('\r\n');
    expect(head?.startsWith('\uFEFFHạn,')).toBe(true);
    expect(row).toMatch(
      /^2026-12-31,,-3,"'=HYPERLINK\(""x""\) .*",'-1\+2,trước ngày 31\/12\/2026,,,"kế hoạch, ""số 1"";\.md",5$/,
    );
  });

  it.each(['=1', '+1', '@a', '\t=1', ' =1', '-a', '\r1', '＝1', '＋1', '－1', '＠a', ' ＝1'])(
    'guards %j',
    (task) => {
      expect(tasksCsv([{ ...AWKWARD, task }], 'en')).toContain(`'${task}`);
    },
  );
});

describe('ICS', () => {
  const period: Task = {
    ...AWKWARD,
    kind: 'period',
    from: { year: 2026, month: 12, day: 20 },
    task: 'Trưng bày',
  };
  const { due: _, ...undated } = AWKWARD;
  const ics = tasksIcs([AWKWARD, AWKWARD, period, undated], { year: 2026, month: 11, day: 1 });

  it('is read by a calendar parser', () => {
    const events = new ICAL.Component(ICAL.parse(ics))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));
    expect(events).toHaveLength(3);
    expect(events[0]?.summary).toBe(`${AWKWARD.unit}: ${AWKWARD.task}`);
    expect(events[0]?.description).toContain('kế hoạch, "số 1";.md:5');
    expect(events[0]?.startDate.isDate).toBe(true);
    expect(events.map((event) => [event.startDate.toString(), event.endDate.toString()])).toEqual([
      ['2026-12-31', '2027-01-01'],
      ['2026-12-31', '2027-01-01'],
      ['2026-12-20', '2027-01-01'],
    ]);
    expect(new Set(events.map((event) => event.uid)).size).toBe(3);
  });

  it('has lines of at most 75 bytes, ended by CRLF, cut between letters', () => {
    expect(ics.endsWith('\r\n')).toBe(true);
    for (const line of ics.slice(0, -2).split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n\uFFFD]|\p{Surrogate}/u);
    }
  });

  it('keeps the identifier of a task whose deadline moves', () => {
    const uid = (text: string) => /UID:(\S+)/.exec(text)?.[1];
    const moved = { ...AWKWARD, due: { year: 2027, month: 1, day: 15 }, text: 'trước ngày 15/01/2027' };
    expect(uid(tasksIcs([moved], TODAY))).toBe(uid(ics));
    expect(uid(tasksIcs([{ ...AWKWARD, unit: 'Văn phòng' }], TODAY))).not.toBe(uid(ics));
  });
});

it('leaves out marks of emphasis that Markdown does not take for such', () => {
  const found = tasks(
    '**1. **Căn cứ Kế hoạch này, **Phòng Kinh tế **bảo đảm kinh phí trước ngày 10/4/2026.\n\n*để tổng hợp, báo cáo xong trước ngày 11/4/2026 (trường hợp khác.',
  );
  expect(found.length).toBe(2);
  for (const { task, text, unit } of found) expect(`${task} ${unit ?? ''} ${text}`).not.toContain('*');
});
