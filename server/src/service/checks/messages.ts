import { t } from '@vscode/l10n';
import { notUtf8, tooLarge, usualMeanwhile } from '../documents/syntaxMessages';
import type { ReadProblem } from '../workspace';

/** What a person does about a file that gives no text; undefined where it is not their file. */
export function readProblemMessage(problem: ReadProblem, isManifest: boolean): string | undefined {
  const message = reasonFor(problem);
  return isManifest && message !== undefined ? `${message} ${usualMeanwhile()}` : message;
}

function reasonFor(problem: ReadProblem): string | undefined {
  switch (problem.problem) {
    case 'not-utf-8':
      return notUtf8();
    case 'too-large':
      return tooLarge();
    case 'unreadable':
      return t(
        'This file could not be read ({0}). Check that it is a file and that you may open it.',
        problem.reason,
      );
    default:
      return undefined;
  }
}

/** For a manifest beside another one. */
export function secondManifest(other: string): string {
  return t('This file does not count, for "{0}" stands beside it. Keep one of the two.', other);
}
