import type { Locale } from '../text/bilingual.ts';
import { csvTable } from '../text/csv.ts';
import { safeJson } from '../text/neutralise.ts';
import { type CalendarDate, formatIsoDate } from '../vietnamese/calendar.ts';
import type { Task } from './tasks.ts';

/** Tasks as JSON: days as `YYYY-MM-DD`, positions counted from 0. */
export function tasksJson(tasks: readonly Task[]): string {
  const rows = tasks.map(({ from, due, ...rest }) => ({
    ...rest,
    ...(from ? { from: formatIsoDate(from) } : {}),
    ...(due ? { due: formatIsoDate(due) } : {}),
  }));
  return `${safeJson({ version: 1, tasks: rows }, 2)}\n`;
}

const HEAD: Readonly<Record<Locale, readonly string[]>> = {
  vi: [
    'Hạn',
    'Từ ngày',
    'Còn lại (ngày)',
    'Việc',
    'Đơn vị',
    'Thời hạn như ghi',
    'Kế hoạch',
    'Trích yếu',
    'Tệp',
    'Dòng',
  ],
  en: ['Due', 'From', 'Days left', 'Task', 'Unit', 'As written', 'Plan', 'Subject', 'File', 'Line'],
};

/** Tasks as CSV. Lines count from 1. */
export function tasksCsv(tasks: readonly Task[], locale: Locale): string {
  const rows = tasks.map((task) => [
    day(task.due),
    day(task.from),
    task.daysLeft === undefined ? '' : String(task.daysLeft),
    task.task ?? '',
    task.unit ?? '',
    task.text,
    task.plan ?? '',
    task.title ?? '',
    task.path,
    String(task.position.line + 1),
  ]);
  return csvTable([HEAD[locale], ...rows]);
}

function day(date: CalendarDate | undefined): string {
  return date ? formatIsoDate(date) : '';
}
