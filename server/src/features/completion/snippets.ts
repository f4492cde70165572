import type { Office } from '../../config/office.ts';
import type { RegimeId } from '../../regimes/regime.ts';
import { DRAFT_SNIPPETS, type DraftSnippet, type SnippetSlot } from '../drafts/catalogue.ts';
import { authorityOf, valuesOf } from '../drafts/of-plan.ts';
import { prefill, toSnippetBody } from '../drafts/template.ts';
import { newPlanSnippet, officeAuthority, PLAN_KINDS, type PlanKind } from '../new-plan.ts';
import { backFrom, type CompletionContext, type CompletionEntry } from './entry.ts';
import type { KnownBeside } from './known.ts';
import { zoneAt } from './zone.ts';

/** A line that holds nothing yet but, it may be, the beginning of a prefix. */
const PREFIX_BEGUN = /^\s*([a-z]*(?:-[a-z]*)*)$/u;
const WHOLE_PREFIX = 'kh-';

/** Where a text that is no plan yet is written, and whose plan it may become. */
export type Beginning = Pick<
  CompletionContext,
  'offset' | 'line' | 'lineStart' | 'after' | 'trigger' | 'today'
> & {
  readonly plan: { readonly text: string };
  readonly office: Office | undefined;
  /** Whose plans the folder holds, where it is said. */
  readonly regime: RegimeId | undefined;
};

/**
 * The parts of a plan that are written in one go: after the beginning of a prefix (`muc-`, `can-cu-`) all of the plan's
 * regime, on an empty line what its part may need. They are made for the plan's own authority.
 */
export function snippetEntries(place: CompletionContext, known: KnownBeside): CompletionEntry[] {
  const { plan, line, after, trigger } = place;
  const typed = PREFIX_BEGUN.exec(line)?.[1];
  if (typed === undefined || after.trim() !== '') return [];
  const regime = plan.regime.id;
  if (plan.text.trim() === typed) return wholePlanEntries({ ...place, office: known.office, regime });
  if (typed === '' ? trigger !== undefined : !typed.includes('-')) return [];
  const authority = authorityOf(plan, known.office);
  const values = { ...authority.values, ...valuesOf(plan, known.office) };
  const ofRegime = DRAFT_SNIPPETS.filter((draft) => draft.general || draft.regime === regime);
  const own = ofRegime.filter(
    (draft) => draft.made === undefined || draft === bestOf(ofRegime, draft, authority),
  );
  const fitting = typed === '' ? own.filter(({ slot }) => neededSlots(place).includes(slot)) : ofRegime;
  return fitting.map((draft) => {
    const isOwn = own.includes(draft);
    const template = isOwn ? (draft.made?.(authority, plan.regime.form) ?? draft.template) : draft.template;
    const body = toSnippetBody(isOwn ? prefill(template, values) : template);
    return entryOf(place, draft, { typed, text: body.join('\n') });
  });
}

/** Of what can be made for any authority the one that is nearest to the plan's. */
function bestOf(
  drafts: readonly DraftSnippet[],
  { made }: DraftSnippet,
  { id, organisation }: DraftSnippet['authority'],
): DraftSnippet | undefined {
  const same = drafts.filter((draft) => draft.made === made);
  return (
    same.find(({ authority }) => authority.id === id) ??
    same.find((draft) => draft.organisation !== undefined && draft.organisation === organisation) ??
    same[0]
  );
}

/** What may still be missing where the cursor stands and no other list writes whole. */
function neededSlots(place: CompletionContext): readonly SnippetSlot[] {
  const { head, opening, signature } = place.plan;
  switch (zoneAt(place)) {
    case 'head':
      return head.issuer ? [] : ['letterhead'];
    case 'opening':
      return opening.sentence ? [] : ['opening'];
    case 'content':
      return ['text'];
    case 'ending':
    case 'attachment':
      return signature && place.offset > signature.range.end ? ['attachment'] : [];
  }
}

/**
 * Whole plans, where none is written yet: in an empty text, and after `kh-` on a line of its own. Where the office is
 * known they are its own, of every kind.
 */
export function wholePlanEntries(place: Beginning): CompletionEntry[] {
  const { plan, line, after, trigger, office, today } = place;
  const typed = PREFIX_BEGUN.exec(line)?.[1];
  if (typed === undefined || after.trim() !== '') return [];
  const isAsked = trigger === undefined && plan.text.trim() === typed;
  if (!isAsked && !typed.startsWith(WHOLE_PREFIX)) return [];
  const whole = DRAFT_SNIPPETS.filter(({ slot }) => slot === 'plan');
  const authority = office && officeAuthority(office);
  if (!office?.issuer || !authority) {
    const regime = authority?.regime ?? place.regime;
    return whole
      .filter((draft) => regime === undefined || draft.regime === regime)
      .map((draft) =>
        entryOf(place, withOfficeFirst(draft), { typed, text: toSnippetBody(draft.template).join('\n') }),
      );
  }
  const { id, regime, organisation } = authority;
  const ofRegime = whole.filter((draft) => draft.regime === regime);
  return (Object.keys(PLAN_KINDS) as PlanKind[]).flatMap((kind) => {
    const ofKind = ofRegime.filter((draft) => draft.kind === kind);
    const draft =
      ofKind.find((each) => each.authority.id === id) ??
      ofKind.find((each) => each.organisation !== undefined && each.organisation === organisation) ??
      ofKind[0];
    if (!draft) return [];
    const name = draft.name.replace(`(${draft.authority.label})`, `(${office.issuer})`);
    const description = draft.description.replace(draft.authority.label, office.issuer!);
    const text = newPlanSnippet({ regime, body: id, kind, office, date: today });
    return entryOf(place, { ...draft, name, description }, { typed, text });
  });
}

/** A list cuts the ends of long names: whose plan it is stands before what it is for. */
function withOfficeFirst(draft: DraftSnippet): DraftSnippet {
  const { label } = draft.authority;
  const what = draft.name.replace(` (${label})`, '');
  return { ...draft, name: `${label}: ${what.charAt(0).toLocaleLowerCase('vi')}${what.slice(1)}` };
}

function entryOf(
  place: Pick<CompletionContext, 'offset' | 'line' | 'lineStart'> & {
    readonly plan: { readonly text: string };
  },
  { id, name, description }: DraftSnippet,
  { typed, text }: { readonly typed: string; readonly text: string },
): CompletionEntry {
  return {
    label: name,
    kind: 'snippet',
    detail: description,
    text,
    snippet: true,
    range: backFrom(place, typed.length),
    prefix: id,
    about: { snippet: id },
  };
}
