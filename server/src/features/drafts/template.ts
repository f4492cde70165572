import type { CalendarDate } from '../../vietnamese/calendar.ts';

/**
 * The language in which drafts are kept: text with fields. From one template come the snippet with tab stops and the
 * draft with values.
 *
 * `{name=default}` a field with what stands there until it is filled in; `{name=a|b|c}` a choice; `{name}` the same
 * field again. `{name^}` shows it in capitals, `{name!}` with a first capital; both follow the field, whose own
 * place is the first without a mark, else the first. `@YEAR` in a default is the current year, `@PLAN_YEAR`
 * the year that the plan is for, `@UNIT` the word of the commune's unit.
 */
export type Template = string;

type Mark = '^' | '!' | '';

type Piece =
  | { readonly text: string }
  | { readonly field: string; readonly mark: Mark; readonly options?: readonly string[] };

const FIELD = /\{([a-z][a-z0-9-]*)([!^]?)(?:=([^{}]*))?\}/gu;
const YEAR = '@YEAR';
const PLAN_YEAR = '@PLAN_YEAR';
const UNIT = '@UNIT';
const USUAL_UNIT = 'xã';

/** Values for the fields by name. */
export type FieldValues = Readonly<Record<string, string>>;

/** The body of a VS Code (and LSP) snippet, one string a line. The last tab stop stands at the end. */
export function toSnippetBody(template: Template): string[] {
  const pieces = parse(template);
  const numbers = new Map<string, number>();
  for (const piece of pieces) {
    if ('field' in piece && !numbers.has(piece.field)) numbers.set(piece.field, numbers.size + 1);
  }
  const homes = homesOf(pieces);
  const defaults = defaultsOf(pieces);
  const body = pieces.map((piece, index) => {
    if ('text' in piece) return escapeText(piece.text);
    const number = numbers.get(piece.field)!;
    if (homes.get(piece.field) === index) {
      const options = defaults.get(piece.field) ?? [''];
      return placeholder(
        number,
        options.map((option) => withMark(option, piece.mark)),
      );
    }
    if (piece.mark === '') return `\${${number}}`;
    return `\${${number}/(.*)/\${1:/${piece.mark === '^' ? 'upcase' : 'capitalize'}}/}`;
  });
  return `${body.join('')}\${0}`.split('\n');
}

/** The text of a draft: fields with their values, else with their defaults. `planYear`: the year the plan is for. */
export function fillTemplate(
  template: Template,
  values: FieldValues,
  date: CalendarDate,
  planYear = date.year,
): string {
  const pieces = parse(template);
  const defaults = defaultsOf(pieces);
  return pieces
    .map((piece) => {
      if ('text' in piece) return piece.text;
      const value = values[piece.field] ?? defaults.get(piece.field)?.[0] ?? '';
      return withMark(withKnown(value, values, date, planYear), piece.mark);
    })
    .join('');
}

/** Fields that are filled in at issue: the last tab stops. */
const AT_ISSUE: readonly string[] = ['number', 'day'];
/** Defaults without `…` that are blanks all the same. */
const BLANK_WORDS: ReadonlySet<string> = new Set(['Họ và tên', 'Địa danh']);
const GAP = /…(?:\/…)*/gu;

/**
 * A draft as a snippet: its values as text, a tab stop for each blank that is left. In a value with one gap (`trước ngày
 * …/…/2026`) the gap alone is the stop; with several the value is, and each gap inside it.
 */
export function toBlanksSnippet(
  template: Template,
  values: FieldValues,
  date: CalendarDate,
  planYear = date.year,
): string {
  const pieces = parse(template);
  const defaults = defaultsOf(pieces);
  const homes = homesOf(pieces);
  const shownIn = (field: string): string =>
    withKnown(values[field] ?? defaults.get(field)?.[0] ?? '', values, date, planYear);
  const fields = [...homes.keys()].filter((field) => isPlaceholder(shownIn(field)));
  const uses = (field: string): number =>
    pieces.filter((piece) => 'field' in piece && piece.field === field).length;
  const stops = new Map<string, BlankStop>();
  let next = 1;
  for (const field of [
    ...fields.filter((name) => !AT_ISSUE.includes(name)),
    ...AT_ISSUE.filter((name) => fields.includes(name)),
  ]) {
    const value = shownIn(field);
    const gaps = [...value.matchAll(GAP)];
    const nested = gaps.length > 1 && uses(field) === 1;
    const [gap] = gaps;
    stops.set(field, {
      number: next,
      nested,
      start: gap && gaps.length === 1 ? gap.index : 0,
      end: gap && gaps.length === 1 ? gap.index + gap[0].length : value.length,
    });
    next += nested ? 1 + gaps.length : 1;
  }
  const body = pieces.map((piece, index) => {
    if ('text' in piece) return escapeText(piece.text);
    const value = withMark(shownIn(piece.field), piece.mark);
    const stop = stops.get(piece.field);
    return stop === undefined
      ? escapeText(value)
      : blankStop(value, stop, piece.mark, homes.get(piece.field) === index);
  });
  return `${body.join('')}\${0}`;
}

