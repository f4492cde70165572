/** Knows when somebody last typed, so that what can wait does. */
export class IdleTracker {
  private last = 0;

  /** A document was edited just now. */
  touch(): void {
    this.last = Date.now();
  }

  /** Resolves when nobody has typed for so many milliseconds. */
  async whenIdle(milliseconds: number): Promise<void> {
    for (;;) {
      const left = Math.min(this.last + milliseconds - Date.now(), milliseconds);
      if (left <= 0) return;
      await sleep(left);
    }
  }
}

/** Lets everything else have its turn for so many milliseconds. */
export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
