/** What the exit code says to a script: fine, something was found, could not do it. */
export const EXIT = { ok: 0, found: 1, unusable: 2 } as const;

/** The command line or its input cannot be used; the message says why, in words. */
export class UsageError extends Error {}
