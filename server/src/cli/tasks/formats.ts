import { createHash } from 'node:crypto';
import type { Locale } from '../../text/bilingual.ts';
import { addDays, type CalendarDate, formatIsoDate, formatShortDate } from '../../vietnamese/calendar.ts';
import { say } from '../io.ts';
import type { Painter } from '../terminal/colour.ts';
import { neutralise } from '../terminal/neutralise.ts';
import { isoOrEmpty, type Task } from './task.ts';

/** By day, those without a day last; then by place. */
export function byDeadline(tasks: readonly Task[]): Task[] {
  return [...tasks].sort((a, b) => {
    const [x, y] = [isoOrEmpty(a.due) || '9999', isoOrEmpty(b.due) || '9999'];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

export function tasksText(tasks: readonly Task[], locale: Locale, paint: Painter): string {
  if (tasks.length === 0) return say(locale, 'Không thấy thời hạn nào.\n', 'No deadlines found.\n');
  return tasks
    .map((task) => {
      const when = task.due ? formatShortDate(task.due) : neutralise(task.text);
      const place = paint('dim', `${neutralise(task.path)}:${task.position.line + 1}`);
      const rows = [`${paint('bold', when)}${daysLeft(task, locale, paint)}  ${place}`];
      if (task.unit) rows.push(`  ${paint('dim', say(locale, 'Đơn vị:', 'Unit:'))} ${neutralise(task.unit)}`);
      if (task.task) rows.push(`  ${paint('dim', say(locale, 'Việc:', 'Task:'))} ${neutralise(task.task)}`);
      if (task.due) rows.push(`  ${paint('dim', neutralise(task.text))}`);
      return `${rows.join('\n')}\n`;
    })
    .join('\n');
}

function daysLeft({ daysLeft: days }: Task, locale: Locale, paint: Painter): string {
  if (days === undefined) return '';
  if (days < 0) return ` ${paint('red', say(locale, `(quá hạn ${-days} ngày)`, `(${-days} days over)`))}`;
  if (days === 0) return ` ${paint('yellow', say(locale, '(hôm nay)', '(today)'))}`;
  return ` ${paint(days <= 7 ? 'yellow' : 'green', say(locale, `(còn ${days} ngày)`, `(${days} days left)`))}`;
}

export function tasksJson(tasks: readonly Task[]): string {
  const rows = tasks.map(({ from, due, ...rest }) => ({
    ...rest,
    ...(from ? { from: formatIsoDate(from) } : {}),
    ...(due ? { due: formatIsoDate(due) } : {}),
  }));
  return `${JSON.stringify({ version: 1, tasks: rows }, null, 2)}\n`;
}

/** RFC 4180 with a byte order mark, by which spreadsheets know UTF-8. */
export function tasksCsv(tasks: readonly Task[], locale: Locale): string {
  const head = say(
    locale,
    'Hạn,Từ ngày,Còn lại (ngày),Việc,Đơn vị,Thời hạn như ghi,Kế hoạch,Tệp,Dòng',
    'Due,From,Days left,Task,Unit,As written,Plan,File,Line',
  );
  const rows = tasks.map((task) =>
    [
      isoOrEmpty(task.due),
      isoOrEmpty(task.from),
      task.daysLeft === undefined ? '' : String(task.daysLeft),
      task.task ?? '',
      task.unit ?? '',
      task.text,
      task.plan ?? '',
      task.path,
      String(task.position.line + 1),
    ]
      .map(csvField)
      .join(','),
  );
  return `\uFEFF${[head, ...rows].join('\r\n')}\r\n`;
}

/** A field that a spreadsheet would take for a formula gets an apostrophe in front. */
function csvField(text: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d+$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 5545: an all-day event for each task with a day. */
export function tasksIcs(tasks: readonly Task[], stamp: CalendarDate): string {
  const rows = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//soan-ke-hoach//kehoach//VI',
    'CALSCALE:GREGORIAN',
  ];
  const seen = new Map<string, number>();
  for (const task of tasks) {
    if (!task.due) continue;
    const key = `${task.path.normalize('NFC')}\n${formatIsoDate(task.due)}\n${task.text}\n${task.task ?? ''}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const uid = createHash('sha256').update(`${key}\n${count}`).digest('hex').slice(0, 32);
    const summary = task.task ?? task.text;
    const detail = [task.unit, task.text, task.plan, `${task.path}:${task.position.line + 1}`]
      .filter(Boolean)
      .join('\n');
    rows.push(
      'BEGIN:VEVENT',
      `UID:${uid}@kehoach`,
      `DTSTAMP:${basic(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${basic(task.due)}`,
      `DTEND;VALUE=DATE:${basic(addDays(task.due, 1))}`,
      `SUMMARY:${icsText(task.unit ? `${task.unit}: ${summary}` : summary)}`,
      `DESCRIPTION:${icsText(detail)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    );
  }
  rows.push('END:VCALENDAR');
  return rows.map((row) => `${foldLine(row)}\r\n`).join('');
}

function basic(date: CalendarDate): string {
  return formatIsoDate(date).replaceAll('-', '');
}

function icsText(text: string): string {
  return text
    .replace(/[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F]/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
}

/** No line longer than 75 bytes; goes on behind a break and a blank. Letters are never cut. */
function foldLine(row: string): string {
  let result = '';
  let bytes = 0;
  for (const letter of row) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > 75) {
      result += '\r\n ';
      bytes = 1;
    }
    result += letter;
    bytes += size;
  }
  return result;
}
