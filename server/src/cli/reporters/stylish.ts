import { SEVERITY_NAMES } from '../../lint/severity-names.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Locale } from '../../text/bilingual.ts';
import { neutralise } from '../../text/neutralise.ts';
import type { FileReport, ReportedDiagnostic } from '../report/model.ts';
import type { Painter, Style } from '../terminal/colour.ts';
import { displayWidth, expandTabs } from '../terminal/width.ts';
import { defineReporter } from './reporter.ts';
import { summaryText } from './summary-text.ts';

const STYLES: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'cyan',
};
/** For people: each finding with its place, its clause and the line it stands in, then the counts. */
export const reporter = defineReporter({
  id: 'stylish',
  per: 'file',
  title: { vi: 'cho người đọc, có trích dòng', en: 'for people, with the line' },
  details: ['excerpt'],
  reportsLeftOut: true,
  file: (file, { locale, paint }) =>
    file.diagnostics.map((diagnostic) => `${findingText(file, diagnostic, locale, paint)}\n`).join(''),
  *render(files, report, { locale, paint }) {
    yield* files;
    for (const { path, message } of report.failures) {
      yield `${paint('bold', neutralise(path))}  ${paint('red', '✖')} ${neutralise(message)}\n\n`;
    }
    yield summaryText(report, locale, paint);
  },
});

function findingText(
  file: FileReport,
  diagnostic: ReportedDiagnostic<'excerpt'>,
  locale: Locale,
  paint: Painter,
): string {
  const { line, character } = diagnostic.range.start;
  const style = STYLES[diagnostic.severity];
  const place = `${neutralise(file.path)}:${line + 1}:${character + 1}`;
  const name = paint(style, paint('bold', SEVERITY_NAMES[diagnostic.severity][locale]));
  const rows = [
    `${paint('underline', place)}  ${name}  ${paint('dim', diagnostic.ruleId)}`,
    `  ${neutralise(diagnostic.message)}`,
  ];
  if (diagnostic.citation) rows.push(`  ${paint('dim', neutralise(diagnostic.citation))}`);
  rows.push(...frame(diagnostic, style, paint));
  for (const { range, message } of diagnostic.related ?? []) {
    const there = `${range.start.line + 1}:${range.start.character + 1}`;
    rows.push(`  ${paint('dim', `↳ ${there}  ${neutralise(message)}`)}`);
  }
  return `${rows.join('\n')}\n`;
}

/** The line with the place marked under it. */
function frame({ excerpt, range }: ReportedDiagnostic<'excerpt'>, style: Style, paint: Painter): string[] {
  if (excerpt.text.trim() === '') return [];
  const number = String(range.start.line + 1);
  const gutter = ' '.repeat(number.length);
  const raw = (from: number, to: number) => neutralise(excerpt.text.slice(from, to));
  const before = (excerpt.cutBefore ? '…' : '') + raw(0, excerpt.start);
  const marked = raw(excerpt.start, Math.max(excerpt.start, excerpt.end));
  const whole = before + marked + raw(Math.max(excerpt.start, excerpt.end), excerpt.text.length);
  const indent = displayWidth(before);
  const length = Math.max(1, displayWidth(marked, indent));
  const shown = expandTabs(whole) + (excerpt.cutAfter ? '…' : '');
  return [
    `  ${paint('dim', `${number} │`)} ${shown}`,
    `  ${paint('dim', `${gutter} │`)} ${' '.repeat(indent)}${paint(style, '^'.repeat(length))}`,
  ];
}
