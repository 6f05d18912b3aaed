import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { ParsedDocument } from '../../documents/parse';
import { baseName } from '../../uris';
import type { FeatureContext } from '../context';
import { lineEnding } from '../treeEdits';
import { editsInLines, toTextEdits } from './edits';
import type { OffsetEdit } from './edits';
import * as messages from './messages';
import { newLineEdits } from './onType';
import { layOut } from './printer';
import { Refolder } from './refold';
import { isSafe, safeEdits } from './safeEdits';

/** What an editor and its user say about the form of a text. */
export interface FormattingOptions {
  /** Columns from a key to what stands below it, 1 to 8. */
  readonly tabSize: number;
  /** The longest line of a description, in characters; 0 leaves descriptions' lines as they are. */
  readonly width: number;
}

/** Formatting: of white space and needless quotes only, in edits as small as can be. */
export interface FormattingService {
  /**
   * The edits that bring a document into the project's form (`docs/formatting.md`). None for a text
   * with syntax errors or git's conflict marks, and none in parts whose meaning would not survive.
   * @param tell called with a sentence where such parts were left as they are.
   */
  document(
    uri: string,
    options: FormattingOptions,
    token: CancellationToken,
    tell?: (sentence: string) => void,
  ): Promise<TextEdit[]>;
  /**
   * The same for the whole lines that a range touches. Lines that cannot move alone, because the lines
   * around them stand elsewhere, keep their indentation.
   */
  range(
    uri: string,
    range: Range,
    options: FormattingOptions,
    token: CancellationToken,
    tell?: (sentence: string) => void,
  ): Promise<TextEdit[]>;
  /** What a new line starts with. @param position zero-based UTF-16 (LSP), on that line. */
  newLine(
    uri: string,
    position: Position,
    options: FormattingOptions,
    token: CancellationToken,
  ): Promise<TextEdit[]>;
}

/** @param log told where a part of a text is left alone because its meaning would not survive. */
export function createFormattingService(
  { store }: FeatureContext,
  log: (message: string) => void,
): FormattingService {
  const parsed = async (uri: string, token: CancellationToken) => {
    const document = await store.document(uri);
    return token.isCancellationRequested ? undefined : document;
  };
  const leaves = (uri: string, tell: ((sentence: string) => void) | undefined) => {
    log(`A part of ${uri} was not formatted: its meaning or a comment would have changed.`);
    tell?.(messages.partLeft(baseName(uri)));
  };
  return {
    async document(uri, options, token, tell) {
      const document = await parsed(uri, token);
      if (!document) return [];
      const edits = formattingEdits(document, options);
      const safe = safeEdits(document, edits);
      if (safe.length < edits.length) leaves(uri, tell);
      return toTextEdits(document.text, safe);
    },
    async range(uri, range, options, token, tell) {
      const document = await parsed(uri, token);
      if (!document) return [];
      const edits = editsInLines(document.text, formattingEdits(document, options), range);
      const inPlace = edits.filter(({ isIndent }) => !isIndent);
      const safe = [edits, inPlace].find((candidate) => isSafe(document, candidate));
      if (!safe) leaves(uri, tell);
      return toTextEdits(document.text, safe ?? []);
    },
    async newLine(uri, position, options, token) {
      const document = await parsed(uri, token);
      return document ? newLineEdits(document, position, stepOf(options)) : [];
    },
  };
}

/** Every edit that formatting makes in a text, not yet checked. */
export function formattingEdits(
  document: ParsedDocument,
  options: FormattingOptions,
): readonly OffsetEdit[] {
  if (!isFormattable(document)) return [];
  const step = stepOf(options);
  const { width } = options;
  return layOut(document.text.getText(), {
    step,
    lineBreak: lineEnding(document),
    separatesLevels: document.kind !== 'manifest',
    refolder: width > 0 ? new Refolder(document.kind, width, step) : undefined,
  });
}

/** Whether it parses and has keys, or only comments as yet: what is something else is left alone. */
function isFormattable({ problems, root }: ParsedDocument): boolean {
  if (problems.length > 0) return false;
  return root?.kind === 'scalar' ? root.text === '' : root?.kind !== 'list';
}

/** YAML is never indented with tabs, whatever the editor does elsewhere. */
function stepOf({ tabSize }: FormattingOptions): number {
  return Math.min(Math.max(Math.trunc(tabSize) || 2, 1), 8);
}
