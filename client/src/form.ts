import {
  type Disposable,
  type QuickInput,
  QuickInputButtons,
  type QuickPickItem,
  QuickPickItemKind,
  window,
} from 'vscode';

/** What a step of a form gives: a value, or the wish to go back or to leave. */
export type Answer<T> = { readonly value: T } | 'back' | 'cancel';

/** How the questions of a form stand: its title with the number of the step. */
export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly steps: number;
}

/**
 * One of a list; typing filters it. `isChosen`: what stands first under the cursor. `isMeant`: what is shown too, though
 * its label has not the letters that were typed.
 */
export function askPick<T>(
  place: StepPlace,
  placeholder: string,
  items: readonly (QuickPickItem & { readonly value?: T })[],
  isChosen: (value: T) => boolean,
  isMeant: (value: T, typed: string) => boolean = () => false,
): Promise<Answer<T>> {
  const input = window.createQuickPick<QuickPickItem & { readonly value?: T }>();
  input.items = items;
  input.placeholder = placeholder;
  input.matchOnDescription = true;
  const active = items.find(
    (item) => item.kind !== QuickPickItemKind.Separator && item.value !== undefined && isChosen(item.value),
  );
  if (active) input.activeItems = [active];
  input.onDidChangeValue((typed) => {
    const isShown = ({ value }: { readonly value?: T }): boolean =>
      typed.trim() !== '' && value !== undefined && isMeant(value, typed);
    if (input.items.every((item) => (item.alwaysShow ?? false) === isShown(item))) return;
    input.items = items.map((item) => ({ ...item, alwaysShow: isShown(item) }));
  });
  return ask(input, place, () => {
    const value = input.selectedItems[0]?.value ?? input.activeItems[0]?.value;
    return value === undefined ? undefined : { value };
  });
}

/** A text that begins with what is known already; what stands after `kept` UTF-16 units is typed over. */
export function askText(
  place: StepPlace,
  prompt: string,
  placeholder: string,
  value: string,
  kept = value.length,
): Promise<Answer<string>> {
  const input = window.createInputBox();
  input.prompt = prompt;
  input.placeholder = placeholder;
  input.value = value;
  input.valueSelection = [kept, value.length];
  return ask(input, place, () => ({ value: input.value }));
}

interface Accepting extends QuickInput {
  readonly onDidAccept: (listener: () => void) => Disposable;
  readonly onDidTriggerButton: (listener: (button: unknown) => void) => Disposable;
  buttons: readonly unknown[];
}

function ask<T>(
  input: QuickInput,
  { title, step, steps }: StepPlace,
  accepted: () => { readonly value: T } | undefined,
): Promise<Answer<T>> {
  const own = input as Accepting;
  own.title = title;
  own.step = step;
  own.totalSteps = steps;
  own.ignoreFocusOut = true;
  own.buttons = step > 1 ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    let answer: Answer<T> = 'cancel';
    const finish = (given: Answer<T>): void => {
      answer = given;
      own.hide();
    };
    own.onDidAccept(() => {
      const given = accepted();
      if (given) finish(given);
    });
    own.onDidTriggerButton((button) => {
      if (button === QuickInputButtons.Back) finish('back');
    });
    own.onDidHide(() => {
      own.dispose();
      resolve(answer);
    });
    own.show();
  });
}

/** One question of a form; undefined where it need not be asked now. */
export type Step = (place: StepPlace) => Promise<Answer<unknown>>;

/**
 * Asks the questions one after the other; Back goes to the one before. In: what is to be asked now, in order, by the
 * answers so far (which the steps keep themselves). Out: whether all were answered.
 */
export async function runForm(title: string, stepsNow: () => readonly Step[]): Promise<boolean> {
  for (let at = 0; ; ) {
    const steps = stepsNow();
    const step = steps[at];
    if (!step) return true;
    const answer = await step({ title, step: at + 1, steps: steps.length });
    if (answer === 'cancel') return false;
    at = answer === 'back' ? Math.max(at - 1, 0) : at + 1;
  }
}
