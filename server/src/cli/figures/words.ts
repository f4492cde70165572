import { ENGINE_RULES } from '../../lint/engine-rules.ts';
import { RULES } from '../../rules/index.ts';
import { PRECISION } from '../../rules/precision.ts';
import type { Bilingual, Locale } from '../../text/bilingual.ts';
import { say } from '../io.ts';
import { type Counts, type Figures, found, type Row, type Table } from './model.ts';

/** Columns of counts, gravest first. */
export const SEVERITIES = [
  { key: 'errors', one: 'error', name: { vi: 'Lỗi', en: 'Errors' } },
  { key: 'warnings', one: 'warning', name: { vi: 'Cảnh báo', en: 'Warnings' } },
  { key: 'infos', one: 'info', name: { vi: 'Lưu ý', en: 'Notes' } },
  { key: 'hints', one: 'hint', name: { vi: 'Gợi ý', en: 'Hints' } },
] as const satisfies readonly { key: keyof Counts; one: string; name: Bilingual }[];

export const TABLE_TITLES: Readonly<Record<Table, Bilingual>> = {
  rules: { vi: 'Theo quy tắc', en: 'By rule' },
  offices: { vi: 'Theo cơ quan ban hành', en: 'By issuing body' },
  folders: { vi: 'Theo thư mục', en: 'By folder' },
  months: { vi: 'Theo tháng ghi trên kế hoạch', en: "By month of the plan's date" },
  files: { vi: 'Kế hoạch có nhiều lỗi nhất', en: 'Plans with most findings' },
};

/** What the first column of a table holds. */
export const KEY_TITLES: Readonly<Record<Table, Bilingual>> = {
  rules: { vi: 'Quy tắc', en: 'Rule' },
  offices: { vi: 'Cơ quan', en: 'Body' },
  folders: { vi: 'Thư mục', en: 'Folder' },
  months: { vi: 'Tháng', en: 'Month' },
  files: { vi: 'Tệp', en: 'File' },
};

const TITLES = new Map([...RULES, ...ENGINE_RULES].map(({ id, title }) => [id, title]));

/** The row's name as people read it. */
export function nameOf(table: Table, { key, title }: Row, locale: Locale): string {
  if (table === 'rules') return title ?? TITLES.get(key)?.[locale] ?? key;
  if (key !== '') return table === 'months' ? monthName(key, locale) : key;
  return table === 'months'
    ? say(locale, 'Chưa ghi ngày', 'Undated')
    : say(locale, 'Không rõ cơ quan', 'Body not known');
}

function monthName(month: string, locale: Locale): string {
  const [year, number] = month.split('-');
  return say(locale, `Tháng ${Number(number)}/${year}`, month);
}

/** A number with marks between its thousands. */
export function count(number: number, locale: Locale): string {
  return number.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en');
}

/** A share as a person of the language writes it, with one decimal at most; of nothing 0 %. */
export function percent(part: number, of: number, locale: Locale): string {
  const share = of === 0 ? 0 : part / of;
  return share.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en', {
    style: 'percent',
    maximumFractionDigits: 1,
  });
}

/** `+12`, `−3`, `0`: how many findings more than before; empty where that is not known. */
export function change(row: Row, locale: Locale): string {
  if (row.before === undefined) return '';
  return signed(found(row) - row.before, locale);
}

/** A difference with its sign, `0` without. */
export function signed(difference: number, locale: Locale): string {
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${count(Math.abs(difference), locale)}`;
}

/** How often findings of the rule were right on plans that people read; undefined where too few were read. */
export function precisionNote(ruleId: string, locale: Locale): string | undefined {
  const known = Object.hasOwn(PRECISION, ruleId) ? PRECISION[ruleId] : undefined;
  if (!known) return undefined;
  const [read, right] = [count(known.read, locale), count(known.right, locale)];
  return say(
    locale,
    `đúng ${right}/${read} phát hiện đã đọc trên kế hoạch thật`,
    `${right} of ${read} findings read on real plans were right`,
  );
}

/** Rules of the greatest effect: those whose mending takes away most, errors first. */
export function topFixes({ rules }: Figures, most: number): readonly Row[] {
  return rules.filter((row) => found(row) > 0).slice(0, most);
}

/** The figures in a sentence or two. */
export function headline(figures: Figures, locale: Locale): readonly string[] {
  const { summary, plansWithErrors, cleanPlans, before } = figures;
  const plans = count(summary.plans, locale);
  const sentences = [
    say(
      locale,
      `${plans} kế hoạch: ${count(plansWithErrors, locale)} (${percent(plansWithErrors, summary.plans, locale)}) có lỗi, ${count(cleanPlans, locale)} (${percent(cleanPlans, summary.plans, locale)}) không có gì phải xem.`,
      `${plans} plans: ${count(plansWithErrors, locale)} (${percent(plansWithErrors, summary.plans, locale)}) with errors, ${count(cleanPlans, locale)} (${percent(cleanPlans, summary.plans, locale)}) with nothing to look at.`,
    ),
  ];
  if (before !== undefined) {
    const now = found(summary);
    const difference = signed(now - before, locale);
    sentences.push(
      say(
        locale,
        `So với lần trước: ${count(before, locale)} → ${count(now, locale)} phát hiện (${difference}).`,
        `Compared with before: ${count(before, locale)} → ${count(now, locale)} findings (${difference}).`,
      ),
    );
  }
  return sentences;
}
