import { Composer, LineCounter, Parser } from 'yaml';
import type { Document } from 'yaml';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Content } from './content';
import { readContent } from './contentReader';
import type { DocumentKind } from './kinds';
import { independentProblems } from './independentProblems';
import { isNestedTooDeeply } from './limits';
import { lineStartAt } from './lines';
import { readSuppressions } from './suppressions';
import type { Suppression } from './suppressions';
import * as messages from './syntaxMessages';
import {
  forbiddenCharacters,
  strangeIndentation,
  syntaxProblems,
  unknownTags,
} from './syntaxProblems';
import type { SyntaxProblem } from './syntaxProblem';
import type { ValueNode } from './tree';
import { buildTree } from './treeBuilder';
import { MAX_FILE_BYTES } from '../workspace';

/** One version of one document, parsed once and shared by every feature (law 2). */
export interface ParsedDocument {
  readonly uri: string;
  readonly kind: DocumentKind;
  /** The text with its line index. */
  readonly text: TextDocument;
  /** Whether the file starts with a byte order mark; undefined where that is not known, as in an editor. */
  readonly hasBom: boolean | undefined;
  /** The values; undefined for an empty, refused or hopeless text. */
  readonly root: ValueNode | undefined;
  /** What stops the text from being whole YAML, in the order of the text, one per line at most. */
  readonly problems: readonly SyntaxProblem[];
  /** Git's conflict marks are in it, so that both sides stand one after the other. */
  readonly hasConflicts: boolean;
  /** The comments that switch rules off, in the order of the text. */
  readonly suppressions: readonly Suppression[];
  readonly content: Content;
}

/**
 * Parses a text of any quality; never throws.
 * @param text without a byte order mark; `hasBom` says whether the file has one.
 */
export function parseDocument(
  kind: DocumentKind,
  text: TextDocument,
  hasBom?: boolean,
): ParsedDocument {
  const source = withLineFeeds(text.getText());
  const { root, problems: all, hasConflicts } = parseYaml(source);
  const problems = independentProblems(source, onePerLine(all, source), (mended) =>
    onePerLine(parseYaml(mended).problems, mended),
  );
  return {
    uri: text.uri,
    kind,
    text,
    hasBom,
    root,
    problems,
    hasConflicts,
    suppressions: readSuppressions(text, root),
    content: readContent(kind, root, text),
  };
}

/** The range of a node, or of any offsets, in the document's LSP positions. */
export function rangeOf(
  document: ParsedDocument,
  extent: { readonly start: number; readonly end: number },
): Range {
  return {
    start: document.text.positionAt(extent.start),
    end: document.text.positionAt(extent.end),
  };
}

interface ParsedYaml {
  readonly root: ValueNode | undefined;
  readonly problems: SyntaxProblem[];
  readonly hasConflicts: boolean;
}

function parseYaml(text: string): ParsedYaml {
  const refuse = (message: string): ParsedYaml => ({
    root: undefined,
    hasConflicts: false,
    problems: [{ start: 0, end: Math.min(1, text.length), message }],
  });
  if (text.length > MAX_FILE_BYTES) return refuse(messages.tooLarge());
  if (isNestedTooDeeply(text)) return refuse(messages.nestedTooDeeply());
  const conflicts = conflictMarkers(text);
  const hasConflicts = conflicts.length > 0;
  const readable = hasConflicts ? withoutConflicts(text) : text;
  let documents: Document.Parsed[];
  try {
    const composer = new Composer({
      keepSourceTokens: false,
      uniqueKeys: false,
      prettyErrors: false,
      merge: false,
      lineCounter: new LineCounter(),
    });
    const tokens = new Parser().parse(readable);
    documents = [...composer.compose(tokens, true, readable.length)] as Document.Parsed[];
  } catch (error) {
    return refuse(messages.syntaxMessage('IMPOSSIBLE', String(error)));
  }
  const [first, second] = documents;
  if (!first) return { root: undefined, problems: conflicts, hasConflicts };
  const tree = buildTree(first, text);
  const problems = [...conflicts, ...tree.problems];
  problems.push(...unknownTags(first, text), ...forbiddenCharacters(text));
  if (!hasConflicts) problems.push(...syntaxProblems(first, text));
  const stumbles = problems.filter(({ follows }) => follows).map(({ start }) => start);
  if (stumbles.length > 0) problems.push(...strangeIndentation(text, Math.min(...stumbles)));
  if (second) problems.push(documentMarker(text, second));
  return { root: tree.root, problems, hasConflicts };
}

/** Where the second document starts: its `---`, or its first value. */
function documentMarker(text: string, second: Document.Parsed): SyntaxProblem {
  const from = second.range[0];
  const marker = text.lastIndexOf('---', from + 3);
  const start = marker >= 0 ? marker : from;
  return { start, end: Math.min(start + 3, text.length), message: messages.multipleDocuments() };
}

const CONFLICT = /^(?:<{7} .*|={7}|>{7} .*|\|{7} .*)$/gm;

function conflictMarkers(text: string): SyntaxProblem[] {
  if (!/^<{7} /m.test(text)) return [];
  return [...text.matchAll(/^<{7} [^\r\n]*/gm)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    message: messages.conflictMarker(),
  }));
}

/** The text with git's marks turned into comments of the same length, so that offsets stay. */
function withoutConflicts(text: string): string {
  return text.replace(CONFLICT, (line) => '#' + ' '.repeat(line.length - 1));
}

/** A carriage return alone ends a line, to editors as to YAML 1.2 (5.4); the parser does not know it. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** One mistake gives one diagnostic: of several problems on one line only the first is kept. */
function onePerLine(problems: readonly SyntaxProblem[], text: string): SyntaxProblem[] {
  const lines = new Set<number>();
  return [...problems]
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => {
      const line = lineStartAt(text, start);
      if (lines.has(line)) return false;
      lines.add(line);
      return true;
    });
}
