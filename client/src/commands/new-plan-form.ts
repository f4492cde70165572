import { type QuickPickItem, QuickPickItemKind } from 'vscode';
import type { Office } from '../../../server/src/config/office.ts';
import {
  AUTHORITIES,
  type Authority,
  authorityById,
  isAuthorityTyped,
  keptStart,
  type NewPlanOptions,
  officeAuthority,
  PLAN_KINDS,
  type PlanKind,
  startOf,
  subjectStart,
  withoutRepeatedStart,
  withoutRepeatedWords,
} from '../../../server/src/features/new-plan.ts';
import { ALL_REGIMES } from '../../../server/src/regimes/regime.ts';
import { type Answer, askPick, askText, runForm, type Step } from '../form.ts';
import { REGIMES, STRINGS, say } from '../strings.ts';

/** What was answered so far: kept when the form is left, and proposed the next time. */
export interface FormAnswers {
  /** Id of the authority; `office` for the office of the folder. */
  body?: string;
  kind?: PlanKind;
  issuer?: string;
  superior?: string;
  signer?: string;
  subject?: string;
}

/** The office of the folder in the list of bodies. */
const OFFICE = 'office';

/**
 * Asks what the plan is. In: the office of the folder, and the answers of the last time, which are changed as questions are
 * answered. Out: undefined where the form was left.
 */
export async function askNewPlan(
  office: Office | undefined,
  answers: FormAnswers,
): Promise<Omit<NewPlanOptions, 'date'> | undefined> {
  const own = office && officeAuthority(office);
  const isOffice = (): boolean => answers.body === OFFICE && own !== undefined;
  const authority = (): Authority | undefined => (isOffice() ? own : authorityById(answers.body ?? ''));
  const year = new Date().getFullYear() + (new Date().getMonth() >= 9 ? 1 : 0);

  const body: Step = async (place) =>
    kept(
      await askPick(
        place,
        say(STRINGS.askLevel),
        bodyItems(office, own),
        (id) => id === (own ? OFFICE : answers.body),
        (id, typed) => isAuthorityTyped(authorityById(id) ?? own!, typed),
      ),
      (id) => {
        if (answers.body !== id) {
          const another = { issuer: undefined, superior: undefined, signer: undefined };
          answers = Object.assign(answers, another);
        }
        answers.body = id;
      },
    );
  const kind: Step = async (place) =>
    kept(await askPick(place, say(STRINGS.askKind), kindItems(), (id) => id === answers.kind), (id) => {
      if (answers.kind !== id) delete answers.subject;
      answers.kind = id;
    });
  const text = (
    key: 'issuer' | 'superior' | 'signer' | 'subject',
    ask: string,
    example: string,
    start: () => string,
    startLength?: (start: string) => number,
  ): Step => {
    return async (place) => {
      const known = answers[key] ?? start();
      // Enter keeps the name of the last plan's signer; typing replaces it.
      const length = key === 'signer' ? 0 : answers[key] === undefined ? startLength?.(known) : undefined;
      return kept(await askText(place, ask, example, known, length), (value) => {
        answers[key] = value;
      });
    };
  };
  const steps = (): Step[] => {
    const chosen = authority();
    const label = chosen?.label ?? '';
    const asksOffice = chosen && !isOffice();
    return [
      body,
      kind,
      ...(asksOffice
        ? [
            text(
              'issuer',
              say(STRINGS.askIssuer),
              say(STRINGS.exampleIssuer, label),
              () => startOf(chosen.issuer),
              (start) => (start.endsWith(' ') ? start.length : keptStart(chosen, start)),
            ),
            ...(chosen.superior === ''
              ? []
              : [text('superior', say(STRINGS.askSuperior), '', () => startOf(chosen.superior))]),
          ]
        : []),
      ...(asksOffice || (office?.signers ?? []).length === 0
        ? [text('signer', say(STRINGS.askSigner), say(STRINGS.exampleSigner), () => '')]
        : []),
      text('subject', say(STRINGS.askSubject), say(STRINGS.exampleSubject), () =>
        subjectStart(answers.kind ?? 'implementation', year),
      ),
    ];
  };
  if (!(await runForm(say(STRINGS.newPlan), steps))) return undefined;
  return optionsOf(answers, authority()!, isOffice() ? office : undefined, year);
}

function kept<T>(answer: Answer<T>, keep: (value: T) => void): Answer<T> {
  if (typeof answer === 'object') keep(answer.value);
  return answer;
}

type Item<T> = QuickPickItem & { readonly value?: T };

function bodyItems(office: Office | undefined, own: Authority | undefined): Item<string>[] {
  const known: Item<string>[] =
    office && own
      ? [{ label: office.issuer ?? own.label, description: say(STRINGS.sameOffice), value: OFFICE }]
      : [];
  return [
    ...known,
    ...ALL_REGIMES.flatMap((regime): Item<string>[] => [
      { label: say(REGIMES[regime]!), kind: QuickPickItemKind.Separator },
      ...AUTHORITIES.filter((authority) => authority.regime === regime).map(({ id, label }) => ({
        label,
        value: id,
      })),
    ]),
  ];
}

function kindItems(): Item<PlanKind>[] {
  return Object.entries(PLAN_KINDS).map(([value, { label }]) => ({
    label: `Kế hoạch ${label}`,
    value: value as PlanKind,
  }));
}

/** An answer that only repeats what the question began with does not count. */
function optionsOf(
  answers: FormAnswers,
  authority: Authority,
  office: Office | undefined,
  year: number,
): Omit<NewPlanOptions, 'date'> {
  const { kind = 'implementation', issuer, superior, signer, subject } = answers;
  const given = (value: string | undefined, start: string): string | undefined =>
    value === undefined || value.trim() === '' || (start.endsWith(' ') && value.trim() === start.trim())
      ? undefined
      : value;
  const name = (value: string | undefined, start: string): string | undefined => {
    const own = given(value, start);
    return own && withoutRepeatedStart(start, own);
  };
  const texts = {
    issuer: office ? undefined : name(issuer, startOf(authority.issuer)),
    superior: office ? undefined : name(superior, startOf(authority.superior)),
    signer: given(signer, ''),
    subject: given(
      subject && withoutRepeatedWords(subjectStart(kind, year), subject),
      subjectStart(kind, year),
    ),
  };
  return {
    regime: authority.regime,
    level: authority.level,
    body: authority.id,
    ...(authority.organisation ? { organisation: authority.organisation } : {}),
    kind,
    ...(office ? { office } : {}),
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)),
  };
}
