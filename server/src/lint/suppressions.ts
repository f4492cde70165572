import type { Rule } from '../rules/rule.ts';
import type { TextRange } from '../text/range.ts';
import type { LintComment, NamedRule } from './comments.ts';

/** A stretch of the text in which a comment silences rules. */
interface SuppressionRange {
  readonly comment: LintComment;
  /** Absent: every rule. */
  readonly rule?: NamedRule;
  readonly start: number;
  /** Where `kehoach-enable` ends it; the text's length else. */
  end: number;
  used: boolean;
}

/** A comment, or one rule in it, that silenced nothing. */
export interface UnusedSuppression {
  readonly comment: LintComment;
  readonly rule?: NamedRule;
}

/** Knows for each finding whether a comment silences it, and remembers which comments were of use. */
export class Suppressions {
  private readonly suppressions: SuppressionRange[] = [];
  private readonly length: number;

  constructor(comments: readonly LintComment[], text: string) {
    this.length = text.length;
    for (const comment of comments) this.add(comment, text);
  }

  /** The comment that silences a finding of `ruleId` that begins at `offset`, or undefined. */
  find(ruleId: string, offset: number): LintComment | undefined {
    let found: LintComment | undefined;
    for (const suppression of this.suppressions) {
      if (offset < suppression.start || offset >= suppression.end) continue;
      if (suppression.rule && suppression.rule.id !== ruleId) continue;
      suppression.used = true;
      found ??= suppression.comment;
    }
    return found;
  }

  /** What silenced nothing, of the rules that `ran`. A comment for all rules counts where any rule ran. */
  unused(ran: ReadonlySet<Rule['id']>): readonly UnusedSuppression[] {
    return this.suppressions
      .filter(
        (suppression) =>
          !suppression.used && (suppression.rule ? ran.has(suppression.rule.id) : ran.size > 0),
      )
      .map(({ comment, rule }) => (rule ? { comment, rule } : { comment }));
  }

  /** Comments that silenced something, and silence every rule from where they stand, or from the beginning, to the end of the file. */
  wholeFile(): readonly LintComment[] {
    return this.suppressions
      .filter(
        ({ rule, comment, end, used }) =>
          used && !rule && comment.kind !== 'disable-next-line' && end > this.length,
      )
      .map(({ comment }) => comment);
  }

  private add(comment: LintComment, text: string): void {
    const rules = comment.rules.length > 0 ? comment.rules : [undefined];
    if (comment.kind === 'enable') {
      for (const rule of rules) {
        for (const suppression of this.suppressions) {
          if (suppression.comment.kind !== 'disable' || suppression.end <= comment.range.start) continue;
          if (!rule || suppression.rule?.id === rule.id) suppression.end = comment.range.start;
        }
      }
      return;
    }
    const reach = reachOf(comment, text);
    for (const rule of rules) {
      this.suppressions.push({
        comment,
        ...(rule ? { rule } : {}),
        start: reach.start,
        end: reach.end,
        used: false,
      });
    }
  }
}

function reachOf(comment: LintComment, text: string): TextRange {
  // One past the end: a finding may stand at the very end of the text (something is missing there).
  const past = text.length + 1;
  if (comment.kind === 'disable-file') return { start: 0, end: past };
  if (comment.kind === 'disable') return { start: comment.range.end, end: past };
  return nextLine(text, comment.range.end) ?? { start: past, end: past };
}

const isBreak = (unit: number): boolean => unit === 10 || unit === 13;
const isSpaceOrBreak = (unit: number): boolean => unit === 32 || unit === 9 || isBreak(unit);

/** The next line with something on it: formatters like to put an empty line after a comment. */
function nextLine(text: string, from: number): TextRange | undefined {
  let start = from;
  while (start < text.length && !isBreak(text.charCodeAt(start))) start += 1;
  while (start < text.length && isSpaceOrBreak(text.charCodeAt(start))) start += 1;
  if (start >= text.length) return undefined;
  let lineStart = start;
  while (lineStart > 0 && !isBreak(text.charCodeAt(lineStart - 1))) lineStart -= 1;
  let end = start;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end += 1;
  return { start: lineStart, end: end + 1 };
}
