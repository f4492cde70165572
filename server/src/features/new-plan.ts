import { type Office, readOffice } from '../config/office.ts';
import { formFor } from '../regimes/forms.ts';
import type { MassOrganisation, RegimeId } from '../regimes/regime.ts';
import type { CalendarDate } from '../vietnamese/calendar.ts';
import { searchKey } from '../vietnamese/words.ts';
import { departmentCode, inRunningText, withBodyOf, writtenOut } from './body-name.ts';
import type { Authority, PlanLevel } from './drafts/authorities.ts';
import { authorityById, authorityFor, authorityNamed } from './drafts/authorities.ts';
import { officeOf, ofOffice, regimeOfOffice } from './drafts/of-office.ts';
import { authorityOfIssuer } from './drafts/of-plan.ts';
import type { PlanKind } from './drafts/outlines.ts';
import { joinParts, PLAN_KINDS, planParts, SUBJECTS } from './drafts/outlines.ts';
import type { FieldValues, Template } from './drafts/template.ts';
import { fillTemplate, firstChoices, toBlanksSnippet } from './drafts/template.ts';
import {
  filled,
  inToneStyleOf,
  placeOf,
  subjectOf,
  superiorOf,
  unitOf,
  withBody,
  withoutCollective,
  withoutDates,
  yearOf,
} from './drafts/values.ts';
import { planFileName } from './export/file-name.ts';

export { withoutRepeatedStart, withoutRepeatedWords } from './body-name.ts';
export type { Authority } from './drafts/authorities.ts';
export { AUTHORITIES, authorityById } from './drafts/authorities.ts';
export { PLAN_LEVELS, type PlanLevel } from './drafts/authority.ts';
export { officeOf, regimeOfOffice } from './drafts/of-office.ts';
export type { PlanKind } from './drafts/outlines.ts';
export { PLAN_KINDS } from './drafts/outlines.ts';

export interface NewPlanOptions {
  readonly regime: RegimeId;
  /** Left out: as the issuer's name tells. */
  readonly level?: PlanLevel;
  /** Id of an authority, more exact than the level: `truong`. */
  readonly body?: string;
  readonly kind: PlanKind;
  /** `Đảng ủy xã Bình Lư`, in capitals or not. Empty: left to be filled in, like all that follows. */
  readonly issuer?: string;
  readonly superior?: string;
  /** Place of the dateline. */
  readonly place?: string;
  /** Name of who signs. */
  readonly signer?: string;
  /** What the plan is about, as running text: `triển khai thực hiện Chỉ thị số …`; `Kế hoạch` before it is dropped. */
  readonly subject?: string;
  readonly organisation?: MassOrganisation;
  /** Says what the options leave open, where it is the office that issues the plan. */
  readonly office?: Office | undefined;
  /** Chooses the form in force (for the Party HD 36 or HD 05) and fills month and year; the day stays blank. */
  readonly date: CalendarDate;
}

interface Draft {
  readonly template: Template;
  readonly values: FieldValues;
  readonly date: CalendarDate;
  readonly planYear: number;
}

/**
 * A whole draft in Markdown: everything the outline has, number and day left blank (`…`) since they are given at issue.
 * The text ends with a line break.
 */
export function newPlan(options: NewPlanOptions): string {
  const { template, values, date, planYear } = draftOf(options);
  return `${fillTemplate(template, values, date, planYear)}\n`;
}

/** The same draft as a snippet (syntax of VS Code and LSP): a tab stop for each blank, number and day last. */
export function newPlanSnippet(options: NewPlanOptions): string {
  const { template, values, date, planYear } = draftOf(options);
  return `${toBlanksSnippet(template, values, date, planYear)}\n`;
}

/** The name that is proposed for the file of a draft: its subject, else what it is for. With the extension. */
export function newPlanFileName({ kind, subject }: Pick<NewPlanOptions, 'kind' | 'subject'>): string {
  const about = filled(subject);
  return planFileName(`Kế hoạch ${about === undefined ? PLAN_KINDS[kind].label : subjectOf(about)}`);
}

/** The office that a new plan tells of: what the next plan of the folder need not be asked. Undefined: it names no issuer. */
export function officeOfNewPlan(options: NewPlanOptions): Office | undefined {
  if (filled(options.issuer) === undefined) return undefined;
  const authority = authorityOf(options);
  const { issuer, superior, place, signer } = valuesOf(options, undefined, authority);
  const lines = authority.signature.map((line) => firstChoices(line));
  return readOffice({
    regime: authority.regime,
    issuer,
    superior,
    place,
    signers: signer ? [{ name: signer, capacities: lines.slice(0, -1), title: lines.at(-1) }] : [],
  });
}

/** Whose plan a body makes: by the id of its kind where that is given, else by the issuer's name; undefined where neither tells. */
export function regimeOfBody(body: string | undefined, issuer: string): RegimeId | undefined {
  return body === undefined ? regimeOfOffice({ issuer }) : authorityById(body)?.regime;
}

/** The authority that an office is; undefined where neither its regime nor the name of its issuer tells. */
export function officeAuthority(office: Office): Authority | undefined {
  const regime = regimeOfOffice(office);
  return regime && authorityOf({ regime, office, kind: 'implementation' });
}

/** How the value of a template begins, up to its first gap: `Ủy ban nhân dân xã ` of `{issuer=Ủy ban nhân dân xã …}`. */
export function startOf(template: Template): string {
  const [start = ''] = firstChoices(template).split('…', 1);
  return start;
}

