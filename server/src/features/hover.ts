import type { Diagnostic } from '../lint/diagnostic.ts';
import { ENGINE_RULES } from '../lint/engine-rules.ts';
import type { Citation, DateInText, PlanDocument } from '../plan/model.ts';
import { RULES } from '../rules/index.ts';
import { ownRule } from '../rules/own/compile.ts';
import type { OwnRule } from '../rules/own/model.ts';
import type { Register } from '../rules/register/model.ts';
import { registerIndex } from '../rules/register/register-index.ts';
import type { Bilingual, Locale } from '../text/bilingual.ts';
import type { TextRange } from '../text/range.ts';
import type { CalendarDate } from '../vietnamese/calendar.ts';
import type { DateMention } from '../vietnamese/date.ts';
import { regexp } from '../vietnamese/letters.ts';
import { citationAt, mentionsOf, rangeAround, symbolInWords } from './citations.ts';
import { dayInWords, daysLeft, lastDayOf } from './date-words.ts';

export interface HoverOptions {
  readonly locale: Locale;
  readonly today: CalendarDate;
  /** Line of an offset, from 0. */
  readonly lineAt: (offset: number) => number;
  /** Address of a rule's page, where there is one. */
  readonly rulePage: (id: string) => string | undefined;
  /** What the organisation knows of itself. */
  readonly register?: Register | undefined;
  /** Rules of the organisation. */
  readonly own?: readonly OwnRule[] | undefined;
}

export interface HoverText {
  readonly range: TextRange;
  /** Markdown. */
  readonly markdown: string;
}

/** What is to be said of the place at an offset, which its range holds; undefined where there is nothing. */
export function hoverAt(
  plan: PlanDocument,
  diagnostics: readonly Diagnostic[],
  offset: number,
  options: HoverOptions,
): HoverText | undefined {
  const parts: HoverText[] = [];
  const subject =
    numberHover(plan, offset, options) ??
    dateHover(plan, offset, options) ??
    citationHover(plan, offset, options) ??
    titleHover(plan, offset, options);
  if (subject) parts.push(subject);
  const meaning = registerHover(plan, offset, options);
  if (meaning) parts.push(meaning);
  parts.push(...findingHovers(diagnostics, offset, options));
  const first = parts[0];
  return first && { range: first.range, markdown: parts.map(({ markdown }) => markdown).join('\n\n---\n\n') };
}

