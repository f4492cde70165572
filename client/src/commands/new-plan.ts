import {
  Position,
  type QuickPickItem,
  Range,
  Selection,
  TextEditorRevealType,
  window,
  workspace,
} from 'vscode';
import {
  AUTHORITIES,
  newPlan as draftPlan,
  type NewPlanOptions,
  PLAN_KINDS,
  type PlanKind,
} from '../../../server/src/features/new-plan.ts';
import type { RegimeId } from '../../../server/src/regimes/regime.ts';
import { REGIMES, STRINGS, say } from '../strings.ts';

/** All that a draft needs but the date. */
export type Answers = Omit<NewPlanOptions, 'date'>;

const REGIME_ORDER: readonly RegimeId[] = ['state', 'party', 'mass-organisation'];
const STEPS = 5;

/**
 * Asks what the plan is, and opens a whole draft that no file holds yet. In: the answers, to leave out the questions.
 * Nothing happens when a question is left with Escape.
 */
export async function newPlan(given?: unknown): Promise<void> {
  const answers = isAnswers(given) ? given : await ask();
  if (!answers) return;
  const now = new Date();
  const date = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const content = draftPlan({ ...answers, date });
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  const editor = await window.showTextDocument(document);
  const blank = content.indexOf('…');
  if (blank >= 0) {
    const start = document.positionAt(blank);
    editor.selection = new Selection(start, start.translate(0, 1));
  }
  editor.revealRange(new Range(new Position(0, 0), new Position(0, 0)), TextEditorRevealType.AtTop);
}

function isAnswers(value: unknown): value is Answers {
  if (typeof value !== 'object' || value === null) return false;
  const { regime, level, kind } = value as Partial<Answers>;
  return (
    typeof kind === 'string' &&
    kind in PLAN_KINDS &&
    AUTHORITIES.some((authority) => authority.regime === regime && authority.level === level)
  );
}

async function ask(): Promise<Answers | undefined> {
  const regime = await pick(
    1,
    say(STRINGS.askRegime),
    REGIME_ORDER.map((id) => ({ label: say(REGIMES[id]!), value: id })),
  );
  if (!regime) return undefined;
  const authority = await pick(
    2,
    say(STRINGS.askLevel),
    AUTHORITIES.filter((known) => known.regime === regime).map((known) => ({
      label: known.label,
      value: known,
    })),
  );
  if (!authority) return undefined;
  const kind = await pick(
    3,
    say(STRINGS.askKind),
    Object.entries(PLAN_KINDS).map(([value, { label }]) => ({
      label: `Kế hoạch ${label}`,
      value: value as PlanKind,
    })),
  );
  if (!kind) return undefined;
  const issuer = await input(4, say(STRINGS.askIssuer), say(STRINGS.exampleIssuer, authority.label));
  if (issuer === undefined) return undefined;
  const subject = await input(5, say(STRINGS.askSubject), say(STRINGS.exampleSubject));
  if (subject === undefined) return undefined;
  return {
    regime,
    level: authority.level,
    ...(authority.organisation ? { organisation: authority.organisation } : {}),
    kind,
    issuer,
    subject,
  };
}

async function pick<T>(
  step: number,
  placeHolder: string,
  items: readonly (QuickPickItem & { value: T })[],
): Promise<T | undefined> {
  const chosen = await window.showQuickPick(items, { title: title(step), placeHolder, ignoreFocusOut: true });
  return chosen?.value;
}

function input(step: number, prompt: string, placeHolder: string): Thenable<string | undefined> {
  return window.showInputBox({ title: title(step), prompt, placeHolder, ignoreFocusOut: true });
}

function title(step: number): string {
  return `${say(STRINGS.newPlan)} (${step}/${STEPS})`;
}
