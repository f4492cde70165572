import { IncrementalCache } from '../../text/incremental-cache.ts';
import type { LayoutInline, LayoutParagraph } from '../model.ts';
import type { SetParagraph } from './model.ts';
import { contentKey, hasSameForm, setParagraph } from './paragraph.ts';

interface SetAt {
  /** One that has these lines at this width. */
  paragraph: LayoutParagraph;
  readonly width: number;
  readonly set: SetParagraph;
}

/** The lines of the paragraphs of a document, for itself and its next version. */
export class KnownLines {
  /** By the very inlines, which a paragraph has in common with that of the version before: no key has to be made. */
  private readonly byInlines: IncrementalCache<SetAt[], readonly LayoutInline[]>;
  private readonly byContent: IncrementalCache<SetParagraph>;

  constructor(previous?: KnownLines) {
    this.byInlines = new IncrementalCache(previous?.byInlines);
    this.byContent = new IncrementalCache(previous?.byContent);
  }

  linesOf(paragraph: LayoutParagraph, width: number): SetParagraph {
    const known = this.byInlines.get(paragraph.inlines, none);
    for (const one of known) {
      if (one.width !== width || !hasSameForm(one.paragraph, paragraph)) continue;
      one.paragraph = paragraph;
      return one.set;
    }
    const set = this.byContent.get(contentKey(paragraph, width), () => setParagraph(paragraph, width));
    known.push({ paragraph, width, set });
    return set;
  }
}

function none<T>(): T[] {
  return [];
}
