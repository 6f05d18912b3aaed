/** Waiting for a condition: no test ever sleeps for a fixed time and hopes. */

export interface WaitOptions {
  /** What is waited for, to complete “Waited 10 s for …”; a function may tell the latest state. */
  readonly message: string | (() => string);
  readonly timeoutMs?: number;
}

/** Polls until the condition gives something true, and gives that; an error counts as “not yet”. */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  { message, timeoutMs = 15_000 }: WaitOptions,
): Promise<NonNullable<T>> {
  const until = Date.now() + timeoutMs;
  let latest: unknown;
  do {
    try {
      const value = await condition();
      if (value) return value;
      latest = undefined;
    } catch (error) {
      latest = error;
    }
    await nextPoll();
  } while (Date.now() < until);
  const what = typeof message === 'string' ? message : message();
  const reason = latest instanceof Error ? ` Last error: ${latest.message}` : '';
  throw new Error(`Waited ${timeoutMs / 1000} s for ${what}.${reason}`);
}

function nextPoll(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 25));
}
