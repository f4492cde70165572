import { formFor } from '../regimes/forms.ts';
import { provinceByName } from '../regimes/provinces.ts';
import type { MassOrganisation, RegimeId } from '../regimes/regime.ts';
import { needsUnitWord } from '../rules/support/place-names.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import type { CalendarDate } from '../vietnamese/calendar.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch } from '../vietnamese/words.ts';
import { departmentCode, inRunningText, writtenOut } from './body-name.ts';
import type { PlanLevel } from './drafts/authorities.ts';
import { authorityFor } from './drafts/authorities.ts';
import type { PlanKind } from './drafts/outlines.ts';
import { joinParts, planParts } from './drafts/outlines.ts';
import type { FieldValues } from './drafts/template.ts';
import { fillTemplate } from './drafts/template.ts';

export type { PlanLevel } from './drafts/authorities.ts';
export { AUTHORITIES } from './drafts/authorities.ts';
export type { PlanKind } from './drafts/outlines.ts';
export { PLAN_KINDS } from './drafts/outlines.ts';

export interface NewPlanOptions {
  readonly regime: RegimeId;
  readonly level: PlanLevel;
  readonly kind: PlanKind;
  /** `Đảng ủy xã Bình Lư`, in capitals or not. Empty: left to be filled in, like all that follows. */
  readonly issuer?: string;
  readonly superior?: string;
  /** Place of the dateline. */
  readonly place?: string;
  /** What the plan is about, as running text: `triển khai thực hiện Chỉ thị số …`; `Kế hoạch` before it is dropped. */
  readonly subject?: string;
  readonly organisation?: MassOrganisation;
  /** Chooses the form in force (for the Party HD 36 or HD 05) and fills month and year; the day stays blank. */
  readonly date: CalendarDate;
}

/**
 * A whole draft in Markdown: everything the outline has, number and day left blank (`…`) since they are given at issue.
 * The text ends with a line break.
 */
export function newPlan(options: NewPlanOptions): string {
  const { date, kind } = options;
  const authority = authorityFor(options.regime, options.level, options.organisation);
  const form = formFor(authority.regime, date, authority.organisation);
  const named = filled(options.issuer);
  const issuer =
    named === undefined ? undefined : withBody(inRunningText(writtenOut(named)), authority.issuer);
  const subject = filled(options.subject);
  const superior = filled(options.superior);
  const place = filled(options.place) ?? (issuer === undefined ? undefined : placeOf(issuer, options.regime));
  const values: FieldValues = {
    month: date.month < 3 ? `0${date.month}` : String(date.month),
    ...(issuer === undefined ? {} : { issuer: withoutCollective(issuer, authority.voice) }),
    ...(issuer === undefined ? {} : { code: departmentCode(issuer) }),
    ...(issuer === undefined ? {} : unitOf(issuer)),
    ...(superior === undefined ? {} : { superior: inRunningText(writtenOut(superior)) }),
    ...(place === undefined ? {} : { place }),
    ...(subject === undefined ? {} : { subject: subjectOf(subject) }),
  };
  return `${fillTemplate(joinParts(planParts(authority, form, kind)), values, date, yearOf(subject, date))}\n`;
}

/** The year that a subject names (`công tác năm 2027`), unless it is past; else that of the date. */
function yearOf(subject: string | undefined, { year }: CalendarDate): number {
  const named = Number(regexp.iu`(?<!\p{L})năm\s{1,3}(20\d\d)(?!\d)`.exec(subject ?? '')?.[1] ?? year);
  return Math.max(named, year);
}

/** A unit alone (`xã Bình Lư`) with the body in front that the authority is. `template`: its issuer. */
function withBody(issuer: string, template: string): string {
  const [, body, unit] = /\{issuer=(.+?) (xã|phường|tỉnh) /u.exec(template) ?? [];
  if (body === undefined || !/^(?:xã|phường|đặc khu|tỉnh|thành phố)\s/iu.test(issuer)) return issuer;
  return unit === undefined
    ? issuer
    : `${body} ${issuer.charAt(0).toLocaleLowerCase('vi')}${issuer.slice(1)}`;
}

function filled(value: string | undefined): string | undefined {
  const text = value && collapseWhitespace(value.trim());
  return text === '' ? undefined : text;
}

/** The voice already says `Ban Thường vụ`: not twice. */
function withoutCollective(issuer: string, voice: string): string {
  const collective = /^([^{]+)\{/u.exec(voice)?.[1]?.trimEnd();
  return collective && issuer.startsWith(`${collective} `) ? issuer.slice(collective.length + 1) : issuer;
}

/** The proper name at the end of a body's name, with the unit word where the form of the place keeps it. */
export function placeOf(issuer: string, regime: RegimeId): string | undefined {
  const match = regexp.u`(?<!\p{L})(xã|phường|đặc khu|tỉnh|thành phố)\s{1,4}([\p{Lu}\d][^,;()]{0,80})$`.exec(
    issuer,
  );
  if (!match) return undefined;
  const [, unit = '', name = ''] = match;
  const ofCommune = /^(?:xã|phường|đặc khu)$/u.test(unit);
  const keepsUnit =
    needsUnitWord(foldForMatch(name)) ||
    (regime === 'party' && (!name.includes(' ') || (ofCommune && provinceByName(name) !== undefined)));
  return keepsUnit ? `${unit.charAt(0).toLocaleUpperCase('vi')}${unit.slice(1)} ${name}` : name;
}

const VILLAGES_OF: Readonly<Record<string, FieldValues>> = {
  phường: { villages: 'các tổ dân phố' },
  'đặc khu': { villages: 'các thôn, tổ dân phố' },
};

/** The unit word of a commune, and what its people's own units are called, for the units named in the plan. */
export function unitOf(issuer: string): FieldValues {
  const unit = regexp.u`(?<!\p{L})(xã|phường|đặc khu)\s+[\p{Lu}\d]`.exec(issuer)?.[1];
  return unit === undefined ? {} : { unit, ...VILLAGES_OF[unit] };
}

/** A small letter before it, unless the first word is a name or an abbreviation. */
function subjectOf(subject: string): string {
  const text = subject.replace(/^kế\s+hoạch\s+/iu, '').replace(/(?<![\s.])[\s.]+$/u, '');
  const [first = ''] = text.split(' ', 1);
  const second = text.slice(first.length + 1).charAt(0);
  const isName =
    (first.length > 1 && first === first.toLocaleUpperCase('vi')) ||
    (second !== second.toLocaleLowerCase('vi') && second !== '');
  return isName ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
