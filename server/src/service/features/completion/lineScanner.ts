/** Where a position stands in half-typed YAML, told from lines and indentation, not from a parse. */
export interface ScanState {
  /** Nothing is completed here: a comment, a block scalar. */
  readonly inert: boolean;
  /** The open brackets around the position, outermost first, with their offsets. */
  readonly flow: readonly { readonly bracket: '[' | '{'; readonly offset: number }[];
  /** The quote that is open at the position. */
  readonly quote: { readonly character: '"' | "'"; readonly offset: number } | undefined;
  /** The keys and list items that the position's line is indented below, outermost first. */
  readonly stack: readonly Frame[];
}

/** One level of block structure. */
export interface Frame {
  readonly indent: number;
  /** The key, or undefined for a list item. */
  readonly key: string | undefined;
}

/** `key:` at the start of a line's content, quoted or plain. */
const KEY =
  /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s#'"[\]{},&*!|>%@`-][^#]*?|-[^\s#][^#]*?))\s*:(?=\s|$)/;

/** Reads the text up to an offset, line by line. Linear, and never fails. */
export function scanTo(text: string, offset: number): ScanState {
  const stack: Frame[] = [];
  const flow: { bracket: '[' | '{'; offset: number }[] = [];
  let quote: ScanState['quote'];
  let blockScalarIndent: number | undefined;
  let lineStart = 0;
  for (;;) {
    const newline = text.indexOf('\n', lineStart);
    const isLast = newline < 0 || newline >= offset;
    const end = isLast ? offset : newline;
    const line = text.slice(lineStart, end);
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const blank = line.trim() === '';
    if (blockScalarIndent !== undefined && (blank || indent > blockScalarIndent)) {
      if (isLast && indent > blockScalarIndent) return { inert: true, flow, quote, stack };
    } else {
      blockScalarIndent = undefined;
      let from = 0;
      if (flow.length === 0 && !quote && !blank) {
        from = enterLine(stack, line, indent, isLast);
      }
      const rest = scanScalars(line, from, lineStart, flow, quote);
      quote = rest.quote;
      if (isLast) {
        if (blank && flow.length === 0) popTo(stack, indent);
        return { inert: rest.inComment, flow, quote, stack };
      }
      if (flow.length === 0 && !quote && /(?:^|\s)[|>][-+0-9]*\s*(?:#.*)?$/.test(line)) {
        blockScalarIndent = stack.at(-1)?.indent ?? indent;
      }
    }
    if (isLast) {
      popTo(stack, indent);
      return { inert: false, flow, quote, stack };
    }
    lineStart = newline + 1;
  }
}

/** Follows a line's dashes and key into the stack; returns where its value starts. */
function enterLine(stack: Frame[], line: string, indent: number, isCursorLine: boolean): number {
  let column = indent;
  for (;;) {
    const dash = /^-(?: +|$)/.exec(line.slice(column));
    if (!dash) break;
    while (stack.length > 0 && isLeftByDash(stack.at(-1), column)) stack.pop();
    stack.push({ indent: column, key: undefined });
    column += dash[0].length;
  }
  const key = KEY.exec(line.slice(column));
  if (line.slice(column).trim() === '' || line.slice(column).startsWith('#')) return column;
  if (!key) {
    // The line under the cursor may become a key; any other is text that goes on.
    if (isCursorLine) popTo(stack, column);
    return column;
  }
  popTo(stack, column);
  stack.push({ indent: column, key: unquote(key) });
  return column + key[0].length;
}

function isLeftByDash(frame: Frame | undefined, column: number): boolean {
  if (!frame) return false;
  // A list may stand at the column of its key.
  return frame.indent > column || (frame.indent === column && frame.key === undefined);
}

function popTo(stack: Frame[], column: number): void {
  while (stack.length > 0 && (stack.at(-1)?.indent ?? 0) >= column) stack.pop();
}

function unquote([, double, single, plain]: RegExpExecArray): string {
  return double ?? single?.replace(/''/g, "'") ?? plain ?? '';
}

/** The text of a key at the start of some content, or undefined. */
export function keyAtStart(content: string): string | undefined {
  const key = KEY.exec(content);
  return key ? unquote(key) : undefined;
}

/** Follows quotes, brackets and comments through a line. */
function scanScalars(
  line: string,
  from: number,
  lineStart: number,
  flow: { bracket: '[' | '{'; offset: number }[],
  openQuote: ScanState['quote'],
): { quote: ScanState['quote']; inComment: boolean } {
  let quote = openQuote;
  let startsToken = true;
  for (let column = from; column < line.length; column++) {
    const character = line.charAt(column);
    if (quote) {
      if (character === '\\' && quote.character === '"') column++;
      else if (character === quote.character) {
        quote = undefined;
        startsToken = false;
      }
      continue;
    }
    if (character === '#' && (column === 0 || /\s/.test(line.charAt(column - 1)))) {
      return { quote, inComment: true };
    }
    if (character === ' ') continue;
    if (startsToken && (character === '"' || character === "'")) {
      quote = { character, offset: lineStart + column };
    } else if (startsToken && (character === '[' || character === '{')) {
      flow.push({ bracket: character, offset: lineStart + column });
      continue;
    } else if (flow.length > 0 && (character === ']' || character === '}')) flow.pop();
    else if (flow.length > 0 && character === ',') {
      startsToken = true;
      continue;
    } else if (character === ':' && /^(?:\s|$)/.test(line.slice(column + 1))) {
      startsToken = true;
      continue;
    }
    startsToken = false;
  }
  return { quote, inComment: false };
}
