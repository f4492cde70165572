import { provinceByName } from '../../regimes/provinces.ts';
import type { RegimeId } from '../../regimes/regime.ts';
import { needsUnitWord } from '../../rules/support/place-names.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import type { CalendarDate } from '../../vietnamese/calendar.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { withToneStyle } from '../../vietnamese/tones.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import type { FieldValues } from './template.ts';
import { unitValues } from './units.ts';

/** The year that a subject names (`công tác năm 2027`), unless it is past; else that of the date. */
export function yearOf(subject: string | undefined, { year }: CalendarDate): number {
  const named = Number(regexp.iu`(?<!\p{L})năm\s{1,3}(20\d\d)(?!\d)`.exec(subject ?? '')?.[1] ?? year);
  return Math.max(named, year);
}

/** A unit alone (`xã Bình Lư`) with the body before it that the authority is. `template`: its issuer. */
export function withBody(issuer: string, template: string): string {
  const [, body, unit] = /\{issuer=(.+?) (xã|phường|tỉnh) /u.exec(template) ?? [];
  if (body === undefined || !/^(?:xã|phường|đặc khu|tỉnh|thành phố)\s/iu.test(issuer)) return issuer;
  return unit === undefined
    ? issuer
    : `${body} ${issuer.charAt(0).toLocaleLowerCase('vi')}${issuer.slice(1)}`;
}

/** On one line; undefined where nothing is said. */
export function filled(value: string | undefined): string | undefined {
  const text = value && collapseWhitespace(value.trim());
  return text === '' ? undefined : text;
}

/** The voice already says `Ban Thường vụ`: not twice. */
export function withoutCollective(issuer: string, voice: string): string {
  const collective = /^([^{]+)\{/u.exec(voice)?.[1]?.trimEnd();
  return collective && issuer.startsWith(`${collective} `) ? issuer.slice(collective.length + 1) : issuer;
}

/** The unit and its proper name at the end of a body's name. */
const UNIT_AT_END = regexp.u`(?<!\p{L})(xã|phường|đặc khu|tỉnh|thành phố)\s{1,4}([\p{Lu}\d][^,;()]{0,80})$`;

/** The proper name at the end of a body's name, with the unit word where the form of the place keeps it. */
export function placeOf(issuer: string, regime: RegimeId): string | undefined {
  const match = UNIT_AT_END.exec(issuer);
  if (!match) return undefined;
  const [, unit = '', name = ''] = match;
  const ofCommune = /^(?:xã|phường|đặc khu)$/u.test(unit);
  const keepsUnit =
    needsUnitWord(foldForMatch(name)) ||
    (regime === 'party' && (!name.includes(' ') || (ofCommune && provinceByName(name) !== undefined)));
  return keepsUnit ? `${unit.charAt(0).toLocaleUpperCase('vi')}${unit.slice(1)} ${name}` : name;
}

/**
 * The body above it that its own name tells of: of `Sở Nội vụ tỉnh Lào Cai` the committee of that province. `start`: how the
 * authority's superior begins, `Ủy ban nhân dân tỉnh `.
 */
export function superiorOf(issuer: string, start: string): string | undefined {
  const [, body, level] = /^(Ủy ban nhân dân|Đảng ủy|Ủy ban MTTQ Việt Nam) (xã|tỉnh) $/u.exec(start) ?? [];
  if (body === undefined || issuer.startsWith(body)) return undefined;
  const [, unit = '', name = ''] = UNIT_AT_END.exec(issuer) ?? [];
  const units = level === 'xã' ? ['xã', 'phường', 'đặc khu'] : ['tỉnh', 'thành phố'];
  return units.includes(unit) ? `${body} ${unit} ${name}` : undefined;
}

/** The fields that the unit word in an issuer's name fills; none where it names no unit of a commune's level. */
export function unitOf(issuer: string): FieldValues {
  const unit = regexp.u`(?<!\p{L})(xã|phường|đặc khu)\s+[\p{Lu}\d]`.exec(issuer)?.[1];
  return unit === undefined ? {} : unitValues(unit);
}

/** A small letter before it, unless the first word is a name or an abbreviation. */
export function subjectOf(subject: string): string {
  const text = subject.replace(/^kế\s+hoạch\s+/iu, '').replace(/(?<![\s.])[\s.]+$/u, '');
  const [first = ''] = text.split(' ', 1);
  const second = text.slice(first.length + 1).charAt(0);
  const isName =
    (first.length > 1 && first === first.toLocaleUpperCase('vi')) ||
    (second !== second.toLocaleLowerCase('vi') && second !== '');
  return isName ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** A document is cited in full once; where it comes again, its type, number and symbol are enough. */
const DATED = regexp.gu`(?<=\p{Lu}),? ngày \d{1,2}/\d{1,2}/\d{4}(?: của [^,;.]{2,80}?(?=$|[,;.]| về ))?`;

/** The subject as it stands where the documents in it have been cited in full before. */
export function withoutDates(subject: string): string {
  return subject.replace(DATED, '');
}

/** Writes tone marks as the names that were given write `ủy`: in the other style where one of them has `uỷ`. */
export function inToneStyleOf(...names: readonly (string | undefined)[]): (text: string) => string {
  const isOther = names.some((name) => name !== undefined && /uỷ/iu.test(name.normalize('NFC')));
  return isOther ? (text) => withToneStyle(text, 'new') : (text) => text;
}
