import type { PageChange } from '../src/preview/messages.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Pages this far outside of the window are drawn already: in windows' heights. */
const AHEAD = '150% 0px';
/** Pixels between the top of the window and what is scrolled to. */
const TOP_DISTANCE = 56;

interface Page {
  readonly frame: HTMLElement;
  base: number;
  svg: string;
  isDrawn: boolean;
}

/** Where a stretch of text stands on its page: offsets in the draft, and a box in points. */
export interface Stretch {
  readonly page: HTMLElement;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The sheets of paper. Only those near the window hold their text, so that long plans stay fast. */
export class Pages {
  private readonly pages: Page[] = [];
  private readonly observer: IntersectionObserver;
  private caret: number | undefined;
  /** Addresses of pictures, by target. */
  private pictures: Readonly<Record<string, string>> = {};
  private readonly templates = document.createElement('template');

  constructor(
    private readonly main: HTMLElement,
    private readonly onDrawn: () => void,
  ) {
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const page = this.pages.find(({ frame }) => frame === target);
          if (page) this.setDrawn(page, isIntersecting);
        }
      },
      { rootMargin: AHEAD },
    );
  }

  get length(): number {
    return this.pages.length;
  }

  /** Index of the page that takes most of the window. */
  get current(): number {
    const middle = window.innerHeight / 2;
    const index = this.pages.findIndex(({ frame }) => frame.getBoundingClientRect().bottom > middle);
    return index < 0 ? this.pages.length - 1 : index;
  }

  /** Makes the pages those that there are now; what did not change is not touched. */
  update(bases: readonly number[], changed: readonly PageChange[]): void {
    while (this.pages.length > bases.length) {
      const { frame } = this.pages.pop()!;
      this.observer.unobserve(frame);
      frame.remove();
    }
    for (const change of changed) {
      this.pages[change.index] ??= this.newPage(change.index);
      const page = this.pages[change.index]!;
      page.svg = change.svg;
      page.frame.style.setProperty('--width', String(change.width));
      page.frame.style.setProperty('--height', String(change.height));
      page.frame.dataset.width = String(change.width);
      page.frame.dataset.height = String(change.height);
      if (page.isDrawn) this.draw(page);
    }
    this.pages.forEach((page, index) => {
      page.base = bases[index]!;
    });
    if (changed.length > 0) this.onDrawn();
    this.drawCaret();
  }

  setPictures(addresses: Readonly<Record<string, string>>): void {
    this.pictures = addresses;
    for (const { frame } of this.pages) this.drawPictures(frame);
  }

  /** The offset in the draft of what stands at a point of the window. */
  offsetAt(x: number, y: number): number | undefined {
    const target = document.elementsFromPoint(x, y).find((each) => each.closest('svg.page'));
    const text =
      target?.closest('text[data-s], image[data-s]') ?? this.nearestText(target?.closest('.sheet'), x, y);
    if (!text) return undefined;
    const page = this.pages.find(({ frame }) => frame.contains(text));
    if (!page) return undefined;
    const start = page.base + Number(text.getAttribute('data-s'));
    return text.hasAttribute('data-n') ? start + characterAt(text as SVGTextElement, x, y) : start;
  }

  /** The offset of the first text that can be seen. */
  offsetAtTop(): number | undefined {
    const page = this.pages.find(({ frame }) => frame.getBoundingClientRect().bottom > TOP_DISTANCE);
    const texts = page?.frame.querySelectorAll('text[data-s]') ?? [];
    for (const text of texts) {
      if (text.getBoundingClientRect().bottom > TOP_DISTANCE)
        return page!.base + Number(text.getAttribute('data-s'));
    }
    return undefined;
  }

  scrollTo(offset: number): void {
    const page = this.pageOf(offset);
    if (!page) return;
    this.setDrawn(page, true);
    const text = this.textOf(page, offset);
    const top = (text ?? page.frame).getBoundingClientRect().top;
    window.scrollTo({ top: window.scrollY + top - TOP_DISTANCE });
  }

  /** Marks the paragraph with the caret, and brings it into sight. */
  showCaret(offset: number): void {
    this.caret = offset;
    const page = this.pageOf(offset);
    if (!page) return;
    this.setDrawn(page, true);
    this.drawCaret();
    const box = (this.textOf(page, offset) ?? page.frame).getBoundingClientRect();
    if (box.top < TOP_DISTANCE || box.bottom > window.innerHeight - TOP_DISTANCE)
      window.scrollTo({ top: window.scrollY + box.top - window.innerHeight / 3 });
  }

  /** Where the text of a range of the draft stands, on pages that are drawn. */
  stretches(start: number, end: number): Stretch[] {
    const found: Stretch[] = [];
    for (const { frame, base, isDrawn } of this.pages) {
      if (!isDrawn) continue;
      for (const text of frame.querySelectorAll<SVGTextElement>('text[data-s]')) {
        const from = base + Number(text.getAttribute('data-s'));
        const units = text.hasAttribute('data-n') ? Number(text.getAttribute('data-n')) : undefined;
        const to = units === undefined ? base + Number(text.getAttribute('data-e')) : from + units;
        if (from >= Math.max(end, start + 1) || to <= start) continue;
        const box = boxOf(
          text,
          units === undefined ? 0 : start - from,
          units === undefined ? 1e6 : end - from,
        );
        if (box) found.push({ page: frame, ...box });
      }
    }
    return found;
  }

  private newPage(index: number): Page {
    const frame = document.createElement('section');
    frame.className = 'sheet';
    frame.setAttribute('aria-label', `${this.main.dataset.label} ${index + 1}`);
    this.main.append(frame);
    this.observer.observe(frame);
    return { frame, base: 0, svg: '', isDrawn: false };
  }

  private setDrawn(page: Page, isDrawn: boolean): void {
    if (page.isDrawn === isDrawn) return;
    page.isDrawn = isDrawn;
    if (isDrawn) {
      this.draw(page);
      this.onDrawn();
    } else page.frame.replaceChildren();
    this.drawCaret();
  }

  private draw(page: Page): void {
    this.templates.innerHTML = page.svg;
    const svg = this.templates.content.firstElementChild!;
    svg.classList.add('page');
    this.drawPictures(svg);
    const overlay = document.createElementNS(SVG, 'svg');
    overlay.setAttribute('viewBox', svg.getAttribute('viewBox')!);
    overlay.classList.add('overlay');
    page.frame.replaceChildren(svg, overlay);
  }

  private drawPictures(within: Element): void {
    for (const image of within.querySelectorAll<SVGImageElement>('image[data-target]')) {
      const address = this.pictures[image.dataset.target!];
      if (address === undefined) image.removeAttribute('href');
      else image.setAttribute('href', address);
    }
  }

  private pageOf(offset: number): Page | undefined {
    let found: Page | undefined;
    for (const page of this.pages)
      if (page.base <= offset && (!found || page.base >= found.base)) found = page;
    return found ?? this.pages[0];
  }

  /** The text that holds an offset, or the last before it. */
  private textOf(page: Page, offset: number): Element | undefined {
    const relative = offset - page.base;
    let found: Element | undefined;
    let best = Number.NEGATIVE_INFINITY;
    for (const text of page.frame.querySelectorAll('text[data-s]')) {
      const start = Number(text.getAttribute('data-s'));
      if (start <= relative && start >= best) {
        best = start;
        found = text;
      }
    }
    return found;
  }

  private nearestText(sheet: Element | null | undefined, x: number, y: number): Element | undefined {
    let found: Element | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const text of sheet?.querySelectorAll('text[data-s]') ?? []) {
      const box = text.getBoundingClientRect();
      const down = Math.max(box.top - y, 0, y - box.bottom);
      const across = Math.max(box.left - x, 0, x - box.right);
      const distance = down * 4 + across;
      if (distance < least) {
        least = distance;
        found = text;
      }
    }
    return found;
  }

  private drawCaret(): void {
    for (const mark of this.main.querySelectorAll('.caret')) mark.remove();
    if (this.caret === undefined) return;
    const page = this.pageOf(this.caret);
    const text = page && this.textOf(page, this.caret);
    const group = text?.closest('g');
    const overlay = page?.frame.querySelector('.overlay');
    if (!(group instanceof SVGGraphicsElement) || !overlay) return;
    const box = group.getBBox();
    const mark = document.createElementNS(SVG, 'rect');
    mark.setAttribute('class', 'caret');
    for (const [name, value] of Object.entries({ x: box.x - 8, y: box.y, width: 2, height: box.height }))
      mark.setAttribute(name, String(value));
    overlay.append(mark);
  }
}

function characterAt(text: SVGTextElement, x: number, y: number): number {
  const matrix = text.getScreenCTM()?.inverse();
  if (!matrix) return 0;
  const point = new DOMPoint(x, y).matrixTransform(matrix);
  const count = text.getNumberOfChars();
  for (let i = 0; i < count; i++) {
    const { x: left, width } = text.getExtentOfChar(i);
    if (point.x < left + width / 2) return i;
  }
  return count;
}

function boxOf(text: SVGTextElement, from: number, to: number): Omit<Stretch, 'page'> | undefined {
  const count = text.getNumberOfChars();
  if (count === 0) return undefined;
  const first = Math.min(Math.max(0, from), count - 1);
  const last = Math.min(Math.max(first, to - 1), count - 1);
  const start = text.getStartPositionOfChar(first).x;
  const end = text.getEndPositionOfChar(last).x;
  const { y, height } = text.getBBox();
  return { x: start, y, width: Math.max(2, end - start), height };
}
