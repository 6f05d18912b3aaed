import { TextEdit } from 'vscode-languageserver-types';
import type { FrameworkDiagnostic } from '../../checks/diagnostic';
import { RULE_GROUPS } from '../../checks/registry';
import type { ParsedDocument } from '../../documents/parse';
import type { Suppression } from '../../documents/suppressions';
import { toPlainValue, walk } from '../../documents/tree';
import { afterEdits } from '../refactorings/change';
import { lineEnding } from '../treeEdits';

/** Comments that switch a rule off; see `documents/suppressions.ts`. */

/** Without these a file cannot be read, or says less than it must: no exception makes it whole. */
const NO_EXCEPTION: ReadonlySet<string> = new Set(
  [...RULE_GROUPS.structure, ...RULE_GROUPS.suppressions].map(({ code }) => code),
);

/** Whether a person may be offered to switch a rule off. */
export function allowsException(code: string): boolean {
  return !NO_EXCEPTION.has(code);
}

/**
 * Switches the rule off where it found something, by a comment on the line above.
 * @returns undefined where no comment can stand there, for example within a text.
 */
export function exceptionHere(
  document: ParsedDocument,
  { code, range }: FrameworkDiagnostic,
): TextEdit | undefined {
  const line = firstLineOfText(document, document.text.offsetAt(range.start));
  return exceptionAt(document, code, line, 'next-line');
}

/** Switches the rule off in the whole file, by a comment above its first value. */
export function exceptionInFile(
  document: ParsedDocument,
  { code }: FrameworkDiagnostic,
): TextEdit | undefined {
  const { line } = document.text.positionAt(document.root?.start ?? 0);
  // Between a comment for the next line and that line nothing may come.
  const above = document.suppressions.find(
    ({ lines, reach }) => reach === 'next-line' && lines.first === line,
  );
  return exceptionAt(document, code, above?.range.start.line ?? line, 'rest');
}

function exceptionAt(
  document: ParsedDocument,
  code: string,
  line: number,
  reach: 'next-line' | 'rest',
): TextEdit | undefined {
  const present = document.suppressions.find(
    ({ lines, reach: other }) =>
      (reach === 'rest') === (other === 'rest') &&
      (reach === 'rest' ? lines.first <= line : lines.first === line),
  );
  const edit = present
    ? TextEdit.insert(present.range.end, ` ${code}`)
    : commentAbove(document, line, reach === 'rest' ? code : `-next-line ${code}`);
  const after = afterEdits(document, [edit]);
  const isSound =
    after.problems.length <= document.problems.length &&
    codesIn(after.suppressions) > codesIn(document.suppressions) &&
    meaning(after) === meaning(document);
  return isSound ? edit : undefined;
}

function commentAbove(document: ParsedDocument, line: number, rest: string): TextEdit {
  const text = document.text.getText({
    start: { line, character: 0 },
    end: { line: line + 1, character: 0 },
  });
  const character = text.startsWith('\uFEFF') ? 1 : 0;
  const indent = /^ */.exec(text.slice(character))?.[0] ?? '';
  const mark = `# framework-disable${rest.startsWith('-') ? '' : ' '}${rest}`;
  return TextEdit.insert({ line, character }, `${indent}${mark}${lineEnding(document)}`);
}

/** The line on which the text starts that an offset is in. */
function firstLineOfText({ root, text }: ParsedDocument, offset: number): number {
  let start = offset;
  if (root) {
    walk(root, (node) => {
      if (node.kind === 'scalar' && node.start <= offset && offset < node.end) start = node.start;
      return undefined;
    });
  }
  return text.positionAt(start).line;
}

function codesIn(suppressions: readonly Suppression[]): number {
  return suppressions.reduce((sum, { codes }) => sum + codes.length, 0);
}

function meaning({ root }: ParsedDocument): string {
  return root ? JSON.stringify(toPlainValue(root)) : '';
}
