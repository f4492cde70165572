import type { Locale } from '../../text/bilingual.ts';
import { say } from '../io.ts';
import type { Report, Summary } from '../report/model.ts';
import type { Painter } from '../terminal/colour.ts';
import { leftOutText } from './text.ts';

/** The counts of a report as its last lines, each ended. */
export function summaryText({ summary, failures }: Report, locale: Locale, paint: Painter): string {
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

/** `2 lỗi, 1 cảnh báo`; empty where nothing was found. */
export function counts(
  { errors, warnings, infos, hints }: Pick<Summary, 'errors' | 'warnings' | 'infos' | 'hints'>,
  locale: Locale,
): string {
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
