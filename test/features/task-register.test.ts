import { describe, expect, it } from 'vitest';
import {
  isTicked,
  namedTasks,
  readTaskRegister,
  tick,
  writeTaskRegister,
} from '../../server/src/features/task-register.ts';

const TASKS = namedTasks([
  { file: 'a.md', unit: 'Phòng Kinh tế', task: 'Lập dự toán', text: 'trước ngày 15/6/2026' },
  { file: 'a.md', task: 'Báo cáo', text: 'trước ngày 15/6/2026' },
  { file: 'a.md', task: 'Báo cáo', text: 'trước ngày 15/12/2026' },
  { file: 'b.md', text: 'trước ngày 01/7/2026' },
]);

describe('register of tasks', () => {
  it('keeps what is ticked, a line each, in one order', () => {
    const done = [TASKS[3]!, TASKS[0]!, TASKS[2]!].reduce(
      (all, task) => tick(all, task, true),
      [] as typeof TASKS,
    );
    const text = writeTaskRegister(done);
    expect(text).toBe(
      [
        '{"done": [',
        '  {"file":"a.md","task":"Báo cáo","count":2},',
        '  {"file":"a.md","unit":"Phòng Kinh tế","task":"Lập dự toán"},',
        '  {"file":"b.md","task":"trước ngày 01/7/2026"}',
        ']}',
        '',
      ].join('\n'),
    );
    expect(TASKS.map((task) => isTicked(readTaskRegister(text), task))).toEqual([true, false, true, true]);
    expect(writeTaskRegister(readTaskRegister(text))).toBe(text);
  });

  it('takes a tick back, and ticks twice once', () => {
    const twice = tick(tick([], TASKS[0]!, true), TASKS[0]!, true);
    expect(twice).toHaveLength(1);
    expect(tick(twice, TASKS[0]!, false)).toEqual([]);
    expect(readTaskRegister(writeTaskRegister([]))).toEqual([]);
  });

  it('names a task the same when its day moves, and however its letters are composed', () => {
    const moved = namedTasks([
      {
        file: 'a.md',
        unit: 'Phòng Kinh tế'.normalize('NFD'),
        task: 'Lập dự toán'.normalize('NFD'),
        text: 'trước ngày 30/6/2026',
      },
    ]);
    expect(isTicked([TASKS[0]!], moved[0]!)).toBe(true);
  });

  it.each(['', '[]', '{"done": 1}', '{'])('refuses %j', (text) => {
    expect(() => readTaskRegister(text)).toThrow();
  });

  it('leaves out what is no task', () => {
    expect(readTaskRegister('{"done": [1, {"file": "a.md"}, {"file": "a.md", "task": "Báo cáo"}]}')).toEqual([
      { file: 'a.md', task: 'Báo cáo', count: 1 },
    ]);
  });
});
