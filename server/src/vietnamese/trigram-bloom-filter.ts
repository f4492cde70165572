const SIZE = 4096;

/**
 * A set of three letters in a row, told without a branch and sometimes wrongly present: what lets a loop pass over a text
 * at next to no cost. What it lets through has to be looked at.
 */
export class TrigramBloomFilter {
  private readonly known = new Uint8Array(SIZE);

  add(first: string, second: string, third: string): void {
    this.known[place(first.charCodeAt(0), second.charCodeAt(0), third.charCodeAt(0))] = 1;
  }

  /** Whether UTF-16 units may be one of the triples. */
  mayHave(first: number, second: number, third: number): boolean {
    return this.known[place(first, second, third)] === 1;
  }
}

function place(first: number, second: number, third: number): number {
  return (first * 5 + second * 37 + third * 1031) & (SIZE - 1);
}
