import * as z from 'zod';
import { checkPlan } from '../../check/check.ts';
import type { Diagnostic } from '../../lint/diagnostic.ts';
import { SEVERITIES } from '../../rules/rule.ts';
import { LineIndex } from '../../text/line-index.ts';
import { draftInput, readDraft } from './draft.ts';
import { defineTool, jsonText, type ToolHost } from './tool.ts';

/** Findings that are reported, the most severe first; an assistant mends them and checks again. */
const MAX_FINDINGS = 200;

/** Findings of a draft as plain data: lines and columns from 1, in UTF-16 units; counts are of all findings. */
export function findingsObject(text: string, found: readonly Diagnostic[], { locale }: ToolHost): object {
  const lines = new LineIndex(text);
  const reported = found
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .slice(0, MAX_FINDINGS);
  return {
    counts: Object.fromEntries(
      SEVERITIES.map((each) => [each, found.filter(({ severity }) => severity === each).length]),
    ),
    ...(reported.length < found.length ? { notReported: found.length - reported.length } : {}),
    findings: reported.map(({ ruleId, severity, message, citation, range, fix }) => {
      const { line, character } = lines.positionAt(range.start);
      return {
        rule: ruleId,
        severity,
        line: line + 1,
        column: character + 1,
        text: text.slice(range.start, Math.min(range.end, range.start + 200)),
        message: message[locale],
        ...(citation === undefined ? {} : { clause: citation }),
        ...(fix ? { fix: { title: fix.title[locale], safe: fix.safe } } : {}),
      };
    }),
  };
}

export const check = defineTool({
  name: 'check',
  title: { vi: 'Soát kế hoạch', en: 'Check a plan' },
  description:
    'Checks a Vietnamese administrative plan (kế hoạch) in Markdown against the regulations on form (NĐ 30/2020, HD 36, HD 05 …) and for slips in dates, citations, numbering and wording. Gives findings with rule, place, message and clause. Use it after writing or changing a plan, and again until no errors are left.',
  writes: false,
  input: z.strictObject(draftInput),
  run: async (input, host) => {
    const { plan, text, options } = await readDraft(input, host);
    if (!plan) return jsonText({ isPlan: false });
    const { regime, stage, diagnostics } = checkPlan(plan, options);
    return jsonText({ isPlan: true, regime: regime.id, stage, ...findingsObject(text, diagnostics, host) });
  },
});
