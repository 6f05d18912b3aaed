/** So long a side must have rested before the other is followed again, in milliseconds. */
const REST = 400;

/**
 * Who leads of two sides that scroll together: the one that moved first, until it has rested for a while.
 * What the other side says meanwhile is only that it follows.
 */
export class Lead<Side extends string> {
  private leader: Side | undefined;
  private until = -Infinity;

  /** @param now the time in milliseconds, from whenever. */
  constructor(private readonly now: () => number) {}

  /** A side has moved. @returns whether it leads: else it only follows the other. */
  take(side: Side): boolean {
    if (this.leader !== side && this.now() < this.until) return false;
    this.leader = side;
    this.until = this.now() + REST;
    return true;
  }
}
