import type { SeveritySetting } from '../../lint/options.ts';
import type { Stage } from '../../plan/model.ts';
import type { PlanFacts } from '../../project/facts.ts';
import type { RegimeId } from '../../regimes/regime.ts';
import type { Severity } from '../../rules/rule.ts';
import type { PositionRange } from '../../text/line-index.ts';

/** The line a finding begins in, cut to what fits a screen. Columns count UTF-16 units of `text`. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The line goes on before or after what is shown. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** What of a finding only some formats, baselines and later runs want: a check that none of them follows saves its cost. */
export interface Details {
  /** The range with columns in bytes of UTF-8, as some formats count. */
  readonly byteRange: PositionRange;
  readonly excerpt: Excerpt;
  /** The same as long as rule and line stay the same, wherever in the file the line moves. */
  readonly fingerprint: string;
  /** The line it stands in, as a baseline knows it. */
  readonly knownText: string;
}

export type Detail = keyof Details;

export const DETAILS = ['byteRange', 'excerpt', 'fingerprint', 'knownText'] as const satisfies Detail[];

/** An edit of a fix; with `byteRange` where that is among the details. */
export type ReportedEdit<D extends Detail = never> = {
  readonly range: PositionRange;
  readonly newText: string;
} & Pick<Details, D & 'byteRange'>;

/**
 * A finding ready for print: in one language, with positions. Plain data, so that it can be stored and sent. `D` names the
 * details that are there for certain; a check that works out more of them may hand them on unnamed.
 */
export type ReportedDiagnostic<D extends Detail = never> = {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly citation?: string;
  readonly range: PositionRange;
  readonly fix?: {
    readonly safe: boolean;
    readonly title: string;
    readonly edits: readonly ReportedEdit<D>[];
  };
  readonly related?: readonly { readonly range: PositionRange; readonly message: string }[];
  /** Of a Word file: where in it; `range` is that of the draft that it would become. */
  readonly word?: WordPlace | undefined;
} & Pick<Details, D>;

/** A place in a Word file. */
export interface WordPlace {
  /** Number of the paragraph, from 1, empty ones and those in tables too. */
  readonly paragraph: number;
  /** As Word last laid the file out, from 1; absent where the file does not say. */
  readonly page?: number;
  /** How the paragraph begins. */
  readonly text: string;
}

/** A place in a text as reports show it. */
export interface SourceLocation {
  readonly range: PositionRange;
  /** The same with columns in bytes of UTF-8. */
  readonly byteRange: PositionRange;
  readonly excerpt: Excerpt;
  /** The line it begins in, as fingerprints take it. */
  readonly line: string;
}

/** A file's part in the comparison of plans. Plain data. */
export interface ProjectPart {
  readonly facts: PlanFacts;
  readonly places: readonly SourceLocation[];
  /** Severity of each project rule by place where it is not the rule's own, or silenced (`off`) there. */
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  readonly silenced: readonly (readonly [ruleId: string, place: number])[];
}

/** Whose plan it is and of when, as far as its text says. Plain data. */
export interface PlanOrigin {
  readonly issuer?: string;
  readonly superior?: string;
  /** `YYYY-MM` of the dateline. */
  readonly month?: string;
}

export interface FileReport<D extends Detail = never> {
  /** As shown, with `/`. */
  readonly path: string;
  readonly isPlan: boolean;
  readonly regime?: RegimeId;
  readonly regimeReasons?: readonly string[];
  readonly stage?: Stage;
  /** Where plans are compared with each other. */
  readonly project?: ProjectPart | undefined;
  /** Where figures are wanted. */
  readonly origin?: PlanOrigin | undefined;
  readonly diagnostics: readonly ReportedDiagnostic<D>[];
  /** Findings that comments in the text silence; absent: none. */
  readonly silenced?: number | undefined;
  /** Findings that the baseline knows; absent: none. */
  readonly known?: number | undefined;
}

/** A file's part of the report in the one format asked for: all that is left of its findings is counted. Plain data. */
export interface PrintedFile {
  readonly path: string;
  /** In UTF-8, as the reporter's `file` gives it. */
  readonly piece: Uint8Array;
  readonly summary: Summary;
  /** A rule broke. */
  readonly isFaulty: boolean;
}

/** A file that could not be checked. */
export interface Failure {
  readonly path: string;
  readonly message: string;
}

/** Findings by their severity. */
export interface SeverityCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  /** Of all these, how many `--fix` would fix. */
  readonly fixable: number;
}

export interface Summary extends SeverityCounts {
  readonly files: number;
  readonly plans: number;
  /** Findings that comments in the texts silence. */
  readonly silenced: number;
  /** Findings that the baseline knows and leaves out. */
  readonly known: number;
}

/** Which part of the files a report covers. */
export interface ShardOfReport {
  readonly index: number;
  readonly of: number;
  readonly misused: boolean;
  /** The same for all shards of one whole. */
  readonly division?: string | undefined;
  /** Milliseconds that the check of each file took, where asked for. */
  readonly times?: Readonly<Record<string, number>> | undefined;
}

export interface Report<D extends Detail = never> {
  /** None where they are printed. May be gone through more than once, and need not all be in memory. */
  readonly files: Iterable<FileReport<D>>;
  /** Likewise. */
  readonly printed?: Iterable<PrintedFile> | undefined;
  readonly failures: readonly Failure[];
  readonly summary: Summary;
  /** Where it covers only a part of the files. */
  readonly shard?: ShardOfReport | undefined;
}
