import type { Severity } from '../../rules/rule.ts';
import type { Locale } from '../../text/bilingual.ts';
import { neutralise } from '../../text/neutralise.ts';
import { say } from '../io.ts';
import type { FileReport, Report, ReportedDiagnostic, Summary } from '../report/model.ts';
import type { Painter, Style } from '../terminal/colour.ts';
import { displayWidth, expandTabs } from '../terminal/width.ts';
import { defineReporter } from './reporter.ts';
import { leftOutText } from './text.ts';

const STYLES: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'cyan',
};
const NAMES: Readonly<Record<Locale, Readonly<Record<Severity, string>>>> = {
  vi: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý', hint: 'gợi ý' },
  en: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
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
  const name = paint(style, paint('bold', NAMES[locale][diagnostic.severity]));
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

function summaryText({ summary, failures }: Report, locale: Locale, paint: Painter): string {
  const found = summary.errors + summary.warnings + summary.infos + summary.hints;
  const scope =
    locale === 'vi'
      ? `${summary.plans} kế hoạch trong ${summary.files} tệp`
      : `${count(summary.plans, 'plan')} in ${count(summary.files, 'file')}`;
  const rows: string[] = [];
  if (found === 0) {
    if (summary.plans === 0)
      rows.push(say(locale, `Không thấy kế hoạch nào: ${scope}.`, `No plan found: ${scope}.`));
    else rows.push(paint('green', `✔ ${say(locale, `Không có lỗi: ${scope}.`, `No findings: ${scope}.`)}`));
  } else {
    const mark = summary.errors > 0 ? paint('red', '✖') : paint('yellow', '⚠');
    rows.push(`${mark} ${paint('bold', counts(summary, locale))} ${paint('dim', `(${scope})`)}`);
  }
  if (summary.fixable > 0) {
    rows.push(
      say(
        locale,
        `  ${summary.fixable} chỗ sửa được tự động: kehoach lint --fix`,
        `  ${summary.fixable} can be fixed automatically: kehoach lint --fix`,
      ),
    );
  }
  const leftOut = leftOutText(summary, locale);
  if (leftOut) rows.push(paint('dim', `  ${leftOut}`));
  if (failures.length > 0) {
    rows.push(
      paint(
        'red',
        say(
          locale,
          `  ${failures.length} tệp không soát được`,
          `  ${count(failures.length, 'file')} could not be checked`,
        ),
      ),
    );
  }
  return `${rows.join('\n')}\n`;
}

function counts({ errors, warnings, infos, hints }: Summary, locale: Locale): string {
  const parts: string[] = [];
  const add = (number: number, vi: string, en: string) => {
    if (number > 0) parts.push(locale === 'vi' ? `${number} ${vi}` : count(number, en));
  };
  add(errors, 'lỗi', 'error');
  add(warnings, 'cảnh báo', 'warning');
  add(infos, 'lưu ý', 'note');
  add(hints, 'gợi ý', 'hint');
  return parts.join(', ');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
