import { regexp } from '../vietnamese/letters.ts';
import { component } from './components.ts';
import type { Head, Paragraph, Role } from './model.ts';
import { CIRCULATION, CONTACT, DRAFT_MARK, LETTER_SUBJECT, SECRECY, URGENCY } from './patterns.ts';
import type { Roles } from './role.ts';
import { memoizedScan } from './segment.ts';

/*
 * What stands in a head or an ending beside the parts of the plan: marks of secrecy, of urgency and of drafts, to whom it may
 * go, how to reach the body.
 */

type MarkedHead = {
  -readonly [K in 'secrecy' | 'urgency' | 'draftMark' | 'circulation' | 'letterSubject']?: Head[K];
};

const markIn = memoizedScan((_, { folded, bullet }) => {
  const key = folded.trim();
  if (bullet || key.length > 250) return null;
  if (URGENCY.test(key)) return 'urgency';
  if (SECRECY.test(key)) return 'secrecy';
  if (key.length < 60 && DRAFT_MARK.test(key)) return 'draft-mark';
  if (key.length < 90 && CIRCULATION.test(key)) return 'circulation';
  return CONTACT.test(key) ? 'contact' : null;
});

/** The role of a line of the head that is a mark; it gets its place in `head`. */
export function readMark(head: MarkedHead, paragraph: Paragraph): Role | undefined {
  const role = markIn(paragraph);
  if (role === 'urgency' || role === 'secrecy' || role === 'circulation') head[role] = component(paragraph);
  else if (role === 'draft-mark') head.draftMark = component(paragraph);
  return role ?? undefined;
}

/** The role of a line above the title that is `V/v …`, or in lower case right below one; it gets its place in `head`. */
export function readLetterSubject(head: MarkedHead, paragraph: Paragraph): Role | undefined {
  const { bullet, content, index } = paragraph;
  if (bullet || content.length > 250) return undefined;
  const above = head.letterSubject?.at(-1)?.paragraph;
  const isOne = above
    ? above.index === index - 1 && regexp.u`^\s*\p{Ll}`.test(content.text)
    : LETTER_SUBJECT.test(paragraph.folded.trimStart());
  if (!isOne) return undefined;
  head.letterSubject = [...(head.letterSubject ?? []), component(paragraph)];
  return 'letter-subject';
}

/** Whether a line below a signature is one of these. */
export const isFootMark = memoizedScan(
  (text, { key, bullet }) => !bullet && text.length < 250 && (CIRCULATION.test(key) || CONTACT.test(key)),
);

/**
 * The roles of the lines below the ending that say how to reach the body, and to whom the document may go.
 * @param from index after the ending
 */
export function footRoles(paragraphs: readonly Paragraph[], from: number): Roles {
  const roles = new Map<number, Role>();
  for (const paragraph of paragraphs.slice(from)) {
    if (paragraph.role === 'rule') continue;
    if (!isFootMark(paragraph)) break;
    roles.set(paragraph.index, CONTACT.test(paragraph.key) ? 'contact' : 'circulation');
  }
  return roles;
}