/** Whether what was typed to find an authority means this one: words of its label, whole or begun, with or without marks; a name. */
export function isAuthorityTyped({ id, label, regime }: Authority, typed: string): boolean {
  const name = writtenOut(typed.toLocaleUpperCase('vi'));
  const labels = [label, label.replace('MTTQ', 'Mặt trận Tổ quốc')];
  if (labels.some((each) => hasWords(each, typed) || hasWords(each, name))) return true;
  return authorityNamed(inRunningText(name), regime)?.id === id;
}

/** Whether the words typed stand in the label in that order, each whole or begun. */
function hasWords(label: string, typed: string): boolean {
  const words = searchKey(label).split(' ');
  let at = 0;
  return searchKey(typed.trim())
    .split(' ')
    .every((word) => {
      const found = words.findIndex((each, index) => index >= at && each.startsWith(word));
      at = found + 1;
      return found >= 0;
    });
}

/** How much of a value that a template gives whole is the kind of the body, which stays: `Sở ` of `Sở Nội vụ`. UTF-16 units. */
export function keptStart({ named }: Authority, name: string): number {
  const kind = named.exec(name);
  return kind?.index === 0 && name[kind[0].length] === ' ' ? kind[0].length + 1 : name.length;
}

/** The first words of the subject of a kind of plan, which the drafter continues. `year`: the year that is planned for. */
export function subjectStart(kind: PlanKind, year: number): string {
  const text = SUBJECTS[kind].replaceAll('@YEAR', String(year));
  return text.replace(/(?: về)? ?…$/u, ' ').replace('Chỉ thị của cấp trên ', '');
}

function draftOf(options: NewPlanOptions): Draft {
  const { date, kind } = options;
  const authority = authorityOf(options);
  const own = officeOf(options.office, authority.regime, options.issuer);
  const issued = own ? ofOffice(authority, own) : authority;
  const form = formFor(issued.regime, date, issued.organisation);
  const values = valuesOf(options, own, issued);
  const subject = filled(options.subject) ?? SUBJECTS[kind];
  const parts = planParts(issued, form, kind);
  const asWritten = inToneStyleOf(options.issuer, own?.issuer, options.superior, own?.superior);
  return {
    template: asWritten(joinParts({ ...parts, closing: parts.closing.replace('{subject=', '{again=') })),
    values,
    date,
    planYear: yearOf(subject, date),
  };
}

/** The authority that the issuer's name tells of, else the one that was chosen. */
function authorityOf({
  regime,
  level,
  body,
  organisation,
  issuer,
  office,
}: Omit<NewPlanOptions, 'date'>): Authority {
  const name = filled(issuer) ?? officeOf(office, regime, undefined)?.issuer;
  const known = name === undefined ? undefined : inRunningText(writtenOut(name));
  const chosen =
    (body === undefined ? undefined : authorityById(body)) ??
    (level === undefined && known !== undefined
      ? authorityOfIssuer(known, regime, organisation)
      : authorityFor(regime, level, organisation));
  const named = known === undefined ? undefined : authorityNamed(known, regime);
  if (!named || named.id === chosen.id) return chosen;
  return chosen.organisation === named.organisation || organisation === undefined ? named : chosen;
}

function valuesOf(options: NewPlanOptions, office: Office | undefined, authority: Authority): FieldValues {
  const { date } = options;
  const named = filled(options.issuer) ?? filled(office?.issuer);
  const issuer =
    named === undefined ? undefined : withBody(inRunningText(writtenOut(named)), authority.issuer);
  const subject = filled(options.subject);
  const superior = filled(options.superior) ?? filled(office?.superior);
  const unit = unitFrom(issuer, superior);
  const place =
    filled(options.place) ??
    filled(office?.place) ??
    (issuer === undefined ? undefined : placeOf(issuer, options.regime)) ??
    (superior !== undefined && unit.unit !== undefined
      ? placeOf(inRunningText(writtenOut(superior)), options.regime)
      : undefined);
  const signer = filled(options.signer) ?? office?.signers?.[0]?.name;
  return {
    ...authority.values,
    month: date.month < 3 ? `0${date.month}` : String(date.month),
    ...(issuer === undefined ? {} : { issuer: withoutCollective(issuer, authority.voice) }),
    ...(issuer === undefined ? {} : { code: departmentCode(issuer) }),
    ...unit,
    ...superiorField(superior, issuer, startOf(authority.superior)),
    ...(place === undefined ? {} : { place }),
    ...(signer === undefined ? {} : { signer }),
    ...(subject === undefined
      ? {}
      : { subject: subjectOf(subject), again: withoutDates(subjectOf(subject)) }),
  };
}

/** As it was given, else as the issuer's own name tells. */
function superiorField(superior: string | undefined, issuer: string | undefined, start: string): FieldValues {
  const name =
    superior === undefined
      ? superiorOf(issuer ?? '', start)
      : withBodyOf(start, inRunningText(writtenOut(superior)));
  return name === undefined ? {} : { superior: name };
}

/** Of the issuer, else of the body above it where that is one of a commune. */
function unitFrom(issuer: string | undefined, superior: string | undefined): FieldValues {
  const own = issuer === undefined ? {} : unitOf(issuer);
  return own.unit !== undefined || superior === undefined ? own : unitOf(inRunningText(writtenOut(superior)));
}
