import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Prefilter } from '../../vietnamese/prefilter.ts';
import type { Finding, Fix, RuleContext, Severity } from '../rule.ts';
import { nextMatching } from './prefiltered.ts';

/** Replaces a stretch of a paragraph's text; nothing is taken away where `start` equals `end`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Something wrong in the text of one paragraph, judged by that text alone. Indices of the text. */
export interface TextFinding {
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
 * Reports what `scan` (see `memoizedScan`) finds in each paragraph that `reads` lets through. Only paragraphs that show
 * `prefilter` are scanned.
 */
export function reportTextFindings(
  plan: PlanDocument,
  context: RuleContext,
  prefilter: Prefilter,
  scan: (paragraph: Paragraph) => readonly TextFinding[],
  reads: (paragraph: Paragraph, finding: TextFinding) => boolean = () => true,
): void {
  // Without a list of them: of each key in a plan of 1 MB the lists were a twentieth of what it leaves to be collected.
  let paragraph = nextMatching(plan, prefilter, 0);
  for (; paragraph; paragraph = nextMatching(plan, prefilter, paragraph.index + 1)) {
    const found = scan(paragraph);
    // Before anything else of the paragraph is looked at: most have none.
    if (found.length === 0 || paragraph.content.length < 2) continue;
    for (const finding of found) {
      if (reads(paragraph, finding)) context.report(placedFinding(plan, paragraph, finding));
      if (context.isFull()) return;
    }
  }
}

/** The finding for a slip where it stands in the source. */
export function placedFinding(plan: PlanDocument, paragraph: Paragraph, finding: TextFinding): Finding {
  const fix = finding.fix && placedFix(plan, paragraph, finding.fix);
  return {
    range: paragraph.content.range(finding.start, finding.end),
    message: finding.message,
    ...(finding.severity ? { severity: finding.severity } : {}),
    ...(fix ? { fix } : {}),
  };
}

/** The fix in the source; none where marks of Markdown stand inside what it would replace. */
function placedFix(
  plan: PlanDocument,
  paragraph: Paragraph,
  { safe, title, replacements }: NonNullable<TextFinding['fix']>,
): Fix | undefined {
  const edits = placedEdits(plan, paragraph, replacements);
  return edits.length > 0 ? { safe, title, edits } : undefined;
}

/** The edits in the source, all or none: none where marks of Markdown stand inside what one would replace. */
export function placedEdits(
  plan: PlanDocument,
  { content }: Paragraph,
  replacements: readonly Replacement[],
): readonly TextEdit[] {
  if (!replacements.every(({ start, end }) => standsInOnePiece(plan, content, start, end))) return [];
  return replacements.map(({ start, end, newText }) => ({ range: content.range(start, end), newText }));
}

/** Whether no marks of Markdown stand inside a stretch of a paragraph's text. Indices of the text. */
export function standsInOnePiece(
  { text }: PlanDocument,
  content: Paragraph['content'],
  start: number,
  end: number,
): boolean {
  const range = content.range(start, end);
  const source = text.slice(range.start, range.end).replaceAll('\r\n', '\n').normalize('NFC');
  return source === content.text.slice(start, end);
}

/** `Viết “…”`, the usual title of a fix. */
export function writeTitle(newText: string): Bilingual {
  return { vi: `Viết “${newText}”`, en: `Write “${newText}”` };
}

/** In order of the text; of two that overlap the one that begins first, else the one found first. */
export function withoutOverlaps(findings: readonly TextFinding[]): TextFinding[] {
  const kept: TextFinding[] = [];
  let end = -1;
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    if (finding.start < end) continue;
    kept.push(finding);
    end = finding.end;
  }
  return kept;
}
