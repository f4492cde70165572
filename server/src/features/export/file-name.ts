import type { PlanDocument } from '../../plan/model.ts';
import { oneLine } from '../../text/whitespace.ts';

/** UTF-16 units of the subject in a file name at most. */
const MAX_SUBJECT = 80;
/** What file systems do not take in a name. */
const FORBIDDEN = /[\\/:*?"<>|\0-\x1f\x7f]+/gu;

/**
 * The name that is proposed for an exported plan, without extension: its number and symbol, then its subject
 * (`84-KH-UBND Phòng, chống tai nạn đuối nước trẻ em`); empty where it has neither.
 */
export function exportFileName({ head }: Pick<PlanDocument, 'head'>): string {
  const symbol = head.number?.symbol.canonical ?? '';
  const subject = shortened(oneLine(head.subject.map(({ text }) => text).join(' ')));
  return [symbol, subject]
    .filter((part) => part !== '')
    .join(' ')
    .normalize('NFC')
    .replace(FORBIDDEN, '-')
    .replace(/^[\s.-]{1,20}/u, '')
    .trim();
}

/** The name that is proposed for the Markdown file of a plan: its title on one line, with the extension. */
export function planFileName(title: string): string {
  return `${shortened(oneLine(title))
    .normalize('NFC')
    .replace(FORBIDDEN, '-')
    .replace(/[\s.…-]{1,20}$/u, '')
    .trim()}.md`;
}

/** Cut between words. */
function shortened(text: string): string {
  if (text.length <= MAX_SUBJECT) return text;
  const cut = text.slice(0, MAX_SUBJECT + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trim();
}
