import {
  ConfigurationTarget,
  EndOfLine,
  type QuickPickItem,
  Range,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { REGIME_KEYS, STAGE_KEYS } from '../../../server/src/plan/front-matter.ts';
import type { Bilingual } from '../../../server/src/text/bilingual.ts';
import { setFrontMatter } from '../front-matter.ts';
import { locale, SECTION } from '../settings.ts';
import { REGIMES, STAGE_DETAILS, STAGES, STRINGS, say } from '../strings.ts';
import { activeDraft } from './active-plan.ts';

interface Choice extends QuickPickItem {
  readonly value: string;
}

/** Changes the form a plan is judged by. In: the value, to leave out the question. */
export async function switchRegime(value?: unknown): Promise<void> {
  await switchValue(value, {
    title: STRINGS.regime,
    names: REGIMES,
    setting: 'regime',
    key: 'che-do',
    words: REGIME_KEYS,
  });
}

/** Changes the stage, draft or final. In: the value, to leave out the question. */
export async function switchStage(value?: unknown): Promise<void> {
  await switchValue(value, {
    title: STRINGS.stage,
    names: STAGES,
    details: STAGE_DETAILS,
    setting: 'stage',
    key: 'giai-doan',
    words: STAGE_KEYS,
  });
}

/** Changes the language of messages, for all plans. */
export async function switchLocale(value?: unknown): Promise<void> {
  const chosen =
    value === 'vi' || value === 'en'
      ? value
      : (
          await window.showQuickPick<Choice>(
            [
              { label: 'Tiếng Việt', value: 'vi', picked: locale() === 'vi' },
              { label: 'English', value: 'en', picked: locale() === 'en' },
            ],
            { title: say(STRINGS.language) },
          )
        )?.value;
  if (chosen) {
    await workspace.getConfiguration(SECTION).update('locale', chosen, ConfigurationTarget.Global);
  }
}

interface Switch {
  readonly title: Bilingual;
  readonly names: Readonly<Record<string, Bilingual>>;
  readonly details?: Readonly<Record<string, Bilingual>>;
  readonly setting: string;
  readonly key: string;
  /** The words of the front matter, each with its value. */
  readonly words: Readonly<Record<string, string>>;
}

async function switchValue(given: unknown, what: Switch): Promise<void> {
  const editor = await activeDraft();
  if (!editor) return;
  const known = typeof given === 'string' && given in what.names ? given : undefined;
  const value = known ?? (await chooseValue(what));
  if (value === undefined) return;
  const target = known ? 'plan' : await chooseTarget(what.setting);
  if (target === 'plan') await writeFrontMatter(editor, what, value);
  else if (target !== undefined) {
    await workspace.getConfiguration(SECTION, editor.document).update(what.setting, value, target);
  }
}

async function chooseValue(what: Switch): Promise<string | undefined> {
  const items: Choice[] = Object.entries(what.names).map(([value, name]) => {
    const detail = what.details?.[value];
    return { label: say(name), value, ...(detail ? { detail: say(detail) } : {}) };
  });
  const chosen = await window.showQuickPick(items, {
    title: say(what.title),
    placeHolder: say(STRINGS.choose),
  });
  return chosen?.value;
}

async function chooseTarget(setting: string): Promise<'plan' | ConfigurationTarget | undefined> {
  const name = `${SECTION}.${setting}`;
  const items: (QuickPickItem & { target: 'plan' | ConfigurationTarget })[] = [
    { label: say(STRINGS.thisPlan), detail: say(STRINGS.thisPlanDetail), target: 'plan' },
    {
      label: say(STRINGS.everywhere),
      detail: say(STRINGS.inSettings, name),
      target: ConfigurationTarget.Global,
    },
  ];
  if (workspace.workspaceFolders?.length) {
    items.splice(1, 0, {
      label: say(STRINGS.wholeWorkspace),
      detail: say(STRINGS.inSettings, name),
      target: ConfigurationTarget.Workspace,
    });
  }
  return (await window.showQuickPick(items, { title: say(STRINGS.whereToWrite) }))?.target;
}

async function writeFrontMatter(editor: TextEditor, what: Switch, value: string): Promise<void> {
  const { document } = editor;
  const word = Object.entries(what.words).find(([, meaning]) => meaning === value)?.[0];
  const edit = setFrontMatter(document.getText(), what.key, word);
  if (!edit) return;
  const range = new Range(document.positionAt(edit.range.start), document.positionAt(edit.range.end));
  const change = new WorkspaceEdit();
  const end = document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
  change.replace(document.uri, range, edit.newText.replace(/\r\n|\n|\r/gu, end));
  await workspace.applyEdit(change);
}
