import type { Locale } from '../../text/bilingual.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { say } from '../io.ts';
import { type Counts, found, type Row } from './model.ts';
import { count, nameOf, SEVERITIES } from './words.ts';

/*
 * Charts as SVG without script. Colours come from the page (classes `error`, `warning`, `info`, `hint`), so that they
 * follow light, dark and print. Each has a title for those who do not see it; its numbers stand in a table beside it.
 */

/** One bar of all findings, a part for each severity. */
export function severityBar(counts: Counts, locale: Locale): string {
  const parts = SEVERITIES.map(({ key, name }) => `${name[locale]}: ${count(counts[key], locale)}`).join(
    '; ',
  );
  const title = say(locale, 'Phát hiện theo mức', 'Findings by severity');
  return svg(600, 28, title, parts, stacked(counts, found(counts), 600, 28), 'severity').replace(
    ' width="600" height="28"',
    ' width="100%" height="28" preserveAspectRatio="none"',
  );
}

/** The bar of a row of a table, whose numbers stand in the other cells. `most`: of the longest bar. */
export function rowBar(counts: Counts, most: number): string {
  const width = 200;
  return `<svg class="bar" viewBox="0 0 ${width} 14" preserveAspectRatio="none" aria-hidden="true">${stacked(counts, most, width, 14)}</svg>`;
}

/** Parts of a bar of `width` that stands for `whole`. */
function stacked(counts: Counts, whole: number, width: number, height: number): string {
  let x = 0;
  return SEVERITIES.map(({ key, one }) => {
    const length = whole === 0 ? 0 : (counts[key] / whole) * width;
    const part =
      length > 0
        ? `<rect class="${one}" x="${round(x)}" y="0" width="${round(length)}" height="${height}"/>`
        : '';
    x += length;
    return part;
  }).join('');
}

/** Months that fit; earlier ones are in the table only. */
const MAX_MONTHS = 24;
const COLUMN = 44;
const HEIGHT = 180;
const ABOVE = 18;
const BELOW = 22;

/** A column for each month, parts by severity. In: months in order. */
export function monthColumns(rows: readonly Row[], locale: Locale): string {
  const shown = rows.filter(({ key }) => key !== '').slice(-MAX_MONTHS);
  const most = Math.max(1, ...shown.map(found));
  const columns = shown.map((row, i) => {
    const x = i * COLUMN + 8;
    const total = found(row);
    let y = ABOVE + HEIGHT;
    const parts = SEVERITIES.map(({ key, one }) => {
      const height = (row[key] / most) * HEIGHT;
      y -= height;
      return height > 0
        ? `<rect class="${one}" x="${x}" y="${round(y)}" width="${COLUMN - 16}" height="${round(height)}"/>`
        : '';
    });
    const centre = x + (COLUMN - 16) / 2;
    const [year = '', month = ''] = row.key.split('-');
    const label = `${Number(month)}/${year.slice(2)}`;
    return `<g><title>${escapeXml(`${nameOf('months', row, locale)}: ${count(total, locale)}`)}</title>${parts.join('')}<text x="${centre}" y="${round(y - 4)}">${count(total, locale)}</text><text class="label" x="${centre}" y="${ABOVE + HEIGHT + 15}">${label}</text></g>`;
  });
  const width = Math.max(1, shown.length) * COLUMN;
  const axis = `<line class="axis" x1="0" x2="${width}" y1="${ABOVE + HEIGHT}" y2="${ABOVE + HEIGHT}"/>`;
  const title = say(locale, 'Phát hiện theo tháng ghi trên kế hoạch', "Findings by month of the plan's date");
  const text = shown
    .map((row) => `${nameOf('months', row, locale)}: ${count(found(row), locale)}`)
    .join('; ');
  return svg(width, ABOVE + HEIGHT + BELOW, title, text, columns.join('') + axis, 'months');
}

function svg(
  width: number,
  height: number,
  title: string,
  text: string,
  content: string,
  id: string,
): string {
  return `<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-text" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-text">${escapeXml(text)}</desc>${content}</svg>`;
}

function round(number: number): string {
  return String(Math.round(number * 100) / 100);
}
