import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';

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
 * are the new ones. One whose message alone is another is known, too: a mistake stays the same when there
 * is another name to suggest for it. One that is more serious than it was is new.
 */
export function newProblems<D extends Diagnostic>(
  later: readonly D[],
  earlier: readonly D[],
  { before, after, isNewLine }: ProblemTexts,
): D[] {
  const isNew = (problem: D) => isNewLine(problem.range.start.line);
  const oldLinesFirst = [...later.filter((one) => !isNew(one)), ...later.filter(isNew)];
  const exact = matched(oldLinesFirst, earlier, keyOf(after), keyOf(before));
  const near = matched(exact.later, exact.earlier, placeOf(after), placeOf(before));
  const found = new Set([...near.later, ...exact.moreSerious, ...near.moreSerious]);
  return later.filter((problem) => found.has(problem));
}

/**
 * What is left of both when each takes one of the other with the same key away, one that was as serious
 * where there is one; and what took one away that was less serious.
 */
function matched<D extends Diagnostic>(
  later: readonly D[],
  earlier: readonly D[],
  laterKey: (problem: Diagnostic) => string,
  earlierKey: (problem: Diagnostic) => string,
): { readonly later: D[]; readonly earlier: D[]; readonly moreSerious: D[] } {
  const known = new Map<string, D[]>();
  for (const problem of earlier) {
    const key = earlierKey(problem);
    const same = known.get(key);
    if (same) same.push(problem);
    else known.set(key, [problem]);
  }
  const left: D[] = [];
  const moreSerious: D[] = [];
  for (const problem of later) {
    const same = known.get(laterKey(problem)) ?? [];
    const asSerious = same.findIndex((one) => severityOf(one) <= severityOf(problem));
    if (asSerious >= 0) same.splice(asSerious, 1);
    else if (same.shift() === undefined) left.push(problem);
    else moreSerious.push(problem);
  }
  return { later: left, earlier: [...known.values()].flat(), moreSerious };
}

/** The more serious the smaller, as in LSP; a client may take one without a severity for an error. */
function severityOf({ severity }: Diagnostic): DiagnosticSeverity {
  return severity ?? 1;
}

/** The rule, the message and the line. */
function keyOf(lineOf: (line: number) => string) {
  return ({ code, message, range }: Diagnostic) =>
    JSON.stringify([code, message, lineOf(range.start.line).trim()]);
}

/** The rule, the line and the place in it. */
function placeOf(lineOf: (line: number) => string) {
  return ({ code, range: { start } }: Diagnostic) => {
    const line = lineOf(start.line);
    const indent = line.length - line.trimStart().length;
    return JSON.stringify([code, line.trim(), start.character - indent]);
  };
}
