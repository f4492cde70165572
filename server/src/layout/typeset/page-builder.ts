import { ASCENT, LINE_GAP, measureText, UNITS_PER_EM } from '../font/metrics.ts';
import type { LayoutFootnote, LayoutParagraph, LayoutSection } from '../model.ts';
import type { SetItem, SetLine, SetPage, SetParagraph } from './model.ts';
import {
  firstLineHeight,
  type LineSetter,
  placeLines,
  placeStack,
  type Stack,
  splitStack,
  stackBlocks,
} from './stack.ts';
import { roundToTwips } from './twips.ts';

/** Above the footnotes of a page: distance, the length of the line, and its width. */
const NOTE_DISTANCE = 6;
const NOTE_LINE = 144;
const NOTE_LINE_WIDTH = 0.5;

const NO_NOTES: ReadonlySet<number> = new Set();

interface PageNotes {
  readonly stacks: Stack[];
  height: number;
}

/** The pages of one section: where on the page we are, and what stands at its foot. */
export class PageBuilder {
  readonly pages: SetPage[] = [];
  /** Of the text area. */
  readonly width: number;
  /** Top of what comes next. */
  y = 0;
  /** Space that the paragraph above asks for below it. */
  spaceAfter = 0;
  private items: SetItem[] = [];
  private notes: PageNotes = { stacks: [], height: 0 };
  /** What of a footnote had no room on its page. */
  private carried: Stack[] = [];
  private called = new Set<number>();
  private started: 'section' | 'break' | 'overflow' = 'section';
  private area: SetPage['textArea'];
  private readonly head: Stack;
  private readonly foot: Stack;

  constructor(
    private readonly section: LayoutSection,
    private readonly sectionIndex: number,
    private readonly footnotes: readonly LayoutFootnote[],
    readonly setLines: LineSetter,
  ) {
    const { width, margins } = section.page;
    this.width = Math.max(1, roundToTwips(width) - roundToTwips(margins.left) - roundToTwips(margins.right));
    this.head = stackBlocks(section.firstPageHead, this.width, setLines);
    this.area = this.textArea();
    this.foot = stackBlocks(
      section.firstPageFoot.filter((block) => block.type !== 'table'),
      this.width,
      setLines,
    );
    this.y = this.area.top;
  }

  get left(): number {
    return this.area.left;
  }

