import type { CheckOptions } from '../check/check.ts';
import type { Diagnostic } from '../lint/diagnostic.ts';
import type { PlanDocument } from '../plan/model.ts';
import type { Bilingual, Locale } from '../text/bilingual.ts';
import { overlaps, type TextEdit, type TextRange } from '../text/range.ts';
import { withSeverity } from './configure-severity.ts';
import { disableHere, disableInFile } from './disable-comments.ts';
import { expandSnippet } from './expand-snippet.ts';
import { combineFixes, differences, fixAllEdits } from './fixes.ts';
import { missingParts } from './missing.ts';

/** A finding as the client shows it: only its code and its place can be trusted. */
export interface AskedFinding {
  readonly code: string;
  readonly range: TextRange;
}

/** The configuration file that speaks for the document. */
export interface ConfigTarget {
  readonly uri: string;
  /** Undefined: to be made. */
  readonly text: string | undefined;
}

export interface ActionRequest {
  readonly plan: PlanDocument;
  /** All findings of the document. */
  readonly diagnostics: readonly Diagnostic[];
  readonly asked: readonly AskedFinding[];
  readonly options: CheckOptions;
  readonly locale: Locale;
  readonly eol: string;
  /** Whether actions of a kind are wanted (`quickfix`, `source.fixAll.kehoach`), and whether the kind was named. */
  readonly wants: (kind: string) => boolean;
  readonly namesSource: boolean;
  readonly config: ConfigTarget | undefined;
  /** Whether the client can run a command. */
  readonly canRun: (command: string) => boolean;
  /** Whether the client takes snippets in edits. */
  readonly snippets: boolean;
}

export interface PlanAction {
  readonly title: string;
  readonly kind: 'quickfix' | 'source.fixAll.kehoach';
  readonly preferred?: boolean;
  /** Of the document. */
  readonly edits?: readonly TextEdit[];
  /** The one of the edits that holds snippet syntax. */
  readonly snippet?: TextEdit;
  /** Of another file; undefined text: it has to be made. */
  readonly file?: {
    readonly uri: string;
    readonly before: string | undefined;
    readonly edits: readonly TextEdit[];
  };
  readonly command?: { readonly id: string; readonly arguments: readonly unknown[] };
  /** Codes and places of what it fixes. */
  readonly fixes: readonly AskedFinding[];
}

export const EXPLAIN_COMMAND = 'soanKeHoach.explainRule';

/** What can be done about findings, in order: fix one, fix all of its kind, insert, silence, configure, explain. */
export function codeActions(request: ActionRequest): PlanAction[] {
  const actions: PlanAction[] = [];
  if (request.wants('quickfix')) actions.push(...quickFixes(request));
  if (request.wants('source.fixAll.kehoach')) {
    const { plan, diagnostics, options } = request;
    const edits = request.namesSource ? fixAllEdits(plan, options) : combineFixes(diagnostics, false);
    if (edits.length > 0) {
      const title = say(request, {
        vi: 'Sửa mọi lỗi sửa an toàn được',
        en: 'Fix everything that is safe to fix',
      });
      actions.push({ title, kind: 'source.fixAll.kehoach', edits, fixes: [] });
    }
  }
  return actions;
}

interface Match {
  readonly diagnostic: Diagnostic;
  readonly fixes: readonly AskedFinding[];
}

function quickFixes(request: ActionRequest): PlanAction[] {
  const matches = request.diagnostics.flatMap((diagnostic): Match[] => {
    const fixes = request.asked.filter(
      ({ code, range }) => code === diagnostic.ruleId && overlaps(range, diagnostic.range),
    );
    return fixes.length > 0 ? [{ diagnostic, fixes }] : [];
  });
  const byRule = new Map<string, Match[]>();
  for (const match of matches) {
    byRule.set(match.diagnostic.ruleId, [...(byRule.get(match.diagnostic.ruleId) ?? []), match]);
  }
  const rules = [...byRule];
  return [
    ...matches.flatMap((match) => ownFix(match, request)),
    ...matches.flatMap((match) => insertions(match, request)),
    ...rules.flatMap(([id, group]) => fixAllOfRule(id, group, request)),
    ...rules.flatMap(([id, group]) => silencing(id, group, request)),
    ...rules.flatMap(([id, group]) => configuring(id, group, request)),
    ...rules.flatMap(([id, group]) => explaining(id, group, request)),
  ];
}

