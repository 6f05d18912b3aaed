import { pageKey } from '../../../server/src/protocol';
import type { PageAddress } from '../../../server/src/service/profile/address';

/** The pages that a preview has shown, as a browser keeps them. */
export class PageHistory {
  private readonly back: PageAddress[] = [];
  private readonly forward: PageAddress[] = [];

  constructor(private present: PageAddress | undefined) {}

  get current(): PageAddress | undefined {
    return this.present;
  }

  /** Goes on to a page; false where it is shown already. */
  open(address: PageAddress): boolean {
    if (this.present && pageKey(this.present) === pageKey(address)) return false;
    if (this.present) this.back.push(this.present);
    this.forward.length = 0;
    this.present = address;
    return true;
  }

  /** Shows another page in place of the present one, which leads nowhere back. */
  replace(address: PageAddress): boolean {
    const isSame = this.present && pageKey(this.present) === pageKey(address);
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
}
