import type { Paragraph, PlanDocument, Stage } from '../plan/model.ts';
import { PLAN_TYPE } from '../regimes/readable-types.ts';
import { RULES } from '../rules/index.ts';
import { ownRule } from '../rules/own/compile.ts';
import { type RegisterIndex, registerIndex } from '../rules/register/register-index.ts';
import { type Finding, MAX_FINDINGS, type Rule, type RuleContext } from '../rules/rule.ts';
import type { OptionValues } from '../rules/rule-options.ts';
import { misreadParagraphs } from '../rules/support/scan.ts';
import { forgetWords } from '../rules/support/words.ts';
import { WordFile } from '../rules/word-file.ts';
import { overlaps } from '../text/range.ts';
import { citationsFor } from './clause.ts';
import { commentFindings } from './comment-findings.ts';
import { readLintComments } from './comments.ts';
import type { Diagnostic } from './diagnostic.ts';
import { faultFinding, overflowFinding, type RawFinding, simplifiedFindings } from './engine-findings.ts';
import { INTERNAL_FAULT } from './engine-rules.ts';
import { guardFix } from './fix-guard.ts';
import { frontMatterFindings } from './front-matter-findings.ts';
import { type LintOptions, type SeveritySetting, severityOf, stageOf } from './options.ts';
import { withoutSuperseded } from './superseded.ts';
import { Suppressions } from './suppressions.ts';

/** A finding that a comment in the text silences. */
export interface SilencedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly reason?: string;
}

export interface LintResult {
  /** Sorted by place, then rule. */
  readonly diagnostics: readonly Diagnostic[];
  readonly silenced: readonly SilencedDiagnostic[];
  readonly stage: Stage;
}

/**
 * Judges a plan by the rules of its regime. A text that is no plan gets nothing.
 * Pure; never throws: a rule that breaks is reported as `internal-fault` and all others go on.
 */
export function lintPlan(plan: PlanDocument, options: LintOptions = {}): LintResult {
  const stage = stageOf(plan, options);
  if (!plan.isPlan) return { diagnostics: [], silenced: [], stage };
  const own = options.own?.map(ownRule) ?? [];
  const all = options.ruleSet ?? RULES;
  // Of a text in an old coding nothing else can be judged.
  const ruleSet = plan.legacy ? all.filter(({ textKind }) => textKind === 'legacy') : all;
  const ofPlan = [...activeRules(ruleSet, plan, stage, options), ...activeOwn(own, plan, stage, options)];
  const misread = isOff('scan', all, options) ? [] : misreadParagraphs(plan, options.words);
  // Of a text that a scanner misread it is said, and what is wrong where every letter is clear.
  const active = misread.length === 0 ? ofPlan : ofPlan.filter(({ readsScans }) => readsScans);
  const found: RawFinding[] = [];
  const run = new Run(plan, stage, options, found);
  for (const rule of active) run.run(rule);
  forgetWords();
  if (!options.only) found.push(...simplifiedFindings(plan));

  const { comments, unknownDirectives } = readLintComments(plan.comments);
  const suppressions = new Suppressions(options.noInlineConfig ? [] : comments, plan.text);
  const { kept, hidden } = suppressed(
    withoutSuperseded(found.filter((each) => isReadable(each, misread))),
    suppressions,
  );
  if (!options.only) {
    const unused = comments.length > 0 ? suppressions.unused(new Set(active.map(({ id }) => id))) : [];
    kept.push(
      ...commentFindings({ comments, unknownDirectives, unused, suppressions }, [...all, ...own], options),
    );
    kept.push(...frontMatterFindings(plan));
  }

  const citationOf = citationsFor(plan);
  const diagnosticOf = (raw: RawFinding) => toDiagnostic(raw, plan, citationOf, stage, options);
  const diagnostics = kept.map(diagnosticOf).filter((each) => each !== undefined);
  const silenced = hidden.flatMap(({ raw, reason }) => {
    const diagnostic = diagnosticOf(raw);
    return diagnostic ? [reason ? { diagnostic, reason } : { diagnostic }] : [];
  });
  return { diagnostics: withoutDuplicates(sortDiagnostics(diagnostics)), silenced, stage };
}

/** Whether what is said of the text as a whole is not to be said. */
function isOff(kind: NonNullable<Rule['textKind']>, all: readonly Rule[], { rules }: LintOptions): boolean {
  return all.some(({ id, textKind }) => textKind === kind && rules?.[id] === 'off');
}

/** Whether a finding stands where the scanner misread nothing; findings about the scan itself always count. */
function isReadable({ rule, finding: { range } }: RawFinding, misread: readonly Paragraph[]): boolean {
  return rule.textKind === 'scan' || !misread.some((paragraph) => overlaps(paragraph.range, range));
}

interface HiddenFinding {
  readonly raw: RawFinding;
  readonly reason?: string;
}

/** Findings apart from those that comments silence. A fault of the program is never silenced. */
function suppressed(
  found: readonly RawFinding[],
  suppressions: Suppressions,
): { readonly kept: RawFinding[]; readonly hidden: readonly HiddenFinding[] } {
  const kept: RawFinding[] = [];
  const hidden: HiddenFinding[] = [];
  for (const raw of found) {
    const { rule, finding } = raw;
    const comment =
      rule.id === INTERNAL_FAULT.id ? undefined : suppressions.find(rule.id, finding.range.start);
    if (!comment) kept.push(raw);
    else hidden.push(comment.reason ? { raw, reason: comment.reason } : { raw });
  }
  return { kept, hidden };
}

