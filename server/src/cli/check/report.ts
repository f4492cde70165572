import type { Diagnostic } from '../../lint/diagnostic.ts';
import type { LintResult } from '../../lint/lint.ts';
import { sha256 } from '../../node/sha256.ts';
import type { PlanDocument, Stage } from '../../plan/model.ts';
import { FINGERPRINT_DIGITS, fingerprintKey, knownText } from '../../project/fingerprint.ts';
import type { RegimeId } from '../../regimes/regime.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Locale } from '../../text/bilingual.ts';
import { LineIndex, type Position, type PositionRange } from '../../text/line-index.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { CheckSettings } from './check-text.ts';
import type { ProjectPart } from './project.ts';

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
export const DETAILS = ['byteRange', 'excerpt', 'fingerprint', 'knownText'] as const;

export type Detail = (typeof DETAILS)[number];

export interface ReportedEdit {
  readonly range: PositionRange;
  /** A detail: the same with columns in bytes of UTF-8, as some formats count. */
  readonly byteRange: PositionRange;
  readonly newText: string;
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

export function locationOf(offsets: TextRange, lines: LineIndex): SourceLocation {
  const range = lines.rangeOf(offsets);
  const line = lines.lineText(range.start.line);
  return {
    range,
    byteRange: byteRangeOf(range, lines),
    excerpt: excerptOf(line, range),
    line: line.slice(0, 500),
  };
}

/**
 * A finding ready for print: in one language, with positions. Plain data, so that it can be stored and sent.
 * Of the details only those are there that the check was asked for.
 */
export interface ReportedDiagnostic {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly citation?: string;
  readonly range: PositionRange;
  /** A detail: the same with columns in bytes of UTF-8. */
  readonly byteRange: PositionRange;
  readonly fix?: { readonly safe: boolean; readonly title: string; readonly edits: readonly ReportedEdit[] };
  readonly related?: readonly { readonly range: PositionRange; readonly message: string }[];
  /** A detail: the same as long as rule and line stay the same, wherever in the file the line moves. */
  readonly fingerprint: string;
  /** A detail: the line it stands in, as a baseline knows it. */
  readonly knownText: string;
  /** A detail. */
  readonly excerpt: Excerpt;
}

export interface FileReport {
  /** As shown, with `/`. */
  readonly path: string;
  readonly isPlan: boolean;
  readonly regime?: RegimeId;
  readonly regimeReasons?: readonly string[];
  readonly stage?: Stage;
  /** Where plans are compared with each other. */
  readonly project?: ProjectPart | undefined;
  readonly diagnostics: readonly ReportedDiagnostic[];
  /** Findings that comments in the text silence; absent: none. */
  readonly silenced?: number | undefined;
  /** Findings that the baseline knows; absent: none. */
  readonly known?: number | undefined;
}

/** A file's part of the report in the one format asked for: all that is left of its findings is counted. Plain data. */
export interface PrintedFile {
  readonly path: string;
  /** In UTF-8, as `pieceOf` gives it. */
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

export interface Summary {
  readonly files: number;
  readonly plans: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  /** Findings that `--fix` would fix. */
  readonly fixable: number;
  /** Findings that comments in the texts silence. */
  readonly silenced: number;
  /** Findings that the baseline knows and leaves out. */
  readonly known: number;
}

export interface Report {
  /** None where they are printed. */
  readonly files: readonly FileReport[];
  readonly printed?: readonly PrintedFile[] | undefined;
  readonly failures: readonly Failure[];
  readonly summary: Summary;
  /** Where it covers only a part of the files. */
  readonly shard?: { readonly index: number; readonly of: number; readonly misused: boolean } | undefined;
}

/** A file's part of the report. In: plan and findings; `path` as shown. */
export function fileReport(
  plan: PlanDocument,
  result: Pick<LintResult, 'diagnostics' | 'stage' | 'silenced'>,
  path: string,
  { locale, details = DETAILS }: Pick<CheckSettings, 'locale' | 'details'>,
  project?: ProjectPart,
): FileReport {
  if (!plan.isPlan) return { path, isPlan: false, diagnostics: [] };
  const lines = new LineIndex(plan.text);
  const seen = new Map<string, number>();
  return {
    path,
    isPlan: true,
    regime: plan.regime.id,
    regimeReasons: plan.regime.reasons.map((reason) => reason[locale]),
    stage: result.stage,
    ...(project ? { project } : {}),
    ...(result.silenced.length > 0 ? { silenced: result.silenced.length } : {}),
    diagnostics: result.diagnostics.map((diagnostic) => reported(diagnostic, lines, seen, locale, details)),
  };
}

function reported(
  diagnostic: Diagnostic,
  lines: LineIndex,
  seen: Map<string, number>,
  locale: Locale,
  details: readonly Detail[],
): ReportedDiagnostic {
  const { ruleId, severity, message, citation, fix, related } = diagnostic;
  const range = lines.rangeOf(diagnostic.range);
  const line = lines.lineText(range.start.line);
  const inBytes = details.includes('byteRange');
  return {
    ruleId,
    severity,
    message: message[locale],
    ...(citation ? { citation } : {}),
    range,
    ...(inBytes ? { byteRange: byteRangeOf(range, lines) } : {}),
    ...(fix
      ? {
          fix: {
            safe: fix.safe,
            title: fix.title[locale],
            edits: fix.edits.map((edit) => reportedEdit(edit, lines, inBytes)),
          },
        }
      : {}),
    ...(related
      ? {
          related: related.map((other) => ({
            range: lines.rangeOf(other.range),
            message: other.message[locale],
          })),
        }
      : {}),
    ...(details.includes('fingerprint') ? { fingerprint: fingerprintOf(ruleId, line, seen) } : {}),
    ...(details.includes('knownText') ? { knownText: knownText(line) } : {}),
    ...(details.includes('excerpt') ? { excerpt: excerptOf(line, range) } : {}),
  } as ReportedDiagnostic;
}

function reportedEdit(edit: TextEdit, lines: LineIndex, inBytes: boolean): ReportedEdit {
  const range = lines.rangeOf(edit.range);
  return {
    range,
    ...(inBytes ? { byteRange: byteRangeOf(range, lines) } : {}),
    newText: edit.newText,
  } as ReportedEdit;
}

function byteRangeOf({ start, end }: PositionRange, lines: LineIndex): PositionRange {
  const inBytes = ({ line, character }: Position): Position => ({
    line,
    character: Buffer.byteLength(lines.lineText(line).slice(0, character)),
  });
  return { start: inBytes(start), end: inBytes(end) };
}

/** In: as for `fingerprintKey`. */
export function fingerprintOf(ruleId: string, line: string, seen: Map<string, number>): string {
  return sha256(fingerprintKey(ruleId, line, seen)).slice(0, FINGERPRINT_DIGITS);
}

const MAX_BEFORE = 60;
const MAX_SHOWN = 160;

function excerptOf(line: string, range: PositionRange): Excerpt {
  const start = range.start.character;
  const end = range.end.line === range.start.line ? range.end.character : line.length;
  const from = line.length <= MAX_SHOWN ? 0 : boundary(line, Math.max(0, start - MAX_BEFORE));
  const to = boundary(line, Math.min(line.length, from + MAX_SHOWN));
  return {
    text: line.slice(from, to),
    start: start - from,
    end: Math.min(end, to) - from,
    cutBefore: from > 0,
    cutAfter: to < line.length,
  };
}

/** Moves back to where a letter begins: never between the halves of a pair or before a combining mark. */
function boundary(line: string, at: number): number {
  let place = at;
  while (
    place > 0 &&
    place < line.length &&
    regexp.u`^[\p{M}\uDC00-\uDFFF]`.test(line.slice(place, place + 1))
  ) {
    place -= 1;
  }
  return place;
}

export function isFaulty(files: readonly FileReport[]): boolean {
  return files.some((file) => file.diagnostics.some(({ ruleId }) => ruleId === 'internal-fault'));
}

/** One summary of the parts. */
export function addUp(parts: readonly Summary[]): Summary {
  const sum = {
    files: 0,
    plans: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    hints: 0,
    fixable: 0,
    silenced: 0,
    known: 0,
  };
  for (const part of parts) for (const key of Object.keys(sum) as (keyof Summary)[]) sum[key] += part[key];
  return sum;
}

export function summarise(files: readonly FileReport[]): Summary {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  let fixable = 0;
  for (const { diagnostics } of files) {
    for (const { severity, fix } of diagnostics) {
      counts[severity] += 1;
      if (fix?.safe) fixable += 1;
    }
  }
  return {
    files: files.length,
    plans: files.filter((file) => file.isPlan).length,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    hints: counts.hint,
    fixable,
    silenced: files.reduce((sum, file) => sum + (file.silenced ?? 0), 0),
    known: files.reduce((sum, file) => sum + (file.known ?? 0), 0),
  };
}
