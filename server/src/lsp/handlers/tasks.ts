import type { CancellationToken } from 'vscode-languageserver';
import { checkPlan } from '../../check/check.ts';
import { byDeadline, type Task } from '../../features/tasks.ts';
import { tasksIcs } from '../../features/tasks-calendar.ts';
import { tasksCsv } from '../../features/tasks-table.ts';
import { type CalendarDate, formatIsoDate } from '../../vietnamese/calendar.ts';
import { recordOf } from '../client.ts';
import type { Session } from '../context.ts';
import { canonicalUri, shortPath } from '../files.ts';
import type { Scope } from '../store.ts';

/**
 * Requests of our own over all plans, open ones as they stand in the editor:
 *
 * - `kehoach/tasks` → `{ today, tasks }`: the deadlines by day, `uri` and `position` telling where, days as `YYYY-MM-DD`;
 * - `kehoach/exportTasks` `{ format: 'csv' | 'ics' }` → `{ text }`: the same rows as a file;
 * - `kehoach/plans` → URIs of the plans; `kehoach/check` `{ uri }` → `{ path, findings }` of one of them, or null.
 */
export function registerTasks(session: Session): void {
  const { connection, project, store } = session;

  async function rows(token: CancellationToken): Promise<{ scope: Scope; tasks: Task[] }> {
    const scope = await project.scope();
    return { scope, tasks: byDeadline(await project.tasks(scope.options.today, token)) };
  }

  connection.onRequest('kehoach/tasks', async (_: unknown, token: CancellationToken) => {
    const { scope, tasks } = await rows(token);
    return {
      today: formatIsoDate(scope.options.today),
      tasks: tasks.map(({ path, from, due, ...rest }) => ({
        uri: path,
        ...rest,
        ...dayNamed('from', from),
        ...dayNamed('due', due),
      })),
    };
  });

  connection.onRequest('kehoach/exportTasks', async (params: unknown, token: CancellationToken) => {
    const { scope, tasks } = await rows(token);
    const folders = session.folders();
    const named = tasks.map((task) => ({ ...task, path: shortPath(task.path, folders) }));
    return recordOf(params).format === 'ics'
      ? { text: tasksIcs(named, scope.options.today) }
      : { text: tasksCsv(named, scope.settings.locale ?? 'vi') };
  });

  connection.onRequest('kehoach/plans', (_: unknown, token: CancellationToken) => project.uris(token));

  connection.onRequest('kehoach/check', async (params: unknown, token: CancellationToken) => {
    const { uri } = recordOf(params);
    if (typeof uri !== 'string') return null;
    const open = store.uris.find((known) => canonicalUri(known) === canonicalUri(uri));
    const checked = open === undefined ? undefined : await store.check(open);
    const read = checked ? undefined : await project.read(uri);
    if (token.isCancellationRequested) return null;
    const result = checked ? checked.result : read && checkPlan(read.plan, read.scope.options);
    const lines = checked?.snapshot.lines ?? read?.lines;
    if (!result || !lines) return null;
    const locale = (checked ?? read)?.scope.settings.locale ?? 'vi';
    return {
      path: shortPath(uri, session.folders()),
      findings: result.diagnostics.map(({ ruleId, severity, range, message, citation }) => ({
        ruleId,
        severity,
        range: lines.rangeOf(range),
        message: citation ? `${message[locale]} (${citation})` : message[locale],
      })),
    };
  });
}

function dayNamed<K extends string>(name: K, day: CalendarDate | undefined): { [P in K]?: string } {
  return day ? ({ [name]: formatIsoDate(day) } as { [P in K]?: string }) : {};
}
