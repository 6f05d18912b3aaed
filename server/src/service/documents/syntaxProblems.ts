import { isCollection, isScalar, visit } from 'yaml';
import type { Document, ErrorCode, Node, YAMLError } from 'yaml';
import { lineStartAt } from './lines';
import * as messages from './syntaxMessages';
import { quoteRest } from './syntaxProblem';
import type { SyntaxProblem } from './syntaxProblem';

interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * The parser's errors where a person has to do something about them: a quote or bracket that is never
 * closed where it opens, not where the file ends without it, and without what follows from it.
 */
export function syntaxProblems(document: Document.Parsed, text: string): SyntaxProblem[] {
  const { errors } = document;
  const unclosedQuotes = errors.filter(isUnclosedQuote).map(({ pos }) => pos[0]);
  return errors.flatMap((error): SyntaxProblem[] => {
    const [start, end] = error.pos;
    if (isUnclosedQuote(error)) {
      const opening = openingOf(document, start, (node) => isScalar(node));
      const message = messages.unclosedQuote(text[opening ?? start] === "'" ? "'" : '"');
      return [{ ...restOfLine(text, opening ?? start), message }];
    }
    if (isUnclosedBracket(error)) {
      if (unclosedQuotes.includes(start)) return [];
      const opening = openingOf(
        document,
        start,
        (node) => isCollection(node) && node.flow === true,
      );
      const message = messages.unclosedBracket(error.message.endsWith(']') ? '[' : '{');
      return [{ ...restOfLine(text, opening ?? start), message }];
    }
    const twin = TWINS[error.code];
    if (twin && errors.some(({ code, pos }) => code === twin && pos[0] === start)) {
      // The text before the colon began on the line above, which this one was to stand beside.
      if (error.code === 'BLOCK_AS_IMPLICIT_KEY') return [];
      const line = lineStartAt(text, end);
      const message = messages.syntaxMessage('BAD_INDENT', '');
      return [{ ...restOfLine(text, line), message, follows: true }];
    }
    const sign = signProblem(error, text);
    if (sign) return [sign];
    const message = messageFor(error, text);
    const isPoint = end - start <= 1 && (POINTS.has(error.code) || isMissingDash(error));
    const extent = isPoint ? restOfLine(text, start) : firstLine(text, start, end);
    return [{ ...extent, message, follows: FOLLOWING.has(error.code) }];
  });
}

/** A text that starts with a sign that has a meaning in YAML, which the author need not know. */
function signProblem(
  { code, pos: [start, end] }: YAMLError,
  text: string,
): SyntaxProblem | undefined {
  if (code === 'BAD_SCALAR_START')
    return {
      start,
      end,
      message: messages.syntaxMessage(code, ''),
      remedy: quoteRest(text, start),
    };
  if (code === 'UNEXPECTED_TOKEN') return beginsWrongly(text, start);
  if (code !== 'BAD_ALIAS') return undefined;
  const sign = text.charAt(start);
  const isLineStart = text.slice(lineStartAt(text, start), start).trim() === '';
  if (sign === '*' && isLineStart && /[ \t]/.test(text.charAt(start + 1))) {
    const remedy = { kind: 'dash', start, end: start + 1, text: '-' } as const;
    return { start, end: start + 1, message: messages.signForDash('*'), remedy };
  }
  return {
    ...(sign === '*' ? firstLine(text, start, end) : { start, end: start + 1 }),
    message: messages.startsWithSign(sign),
    remedy: quoteRest(text, start),
  };
}

/** Words behind a sign that starts a text: "[optional] draw", "> text". */
function beginsWrongly(text: string, start: number): SyntaxProblem | undefined {
  const line = text.slice(lineStartAt(text, start), start);
  const [lead, sign = ''] = VALUE_WITH_SIGN.exec(line) ?? [];
  if (lead === undefined) return undefined;
  const from = start - line.length + lead.length - sign.length;
  const isBracket = sign.startsWith('[') || sign.startsWith('{');
  return {
    ...restOfLine(text, from),
    message: isBracket ? messages.startsWithBracket() : messages.startsWithSign(sign.charAt(0)),
    remedy: quoteRest(text, from),
  };
}

