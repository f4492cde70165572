import type { OutlineNode, Paragraph, PlanDocument, Role } from '../../../server/src/plan/model.ts';
import { outlineNodes } from '../../../server/src/plan/outline.ts';

/** What stands on the left of letterhead and ending, and on the right: beside each other, neither before the other. */
const LEFT: ReadonlySet<Role> = new Set([
  'superior',
  'issuer',
  'star',
  'number',
  'letter-subject',
  'recipients-label',
  'recipient',
]);
const RIGHT: ReadonlySet<Role> = new Set([
  'party-title',
  'national-title',
  'motto',
  'dateline',
  'capacity',
  'signer-title',
  'signer-name',
]);
/** Names and subjects, which the page breaks into lines anew. */
const SET_ANEW: ReadonlySet<Role> = new Set(['superior', 'issuer', 'subject', 'letter-subject']);

/** The part of the outline that a paragraph is the title of. */
function titlesOf(plan: PlanDocument): ReadonlyMap<Paragraph, OutlineNode> {
  const titles = new Map<Paragraph, OutlineNode>();
  for (const node of outlineNodes(plan.outline.nodes)) {
    for (const paragraph of node.paragraphs) titles.set(paragraph, node);
  }
  return titles;
}

/**
 * What a reader of the page sees of a plan: each text with its role, its place in the outline and all its letters. Drawn
 * lines and front matter are no text. Three things are the page's own, and only these: blanks and ends of lines within a
 * text; that the left column of letterhead and ending stands beside the right one, each in its own order; and over how
 * many lines a name, a subject, a title of the outline or a cell goes.
 */
export function seen(plan: PlanDocument): Readonly<Record<'left' | 'right' | 'body', readonly string[]>> {
  const titles = titlesOf(plan);
  const columns: Record<'left' | 'right' | 'body', string[]> = { left: [], right: [], body: [] };
  const last = new Map<string[], { role: Role; paragraph: Paragraph }>();
  const isOneText = (role: Role, a: Paragraph, b: Paragraph): boolean => {
    const isSameCell = a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column;
    if (SET_ANEW.has(role)) return true;
    if (role === 'cell') return a.block === b.block && isSameCell;
    return titles.has(a) && titles.get(a) === titles.get(b);
  };
  for (const paragraph of plan.paragraphs) {
    for (const { role, text } of partsOf(paragraph, plan)) {
      if (role === 'rule' || role === 'front-matter' || text === '') continue;
      const column = LEFT.has(role) ? columns.left : RIGHT.has(role) ? columns.right : columns.body;
      const before = last.get(column);
      const title = titles.get(paragraph);
      const goesOn = before?.role === role && isOneText(role, before.paragraph, paragraph);
      if (goesOn) column[column.length - 1] += ` ${text}`;
      else column.push(`${role}${title ? ` (${title.kind} ${title.level})` : ''}: ${text}`);
      last.set(column, { role, paragraph });
    }
  }
  return columns;
}

/** A paragraph, or the name of the kind of document and the subject that stand in one. */
function partsOf(own: Paragraph, { head }: PlanDocument): { role: Role; text: string }[] {
  const { text } = own.content;
  const subject = own === head.title?.paragraph && head.subject.find(({ paragraph }) => paragraph === own);
  if (!subject) return [{ role: own.role, text: shown(text) }];
  return [
    { role: own.role, text: shown(text.slice(0, subject.start)) },
    { role: 'subject', text: shown(text.slice(subject.start)) },
  ];
}

/** A line that ends after a hyphen goes on without a blank: `217/2025/NĐ-` / `CP`. */
function shown(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?<=\S-)\n/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
