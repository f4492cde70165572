import { readLintComments } from '../../lint/comments.ts';
import { PROJECT_RULES } from '../../lint/engine-rules.ts';
import type { LintOptions } from '../../lint/options.ts';
import { severityOf, stageOf } from '../../lint/options.ts';
import { Suppressions } from '../../lint/suppressions.ts';
import type { PlanDocument } from '../../plan/model.ts';
import { acrossPlans, type PlanInProject, type ProjectFinding } from '../../project/across.ts';
import { planFacts } from '../../project/facts.ts';
import type { Locale } from '../../text/bilingual.ts';
import { LineIndex } from '../../text/line-index.ts';
import { locationOf } from '../report/details.ts';
import { findingAt, withFindings } from '../report/finding-at.ts';
import { mapped } from '../report/growing-list.ts';
import type { Detail, FileReport, ProjectPart, ReportedDiagnostic } from '../report/model.ts';

/** What checks across plans need of one plan; undefined where the text is no plan. */
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

/** The reports with what shows only across plans. Of all plans no more than what they cite is held at once. */
export function withProjectFindings(files: Iterable<FileReport>, locale: Locale): Iterable<FileReport> {
  const plans: PlanInProject[] = [];
  for (const { path, project } of files) if (project) plans.push({ path, facts: project.facts });
  const found = new Map<string, ProjectFinding[]>();
  for (const finding of acrossPlans(plans)) {
    const list = found.get(finding.path);
    if (list) list.push(finding);
    else found.set(finding.path, [finding]);
  }
  return mapped(files, (file) => {
    const own = found.get(file.path);
    return own && file.project ? withOwnFindings(file, file.project, own, locale) : file;
  });
}

function withOwnFindings(
  file: FileReport,
  part: ProjectPart,
  found: readonly ProjectFinding[],
  locale: Locale,
): FileReport {
  const added: ReportedDiagnostic<Detail>[] = [];
  let hidden = 0;
  for (const { ruleId, severity, place, message } of found) {
    const configured = part.severities[ruleId] ?? 'warning';
    const where = part.places[place];
    if (configured === 'off' || !where) continue;
    if (part.silenced.some(([id, at]) => id === ruleId && at === place)) {
      hidden += 1;
      continue;
    }
    const own = severity === 'info' && configured !== 'hint' ? 'info' : configured;
    added.push(findingAt(where, ruleId, own, message, locale));
  }
  if (added.length === 0 && hidden === 0) return file;
  return withFindings({ ...file, silenced: (file.silenced ?? 0) + hidden }, added);
}
