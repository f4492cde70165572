import type { Answer, Question } from '../../project/answers.ts';
import type { Locale } from '../../text/bilingual.ts';
import { csvTable } from '../../text/csv.ts';
import { neutralise, safeJson } from '../../text/neutralise.ts';
import { formatIsoDate, formatShortDate } from '../../vietnamese/calendar.ts';
import { say } from '../io.ts';
import type { Painter } from '../terminal/colour.ts';

/** Questions and answers for a reader at a terminal: who is late or silent by name, the others by number. */
export function answersText(questions: readonly Question[], locale: Locale, paint: Painter): string {
  const title = paint('bold', say(locale, 'Kế hoạch cấp trên giao', 'Plans asked for'));
  const none = say(
    locale,
    'Không thấy kế hoạch nào giao việc ấy có thời hạn.',
    'No plan asks for plans by a day.',
  );
  const parts = questions.map((question) => questionText(question, locale, paint));
  return `${[title, ...(parts.length > 0 ? parts : [none])].join('\n\n')}\n`;
}

function questionText(
  { number, issuer, path, due, unit, answers }: Question,
  locale: Locale,
  paint: Painter,
): string {
  const inTime = answers.filter(({ state }) => state === 'in time').length;
  const day = formatShortDate(due);
  return [
    `${paint('bold', `${neutralise(number)}  ${neutralise(issuer)}`)}  ${paint('dim', neutralise(path))}`,
    say(
      locale,
      `  Giao ${neutralise(unit)} xây dựng kế hoạch trước ${day}: ${inTime}/${answers.length} đúng hạn`,
      `  Asks ${neutralise(unit)} for plans by ${day}: ${inTime} of ${answers.length} in time`,
    ),
    ...answers
      .filter(({ state }) => state !== 'in time')
      .map((answer) => `  ${answerText(answer, locale, paint)}`),
  ].join('\n');
}

function answerText({ issuer, plan }: Answer, locale: Locale, paint: Painter): string {
  const name = neutralise(issuer);
  if (!plan) return `${paint('red', say(locale, 'Chưa có:', 'None:'))} ${name}`;
  const day = formatShortDate(plan.date);
  return `${paint('yellow', say(locale, 'Chậm:', 'Late:'))} ${name}, ${day}  ${paint('dim', neutralise(plan.path))}`;
}

/** Questions with their answers as JSON, days as `YYYY-MM-DD`. */
export function answersJson(questions: readonly Question[]): string {
  const shown = questions.map(({ due, answers, ...question }) => ({
    ...question,
    due: formatIsoDate(due),
    answers: answers.map(({ plan, ...answer }) => ({
      ...answer,
      ...(plan ? { plan: { path: plan.path, date: formatIsoDate(plan.date) } } : {}),
    })),
  }));
  return `${safeJson({ version: 1, answers: shown }, 2)}\n`;
}

/** A row for each body asked, as CSV for spreadsheets. */
export function answersCsv(questions: readonly Question[], locale: Locale): string {
  const head = say(
    locale,
    'Kế hoạch,Cơ quan giao,Hạn,Cơ quan được giao,Kết quả,Ngày,Tệp',
    'Plan,Asked by,Due,Asked,Answer,Date,File',
  );
  const states = {
    'in time': say(locale, 'đúng hạn', 'in time'),
    late: say(locale, 'chậm', 'late'),
    none: say(locale, 'chưa có', 'none'),
  };
  const rows = questions.flatMap(({ number, issuer, due, answers }) =>
    answers.map((answer) => [
      number,
      issuer,
      formatIsoDate(due),
      answer.issuer,
      states[answer.state],
      answer.plan ? formatIsoDate(answer.plan.date) : '',
      answer.plan?.path ?? '',
    ]),
  );
  return csvTable([head.split(','), ...rows]);
}
