import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Stage } from '../plan/model.ts';
import { STAGES } from '../plan/stage.ts';
import { REGIME_CHOICES, type RegimeId } from '../regimes/regime.ts';
import { LOCALES, type Locale } from '../text/bilingual.ts';
import { nearest } from '../text/nearest.ts';
import { type CalendarDate, parseIsoDate } from '../vietnamese/calendar.ts';
import { type CliIo, say, UsageError } from './io.ts';

type OptionSpecs = NonNullable<ParseArgsConfig['options']>;

/** Options that every command takes. */
const COMMON_OPTIONS = {
  locale: { type: 'string' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies OptionSpecs;

/** Of the commands that show a table made of plans. */
export const PLAN_TABLE_OPTIONS = {
  format: { type: 'string', short: 'f' },
  'output-file': { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  regime: { type: 'string' },
  date: { type: 'string' },
  config: { type: 'string', short: 'c' },
  'no-config': { type: 'boolean' },
} as const;

/** parseArgs with what goes wrong said in the user's language, and the option perhaps meant. */
export function readOptions<const T extends OptionSpecs>(
  args: readonly string[],
  options: T,
  locale: Locale,
) {
  const all: T & typeof COMMON_OPTIONS = { ...COMMON_OPTIONS, ...options };
  try {
    const parsed = parseArgs({
      args: withNumbersJoined(args, all),
      options: all,
      allowPositionals: true,
      strict: true,
    });
    const chosen = (parsed.values as { locale?: string }).locale;
    if (chosen !== undefined) oneOf(chosen, LOCALES, '--locale', locale);
    return parsed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as { code?: string; message: string };
    const quoted = /'([^']*)'/u.exec(message)?.[1] ?? '';
    const named = /--[^\s=,]+/u.exec(quoted)?.[0] ?? quoted;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const names = Object.keys(all).map((name) => `--${name}`);
      const meant = nearest(named, names);
      throw new UsageError(
        say(
          locale,
          `không có tuỳ chọn ${named}.${meant ? ` Có phải ${meant}?` : ''}`,
          `unknown option ${named}.${meant ? ` Did you mean ${meant}?` : ''}`,
        ),
      );
    }
    const takes = (all[named.slice(2)] as { type?: string } | undefined)?.type === 'string';
    throw new UsageError(
      takes
        ? say(locale, `tuỳ chọn ${named} cần một giá trị.`, `option ${named} needs a value.`)
        : say(locale, `tuỳ chọn ${named} không nhận giá trị.`, `option ${named} takes no value.`),
    );
  }
}

/** `--max-warnings -1` as `--max-warnings=-1`: a number below zero is a value, and told to be a wrong one, not an option. */
function withNumbersJoined(args: readonly string[], options: OptionSpecs): string[] {
  const joined: string[] = [];
  const end = args.indexOf('--');
  for (let i = 0; i < args.length; i += 1) {
    const [arg, next] = [args[i]!, args[i + 1]];
    const takesValue = arg.startsWith('--') && options[arg.slice(2)]?.type === 'string';
    const isNumber = next !== undefined && /^-\d/u.test(next);
    if (takesValue && isNumber && (end < 0 || i < end)) {
      joined.push(`${arg}=${next}`);
      i += 1;
    } else joined.push(arg);
  }
  return joined;
}

/**
 * Throws a UsageError where two options were given of which one excludes the other.
 * @param exclusive options, each with those that it excludes
 */
export function refuseTogether<T extends string>(
  values: Partial<Readonly<Record<T, unknown>>>,
  exclusive: readonly (readonly [T, readonly T[]])[],
  locale: Locale,
): void {
  for (const [option, others] of exclusive) {
    const other = others.find((each) => values[each] !== undefined);
    if (values[option] !== undefined && other) throw notTogether(`--${option}`, `--${other}`, locale);
  }
}

/** The error (exit code 2) for two options that exclude each other. In: as they are typed, `--watch`. */
export function notTogether(a: string, b: string, locale: Locale): UsageError {
  return new UsageError(
    say(locale, `${a} và ${b} không dùng cùng nhau.`, `${a} and ${b} cannot go together.`),
  );
}

/** The value if it is one of the words, else a UsageError. */
export function oneOf<const T extends string>(
  value: string,
  words: readonly T[],
  option: string,
  locale: Locale,
): T {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  const meant = nearest(value, words);
  throw new UsageError(
    say(
      locale,
      `${option}: cần một trong ${words.join(', ')}, gặp “${value}”.${meant ? ` Có phải “${meant}”?` : ''}`,
      `${option}: expected one of ${words.join(', ')}, found “${value}”.${meant ? ` Did you mean “${meant}”?` : ''}`,
    ),
  );
}

/** The format that is asked for; where none is, the one that the file of `--output-file` is named after, else text. */
export function formatOption<const T extends string>(
  values: { readonly format?: string | undefined; readonly 'output-file'?: string | undefined },
  words: readonly ('text' | T)[],
  locale: Locale,
): 'text' | T {
  if (values.format !== undefined) return oneOf(values.format, words, '--format', locale);
  const extension = /\.([a-z]+)$/iu.exec(values['output-file'] ?? '')?.[1]?.toLowerCase();
  const named = extension === 'md' ? 'markdown' : extension;
  return words.find((word) => word === named) ?? 'text';
}

/** A whole number of at least `least`, or undefined where the option is not given. */
export function wholeNumber(
  value: string | undefined,
  least: number,
  option: string,
  locale: Locale,
): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least) return number;
  throw new UsageError(
    say(
      locale,
      `${option}: cần một số nguyên từ ${least} trở lên, gặp “${value}”.`,
      `${option}: expected a whole number of at least ${least}, found “${value}”.`,
    ),
  );
}

/** `7d` or `7`: days; undefined where the option is not given. */
export function daysOption(value: string | undefined, option: string, locale: Locale): number | undefined {
  if (value === undefined) return undefined;
  const days = /^(\d{1,5})d?$/u.exec(value)?.[1];
  if (days !== undefined) return Number(days);
  throw new UsageError(
    say(
      locale,
      `${option}: cần số ngày, ví dụ 7d, gặp “${value}”.`,
      `${option}: expected days, as in 7d, found “${value}”.`,
    ),
  );
}

/** `--date YYYY-MM-DD`, else today. */
export function dateOption(value: string | undefined, io: CliIo, locale: Locale): CalendarDate {
  if (value === undefined) {
    const now = io.now?.() ?? new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  }
  const date = parseIsoDate(value);
  if (date) return date;
  throw new UsageError(
    say(
      locale,
      `--date: cần một ngày có thật dạng NNNN-TT-NN, gặp “${value}”.`,
      `--date: expected a date that exists, as YYYY-MM-DD, found “${value}”.`,
    ),
  );
}

/** The stage of `--stage`; undefined where it is not given. Throws a UsageError. */
export function stageOption(value: string | undefined, locale: Locale): Stage | undefined {
  return value === undefined ? undefined : oneOf(value, STAGES, '--stage', locale);
}

/** The regime of `--regime`; undefined where it is not given. Throws a UsageError. */
export function regimeOption(value: string | undefined, locale: Locale): RegimeId | 'auto' | undefined {
  return value === undefined ? undefined : oneOf(value, REGIME_CHOICES, '--regime', locale);
}
