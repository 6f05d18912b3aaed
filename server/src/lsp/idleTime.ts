/** A rest, in which a request that comes is answered at once. */
const REST_MS = 10;
/** Where one request came, others follow: so long after each nobody else works, */
const QUIET_MS = 50;
/** but no longer than this for all of them. */
const LONGEST_REST_MS = 500;

/** Lets what somebody waits for go before what nobody waits for. */
export class IdleTime {
  /** When the last request came, in milliseconds as `Date.now()` counts. */
  private lastRequest = 0;

  requestCame(): void {
    this.lastRequest = Date.now();
  }

  /**
   * Resolves when there is time to go on; call it every few milliseconds of work.
   * @param least the shortest rest, in milliseconds.
   */
  async rest(least = REST_MS): Promise<void> {
    const latest = Date.now() + LONGEST_REST_MS;
    do await new Promise((resolve) => setTimeout(resolve, least));
    while (Date.now() < Math.min(latest, this.lastRequest + QUIET_MS));
  }
}