function touches({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

function findingHovers(
  diagnostics: readonly Diagnostic[],
  offset: number,
  { locale, rulePage, own = [] }: HoverOptions,
): HoverText[] {
  const said = new Set<string>();
  const hovers: HoverText[] = [];
  for (const { ruleId, range, citation } of diagnostics) {
    if (!touches(range, offset) || said.has(ruleId)) continue;
    said.add(ruleId);
    const rule = [...RULES, ...ENGINE_RULES, ...own.map(ownRule)].find(({ id }) => id === ruleId);
    if (!rule) continue;
    const page = rulePage(ruleId);
    const name = page ? `[${ruleId}](${page})` : `\`${ruleId}\``;
    const lines = [
      `**${escapeMarkdown(rule.title[locale])}** (${name})`,
      escapeMarkdown(rule.description[locale]),
    ];
    if (citation) lines.push(`*${say({ vi: 'Căn cứ', en: 'Clause' }, locale)}:* ${escapeMarkdown(citation)}`);
    hovers.push({ range, markdown: lines.join('\n\n') });
  }
  return hovers;
}

/** What a short form or code of the organisation stands for. */
function registerHover(
  { text }: PlanDocument,
  offset: number,
  { register }: HoverOptions,
): HoverText | undefined {
  if (!register) return undefined;
  const isPart = (at: number): boolean => regexp.u`[\p{L}\p{M}\p{N}&]`.test(text[at] ?? '');
  let [start, end] = [offset, offset];
  while (offset - start < MAX_SHORT_FORM && isPart(start - 1)) start -= 1;
  while (end - offset < MAX_SHORT_FORM && isPart(end)) end += 1;
  const short = text.slice(start, end).normalize('NFC');
  const meaning = registerIndex(register).meanings.get(short);
  if (meaning === undefined) return undefined;
  return { range: { start, end }, markdown: `**${escapeMarkdown(short)}**: ${escapeMarkdown(meaning)}` };
}

/** UTF-16 units of a short form at most. */
const MAX_SHORT_FORM = 40;

function numberHover(
  { head }: PlanDocument,
  offset: number,
  { locale }: HoverOptions,
): HoverText | undefined {
  const { number } = head;
  if (!number || !touches(number.range, offset)) return undefined;
  const words = symbolInWords(number.symbol);
  const lines = [`**${escapeMarkdown(number.symbol.canonical)}**`];
  if (words) lines.push(escapeMarkdown(words));
  if (number.isPlaceholder) {
    lines.push(
      say({ vi: 'Số để trống, điền khi ban hành.', en: 'The number is left blank until issue.' }, locale),
    );
  }
  return { range: number.range, markdown: lines.join('\n\n') };
}

function dateHover(plan: PlanDocument, offset: number, options: HoverOptions): HoverText | undefined {
  const { dateline } = plan.head;
  if (dateline && touches(dateline.range, offset))
    return describeDate(dateline.range, dateline.date, options);
  const found = dateAt(plan, offset);
  return found && describeDate(found.range, found.mention, options);
}

function dateAt({ dates }: PlanDocument, offset: number): DateInText | undefined {
  return dates.find(({ range }) => touches(range, offset));
}

function describeDate(
  range: TextRange,
  mention: DateMention,
  { locale, today }: HoverOptions,
): HoverText | undefined {
  const day = lastDayOf(mention);
  if (!day) return undefined;
  const words = dayInWords(day)[locale];
  const whole = mention.day
    ? `**${words}**`
    : say({ vi: `Đến hết **${words}**`, en: `Until **${words}**` }, locale);
  return { range, markdown: `${whole} (${daysLeft(today, day)[locale]})` };
}

function citationHover(
  plan: PlanDocument,
  offset: number,
  { locale, lineAt }: HoverOptions,
): HoverText | undefined {
  const citation = citationAt(plan, offset);
  if (!citation || citation.mention.self) return undefined;
  const { mention, first } = citation;
  const lines = [`**${escapeMarkdown(citationName(citation))}**`];
  const words = mention.symbol && symbolInWords(mention.symbol);
  if (words) lines.push(escapeMarkdown(words));
  const subject = mention.subject ?? first.mention.subject;
  if (subject) lines.push(`*${escapeMarkdown(subject.value)}*`);
  const count = mentionsOf(plan, citation).length;
  const line = lineAt(first.range.start) + 1;
  lines.push(
    first === citation
      ? say(
          { vi: `Nhắc lần đầu ở đây; cả thảy ${count} lần.`, en: `First mentioned here; ${count} in all.` },
          locale,
        )
      : say(
          {
            vi: `Nhắc lần đầu ở dòng ${line}; cả thảy ${count} lần.`,
            en: `First mentioned on line ${line}; ${count} in all.`,
          },
          locale,
        ),
  );
  return { range: rangeAround(citation, offset), markdown: lines.join('\n\n') };
}

/** `Chỉ thị số 06-CT/TW`. */
export function citationName({ mention, first }: Citation): string {
  const type = mention.typeName?.value ?? first.mention.typeName?.value;
  const symbol = mention.symbol?.canonical ?? first.mention.symbol?.canonical ?? mention.bareNumber?.value;
  if (mention.lawName) return `${type ?? 'Luật'} ${mention.lawName.value}`;
  if (!symbol) return type ?? '';
  return type ? `${type} số ${symbol}` : symbol;
}

function titleHover(
  { head, regime }: PlanDocument,
  offset: number,
  { locale }: HoverOptions,
): HoverText | undefined {
  const titled = [...(head.title ? [head.title] : []), ...head.subject];
  const over = titled.find(({ range }) => touches(range, offset));
  if (!over) return undefined;
  const reasons = regime.reasons.map((reason) => `- ${escapeMarkdown(reason[locale])}`);
  const lines = [
    `${say({ vi: 'Thể thức', en: 'Form' }, locale)}: **${escapeMarkdown(regime.form.name[locale])}**`,
    ...(reasons.length > 0 ? [`${say({ vi: 'Vì:', en: 'Because:' }, locale)}\n${reasons.join('\n')}`] : []),
  ];
  return { range: over.range, markdown: lines.join('\n\n') };
}

function say(text: Bilingual, locale: Locale): string {
  return text[locale];
}

/** Text of a plan as one line of Markdown that shows it unchanged; links and HTML in it have no effect. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&').replace(/(?<!\s)\s*\n\s*/gu, ' ');
}

/** Markdown as plain text, for clients that show none. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^[\]]*)\]\([^()]*\)/gu, '$1')
    .replace(/(?<!\\)[*`]/gu, '')
    .replace(/\\([\\`*_{}[\]<>#|~])/gu, '$1')
    .replace(/\n\n---\n\n/gu, '\n\n');
}
