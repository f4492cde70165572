import type { Task } from '../../features/tasks.ts';
import type { Locale } from '../../text/bilingual.ts';
import { neutralise } from '../../text/neutralise.ts';
import { formatShortDate } from '../../vietnamese/calendar.ts';
import { say } from '../io.ts';
import type { Painter } from '../terminal/colour.ts';

/** Tasks for a reader at a terminal: day, days left and place, then who and what. */
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

function daysLeft({ daysLeft: days, done }: Task, locale: Locale, paint: Painter): string {
  if (done) return ` ${paint('green', say(locale, '(đã xong)', '(done)'))}`;
  if (days === undefined) return '';
  if (days < 0) return ` ${paint('red', say(locale, `(quá hạn ${-days} ngày)`, `(${-days} days over)`))}`;
  if (days === 0) return ` ${paint('yellow', say(locale, '(hôm nay)', '(today)'))}`;
  return ` ${paint(days <= 7 ? 'yellow' : 'green', say(locale, `(còn ${days} ngày)`, `(${days} days left)`))}`;
}
