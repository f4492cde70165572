const STEPS = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
/** CSS pixels in a point. */
const PIXELS = 96 / 72;
/** Pixels left free beside a page that fits the width. */
const MARGIN = 32;
/** A page that fits a very wide window would be hard to read. */
const MAX_FIT = 2;

/** How large the pages are shown: a part of their real size, or as wide as the window. */
export class Zoom {
  constructor(
    private readonly pages: HTMLElement,
    private readonly label: HTMLElement,
    private level: number | 'fit',
    private readonly onChange: (level: number | 'fit') => void,
  ) {
    window.addEventListener('resize', () => this.apply());
    window.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.step(event.deltaY < 0 ? 1 : -1);
      },
      { passive: false },
    );
    window.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '+' || event.key === '=') this.step(1);
      else if (event.key === '-') this.step(-1);
      else if (event.key === '0') this.set('fit');
    });
    this.apply();
  }

  step(direction: 1 | -1): void {
    const now = this.scale;
    const larger = STEPS.filter((step) => (direction > 0 ? step > now + 0.001 : step < now - 0.001));
    const next = direction > 0 ? larger[0] : larger.at(-1);
    if (next !== undefined) this.set(next);
  }

  set(level: number | 'fit'): void {
    const middle = window.scrollY + window.innerHeight / 2;
    const before = this.scale;
    this.level = level;
    this.apply();
    // What was in the middle stays there.
    window.scrollTo({ top: (middle * this.scale) / before - window.innerHeight / 2 });
    this.onChange(level);
  }

  apply(): void {
    const { scale } = this;
    this.pages.style.setProperty('--scale', String(scale * PIXELS));
    this.label.textContent = `${Math.round(scale * 100)} %`;
  }

  private get scale(): number {
    if (this.level !== 'fit') return this.level;
    const widest = Math.max(
      595,
      ...Array.from(this.pages.children, (page) => Number((page as HTMLElement).dataset.width ?? 0)),
    );
    return Math.max(
      0.3,
      Math.min(MAX_FIT, (document.documentElement.clientWidth - MARGIN) / (widest * PIXELS)),
    );
  }
}
