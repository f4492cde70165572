import { readLintComments } from '../../lint/comments.ts';
import { PROJECT_RULES } from '../../lint/engine-rules.ts';
import type { LintOptions } from '../../lint/options.ts';
import { severityOf, stageOf } from '../../lint/options.ts';
import { Suppressions } from '../../lint/suppressions.ts';
import type { PlanDocument } from '../../plan/model.ts';
import { acrossPlans } from '../../project/across.ts';
import { planFacts } from '../../project/facts.ts';
import type { Locale } from '../../text/bilingual.ts';
import { LineIndex } from '../../text/line-index.ts';
import { locationOf } from '../report/details.ts';
import { findingAt, withFindings } from '../report/finding-at.ts';
import { mapped } from '../report/growing-list.ts';
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
export function withProjectFindings(files: Iterable<FileReport>, locale: Locale): Iterable<FileReport> {
  const parts = new Map<string, ProjectPart>();
  for (const { path, project } of files) if (project) parts.set(path, project);
  const plans = [...parts].map(([path, { facts }]) => ({ path, facts }));
  const added = new Map<string, ReportedDiagnostic<Detail>[]>();
  const hidden = new Map<string, number>();
  for (const { path, ruleId, severity, place, message } of acrossPlans(plans)) {
    const part = parts.get(path)!;
    const configured = part.severities[ruleId] ?? 'warning';
    const silenced = part.silenced.some(([id, at]) => id === ruleId && at === place);
    const where = part.places[place];
    if (configured === 'off' || !where) continue;
    if (silenced) {
      hidden.set(path, (hidden.get(path) ?? 0) + 1);
      continue;
    }
    const own = severity === 'info' && configured !== 'hint' ? 'info' : configured;
    const list = added.get(path) ?? [];
    list.push(findingAt(where, ruleId, own, message, locale));
    added.set(path, list);
  }
  return mapped(files, (file) => {
    const more = added.get(file.path) ?? [];
    const silenced = hidden.get(file.path) ?? 0;
    if (more.length === 0 && silenced === 0) return file;
    return withFindings({ ...file, silenced: (file.silenced ?? 0) + silenced }, more);
  });
}
