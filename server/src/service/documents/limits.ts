import { Lexer } from 'yaml';

/** Deeper nesting than any framework has; the composer is recursive, so it must not see more. */
export const MAX_NESTING = 60;
/** How many values a file may have once its aliases are written out ("billion laughs"). */
export const MAX_EXPANDED_NODES = 50_000;

/**
 * Whether the text nests deeper than {@link MAX_NESTING}, without building anything. Three cheap
 * bounds settle nearly every file: few brackets, no long run of `- -`, no deep indentation.
 */
export function isNestedTooDeeply(text: string): boolean {
  const brackets = (text.match(/[[{]/g) ?? []).length;
  const dashes = /(?:[-?] +){20}/.test(text);
  const indentation = / {60}/.test(text);
  if (brackets <= MAX_NESTING && !dashes && !indentation) return false;
  return measureNesting(text) > MAX_NESTING;
}

/** The deepest nesting of flow collections plus that of block collections, from the lexer's tokens. */
function measureNesting(text: string): number {
  let flow = 0;
  let column = 0;
  let lineStarts = true;
  let deepest = 0;
  const columns: number[] = [];
  const open = () => {
    while (columns.length > 0 && (columns.at(-1) ?? 0) >= column) columns.pop();
    columns.push(column);
  };
  for (const token of new Lexer().lex(text)) {
    if (token === '\n' || token === '\r\n') {
      column = 0;
      lineStarts = true;
      continue;
    }
    if (token.trim() !== '' && token.charCodeAt(0) > 31) {
      if (token === '[' || token === '{') flow++;
      else if ((token === ']' || token === '}') && flow > 0) flow--;
      else if (flow === 0 && (lineStarts || token === '-' || token === '?')) open();
      lineStarts = token === '-' || token === '?';
    }
    column += token.length;
    deepest = Math.max(deepest, flow + columns.length);
    if (deepest > MAX_NESTING) break;
  }
  return deepest;
}
