import { expect, test } from 'vitest';
import {
  describeDay,
  describeDaysLeft,
  describeDue,
  groupTasks,
  isOverdue,
  type PlanTask,
} from '../../client/src/tasks/groups.ts';

function task(text: string, daysLeft?: number, unit?: string): PlanTask {
  return {
    uri: 'file:///k.md',
    position: { line: 0, character: 0 },
    text,
    ...(daysLeft === undefined ? {} : { daysLeft, due: '2026-03-09' }),
    ...(unit === undefined ? {} : { unit }),
  };
}

const TASKS = [
  task('a', -30, 'Văn phòng'),
  task('b', -1, 'Ban Tuyên giáo'),
  task('c', 0, 'văn phòng'),
  task('d', 7),
  task('e', 8, 'Đoàn xã'),
  task('f', 30),
  task('g', 31),
  task('h'),
];

const shape = (by: 'deadline' | 'unit') =>
  groupTasks(TASKS, by).map(({ label, tasks }) => [label.vi, tasks.map(({ text }) => text).join('')]);

test('by deadline: what is newly overdue first, then week, month, later, undated', () => {
  expect(shape('deadline')).toEqual([
    ['Quá hạn', 'ba'],
    ['Trong 7 ngày tới', 'cd'],
    ['Trong 30 ngày tới', 'ef'],
    ['Sau 30 ngày', 'g'],
    ['Không có ngày cụ thể', 'h'],
  ]);
});

test('by unit in the order of the Vietnamese alphabet, those without one last', () => {
  expect(shape('unit')).toEqual([
    ['Ban Tuyên giáo', 'b'],
    ['Đoàn xã', 'e'],
    ['Văn phòng', 'ac'],
    ['Chưa ghi đơn vị', 'dfgh'],
  ]);
});

test('what is done stands last, and is not overdue', () => {
  const done = { ...task('x', -400, 'Văn phòng'), done: true };
  for (const by of ['deadline', 'unit'] as const) {
    const groups = groupTasks([done, ...TASKS], by);
    expect(groups.at(-1)).toMatchObject({ label: { vi: 'Đã xong' }, tasks: [done] });
    expect(groups.slice(0, -1)).toEqual(groupTasks(TASKS, by));
  }
  expect(isOverdue(done)).toBe(false);
  expect(describeDaysLeft(done)).toBeUndefined();
});

test('no group is empty', () => {
  expect(groupTasks([], 'deadline')).toEqual([]);
  expect(groupTasks([], 'unit')).toEqual([]);
});

test.each([
  [-3, 'quá hạn 3 ngày · 9/3/2026'],
  [0, 'hôm nay · 9/3/2026'],
  [5, 'còn 5 ngày · 9/3/2026'],
])('%i days', (days, said) => {
  expect(describeDue(task('trước ngày 9/3', days)).vi).toBe(said);
});

test('days left and day by themselves', () => {
  expect(describeDaysLeft(task('trước ngày 9/3', -3))).toEqual({
    vi: 'quá hạn 3 ngày',
    en: '3 days overdue',
  });
  expect(describeDay(task('trước ngày 9/3', -3))).toBe('9/3/2026');
});

test('without a day the text speaks for itself', () => {
  expect(describeDaysLeft(task('hằng tháng'))).toBeUndefined();
  expect(describeDue(task('hằng tháng')).vi).toBe('hằng tháng');
});