function ownFix({ diagnostic, fixes }: Match, request: ActionRequest): PlanAction[] {
  const { fix } = diagnostic;
  if (!fix) return [];
  const { edits, safe } = fix;
  return [
    { title: say(request, fix.title), kind: 'quickfix', ...(safe ? { preferred: true } : {}), edits, fixes },
  ];
}

function insertions({ diagnostic, fixes }: Match, request: ActionRequest): PlanAction[] {
  return missingParts(request.plan, diagnostic).flatMap(
    ({ title, offset, end = offset, snippet, renumber = [] }): PlanAction[] => {
      // A blank can be filled in only where the client lets it be typed over.
      if (end > offset && !request.snippets) return [];
      const text = request.snippets ? snippet : expandSnippet(snippet, request.options.today);
      const edit: TextEdit = { range: { start: offset, end }, newText: text.replace(/\n/gu, request.eol) };
      return [
        {
          title: say(request, title),
          kind: 'quickfix',
          edits: [edit, ...renumber],
          ...(request.snippets ? { snippet: edit } : {}),
          fixes,
        },
      ];
    },
  );
}

function fixAllOfRule(id: string, group: readonly Match[], request: ActionRequest): PlanAction[] {
  const { diagnostics } = request;
  const fixable = diagnostics.filter(({ ruleId, fix }) => ruleId === id && fix);
  if (fixable.length < 2) return [];
  const safe = fixable.every(({ fix }) => fix?.safe);
  const edits = combineFixes(fixable, !safe);
  if (edits.length === 0) return [];
  const title = say(request, {
    vi: `Sửa mọi lỗi “${id}” trong văn bản (${fixable.length})`,
    en: `Fix all “${id}” in the text (${fixable.length})`,
  });
  return [{ title, kind: 'quickfix', edits, fixes: fixesOf(group) }];
}

function silencing(id: string, group: readonly Match[], request: ActionRequest): PlanAction[] {
  const { plan, eol } = request;
  const offset = group[0]!.diagnostic.range.start;
  if (id === 'internal-fault' || id === 'unused-disable') return [];
  return [
    {
      title: say(request, { vi: `Tắt “${id}” ở dòng này`, en: `Disable “${id}” on this line` }),
      kind: 'quickfix',
      edits: disableHere(plan, id, offset, eol),
      fixes: fixesOf(group),
    },
    {
      title: say(request, { vi: `Tắt “${id}” trong tệp này`, en: `Disable “${id}” in this file` }),
      kind: 'quickfix',
      edits: disableInFile(plan, id, eol),
      fixes: fixesOf(group),
    },
  ];
}

const MILDER = { error: 'warning', warning: 'info', info: 'hint', hint: undefined } as const;
const WORDS: Readonly<Record<string, Bilingual>> = {
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'thông tin', en: 'information' },
  hint: { vi: 'gợi ý', en: 'hint' },
};

function configuring(id: string, group: readonly Match[], request: ActionRequest): PlanAction[] {
  const { config } = request;
  if (!config || id === 'internal-fault') return [];
  const milder = MILDER[group[0]!.diagnostic.severity];
  const choices: { readonly severity: string; readonly title: Bilingual }[] = [
    {
      severity: 'off',
      title: { vi: `Tắt “${id}” trong cấu hình`, en: `Turn “${id}” off in the configuration` },
    },
  ];
  const word = milder && WORDS[milder];
  if (word) {
    choices.push({
      severity: milder,
      title: {
        vi: `Hạ “${id}” xuống mức ${word.vi} trong cấu hình`,
        en: `Lower “${id}” to ${word.en} in the configuration`,
      },
    });
  }
  return choices.flatMap(({ severity, title }): PlanAction[] => {
    const before = config.text ?? '';
    const after = withSeverity(before, id, severity, config.uri.endsWith('/package.json'));
    if (after === undefined || after === before) return [];
    const file = { uri: config.uri, before: config.text, edits: differences(before, after) };
    return [{ title: say(request, title), kind: 'quickfix', file, fixes: fixesOf(group) }];
  });
}

function explaining(id: string, group: readonly Match[], request: ActionRequest): PlanAction[] {
  if (!request.canRun(EXPLAIN_COMMAND)) return [];
  const title = say(request, { vi: `Giải thích quy tắc “${id}”`, en: `Explain the rule “${id}”` });
  return [
    { title, kind: 'quickfix', command: { id: EXPLAIN_COMMAND, arguments: [id] }, fixes: fixesOf(group) },
  ];
}

function fixesOf(group: readonly Match[]): AskedFinding[] {
  return group.flatMap(({ fixes }) => fixes);
}

function say({ locale }: ActionRequest, text: Bilingual): string {
  return text[locale];
}
