import type { Locale } from '../../text/bilingual.ts';
import { neutralise } from '../../text/neutralise.ts';
import { say } from '../io.ts';
import type { Summary } from '../report/model.ts';
import { fromTop } from './places.ts';
import { type Chunk, defineReporter } from './reporter.ts';
import { counts, summaryText } from './summary-text.ts';
import { fullMessage } from './text.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

/** Annotations of one kind that are written. GitHub itself shows ten of each of a step, and keeps the rest in the log. */
const MAX_OF_A_KIND = 100;

/** Annotations as workflow commands of GitHub Actions, and the counts at the end. */
export const reporter = defineReporter({
  id: 'github',
  per: 'file',
  title: { vi: 'chú thích của GitHub Actions', en: 'annotations of GitHub Actions' },
  reportsLeftOut: true,
  file({ path, diagnostics }, { places }) {
    const file = property(fromTop(places, path));
    const rows = diagnostics.map((diagnostic) => {
      const { start, end } = diagnostic.range;
      const properties = [
        `file=${file}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        // Columns hold only within one line.
        ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
        `title=${property(`kehoach: ${diagnostic.ruleId}`)}`,
      ];
      return `::${COMMANDS[diagnostic.severity]} ${properties.join(',')}::${data(fullMessage(diagnostic))}\n`;
    });
    return rows.join('');
  },
  *render(files, report, { locale, places }) {
    const seen = { error: 0, warning: 0, notice: 0 };
    for (const row of rowsOf(files)) {
      const kind = /^::(error|warning|notice) /u.exec(row)?.[1] as keyof typeof seen;
      seen[kind] += 1;
      if (seen[kind] <= MAX_OF_A_KIND) yield `${row}\n`;
    }
    for (const { path, message } of report.failures) {
      const shown = fromTop(places, path);
      yield `::error file=${property(shown)},title=kehoach::${data(`${shown}: ${message}`)}\n`;
    }
    yield* leftOut(seen, locale);
    yield summaryText(report, locale, (_, text) => text);
  },
});

function* rowsOf(files: Iterable<Chunk>): Iterable<string> {
  for (const piece of files) {
    const text = typeof piece === 'string' ? piece : Buffer.from(piece).toString();
    for (const row of text.split('\n')) if (row !== '') yield row;
  }
}

/** How many findings have no annotation. */
function* leftOut(
  seen: { error: number; warning: number; notice: number },
  locale: Locale,
): Iterable<string> {
  const more = (count: number) => Math.max(0, count - MAX_OF_A_KIND);
  const left: Pick<Summary, 'errors' | 'warnings' | 'infos' | 'hints'> = {
    errors: more(seen.error),
    warnings: more(seen.warning),
    infos: more(seen.notice),
    hints: 0,
  };
  const list = counts(left, locale);
  if (list === '') return;
  const vi = `Mỗi loại chỉ nêu ${MAX_OF_A_KIND} chú thích đầu; còn ${list} không nêu ở đây. Xem đủ: --format json=TỆP`;
  const en = `Only the first ${MAX_OF_A_KIND} annotations of a kind are given; ${list} are not. All of them: --format json=FILE`;
  yield `${say(locale, vi, en)}\n`;
}

/** Without line breaks: a row begins with `::` only where we begin it. */
function data(text: string): string {
  return neutralise(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
