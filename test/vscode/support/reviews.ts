/** What the Review view shows, and starting reviews. */
import * as vscode from 'vscode';
import type { ShownReview } from '../../../client/src/review/reviewView';
import { waitFor } from './wait';

/**
 * Starts a review.
 * @returns the sentence that the person gets where it does not begin.
 */
export async function startReview(choice?: object): Promise<string | undefined> {
  return vscode.commands.executeCommand('capabilityFramework.review.start', choice);
}

export async function stopReview(): Promise<void> {
  await vscode.commands.executeCommand('capabilityFramework.review.stop');
  await vscode.commands.executeCommand('notifications.clearAll');
}

/** Runs a command of the review. */
export async function review(command: string): Promise<void> {
  await vscode.commands.executeCommand(`capabilityFramework.review.${command}`);
}

/** What can be read in the view; undefined where no review runs. */
export async function shownReview(): Promise<ShownReview | undefined> {
  return vscode.commands.executeCommand('capabilityFramework.review.shown');
}

/** The lines of the view, with `+` and `-` for what is reviewed and what is not, and indented. */
export async function shownLines(): Promise<string[]> {
  const shown = await shownReview();
  return (shown?.lines ?? []).map(({ depth, label, description, isReviewed }) => {
    const mark = isReviewed === undefined ? '' : isReviewed ? '+ ' : '- ';
    return `${'  '.repeat(depth)}${mark}${label}${description === '' ? '' : ` (${description})`}`;
  });
}

/** Resolves when the view shows these lines. */
export async function linesAre(expected: readonly string[]): Promise<void> {
  let latest: readonly string[] = [];
  await waitFor(
    async () => {
      latest = await shownLines();
      return JSON.stringify(latest) === JSON.stringify(expected);
    },
    {
      message: () => `these lines:\n${expected.join('\n')}\nThere are:\n${latest.join('\n')}`,
      timeoutMs: 25_000,
    },
  );
}

/** Resolves when the message above the view begins with this. */
export async function messageIs(expected: string): Promise<void> {
  let latest = '';
  let lines: readonly string[] = [];
  await waitFor(
    async () => {
      latest = (await shownReview())?.message ?? '(none)';
      lines = await shownLines();
      return latest.startsWith(expected);
    },
    { message: () => `the message “${expected}”; there is “${latest}”:\n${lines.join('\n')}` },
  );
}
