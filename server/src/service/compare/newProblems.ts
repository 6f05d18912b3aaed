import type { Diagnostic } from 'vscode-languageserver-types';

/** What is needed to know a problem of one text in another. */
export interface ProblemTexts {
  /** The text of a line of each state, without its break; whatever stands for it where both are one. */
  readonly before: (line: number) => string;
  readonly after: (line: number) => string;
  /** Whether a line of the later text is another one than before. */
  readonly isNewLine: (line: number) => boolean;
}

/**
 * The problems of a later text that the earlier did not have. They are known again by their rule, their
 * message and the text of their line, wherever it stands; of several that are the same, those on new lines
 * are the new ones.
 */
export function newProblems<D extends Diagnostic>(
  later: readonly D[],
  earlier: readonly D[],
  { before, after, isNewLine }: ProblemTexts,
): D[] {
  const known = new Map<string, number>();
  for (const problem of earlier) {
    const key = keyOf(problem, before);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  const isNew = (problem: D) => isNewLine(problem.range.start.line);
  const found = new Set<D>();
  for (const problem of [...later.filter((one) => !isNew(one)), ...later.filter(isNew)]) {
    const key = keyOf(problem, after);
    const left = known.get(key) ?? 0;
    if (left > 0) known.set(key, left - 1);
    else found.add(problem);
  }
  return later.filter((problem) => found.has(problem));
}

function keyOf({ code, message, range }: Diagnostic, lineOf: (line: number) => string): string {
  return JSON.stringify([code, message, lineOf(range.start.line).trim()]);
}
