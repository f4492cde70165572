import { neutralise } from '../../text/neutralise.ts';
import { say } from '../io.ts';
import { displayWidth } from '../terminal/width.ts';
import type { FiguresContext } from './model.ts';
import { type Figures, found, type Row, TABLES, type Table } from './model.ts';
import {
  change,
  count,
  headline,
  KEY_TITLES,
  nameOf,
  precisionNote,
  SEVERITIES,
  TABLE_TITLES,
  topFixes,
} from './words.ts';

/** Rows of a table that a terminal shows. */
const MAX_ROWS = 15;
const MAX_NAME = 60;

/** The figures for a reader at a terminal. */
export function figuresText(figures: Figures, context: FiguresContext): string {
  const { locale, paint } = context;
  const title = say(locale, `Báo cáo soát kế hoạch, ngày ${context.day}`, `Plans checked, ${context.day}`);
  const parts = [[paint('bold', title), ...headline(figures, locale)].join('\n')];
  for (const table of TABLES) {
    const rows = figures[table];
    if (rows.length > 0) parts.push(tableText(table, rows, context));
  }
  const fixes = topFixes(figures, 5).map((row) => fixText(row, context));
  if (fixes.length > 0) {
    parts.push([paint('bold', say(locale, 'Nên sửa trước', 'Mend first')), ...fixes].join('\n'));
  }
  for (const { path, message } of figures.failures)
    parts.push(`✖ ${neutralise(path)}: ${neutralise(message)}`);
  return `${parts.join('\n\n')}\n`;
}

function fixText(row: Row, { locale }: FiguresContext): string {
  const plans = count(row.plans, locale);
  const fixable =
    row.fixable > 0
      ? say(
          locale,
          `; ${count(row.fixable, locale)} chỗ sửa được bằng kehoach lint --fix`,
          `; ${count(row.fixable, locale)} fixed by kehoach lint --fix`,
        )
      : '';
  const note = precisionNote(row.key, locale);
  const places = count(found(row), locale);
  const what = say(locale, `${places} chỗ trong ${plans} kế hoạch`, `${places} places in ${plans} plans`);
  const name = neutralise(nameOf('rules', row, locale));
  return `  ${name} (${row.key}): ${what}${fixable}${note ? `; ${note}` : ''}`;
}

function tableText(
  table: Table,
  rows: readonly Row[],

  { locale, paint }: FiguresContext,
): string {
  const shown = rows.slice(0, MAX_ROWS);
  const isCompared = rows.some(({ before }) => before !== undefined);
  const isOfPlans = table !== 'files';
  const head = [
    KEY_TITLES[table][locale],
    ...(isOfPlans ? [say(locale, 'Kế hoạch', 'Plans')] : []),
    ...SEVERITIES.map(({ name }) => name[locale]),
    ...(isCompared ? [say(locale, 'Thay đổi', 'Change')] : []),
  ];
  const body = shown.map((row) => [
    shorten(neutralise(table === 'rules' ? row.key : nameOf(table, row, locale))),
    ...(isOfPlans ? [count(row.plans, locale)] : []),
    ...SEVERITIES.map(({ key }) => count(row[key], locale)),
    ...(isCompared ? [change(row, locale)] : []),
  ]);
  const widths = head.map((cell, i) =>
    Math.max(...[cell, ...body.map((row) => row[i]!)].map((each) => displayWidth(each))),
  );
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, i) => pad(cell, widths[i]!, i === 0)).join('  ')}`.trimEnd();
  const more = rows.length - shown.length;
  return [
    paint('bold', TABLE_TITLES[table][locale]),
    paint('dim', line(head)),
    ...body.map(line),
    ...(more > 0
      ? [`  ${say(locale, `… và ${count(more, locale)} dòng nữa`, `… and ${count(more, locale)} more`)}`]
      : []),
  ].join('\n');
}

function shorten(name: string): string {
  const letters = [...name];
  return letters.length <= MAX_NAME ? name : `${letters.slice(0, MAX_NAME - 1).join('')}…`;
}

function pad(cell: string, width: number, isLeft: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(cell)));
  return isLeft ? cell + blanks : blanks + cell;
}
