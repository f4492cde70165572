import { regexp } from '../vietnamese/letters.ts';
import { component } from './components.ts';
import type { Head } from './model.ts';
import type { DraftParagraph } from './paragraphs.ts';
import { CIRCULATION, CONTACT, DRAFT_MARK, LETTER_SUBJECT, SECRECY, URGENCY } from './patterns.ts';
import { memoizedScan } from './segment.ts';

/*
 * What stands about the parts of a plan and is none of them: marks of secrecy, of urgency and of drafts, to whom it may
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

/** Whether a line of the head is a mark; it gets its role, and its place in `head`. */
export function readMark(head: MarkedHead, paragraph: DraftParagraph): boolean {
  const role = markIn(paragraph);
  if (!role) return false;
  paragraph.role = role;
  if (role === 'urgency' || role === 'secrecy' || role === 'circulation') head[role] = component(paragraph);
  else if (role === 'draft-mark') head.draftMark = component(paragraph);
  return true;
}

/** Whether a line above the title is `V/v …`, or in lower case right below one; it gets its role, and `head` its place. */
export function readLetterSubject(head: MarkedHead, paragraph: DraftParagraph): boolean {
  const { bullet, content, index } = paragraph;
  if (bullet || content.length > 250) return false;
  const above = head.letterSubject?.at(-1)?.paragraph;
  const isOne = above
    ? above.index === index - 1 && regexp.u`^\s*\p{Ll}`.test(content.text)
    : LETTER_SUBJECT.test(paragraph.folded.trimStart());
  if (!isOne) return false;
  paragraph.role = 'letter-subject';
  head.letterSubject = [...(head.letterSubject ?? []), component(paragraph)];
  return true;
}

/** Whether a line below a signature is one of these. */
export const isFootMark = memoizedScan(
  (text, { key, bullet }) => !bullet && text.length < 250 && (CIRCULATION.test(key) || CONTACT.test(key)),
);

/**
 * Gives the lines below the ending that say how to reach the body, and to whom the document may go, their roles.
 * @param from index after the ending
 */
export function markFoot(paragraphs: readonly DraftParagraph[], from: number): void {
  for (const paragraph of paragraphs.slice(from)) {
    if (paragraph.role === 'rule') continue;
    if (!isFootMark(paragraph)) return;
    paragraph.role = CONTACT.test(paragraph.key) ? 'contact' : 'circulation';
  }
}
