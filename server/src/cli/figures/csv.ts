import { csvTable } from '../../text/csv.ts';
import { say } from '../io.ts';
import type { FiguresContext } from './model.ts';
import { type Figures, found, TABLES } from './model.ts';
import { nameOf, SEVERITIES, TABLE_TITLES } from './words.ts';

/** All tables as one, for spreadsheets: the first column says which table a row is of. */
export function figuresCsv(figures: Figures, { locale }: FiguresContext): string {
  const head = [
    say(locale, 'Bảng', 'Table'),
    say(locale, 'Mã', 'Key'),
    say(locale, 'Tên', 'Name'),
    say(locale, 'Kế hoạch', 'Plans'),
    ...SEVERITIES.map(({ name }) => name[locale]),
    say(locale, 'Tự sửa được', 'Fixable'),
    say(locale, 'Lần trước', 'Before'),
    say(locale, 'Thay đổi', 'Change'),
  ];
  const rows = TABLES.flatMap((table) =>
    figures[table].map((row) => [
      TABLE_TITLES[table][locale],
      row.key,
      nameOf(table, row, locale),
      String(row.plans),
      ...SEVERITIES.map(({ key }) => String(row[key])),
      String(row.fixable),
      row.before === undefined ? '' : String(row.before),
      row.before === undefined ? '' : String(found(row) - row.before),
    ]),
  );
  return csvTable([head, ...rows]);
}
