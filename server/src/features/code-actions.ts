import { groupBy } from '../text/group-by.ts';
import { overlaps, type TextEdit } from '../text/range.ts';
import { expandSnippet } from './expand-snippet.ts';
import { fillings } from './fill.ts';
import { combineFixes, fixAllEdits } from './fixes.ts';
import { missingParts } from './missing.ts';
import { type ActionRequest, fixesOf, type Match, type PlanAction, say } from './plan-action.ts';
import { ruleTitle } from './rule-title.ts';
import { silencing } from './suppression-actions.ts';

const EXPLAIN_COMMAND = 'soanKeHoach.explainRule';

/** What can be done about findings, in order: fix one, fill in, insert, fix all of its kind, fix all, explain, silence. */
export function codeActions(request: ActionRequest): PlanAction[] {
  const actions: PlanAction[] = [];
  if (request.wants('quickfix')) actions.push(...quickFixes(request));
  if (request.wants('source.fixAll.kehoach')) {
    const { plan, diagnostics, options } = request;
    const edits = request.namesSource ? fixAllEdits(plan, options) : combineFixes(diagnostics, false);
    if (edits.length > 0) {
      actions.push({ title: fixAllTitle(request), kind: 'source.fixAll.kehoach', edits, fixes: [] });
    }
  }
  return actions;
}

function quickFixes(request: ActionRequest): PlanAction[] {
  const matches = request.diagnostics.flatMap((diagnostic): Match[] => {
    const fixes = request.asked.filter(
      ({ code, range }) => code === diagnostic.ruleId && overlaps(range, diagnostic.range),
    );
    return fixes.length > 0 ? [{ diagnostic, fixes }] : [];
  });
  const rules = [...groupBy(matches, ({ diagnostic }) => diagnostic.ruleId)];
  return [
    ...matches.flatMap((match) => ownFix(match, request)),
    ...matches.flatMap((match) => filling(match, request)),
    ...matches.flatMap((match) => insertions(match, request)),
    ...rules.flatMap(([id, group]) => fixAllOfRule(id, group, request)),
    ...fixAllInText(request),
    ...rules.flatMap(([id, group]) => explaining(id, group, request)),
    ...silencing(rules, request),
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

function filling({ diagnostic, fixes }: Match, request: ActionRequest): PlanAction[] {
  const { plan, fill } = request;
  if (!fill) return [];
  return fillings(plan, diagnostic, fill()).map(({ title, edits }) => ({
    title: say(request, title),
    kind: 'quickfix',
    edits,
    fixes,
  }));
}

function insertions({ diagnostic, fixes }: Match, request: ActionRequest): PlanAction[] {
  const office = diagnostic.data?.missing === undefined ? undefined : request.fill?.().office;
  return missingParts(request.plan, diagnostic, office).flatMap(
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

function fixAllTitle(request: ActionRequest): string {
  const count = request.diagnostics.filter(({ fix }) => fix?.safe).length;
  return say(request, {
    vi: `Sửa mọi lỗi sửa an toàn được (${count})`,
    en: `Fix everything that is safe to fix (${count})`,
  });
}

/** Where findings of more than one rule can safely be fixed, one of them here. */
function fixAllInText(request: ActionRequest): PlanAction[] {
  const { diagnostics, asked } = request;
  const safe = diagnostics.filter(({ fix }) => fix?.safe);
  const isAsked = safe.some(({ ruleId }) => asked.some(({ code }) => code === ruleId));
  if (!isAsked || new Set(safe.map(({ ruleId }) => ruleId)).size < 2) return [];
  const edits = combineFixes(diagnostics, false);
  return edits.length === 0 ? [] : [{ title: fixAllTitle(request), kind: 'quickfix', edits, fixes: [] }];
}

function fixAllOfRule(id: string, group: readonly Match[], request: ActionRequest): PlanAction[] {
  const { diagnostics } = request;
  const fixable = diagnostics.filter(({ ruleId, fix }) => ruleId === id && fix);
  if (fixable.length < 2) return [];
  const safe = fixable.every(({ fix }) => fix?.safe);
  const edits = combineFixes(fixable, !safe);
  if (edits.length === 0) return [];
  const title = say(request, {
    vi: `Sửa mọi lỗi “${ruleTitle(id, 'vi')}” trong văn bản (${fixable.length})`,
    en: `Fix all “${ruleTitle(id, 'en')}” in the text (${fixable.length})`,
  });
  return [{ title, kind: 'quickfix', edits, fixes: fixesOf(group) }];
}

function explaining(id: string, group: readonly Match[], request: ActionRequest): PlanAction[] {
  if (!request.canRun(EXPLAIN_COMMAND)) return [];
  const title = say(request, {
    vi: `Giải thích quy tắc “${ruleTitle(id, 'vi')}”`,
    en: `Explain the rule “${ruleTitle(id, 'en')}”`,
  });
  return [
    { title, kind: 'quickfix', command: { id: EXPLAIN_COMMAND, arguments: [id] }, fixes: fixesOf(group) },
  ];
}