  /** Whether the document has footnotes at all. */
  get hasNotes(): boolean {
    return this.footnotes.length > 0;
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  get pageTop(): number {
    return this.area.top;
  }

  /** Down to where text may stand. */
  get bottom(): number {
    const foot = this.pages.length === 0 ? this.foot.height : 0;
    return this.area.bottom - foot - this.notes.height;
  }

  /** Height of the text area of a page without footnotes. */
  get pageHeight(): number {
    return this.area.bottom - this.area.top;
  }

  add(items: readonly SetItem[]): void {
    this.items.push(...items);
  }

  /** Adds lines of a paragraph at the left edge, their top at `y`. */
  addLines(paragraph: LayoutParagraph, set: SetParagraph, from: number, to: number, y: number): void {
    const { left: x, width } = this;
    placeLines(this.items, { type: 'lines', paragraph, set, from, to, x, y, isRepeated: false }, width);
  }

  /** Distance between what stands above and a paragraph: none at the top of a page that the text runs over to. */
  gapBefore(spaceBefore: number): number {
    if (this.isEmpty && this.started === 'overflow') return 0;
    return Math.max(this.spaceAfter, spaceBefore);
  }

  /** Ends the page. `break` is one that the document asks for. */
  newPage(reason: 'break' | 'overflow'): void {
    this.finishPage();
    this.started = reason;
    this.area = this.textArea();
    this.y = this.area.top;
    this.spaceAfter = 0;
    const { carried } = this;
    this.carried = [];
    for (const stack of carried) this.addNote(stack, this.pageHeight / 2);
  }

  /** The last page; footnotes that had no room get pages of their own. */
  finish(): readonly SetPage[] {
    this.finishPage();
    while (this.carried.length > 0) {
      this.newPage('overflow');
      this.finishPage();
    }
    this.placeLastFoot();
    return this.pages;
  }

  private placeLastFoot(): void {
    const { lastPageFoot, page, pageNumbers } = this.section;
    const last = this.pages.at(-1);
    if (!last || lastPageFoot.length === 0) return;
    const stack = stackBlocks(lastPageFoot, this.width, this.setLines);
    const y = page.height - pageNumbers.top - stack.height;
    const items = [...last.items, ...placeStack(stack, last.textArea.left, y)];
    this.pages[this.pages.length - 1] = { ...last, items };
  }

  /** Height that the footnotes called in these lines would add to the page. */
  noteHeight(lines: readonly SetLine[]): number {
    let height = 0;
    for (const footnote of this.newNotes(lines)) height += this.noteStack(footnote).height;
    return height > 0 && this.notes.stacks.length === 0 ? height + NOTE_DISTANCE : height;
  }

  /** Puts the footnotes called in these lines, which stand above `y`, at the foot of the page. */
  addNotes(lines: readonly SetLine[]): void {
    for (const footnote of this.newNotes(lines)) {
      this.called.add(footnote);
      this.addNote(this.noteStack(footnote), this.bottom - this.y);
    }
  }

  private newNotes(lines: readonly SetLine[]): ReadonlySet<number> {
    if (this.footnotes.length === 0) return NO_NOTES;
    const notes = new Set<number>();
    for (const { footnotes } of lines)
      for (const footnote of footnotes)
        if (!this.called.has(footnote) && this.footnotes[footnote]) notes.add(footnote);
    return notes;
  }

  private noteStack(footnote: number): Stack {
    return stackBlocks(this.footnotes[footnote]!.blocks, this.width, this.setLines);
  }

  private addNote(stack: Stack, room: number): void {
    const distance = this.notes.stacks.length === 0 ? NOTE_DISTANCE : 0;
    // What had no room on the page before has some here, however little it is.
    const height = this.isEmpty ? Math.max(room - distance, firstLineHeight(stack)) : room - distance;
    const [fitting, rest] = this.carried.length > 0 ? [undefined, stack] : splitStack(stack, height);
    if (fitting && fitting.parts.length > 0) {
      this.notes.stacks.push(fitting);
      this.notes.height += fitting.height + distance;
    }
    if (rest) this.carried.push(rest);
  }

  private textArea(): SetPage['textArea'] {
    const { page } = this.section;
    const { margins } = page;
    const isTurned = page.mirrored && this.number % 2 === 0;
    const left = roundToTwips(isTurned ? margins.right : margins.left);
    return {
      left,
      top:
        this.pages.length === 0
          ? Math.max(roundToTwips(margins.top), this.headBottom)
          : roundToTwips(margins.top),
      right: left + this.width,
      bottom: Math.max(roundToTwips(page.height) - roundToTwips(margins.bottom), margins.top + 1),
    };
  }

  /** A head that is higher than the margin moves the text down, as in Word. */
  private get headBottom(): number {
    return this.head.height > 0 ? this.section.pageNumbers.top + this.head.height : 0;
  }

  private get number(): number {
    return this.section.pageNumbers.first + this.pages.length;
  }

  private finishPage(): void {
    const { width, height } = this.section.page;
    const { area, number } = this;
    const items: SetItem[] = [...this.numberItems(), ...this.items];
    const isFirst = this.pages.length === 0;
    if (isFirst) items.unshift(...placeStack(this.head, area.left, this.section.pageNumbers.top));
    if (this.notes.stacks.length > 0) items.push(...this.noteItems(isFirst ? this.foot.height : 0));
    if (isFirst) items.push(...placeStack(this.foot, area.left, area.bottom - this.foot.height));
    this.pages.push({ width, height, section: this.sectionIndex, number, textArea: area, items });
    this.items = [];
    this.notes = { stacks: [], height: 0 };
  }

  private noteItems(footHeight: number): SetItem[] {
    let y = this.area.bottom - footHeight - this.notes.height;
    const { left, right } = this.area;
    const items: SetItem[] = [
      {
        type: 'rule',
        x1: left,
        y1: y + NOTE_DISTANCE / 2,
        x2: Math.min(left + NOTE_LINE, right),
        y2: y + NOTE_DISTANCE / 2,
        lineWidth: NOTE_LINE_WIDTH,
        source: undefined,
      },
    ];
    y += NOTE_DISTANCE;
    for (const stack of this.notes.stacks) {
      items.push(...placeStack(stack, left, y));
      y += stack.height;
    }
    return items;
  }

  private numberItems(): SetItem[] {
    const { onFirstPage, style, top } = this.section.pageNumbers;
    if (this.pages.length === 0 && !onFirstPage) return [];
    const text = String(this.number);
    const { left, right } = this.area;
    const x = (left + right - measureText(text, style)) / 2;
    const baseline = top + ((ASCENT + LINE_GAP) * style.size) / UNITS_PER_EM;
    return [{ type: 'pageNumber', text, style, x, baseline }];
  }
}
