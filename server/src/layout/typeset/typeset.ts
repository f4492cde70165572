import { IncrementalCache } from '../../text/incremental-cache.ts';
import { SideTable } from '../../text/side-table.ts';
import type { LayoutDocument } from '../model.ts';
import type { SetDocument, SetParagraph } from './model.ts';
import { contentKey, setParagraph } from './paragraph.ts';
import { setSection } from './section.ts';
import type { LineSetter } from './stack.ts';

/** The lines of the paragraphs of a document, for its next version. */
const LINES = new SideTable<SetDocument, IncrementalCache<SetParagraph>>();

/**
 * Breaks a document into lines and pages, as Word does with the same font.
 * @param previous the version before: paragraphs of the same content keep their lines, the result is that of a fresh
 *   setting
 */
export function typeset(document: LayoutDocument, previous?: SetDocument): SetDocument {
  const cache = new IncrementalCache<SetParagraph>(previous && LINES.get(previous));
  const setLines: LineSetter = (paragraph, width) =>
    cache.get(contentKey(paragraph, width), () => setParagraph(paragraph, width));
  const pages = document.sections.flatMap((section, index) =>
    setSection(section, index, document.footnotes, setLines),
  );
  const set: SetDocument = { pages };
  LINES.set(set, cache);
  return set;
}
