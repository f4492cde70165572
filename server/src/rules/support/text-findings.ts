import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { Cue } from '../../vietnamese/prefilter.ts';
import type { Finding, Fix, RuleContext, Severity } from '../rule.ts';
import { paragraphsShowing } from './prefiltered.ts';

/** Replaces a stretch of a paragraph's text; nothing is taken away where `start` equals `end`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Something wrong in the text of one paragraph, judged by that text alone. Indices of the text. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly message: Bilingual;
  readonly severity?: Severity;
  readonly fix?: {
    readonly safe: boolean;
    readonly title: Bilingual;
    readonly replacements: readonly Replacement[];
  };
}

/**
 * Reports what `scan` (see `unitScan`) finds in each paragraph that `reads` lets through. Only paragraphs that show
 * `cue` are scanned.
 */
export function reportSlips(
  plan: PlanDocument,
  context: RuleContext,
  cue: Cue,
  scan: (paragraph: Paragraph) => readonly Slip[],
  reads: (paragraph: Paragraph, slip: Slip) => boolean = () => true,
): void {
  for (const paragraph of paragraphsShowing(plan, cue)) {
    if (paragraph.content.length < 2) continue;
    for (const slip of scan(paragraph)) {
      if (reads(paragraph, slip)) context.report(slipFinding(plan, paragraph, slip));
    }
  }
}

/** The finding for a slip where it stands in the source. */
export function slipFinding(plan: PlanDocument, paragraph: Paragraph, slip: Slip): Finding {
  const fix = slip.fix && placedFix(plan, paragraph, slip.fix);
  return {
    range: paragraph.content.range(slip.start, slip.end),
    message: slip.message,
    ...(slip.severity ? { severity: slip.severity } : {}),
    ...(fix ? { fix } : {}),
  };
}

/** The fix in the source; none where marks of Markdown stand inside what it would replace. */
export function placedFix(
  plan: PlanDocument,
  { content }: Paragraph,
  { safe, title, replacements }: NonNullable<Slip['fix']>,
): Fix | undefined {
  const edits = [];
  for (const { start, end, newText } of replacements) {
    const range = content.range(start, end);
    const source = plan.text.slice(range.start, range.end).replaceAll('\r\n', '\n').normalize('NFC');
    if (source !== content.text.slice(start, end)) return undefined;
    edits.push({ range, newText });
  }
  return edits.length > 0 ? { safe, title, edits } : undefined;
}

/** `Viết “…”`, the usual title of a fix. */
export function writeTitle(newText: string): Bilingual {
  return { vi: `Viết “${newText}”`, en: `Write “${newText}”` };
}

/** In order of the text; of two that overlap the one that begins first, else the one found first. */
export function withoutOverlaps(slips: readonly Slip[]): Slip[] {
  const kept: Slip[] = [];
  let end = -1;
  for (const slip of [...slips].sort((a, b) => a.start - b.start)) {
    if (slip.start < end) continue;
    kept.push(slip);
    end = slip.end;
  }
  return kept;
}
