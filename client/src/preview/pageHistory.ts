import type { PageAddress } from '../../../server/src/service/profile/address';

/** The pages that a preview has shown, as a browser keeps them. */
export class PageHistory<A = PageAddress> {
  private readonly back: A[] = [];
  private readonly forward: A[] = [];

  /** @param keyOf gives the same text for the same page, and for no other. */
  constructor(
    private present: A | undefined,
    private readonly keyOf: (address: A) => string,
  ) {}

  get current(): A | undefined {
    return this.present;
  }

  /** Goes on to a page; false where it is shown already. */
  open(address: A): boolean {
    if (this.isPresent(address)) return false;
    if (this.present) this.back.push(this.present);
    this.forward.length = 0;
    this.present = address;
    return true;
  }

  /** Shows another page in place of the present one, which leads nowhere back. */
  replace(address: A): boolean {
    const isSame = this.isPresent(address);
    this.present = address;
    return !isSame;
  }

  /** Whether there is a page in that direction; it is the present one then. */
  go(direction: 'back' | 'forward'): boolean {
    const [from, to] = direction === 'back' ? [this.back, this.forward] : [this.forward, this.back];
    const next = from.pop();
    if (!next) return false;
    if (this.present) to.push(this.present);
    this.present = next;
    return true;
  }

  private isPresent(address: A): boolean {
    return this.present !== undefined && this.keyOf(this.present) === this.keyOf(address);
  }
}
