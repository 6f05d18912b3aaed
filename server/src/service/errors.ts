/** What the log tells of anything that was thrown: where it happened, where that is known. */
export function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
