import type { NumberBook, NumberSeries } from '../../project/number-register.ts';
import type { Locale } from '../../text/bilingual.ts';
import { csvTable } from '../../text/csv.ts';
import { neutralise, safeJson } from '../../text/neutralise.ts';
import { say } from '../io.ts';
import type { Painter } from '../terminal/colour.ts';

/** The number register for a reader at a terminal. */
export function numbersText({ series, without }: NumberBook, locale: Locale, paint: Painter): string {
  const parts = [paint('bold', say(locale, 'Sổ số kế hoạch', 'Numbers of plans'))];
  for (const each of series) parts.push(seriesText(each, locale, paint));
  if (series.length === 0)
    parts.push(say(locale, 'Không thấy kế hoạch nào có số.', 'No plan with a number.'));
  if (without.length > 0) {
    parts.push(
      say(
        locale,
        `${without.length} kế hoạch chưa có số, năm hay cơ quan: ${shown(without)}`,
        `${without.length} plans without number, year or body: ${shown(without)}`,
      ),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function seriesText(series: NumberSeries, locale: Locale, paint: Painter): string {
  const { plans, first, last, next, gaps, twice } = series;
  const rows = [
    `${paint('bold', neutralise(nameOf(series)))}  …${neutralise(series.symbol)}  ${yearsOf(series)}`,
    say(
      locale,
      `  ${plans} kế hoạch, số ${first} đến ${last}; số kế tiếp: ${next}`,
      `  ${plans} plans, numbers ${first} to ${last}; next: ${next}`,
    ),
  ];
  if (gaps.length > 0)
    rows.push(`  ${say(locale, 'Không thấy số:', 'Not seen:')} ${gaps.map(rangeOf).join(', ')}`);
  for (const { number, paths } of twice) {
    rows.push(
      `  ${paint('red', say(locale, `Trùng số ${number}:`, `Number ${number} twice:`))} ${shown(paths)}`,
    );
  }
  return rows.join('\n');
}

const MAX_PATHS = 5;

function shown(paths: readonly string[]): string {
  const more = paths.length > MAX_PATHS ? `, … (+${paths.length - MAX_PATHS})` : '';
  return `${paths
    .slice(0, MAX_PATHS)
    .map((path) => neutralise(path))
    .join(', ')}${more}`;
}

function nameOf({ issuer, superior }: NumberSeries): string {
  return superior === undefined ? issuer : `${issuer} (${superior})`;
}

function yearsOf({ from, to }: NumberSeries): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function rangeOf([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** The same for other programs. */
export function numbersJson({ series, without }: NumberBook): string {
  return `${safeJson({ version: 1, numbers: series, without }, 2)}\n`;
}

const HEAD: Readonly<Record<Locale, readonly string[]>> = {
  vi: [
    'Cơ quan',
    'Cấp trên',
    'Ký hiệu',
    'Năm',
    'Kế hoạch',
    'Số đầu',
    'Số cuối',
    'Số kế tiếp',
    'Không thấy số',
    'Trùng số',
  ],
  en: ['Body', 'Superior', 'Symbol', 'Year', 'Plans', 'First', 'Last', 'Next', 'Not seen', 'Twice'],
};

/** The same for spreadsheets, a row a series. */
export function numbersCsv({ series }: NumberBook, locale: Locale): string {
  const rows = series.map((each) => [
    each.issuer,
    each.superior ?? '',
    each.symbol,
    yearsOf(each),
    String(each.plans),
    String(each.first),
    String(each.last),
    String(each.next),
    each.gaps.map(rangeOf).join('; '),
    each.twice.map(({ number, paths }) => `${number}: ${paths.join(', ')}`).join('; '),
  ]);
  return csvTable([HEAD[locale], ...rows]);
}
