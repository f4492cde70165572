import { type Clock, sleep } from './clock.ts';

/** Knows when somebody last typed, so that what can wait does. */
export class IdleTracker {
  private last = Number.NEGATIVE_INFINITY;

  constructor(private readonly clock: Clock) {}

  /** A document was edited just now. */
  touch(): void {
    this.last = this.clock.now();
  }

  /** Resolves when nobody has typed for so many milliseconds. */
  async whenIdle(milliseconds: number): Promise<void> {
    for (;;) {
      const left = Math.min(this.last + milliseconds - this.clock.now(), milliseconds);
      if (left <= 0) return;
      await sleep(this.clock, left);
    }
  }
}
