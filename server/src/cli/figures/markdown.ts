import { markdownText } from '../../text/markdown-text.ts';
import { say } from '../io.ts';
import type { Figures, FiguresContext, Row, Table } from './model.ts';
import { change, count, headline, KEY_TITLES, nameOf, SEVERITIES, TABLE_TITLES } from './words.ts';

/** Rows of a table that a summary shows: GitHub takes a megabyte of all steps. */
const MAX_ROWS = 20;

/** The figures as GitHub and GitLab show Markdown: for the summary of a job. */
export function figuresMarkdown(figures: Figures, { locale, day }: FiguresContext): string {
  const parts = [
    say(locale, `### Báo cáo soát kế hoạch, ngày ${day}`, `### Plans checked, ${day}`),
    headline(figures, locale).join('  \n'),
  ];
  for (const table of ['offices', 'rules', 'months', 'folders'] as const) {
    const rows = figures[table];
    if (rows.length > 0) parts.push(tableOf(table, rows, locale));
  }
  return `${parts.join('\n\n')}\n\n`;
}

function tableOf(
  table: Table,
  rows: readonly Row[],

  locale: FiguresContext['locale'],
): string {
  const isCompared = rows.some(({ before }) => before !== undefined);
  const head = [
    KEY_TITLES[table][locale],
    say(locale, 'Kế hoạch', 'Plans'),
    ...SEVERITIES.map(({ name }) => name[locale]),
    ...(isCompared ? [say(locale, 'Thay đổi', 'Change')] : []),
  ];
  const body = rows
    .slice(0, MAX_ROWS)
    .map((row) => [
      markdownText(nameOf(table, row, locale)),
      count(row.plans, locale),
      ...SEVERITIES.map(({ key }) => count(row[key], locale)),
      ...(isCompared ? [change(row, locale)] : []),
    ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const more = rows.length - body.length;
  return [
    `**${TABLE_TITLES[table][locale]}**`,
    '',
    line(head),
    line(head.map((_, i) => (i === 0 ? '---' : '---:'))),
    ...body.map(line),
    ...(more > 0
      ? ['', say(locale, `Còn ${count(more, locale)} dòng nữa.`, `${count(more, locale)} more.`)]
      : []),
  ].join('\n');
}