/** A value that starts with something in brackets, or with the sign of a block of text, up to what follows. */
const VALUE_WITH_SIGN =
  /^\s*(?:- +)*(?:[\p{L}\p{N}][^:#"'[\]{}]*: +)?(\[[^[\]{}]*\] *|\{[^[\]{}]*\} *|[>|][+-]?\d? +)$/u;

/** Marks ("!name") that nobody understands: the text behind them would be published without its first word. */
export function unknownTags({ warnings }: Document.Parsed, text: string): SyntaxProblem[] {
  return warnings
    .filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
    .map(({ pos: [start, end] }) => ({
      start,
      end,
      message: messages.startsWithSign('!'),
      remedy: quoteRest(text, start),
    }));
}

/** Characters that YAML does not allow (1.2, 5.1), which nobody sees: the first of each line. */
export function forbiddenCharacters(text: string): SyntaxProblem[] {
  return [...text.matchAll(FORBIDDEN)].map(({ index: start }) => {
    const [line = ''] = /^[^\r\n]*/.exec(text.slice(start)) ?? [];
    const rest = { start, end: start + line.length, text: line.replace(FORBIDDEN, '') };
    const message = messages.forbiddenCharacter();
    return { start, end: start + 1, message, remedy: { kind: 'delete', ...rest } };
  });
}

// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;

/** Errors that may be nothing but consequences of a line further up that does not fit. */
const FOLLOWING: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'BAD_COLLECTION_TYPE',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]);

/** Errors that the parser pins to one character, although they are about what starts there. */
const POINTS: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'BAD_COLLECTION_TYPE',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
]);

/** Two errors that at one place mean one thing: a line that is indented further than the one above. */
const TWINS: Readonly<Partial<Record<ErrorCode, ErrorCode>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'MULTILINE_IMPLICIT_KEY',
  MULTILINE_IMPLICIT_KEY: 'BLOCK_AS_IMPLICIT_KEY',
};

function isUnclosedQuote({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' && message.includes('quote');
}

function isUnclosedBracket({ message }: YAMLError): boolean {
  return /^Flow (?:map|sequence) .*end with a [\]}]$/.test(message);
}

/** A line that stands where a list's next entry would, and is none. */
function isMissingDash({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' && message.startsWith('Sequence item without');
}

function messageFor(error: YAMLError, text: string): string {
  const {
    code,
    message,
    pos: [start],
  } = error;
  if (isMissingDash(error)) return messages.syntaxMessage('BAD_INDENT', '');
  if (code === 'UNEXPECTED_TOKEN') {
    if (/flow-(?:map|seq)-end/.test(message)) return messages.unopenedBracket();
    const before = text.slice(0, start).trimEnd().at(-1);
    if (message.includes('at node end') && (before === "'" || before === '"'))
      return messages.afterQuote(before);
  }
  return messages.syntaxMessage(code, message);
}

/** Where the node starts that the parser gave up on at an offset; undefined if it is not in the tree. */
function openingOf(
  document: Document.Parsed,
  end: number,
  isWanted: (node: Node) => boolean,
): number | undefined {
  let start: number | undefined;
  visit(document, {
    Node(_, node) {
      if (start === undefined && node.range?.[1] === end && isWanted(node)) [start] = node.range;
    },
  });
  return start;
}

/** From an offset to the end of its line, without white space; of an empty rest the line above. */
function restOfLine(text: string, offset: number): Extent {
  const written = text.slice(offset).search(/\S/);
  if (written < 0) {
    const end = text.trimEnd().length;
    const line = lineStartAt(text, end);
    return { start: line + Math.max(0, text.slice(line, end).search(/\S/)), end };
  }
  const start = offset + written;
  return { start, end: start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0) };
}

/** Spaces that are none to YAML, at the start of a line. */
const OTHER_SPACE = /^[ \t]*[\u00A0\u2000-\u200B\u202F\u205F\u3000]/;
/** How far above the line that does not fit they may stand, in lines. */
const NEAR = 3;

/**
 * A line that is indented with what only looks like spaces, above the place where the parser stumbles.
 * @param offset where it does.
 */
export function strangeIndentation(text: string, offset: number): SyntaxProblem[] {
  let start = lineStartAt(text, offset);
  for (let above = 0; above <= NEAR; above++) {
    const found = OTHER_SPACE.exec(text.slice(start, start + 1_000));
    if (found) {
      const end = start + found[0].length;
      return [{ start: end - 1, end, message: messages.strangeSpace() }];
    }
    if (start === 0) break;
    start = lineStartAt(text, start - 1);
  }
  return [];
}

/** What of an extent stands on its first line. */
export function firstLine(text: string, start: number, end: number): Extent {
  const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0].trimEnd() ?? '';
  return { start, end: Math.max(start + line.length, Math.min(end, start + 1)) };
}
