import type { HtmlComment } from '../markdown/block.ts';
import { isLandscapeComment } from '../plan/landscape-comment.ts';
import { nearest } from '../text/nearest.ts';
import type { TextRange } from '../text/range.ts';
import { regexp } from '../vietnamese/letters.ts';

export type CommentKind = 'disable' | 'enable' | 'disable-next-line' | 'disable-file';

/** A rule id as a comment names it. */
export interface NamedRule {
  readonly id: string;
  readonly range: TextRange;
}

/** `<!-- kehoach-disable RULE … -- reason -->` taken apart. */
export interface LintComment {
  readonly kind: CommentKind;
  /** Empty: all rules. */
  readonly rules: readonly NamedRule[];
  readonly reason?: string;
  /** The whole comment. */
  readonly range: TextRange;
}

/** A comment that begins with `kehoach-` and is none of ours. */
export interface UnknownDirective {
  readonly word: string;
  readonly suggestion?: string;
  readonly range: TextRange;
}

const KINDS: readonly CommentKind[] = ['disable', 'enable', 'disable-next-line', 'disable-file'];
const HEAD = regexp.iu`^\s*kehoach-([\p{L}\d-]+)`;
const WORD = /[^\s,]+/gu;

/**
 * Reads the silencing comments of a text.
 * In: HTML comments with their offsets in the source. Out: those meant for this program, in order.
 */
export function readLintComments(comments: readonly HtmlComment[]): {
  readonly comments: readonly LintComment[];
  readonly unknownDirectives: readonly UnknownDirective[];
} {
  const read: LintComment[] = [];
  const unknownDirectives: UnknownDirective[] = [];
  for (const comment of comments) {
    const head = HEAD.exec(comment.value);
    if (!head || isLandscapeComment(comment)) continue;
    const kind = KINDS.find((candidate) => candidate === head[1]!.toLowerCase());
    if (!kind) {
      const suggestion = nearest(head[1]!, [...KINDS, 'landscape']);
      unknownDirectives.push({
        word: `kehoach-${head[1]}`,
        range: comment.range,
        ...(suggestion ? { suggestion: `kehoach-${suggestion}` } : {}),
      });
      continue;
    }
    read.push(readOne(comment, kind, head[0].length));
  }
  return { comments: read, unknownDirectives };
}

function readOne(comment: HtmlComment, kind: CommentKind, listStart: number): LintComment {
  const base = comment.range.start + '<!--'.length;
  const rules: NamedRule[] = [];
  let reason: string | undefined;
  for (const match of comment.value.slice(listStart).matchAll(WORD)) {
    const at = listStart + match.index;
    if (match[0] === '--' || match[0] === '—' || match[0] === '–') {
      reason = comment.value.slice(at + match[0].length).trim();
      break;
    }
    rules.push({ id: match[0], range: { start: base + at, end: base + at + match[0].length } });
  }
  return { kind, rules, range: comment.range, ...(reason ? { reason } : {}) };
}