/** Those of all rules that run, by regime, stage and settings: the same for most plans of an archive. */
const activeOfAll = new Map<string, readonly Rule[]>();
const MAX_CACHED_ACTIVE = 100;

function activeRules(
  ruleSet: readonly Rule[],
  plan: PlanDocument,
  stage: Stage,
  options: LintOptions,
): readonly Rule[] {
  const { only, rules, word, register } = options;
  const { regime, type } = plan;
  const select = () =>
    ruleSet.filter(
      (rule) =>
        (word !== undefined || rule.part !== 'word') &&
        (register !== undefined || rule.part !== 'organisation') &&
        (rule.types ?? [PLAN_TYPE.id]).includes(type.id) &&
        isActive(rule, plan, stage, options),
    );
  if (only || ruleSet !== RULES) return select();
  const key = `${type.id} ${regime.id} ${stage} ${word !== undefined} ${register !== undefined} ${JSON.stringify(rules ?? {})}`;
  let active = activeOfAll.get(key);
  if (!active) {
    active = select();
    if (activeOfAll.size >= MAX_CACHED_ACTIVE) activeOfAll.clear();
    activeOfAll.set(key, active);
  }
  return active;
}

function activeOwn(
  own: readonly Rule[],
  plan: PlanDocument,
  stage: Stage,
  options: LintOptions,
): readonly Rule[] {
  if (plan.legacy || plan.type.id !== PLAN_TYPE.id) return [];
  return own.filter((rule) => isActive(rule, plan, stage, options));
}

/** Whether a rule is asked for, made for the regime of the plan, and not turned off. */
function isActive(rule: Rule, { regime }: PlanDocument, stage: Stage, { only, rules }: LintOptions): boolean {
  return (
    (!only || only.has(rule.id)) &&
    rule.regimes.includes(regime.id) &&
    severityOf(rule, stage, rules) !== 'off'
  );
}

/**
 * Runs rules one after the other and adds their findings; it is the context of each. All that a rule may ask is a property of
 * its own: a copy by `...` has no getters and methods of the class.
 */
class Run implements RuleContext {
  readonly words: LintOptions['words'];
  readonly word: WordFile | undefined;
  readonly register: RegisterIndex | undefined;
  /** Of the rule that runs. */
  options: OptionValues | undefined;
  private rule!: Rule;
  private before = 0;
  private left = 0;

  constructor(
    private readonly plan: PlanDocument,
    readonly stage: Stage,
    private readonly settings: LintOptions,
    private readonly found: RawFinding[],
  ) {
    this.words = settings.words;
    this.register = settings.register && registerIndex(settings.register);
    this.word = settings.word && new WordFile(plan, settings.word);
  }

  readonly report = (finding: Finding): void => {
    if (this.rule.spelling && this.register?.accepts(this.plan, finding.range)) return;
    if (this.found.length - this.before < MAX_FINDINGS) this.found.push({ rule: this.rule, finding });
    else this.left += 1;
  };

  readonly isFull = (): boolean => this.left > 0;

  run(rule: Rule): void {
    const { found } = this;
    this.rule = rule;
    this.options = this.settings.ruleOptions?.[rule.id];
    this.before = found.length;
    this.left = 0;
    try {
      rule.check(this.plan, this);
    } catch (error) {
      // What a broken rule said before it broke cannot be trusted.
      found.length = this.before;
      found.push(faultFinding(rule.id, this.settings.file, error));
      return;
    }
    if (this.left > 0) found.push(overflowFinding(rule.id, found.at(-1)!.finding, MAX_FINDINGS));
  }
}

function toDiagnostic(
  { rule, finding }: RawFinding,
  plan: PlanDocument,
  citationOf: ReturnType<typeof citationsFor>,
  stage: Stage,
  options: LintOptions,
): Diagnostic | undefined {
  const severity: SeveritySetting =
    rule.id === INTERNAL_FAULT.id ? 'error' : severityOf(rule, stage, options.rules, finding.severity);
  if (severity === 'off') return undefined;
  const { range, message, related, unnecessary, data, requirement = rule.requirement } = finding;
  const citation = rule.clause ?? (requirement && citationOf(requirement));
  const fix = finding.fix && guardFix(plan, finding.fix);
  return {
    ruleId: rule.id,
    severity,
    range,
    message,
    ...(citation ? { citation } : {}),
    ...(fix ? { fix } : {}),
    ...(related?.length ? { related } : {}),
    ...(unnecessary ? { unnecessary } : {}),
    ...(data ? { data } : {}),
  };
}

/** In: sorted, so that what is the same stands together. */
function withoutDuplicates(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter((diagnostic, at) => {
    for (let before = at - 1; before >= 0 && standsAt(diagnostics[before]!, diagnostic); before -= 1) {
      if (diagnostics[before]!.message.vi === diagnostic.message.vi) return false;
    }
    return true;
  });
}

function standsAt(other: Diagnostic, { ruleId, range }: Diagnostic): boolean {
  return other.ruleId === ruleId && other.range.start === range.start && other.range.end === range.end;
}

function sortDiagnostics(diagnostics: Diagnostic[]): Diagnostic[] {
  return diagnostics.sort(
    (a, b) =>
      a.range.start - b.range.start ||
      a.range.end - b.range.end ||
      (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
  );
}
