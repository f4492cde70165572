import { SEVERITY_NAMES } from '../lint/severity-names.ts';
import { formOf, withSeverity } from './configure-severity.ts';
import { differences } from './differences.ts';
import { disableHere, disableInFile } from './disable-comments.ts';
import { type ActionRequest, fixesOf, type Match, type PlanAction, say } from './plan-action.ts';
import { ruleTitle } from './rule-title.ts';

/** Lets the user choose among edits; the client's own. */
const SILENCE_COMMAND = 'soanKeHoach.silenceRule';

type Group = readonly [id: string, group: readonly Match[]];

/** Ways to switch rules off or to lower them: one entry that asks, where the client can ask, else one each. */
export function silencing(rules: readonly Group[], request: ActionRequest): PlanAction[] {
  const choices = [
    ...rules.flatMap(([id, group]) => inText(id, group, request)),
    ...rules.flatMap(([id, group]) => inConfiguration(id, group, request)),
  ];
  if (choices.length < 2 || !request.canRun(SILENCE_COMMAND)) return choices;
  const [first] = rules;
  const title =
    rules.length === 1 && first
      ? say(request, {
          vi: `Tắt hoặc hạ mức “${ruleTitle(first[0], 'vi')}”…`,
          en: `Turn off or lower “${ruleTitle(first[0], 'en')}”…`,
        })
      : say(request, { vi: 'Tắt hoặc hạ mức quy tắc…', en: 'Turn off or lower a rule…' });
  const fixes = rules.flatMap(([, group]) => fixesOf(group));
  return [{ title, kind: 'quickfix', command: { id: SILENCE_COMMAND, arguments: [] }, choices, fixes }];
}

function inText(id: string, group: readonly Match[], request: ActionRequest): PlanAction[] {
  const { plan, eol } = request;
  const offset = group[0]!.diagnostic.range.start;
  if (id === 'internal-fault' || id === 'unused-disable') return [];
  const [vi, en] = [ruleTitle(id, 'vi'), ruleTitle(id, 'en')];
  return [
    {
      title: say(request, { vi: `Tắt “${vi}” ở dòng này`, en: `Disable “${en}” on this line` }),
      kind: 'quickfix',
      edits: disableHere(plan, id, offset, eol),
      fixes: fixesOf(group),
    },
    {
      title: say(request, { vi: `Tắt “${vi}” trong tệp này`, en: `Disable “${en}” in this file` }),
      kind: 'quickfix',
      edits: disableInFile(plan, id, eol),
      fixes: fixesOf(group),
    },
  ];
}

const MILDER = { error: 'warning', warning: 'info', info: 'hint', hint: undefined } as const;

function inConfiguration(id: string, group: readonly Match[], request: ActionRequest): PlanAction[] {
  const { config } = request;
  if (!config || id === 'internal-fault') return [];
  const milder = MILDER[group[0]!.diagnostic.severity];
  const [vi, en] = [ruleTitle(id, 'vi'), ruleTitle(id, 'en')];
  const off = { vi: `Tắt “${vi}” trong cấu hình`, en: `Turn “${en}” off in the configuration` };
  const lower = milder && {
    vi: `Hạ “${vi}” xuống mức ${SEVERITY_NAMES[milder].vi} trong cấu hình`,
    en: `Lower “${en}” to ${SEVERITY_NAMES[milder].en} in the configuration`,
  };
  const choices = [
    { severity: 'off', title: off },
    ...(milder && lower ? [{ severity: milder, title: lower }] : []),
  ];
  return choices.flatMap(({ severity, title }): PlanAction[] => {
    const before = config.text ?? '';
    const after = withSeverity(before, id, severity, formOf(config.uri));
    if (after === undefined || after === before) return [];
    const file = { uri: config.uri, before: config.text, edits: differences(before, after) };
    return [{ title: say(request, title), kind: 'quickfix', file, fixes: fixesOf(group) }];
  });
}