interface BlankStop {
  readonly number: number;
  /** The gaps inside it are stops too, with the numbers that follow. */
  readonly nested: boolean;
  /** What of the value is typed over. */
  readonly start: number;
  readonly end: number;
}

/** A field as a tab stop where it is typed (`isHome`), elsewhere as what follows it. */
function blankStop(
  value: string,
  { number, nested, start, end }: BlankStop,
  mark: Mark,
  isHome: boolean,
): string {
  const before = escapeText(value.slice(0, start));
  const after = escapeText(value.slice(end));
  if (!isHome) {
    const change = mark === '^' ? 'upcase' : mark === '!' && start === 0 ? 'capitalize' : undefined;
    const mirror = change ? `\${${number}/(.*)/\${1:/${change}}/}` : `\${${number}}`;
    return `${before}${mirror}${after}`;
  }
  let inner = number;
  const typed = value.slice(start, end);
  const content = nested
    ? typed
        .split(/(…(?:\/…)*)/u)
        .map((part) => {
          if (!part.startsWith('…')) return escapeText(part);
          inner += 1;
          return `\${${inner}:${part}}`;
        })
        .join('')
    : escapeText(typed);
  return `${before}\${${number}:${content}}${after}`;
}

function isPlaceholder(value: string): boolean {
  return value.includes('…') || BLANK_WORDS.has(value);
}

/** A template with the first choice of each field, signs of year and unit left as they are. */
export function firstChoices(template: Template): string {
  return template.replace(FIELD, (_, __, mark: string, choices = '') =>
    withMark(String(choices).split('|', 1)[0] ?? '', mark as Mark),
  );
}

/** The template with values as the defaults of its fields: known already, and still to be typed over. */
export function prefill(template: Template, values: FieldValues): Template {
  return template.replace(FIELD, (whole, field: string, mark: string) => {
    const value = values[field]?.replace(/[{}|]/gu, '');
    return value ? `{${field}${mark}=${value}}` : whole;
  });
}

/** With the years and the unit in the place of their signs. */
function withKnown(value: string, values: FieldValues, date: CalendarDate, planYear: number): string {
  return value
    .replaceAll(PLAN_YEAR, String(planYear))
    .replaceAll(YEAR, String(date.year))
    .replaceAll(UNIT, values.unit ?? USUAL_UNIT);
}

function withMark(value: string, mark: Mark): string {
  if (mark === '^') return value.toLocaleUpperCase('vi');
  return mark === '!' ? value.charAt(0).toLocaleUpperCase('vi') + value.slice(1) : value;
}

function parse(template: Template): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  for (const match of template.matchAll(FIELD)) {
    if (match.index > position) pieces.push({ text: template.slice(position, match.index) });
    pieces.push({
      field: match[1]!,
      mark: match[2] as Mark,
      ...(match[3] === undefined ? {} : { options: match[3].split('|') }),
    });
    position = match.index + match[0].length;
  }
  if (position < template.length) pieces.push({ text: template.slice(position) });
  return pieces;
}

/** The index of the piece at which each field is typed. */
function homesOf(pieces: readonly Piece[]): Map<string, number> {
  const homes = new Map<string, number>();
  const settled = new Set<string>();
  pieces.forEach((piece, index) => {
    if (!('field' in piece) || settled.has(piece.field)) return;
    if (piece.mark === '') settled.add(piece.field);
    if (piece.mark === '' || !homes.has(piece.field)) homes.set(piece.field, index);
  });
  return homes;
}

function defaultsOf(pieces: readonly Piece[]): Map<string, readonly string[]> {
  const defaults = new Map<string, readonly string[]>();
  for (const piece of pieces) {
    if ('field' in piece && piece.options && !defaults.has(piece.field))
      defaults.set(piece.field, piece.options);
  }
  return defaults;
}

function placeholder(number: number, options: readonly string[]): string {
  if (options.length > 1) return `\${${number}|${options.map(escapeChoice).join(',')}|}`;
  const value = escapeText(options[0]!)
    .replaceAll(YEAR, '$CURRENT_YEAR')
    .replaceAll(PLAN_YEAR, '$CURRENT_YEAR')
    .replaceAll(UNIT, USUAL_UNIT);
  return value === '' ? `\${${number}}` : `\${${number}:${value}}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|$}]/gu, '\\$&');
}
