import type { PageFinding } from '../src/preview/messages.ts';
import type { Pages, Stretch } from './pages.ts';

const SVG = 'http://www.w3.org/2000/svg';
const ORDER = ['hint', 'info', 'warning', 'error'] as const;

interface Mark extends Stretch {
  readonly finding: PageFinding;
}

/** Findings as lines under the text of the pages, with what they say where the mouse rests on them. */
export class Findings {
  private findings: readonly PageFinding[] = [];
  private marks: Mark[] = [];

  constructor(
    private readonly pages: Pages,
    private readonly hover: HTMLElement,
  ) {
    window.addEventListener('mousemove', (event) => this.showHover(event));
  }

  /** The least severe first: what is severe lies above. */
  set(findings: readonly PageFinding[]): void {
    this.findings = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
    this.draw();
  }

  draw(): void {
    for (const mark of document.querySelectorAll('.finding')) mark.remove();
    this.marks = this.findings.flatMap((finding) =>
      this.pages.stretches(finding.start, finding.end).map((stretch) => ({ ...stretch, finding })),
    );
    for (const { page, x, y, width, height, finding } of this.marks) {
      const line = document.createElementNS(SVG, 'path');
      line.setAttribute('class', `finding ${finding.severity}`);
      line.setAttribute('d', wave(x, y + height - 1, width));
      page.querySelector('.overlay')?.append(line);
    }
    this.hideHover();
  }

  hideHover(): void {
    this.hover.hidden = true;
  }

  private showHover({ clientX, clientY }: MouseEvent): void {
    const under = this.marks.filter(({ page, x, y, width, height }) => {
      const box = page.getBoundingClientRect();
      const scale = box.width / Number(page.dataset.width);
      const left = (clientX - box.left) / scale;
      const top = (clientY - box.top) / scale;
      return left >= x && left <= x + width && top >= y && top <= y + height + 2;
    });
    const messages = new Set(under.map(({ finding }) => finding.message).reverse());
    this.hover.hidden = messages.size === 0;
    if (messages.size === 0) return;
    this.hover.replaceChildren(
      ...[...messages].map((message) => {
        const line = document.createElement('p');
        line.textContent = message;
        return line;
      }),
    );
    const { offsetWidth, offsetHeight } = this.hover;
    const left = Math.min(clientX, document.documentElement.clientWidth - offsetWidth - 8);
    const below = clientY + 18;
    const top = below + offsetHeight > window.innerHeight ? clientY - offsetHeight - 12 : below;
    this.hover.style.left = `${Math.max(4, left)}px`;
    this.hover.style.top = `${top}px`;
  }
}

/** A wavy line as editors draw it. */
function wave(x: number, y: number, width: number): string {
  const step = 1.5;
  let path = `M${x} ${y}`;
  const count = Math.max(1, Math.round(width / step));
  for (let i = 0; i < count; i++) path += `l${width / count} ${i % 2 === 0 ? -1 : 1}`;
  return path;
}
