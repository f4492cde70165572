import type { PlanDocument, Stage } from '../plan/model.ts';
import type { ReadableType, WantedSection } from '../regimes/readable-types.ts';
import type { RegimeId } from '../regimes/regime.ts';
import type { RequirementId } from '../regimes/requirements.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { TextEdit, TextRange } from '../text/range.ts';
import type { WordTable } from '../vietnamese/spelling/word-table.ts';
import type { Register } from './register/model.ts';
import type { RegisterIndex } from './register/register-index.ts';
import type { OptionValues, RuleOption } from './rule-options.ts';
import type { WordFile } from './word-file.ts';

/** The most severe first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** A fixing of a finding. Safe: no meaning changes, so it may run on save and with `--fix`. */
export interface Fix {
  readonly safe: boolean;
  /** What it does, as a button says it: `Thêm chữ “số”`. */
  readonly title: Bilingual;
  /** Not overlapping, in order. */
  readonly edits: readonly TextEdit[];
}

export interface Related {
  readonly range: TextRange;
  readonly message: Bilingual;
}

/** What a check reports. The engine adds rule id, severity and clause. */
export interface Finding {
  readonly range: TextRange;
  /** What is wrong and what to do, in one or two sentences; the clause (why) is added from the rule. */
  readonly message: Bilingual;
  /** Where it is not the rule's own (a broken end mark is an error, a missing one a warning). */
  readonly severity?: Severity;
  /** What it is about, where that is stated elsewhere than what the rule checks as a whole. */
  readonly requirement?: RequirementId;
  readonly fix?: Fix;
  readonly related?: readonly Related[];
  /** The range is superfluous and should be shown faded. */
  readonly unnecessary?: boolean;
  /** What editor features ask of it; plain JSON, since it travels with the diagnostic. */
  readonly data?: FindingData;
}

/** A part of a plan whose absence a finding tells of. */
export type MissingComponent =
  | 'letterhead'
  | 'issuer'
  | 'number'
  | 'dateline'
  | 'title'
  | 'recipients'
  | 'signature'
  | 'signer'
  | 'source-line';

/** The component or the section that is missing, or the component of the head that has a blank. */
export type FindingData =
  | { readonly missing: MissingComponent; readonly blank?: never }
  | { readonly missing: 'section'; readonly section: WantedSection['key']; readonly blank?: never }
  | { readonly blank: 'number' | 'dateline'; readonly missing?: never };

/** What a check may ask beside the plan. A copy that has another `report` is as good: `{ ...context, report }`. */
export interface RuleContext {
  readonly stage: Stage;
  /** Which words are common beside each other; absent where the caller has no table. */
  readonly words?: WordTable | undefined;
  /** The Word file that the plan was read from; rules of the part `word` run only where there is one. */
  readonly word?: WordFile | undefined;
  /** What the organisation knows of itself; rules of the part `organisation` run only where there is one. */
  readonly register?: RegisterIndex | undefined;
  /** What the configuration chooses of the rule's `options`; absent: nothing. */
  readonly options?: OptionValues | undefined;
  report(finding: Finding): void;
  /** Whether more findings of this rule are not shown: a rule that reads on then does so for nothing. */
  readonly isFull: () => boolean;
}

/** Findings of one rule that are shown of one text; nobody corrects more of a text one by one. */
export const MAX_FINDINGS = 2000;

/** Part of the plan that a rule reads; folder under rules/, heading in the docs. */
export type RulePart =
  | 'header'
  | 'number'
  | 'date'
  | 'title'
  | 'bases'
  | 'citations'
  | 'structure'
  | 'ending'
  | 'signature'
  | 'recipients'
  | 'links'
  | 'annexes'
  | 'capitals'
  | 'typography'
  | 'reform'
  | 'mass'
  | 'word'
  | 'organisation';

export interface InvalidExample {
  /** Markdown with `⟦` and `⟧` around each range that must be reported, in order; `⟦⟧` alone for a bare place. */
  readonly text: string;
  /** The text after the rule's fixes (safe or unsafe), made until none is left; where it has any. */
  readonly fixed?: string;
  readonly regime?: RegimeId;
  readonly stage?: Stage;
  /** `YYYY-MM-DD`; default 2026-11-01. */
  readonly today?: string;
  /** What the organisation knows of itself. */
  readonly register?: Register;
  /** What the configuration chooses of the rule's options. */
  readonly options?: OptionValues;
  /** Of a rule of the part `word`: how the Word file differs from the one that the text is exported to. */
  readonly word?: WordExample;
}

/** A Word file by what it has else than the one that a text is exported to. */
export interface WordExample {
  /** As the page of the rule says it: `lề trái 20 mm`. */
  readonly what: Bilingual;
  /** In its parts, wherever it stands; each has to stand somewhere. */
  readonly edits: readonly (readonly [from: string, to: string])[];
}

export interface ValidExample extends Omit<InvalidExample, 'fixed'> {}

/** A rule: what it is (for docs, configuration, editor) and how it judges a plan. One rule a file. */
export interface Rule {
  readonly id: string;
  readonly title: Bilingual;
  /** What is asked and why, for the rule page: one short paragraph. */
  readonly description: Bilingual;
  readonly part: RulePart;
  readonly severity: Severity;
  /** Severity at stage `final` where it differs. */
  readonly finalSeverity?: Severity;
  readonly certainty: 'certain' | 'heuristic';
  /** Regimes it applies to; the engine does not call it for others. */
  readonly regimes: readonly RegimeId[];
  /** The types of document that it is for. Default: plans. */
  readonly types?: readonly ReadableType['id'][];
  /** What it checks; where the regulations say so is found by the day of the plan (regimes/requirement-clauses.ts). */
  readonly requirement: RequirementId;
  /** Where the organisation whose rule it is says so, in place of a clause of the regulations. */
  readonly clause?: string;
  /** The fixes that it has: `safe` where some are. */
  readonly fixable?: 'safe' | 'unsafe';
  /** Judges spelling: silent inside words and names that the organisation lists. */
  readonly spelling?: true;
  /**
   * Judges too what a scanner read with slips: it asks for nothing that may be lost there, and trusts no figure, blank or
   * mark.
   */
  readonly readsScans?: true;
  /** It says of the text as a whole that a scanner misread it, or that it is in an old coding: others are silent there. */
  readonly textKind?: 'scan' | 'legacy';
  /**
   * A line that is not yet written to its end has what it finds: the close of a pair, the date of a document, the full stop. An
   * editor shows such findings when the typing pauses.
   */
  readonly needsWholeLine?: true;
  /** Where offices differ: what a configuration may choose. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Its fixes change how characters are written, which all other rules read: they are made before any other. */
  readonly fixesFirst?: true;
  /**
   * What the formatter makes of it. `layout`: its safe fixes change depth, marks and spacing, never words. `numbering`:
   * it sees numerals out of their order, which the formatter numbers anew.
   */
  readonly formatting?: 'layout' | 'numbering';
  /** Rules whose findings inside its own say the same of the slip with less: one slip is one finding. */
  readonly supersedes?: readonly string[];
  readonly examples: {
    readonly valid: readonly (string | ValidExample)[];
    readonly invalid: readonly InvalidExample[];
  };
  /** Pure: reads the plan, reports through the context. Must not throw on any plan. */
  check(plan: PlanDocument, context: RuleContext): void;
}

/** Gives the literal its type. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

export { ALL_REGIMES } from '../regimes/regime.ts';
