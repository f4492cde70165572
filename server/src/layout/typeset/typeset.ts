import { SideTable } from '../../text/side-table.ts';
import type { LayoutDocument } from '../model.ts';
import { KnownLines } from './known-lines.ts';
import type { SetDocument } from './model.ts';
import { setSection } from './section.ts';
import type { LineSetter } from './stack.ts';

const LINES = new SideTable<SetDocument, KnownLines>();

/**
 * Breaks a document into lines and pages, as Word does with the same font.
 * @param previous the version before: paragraphs of the same content keep their lines, the result is that of a fresh
 *   setting
 */
export function typeset(document: LayoutDocument, previous?: SetDocument): SetDocument {
  const known = new KnownLines(previous && LINES.get(previous));
  const setLines: LineSetter = (paragraph, width) => known.linesOf(paragraph, width);
  const pages = document.sections.flatMap((section, index) =>
    setSection(section, index, document.footnotes, setLines),
  );
  const set: SetDocument = { pages };
  LINES.set(set, known);
  return set;
}
