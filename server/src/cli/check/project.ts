import { readLintComments } from '../../lint/comments.ts';
import { PROJECT_RULES } from '../../lint/engine-rules.ts';
import type { LintOptions } from '../../lint/options.ts';
import { severityOf, stageOf } from '../../lint/options.ts';
import { Suppressions } from '../../lint/suppressions.ts';
import type { PlanDocument } from '../../plan/model.ts';
import { acrossPlans } from '../../project/across.ts';
import { planFacts } from '../../project/facts.ts';
import { acrossLine, fingerprintOf, knownText } from '../../project/fingerprint.ts';
import type { Locale } from '../../text/bilingual.ts';
import { LineIndex } from '../../text/line-index.ts';
import { locationOf } from '../report/details.ts';
import type { Detail, FileReport, ProjectPart, ReportedDiagnostic } from '../report/model.ts';

export function projectPart(plan: PlanDocument, options: LintOptions): ProjectPart | undefined {
  if (!plan.isPlan) return undefined;
  const { facts, ranges } = planFacts(plan);
  const lines = new LineIndex(plan.text);
  const suppressions = new Suppressions(
    options.noInlineConfig ? [] : readLintComments(plan.comments).comments,
    plan.text,
  );
  const stage = stageOf(plan, options);
  return {
    facts,
    places: ranges.map((range) => locationOf(range, lines)),
    severities: Object.fromEntries(
      PROJECT_RULES.map((rule) => [rule.id, severityOf(rule, stage, options.rules)]),
    ),
    silenced: PROJECT_RULES.flatMap(({ id }) =>
      ranges.flatMap((range, place) => (suppressions.find(id, range.start) ? [[id, place] as const] : [])),
    ),
  };
}

/** The reports with what shows only across plans. */
export function withProjectFindings(files: readonly FileReport[], locale: Locale): readonly FileReport[] {
  const plans = files.flatMap(({ path, project }) => (project ? [{ path, facts: project.facts }] : []));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const added = new Map<string, ReportedDiagnostic<Detail>[]>();
  const hidden = new Map<string, number>();
  for (const { path, ruleId, severity, place, message } of acrossPlans(plans)) {
    const part = byPath.get(path)!.project!;
    const configured = part.severities[ruleId] ?? 'warning';
    const silenced = part.silenced.some(([id, at]) => id === ruleId && at === place);
    const where = part.places[place];
    if (configured === 'off' || !where) continue;
    if (silenced) {
      hidden.set(path, (hidden.get(path) ?? 0) + 1);
      continue;
    }
    const { line, ...shown } = where;
    const list = added.get(path) ?? [];
    list.push({
      ruleId,
      severity: severity === 'info' && configured !== 'hint' ? 'info' : configured,
      message: message[locale],
      ...shown,
      knownText: knownText(acrossLine(line, message.vi)),
      fingerprint: fingerprintOf(ruleId, acrossLine(line, message.vi), new Map()),
    });
    added.set(path, list);
  }
  return files.map((file) => {
    const more = added.get(file.path) ?? [];
    const silenced = hidden.get(file.path) ?? 0;
    if (more.length === 0 && silenced === 0) return file;
    return {
      ...file,
      silenced: (file.silenced ?? 0) + silenced,
      diagnostics: [...file.diagnostics, ...more].sort(byPlace),
    };
  });
}

function byPlace({ range: { start: a } }: ReportedDiagnostic, { range: { start: b } }: ReportedDiagnostic) {
  return a.line - b.line || a.character - b.character;
}
