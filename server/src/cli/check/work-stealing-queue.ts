/**
 * The items that each of several threads has to do: a part of a list, taken from its beginning. A thread that is done with
 * its own part takes from the end of the part with most left. Every item is taken once.
 */
export class WorkStealingQueue<T> {
  private readonly shares: { from: number; to: number }[];
  private left: number;

  constructor(
    private readonly items: readonly T[],
    count: number,
  ) {
    const bound = (i: number): number => Math.round((items.length * i) / count);
    this.shares = Array.from({ length: count }, (_, i) => ({ from: bound(i), to: bound(i + 1) }));
    this.left = items.length;
  }

  /**
   * In: the thread, from 0, and how many it takes at most; towards the end fewer, so that all end together.
   * Out: none where none is left anywhere.
   */
  take(thread: number, most: number): readonly T[] {
    const size = Math.min(most, Math.ceil(this.left / (4 * this.shares.length)));
    const own = this.shares[thread]!;
    const [from, to] = own.from < own.to ? takeFromFront(own, size) : takeFromBack(this.fullest(), size);
    this.left -= to - from;
    return this.items.slice(from, to);
  }

  private fullest(): { from: number; to: number } {
    return this.shares.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
  }
}

function takeFromFront(share: { from: number; to: number }, size: number): readonly [number, number] {
  const { from } = share;
  share.from = Math.min(share.to, from + size);
  return [from, share.from];
}

function takeFromBack(share: { from: number; to: number }, size: number): readonly [number, number] {
  const { to } = share;
  share.to = Math.max(share.from, to - size);
  return [share.to, to];
}
