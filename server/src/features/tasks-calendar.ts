import { addDays, type CalendarDate, formatIsoDate } from '../vietnamese/calendar.ts';
import type { Task } from './tasks.ts';

const MAX_BYTES = 75;

/**
 * Tasks as a calendar (RFC 5545): an all-day event for each task with a day, over all its days for a period. The
 * identifiers depend on file, unit and task, so that a later export with a moved deadline moves the event.
 * @param stamp the day of the export
 */
export function tasksIcs(tasks: readonly Task[], stamp: CalendarDate): string {
  const rows = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//soan-ke-hoach//kehoach//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
  ];
  const seen = new Map<string, number>();
  for (const task of tasks) {
    if (!task.due) continue;
    const key = [task.path, task.unit ?? '', task.task ?? task.text].join('\n').normalize('NFC');
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const what = task.task ?? task.text;
    const detail = [task.unit, task.text, task.plan, task.title, `${task.path}:${task.position.line + 1}`];
    rows.push(
      'BEGIN:VEVENT',
      `UID:${fingerprint(`${key}\n${count}`)}@kehoach`,
      `DTSTAMP:${basic(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${basic(task.from ?? task.due)}`,
      `DTEND;VALUE=DATE:${basic(addDays(task.due, 1))}`,
      `SUMMARY:${escapeText(task.unit ? `${task.unit}: ${what}` : what)}`,
      `DESCRIPTION:${escapeText(detail.filter(Boolean).join('\n'))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    );
  }
  rows.push('END:VCALENDAR');
  return rows.map((row) => `${fold(row)}\r\n`).join('');
}

function basic(date: CalendarDate): string {
  return formatIsoDate(date).replaceAll('-', '');
}

function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F\u2028\u2029]/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n');
}

/** No line longer than 75 bytes; goes on after a break and a blank. Letters are never cut. */
function fold(row: string): string {
  let result = '';
  let bytes = 0;
  for (const letter of row) {
    const size = bytesOf(letter.codePointAt(0)!);
    if (bytes + size > MAX_BYTES) {
      result += '\r\n ';
      bytes = 1;
    }
    result += letter;
    bytes += size;
  }
  return result;
}

/** Length in UTF-8. */
function bytesOf(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/**
 * 128 bits that tell texts apart (FNV-1a over UTF-16 units, four starting values); no secret is kept by it. Not
 * `digestOf`: calendars know the events of earlier exports by these bits and would have each twice.
 */
function fingerprint(text: string): string {
  let result = '';
  for (const start of [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]) {
    let hash = start;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    result += (hash >>> 0).toString(16).padStart(8, '0');
  }
  return result;
}
