import { child, children, switchOf, type XmlElement } from '../xml.ts';

/** Elements of a run that show nothing. */
const INVISIBLE = new Set(['rPr', 'lastRenderedPageBreak', 'bookmarkStart', 'bookmarkEnd', 'proofErr']);

/**
 * Counts pages by the marks that Word left where a page began when it last laid the file out, and by breaks that the writer
 * set. Word leaves no mark at some pages: the count holds only if it ends at the number of pages that Word states.
 */
export class PageCount {
  private page = 1;
  /** A page ends here by the writer's will; Word's own mark may follow or not. */
  private isPending = false;
  private rowStart = 1;
  private rowEnd = 1;

  /** The page of the paragraph's first letter; what is after it is counted too. */
  paragraph(element: XmlElement): number {
    if (switchOf(child(element, 'pPr'), 'pageBreakBefore') === true) this.isPending = true;
    const before = this.page;
    let first: number | undefined;
    this.walk(element, () => {
      first ??= this.page;
    });
    return first ?? before;
  }

  /** The next section begins on a page of its own. */
  breakPage(): void {
    this.isPending = true;
  }

  beginRow(): void {
    this.rowStart = this.page;
    this.rowEnd = this.page;
  }

  /** Cells of a row stand beside each other: each counts from the beginning of the row. */
  beginCell(): void {
    this.rowEnd = Math.max(this.rowEnd, this.page);
    this.page = this.rowStart;
  }

  endRow(): void {
    this.page = Math.max(this.rowEnd, this.page);
  }

  /** Pages in all. */
  get total(): number {
    return this.page;
  }

  private walk(element: XmlElement, onText: () => void): void {
    for (const each of children(element)) {
      const { name, attributes } = each;
      if (name === 'lastRenderedPageBreak') this.turn();
      else if (name === 'br' && attributes.type === 'page') {
        if (this.isPending) this.turn();
        this.isPending = true;
      } else if (name === 't' || name === 'tab' || name === 'drawing') {
        if (this.isPending) this.turn();
        onText();
      } else if (!INVISIBLE.has(name) && name !== 'pPr' && name !== 'txbxContent') this.walk(each, onText);
    }
  }

  private turn(): void {
    this.page += 1;
    this.isPending = false;
  }
}
