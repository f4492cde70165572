import { escapeXml } from '../../text/escape-xml.ts';
import { neutralise } from '../../text/neutralise.ts';
import { say } from '../io.ts';
import { monthColumns, rowBar, severityBar } from './charts.ts';
import type { FiguresContext } from './model.ts';
import { type Figures, found, type Row, type Table } from './model.ts';
import { STYLE } from './style.ts';
import {
  change,
  count,
  headline,
  KEY_TITLES,
  nameOf,
  percent,
  precisionNote,
  SEVERITIES,
  TABLE_TITLES,
  topFixes,
} from './words.ts';

/** Rows of a table at most; the CSV and JSON have all. */
const MAX_ROWS = 40;
const MAX_FIXES = 5;

/** The figures as one page that needs nothing else: no script, no network, for screen and print. */
export function figuresHtml(figures: Figures, context: FiguresContext): string {
  const { locale, day } = context;
  const title = say(locale, `Báo cáo soát kế hoạch, ngày ${day}`, `Plans checked, ${day}`);
  const tables: readonly Table[] = ['offices', 'months', 'rules', 'folders', 'files'];
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="generator" content="kehoach report">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${text(title)}</h1>
${headline(figures, locale)
  .map((sentence) => `<p class="headline">${text(sentence)}</p>`)
  .join('\n')}
</header>
<main>
${tiles(figures, context)}
${fixes(figures, context)}
${tables.map((table) => section(table, figures, context)).join('\n')}
${failures(figures, context)}
</main>
<footer><p>${text(footer(context))}</p></footer>
</body>
</html>
`;
}

function tiles(figures: Figures, { locale }: FiguresContext): string {
  const { summary } = figures;
  const tile = (kind: string, name: string, value: string, note = '') =>
    `<div class="tile ${kind}"><dt>${text(name)}</dt><dd>${text(value)}${note ? ` <small>${text(note)}</small>` : ''}</dd></div>`;
  const plansNote = say(
    locale,
    `trong ${count(summary.files, locale)} tệp`,
    `in ${count(summary.files, locale)} files`,
  );
  const fixable = say(locale, 'Tự sửa được', 'Fixable');
  const title = say(locale, 'Tổng quát', 'Overview');
  return `<section aria-labelledby="overview"><h2 id="overview">${text(title)}</h2>
<dl class="tiles">
${tile('plans', say(locale, 'Kế hoạch', 'Plans'), count(summary.plans, locale), plansNote)}
${SEVERITIES.map(({ key, one, name }) => tile(one, name[locale], count(summary[key], locale))).join('\n')}
${tile('fixable', fixable, count(summary.fixable, locale), percent(summary.fixable, found(summary), locale))}
</dl>
<figure>${severityBar(summary, locale)}
<figcaption>${SEVERITIES.map(({ one, name }) => `<span class="key ${one}"></span>${text(name[locale])}`).join(' ')}</figcaption></figure>
</section>`;
}

function fixes(figures: Figures, { locale }: FiguresContext): string {
  const rows = topFixes(figures, MAX_FIXES);
  if (rows.length === 0) return '';
  const items = rows.map((row) => {
    const places = count(found(row), locale);
    const plans = count(row.plans, locale);
    const note = precisionNote(row.key, locale);
    const sentences = [
      say(locale, `${places} chỗ trong ${plans} kế hoạch.`, `${places} places in ${plans} plans.`),
      row.fixable > 0
        ? say(
            locale,
            `${count(row.fixable, locale)} chỗ sửa được bằng một lệnh: kehoach lint --fix.`,
            `${count(row.fixable, locale)} are fixed by one command: kehoach lint --fix.`,
          )
        : say(locale, 'Người soạn phải sửa.', 'The drafter has to mend it.'),
      ...(note ? [say(locale, `Độ tin: ${note}.`, `How sure: ${note}.`)] : []),
    ];
    return `<li><strong>${text(nameOf('rules', row, locale))}</strong> <code>${text(row.key)}</code><br>${text(sentences.join(' '))}</li>`;
  });
  const title = say(locale, 'Nên sửa trước', 'Mend first');
  return `<section aria-labelledby="fixes"><h2 id="fixes">${text(title)}</h2><ol class="fixes">${items.join('\n')}</ol></section>`;
}

function section(table: Table, figures: Figures, context: FiguresContext): string {
  const rows = figures[table];
  const { locale } = context;
  if (rows.length === 0) return '';
  const chart =
    table === 'months' && rows.some(({ key }) => key !== '')
      ? `<figure>${monthColumns(rows, locale)}</figure>`
      : '';
  const more = rows.length - MAX_ROWS;
  const rest =
    more > 0
      ? `<p>${text(say(locale, `Còn ${count(more, locale)} dòng nữa: kehoach report --format csv.`, `${count(more, locale)} more: kehoach report --format csv.`))}</p>`
      : '';
  return `<section aria-labelledby="${table}"><h2 id="${table}">${text(TABLE_TITLES[table][locale])}</h2>
${chart}${tableHtml(table, rows.slice(0, MAX_ROWS), context)}${rest}
</section>`;
}

function tableHtml(
  table: Table,
  rows: readonly Row[],

  { locale }: FiguresContext,
): string {
  const isCompared = rows.some(({ before }) => before !== undefined);
  const most = Math.max(1, ...rows.map(found));
  const number = (value: string, kind = '') => `<td class="number ${kind}">${text(value)}</td>`;
  const body = rows.map((row) => {
    const name = text(nameOf(table, row, locale));
    const code =
      table === 'rules' && nameOf(table, row, locale) !== row.key ? `<br><code>${text(row.key)}</code>` : '';
    const then = isCompared ? number(change(row, locale), trend(row)) : '';
    const plans = table === 'files' ? '' : number(count(row.plans, locale));
    return `<tr><th scope="row">${name}${code}</th>${plans}${SEVERITIES.map(({ key }) => number(count(row[key], locale))).join('')}${then}<td class="chart-cell">${rowBar(row, most)}</td></tr>`;
  });
  const heads = [
    `<th scope="col">${text(KEY_TITLES[table][locale])}</th>`,
    ...(table === 'files' ? [] : [numberHead(say(locale, 'Kế hoạch', 'Plans'))]),
    ...SEVERITIES.map(({ one, name }) => numberHead(name[locale], one)),
    ...(isCompared ? [numberHead(say(locale, 'Thay đổi', 'Change'))] : []),
    `<th scope="col" class="chart-cell">${text(say(locale, 'Biểu đồ', 'Chart'))}</th>`,
  ];
  return `<div class="scroll"><table><thead><tr>${heads.join('')}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`;
}

function numberHead(name: string, kind?: string): string {
  const key = kind ? `<span class="key ${kind}"></span>` : '';
  return `<th scope="col" class="number">${key}${text(name)}</th>`;
}

function trend(row: Row): string {
  const difference = found(row) - (row.before ?? found(row));
  if (difference === 0) return 'same';
  return difference > 0 ? 'worse' : 'better';
}

function failures({ failures: failed }: Figures, { locale }: FiguresContext): string {
  if (failed.length === 0) return '';
  const items = failed
    .slice(0, MAX_ROWS)
    .map(({ path, message }) => `<li><code>${text(path)}</code>: ${text(message)}</li>`);
  const title = say(
    locale,
    `${failed.length} tệp không soát được`,
    `${failed.length} files could not be checked`,
  );
  return `<section aria-labelledby="failures"><h2 id="failures">${text(title)}</h2><ul>${items.join('\n')}</ul></section>`;
}

function footer({ locale }: FiguresContext): string {
  return say(
    locale,
    'Lỗi: trái quy định, phải sửa trước khi ban hành. Cảnh báo: nhiều khả năng sai, cần xem. Lưu ý, gợi ý: nên xem. Lập bằng kehoach report; xem từng chỗ bằng kehoach lint.',
    'Errors break a regulation and must be mended before the plan is issued. Warnings are probably wrong. Notes and hints are worth a look. Made by kehoach report; kehoach lint shows each place.',
  );
}

function text(plain: string): string {
  return escapeXml(neutralise(plain));
}
