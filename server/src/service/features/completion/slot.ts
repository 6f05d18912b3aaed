import type { Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { lineStartAt } from '../../documents/lines';
import { keyAtStart, scanTo } from './lineScanner';
import type { Frame, ScanState } from './lineScanner';

/** A step from the root to a value: a key, or `#` for an entry of a list. */
export type Path = readonly string[];

/** What is being typed at a position. Offsets are UTF-16, end exclusive. */
export interface Slot {
  /** A key of the mapping at `path`, or the value at `path`. */
  readonly kind: 'key' | 'value';
  readonly path: Path;
  /** What a completion replaces: the whole half-typed token, its quotes included. */
  readonly start: number;
  readonly end: number;
  /** What is typed of it before the cursor, without quotes. */
  readonly typed: string;
  readonly quote: '"' | "'" | undefined;
  /** In brackets, where everything stays on one line. */
  readonly flow: boolean;
  /** The column at which keys of the same mapping stand. */
  readonly column: number;
  /** The keys, or list entries, that are already there. */
  readonly siblings: readonly string[];
  /** Behind the token stands a colon already. */
  readonly hasColon: boolean;
  /** The line has no dash yet although an entry of a list stands here. */
  readonly needsDash: boolean;
  /** It stands right behind a colon, where a value needs a space before it. */
  readonly needsSpace: boolean;
}

/** Finds out what is typed at a position; undefined where nothing is completed. */
export function slotAt(document: TextDocument, position: Position): Slot | undefined {
  const text = document.getText();
  const offset = document.offsetAt(position);
  const state = scanTo(text, offset);
  if (state.inert) return undefined;
  return state.flow.length > 0 ? flowSlot(text, offset, state) : blockSlot(text, offset, state);
}

function pathOf(stack: readonly Frame[]): string[] {
  return stack.map(({ key }) => key ?? '#');
}

function blockSlot(text: string, offset: number, state: ScanState): Slot | undefined {
  const lineStart = lineStartAt(text, offset);
  const before = text.slice(lineStart, offset);
  const lead = /^ *(?:-(?: +|$))*/.exec(before)?.[0] ?? '';
  const content = before.slice(lead.length);
  const rest = restOfLine(text, offset);
  const key = keyAtStart(content);
  const quote = state.quote;
  if (key !== undefined) {
    // `key: |`: the value on the same line.
    const colon = colonEnd(content);
    const gap = /^ */.exec(content.slice(colon))?.[0] ?? '';
    const start = quote?.offset ?? lineStart + lead.length + colon + gap.length;
    // `key:|`, with nothing behind it, for else the colon may still be part of a word.
    const needsSpace = gap === '' && !quote;
    if (needsSpace && (content.length > colon || !/^\s*(?:#|$)/.test(rest))) return undefined;
    return {
      kind: 'value',
      path: pathOf(state.stack),
      start,
      end: tokenEnd(rest, offset, quote?.character, /\s#|$/),
      typed: text.slice(quote ? quote.offset + 1 : start, offset),
      quote: quote?.character,
      flow: false,
      column: lead.length,
      siblings: [],
      hasColon: false,
      needsDash: false,
      needsSpace,
    };
  }
  const start = quote?.offset ?? lineStart + lead.length;
  const path = pathOf(state.stack.filter(({ indent }) => indent < Math.max(lead.length, 1)));
  const end = tokenEnd(rest, offset, quote?.character, /:(?:\s|$)|\s#|$/);
  return {
    kind: 'key',
    path,
    start,
    end,
    typed: text.slice(quote ? quote.offset + 1 : start, offset),
    quote: quote?.character,
    flow: false,
    column: lead.length,
    siblings: siblingsOf(text, lineStart, lead.length, lead.includes('-')),
    hasColon: /^\s*:(?:\s|$)/.test(text.slice(end, end + 3)),
    needsDash: false,
    needsSpace: false,
  };
}

function colonEnd(content: string): number {
  const match = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^:]|:(?=\S))*?:(?=\s|$)/.exec(content);
  return match ? match[0].length : content.length;
}

function restOfLine(text: string, offset: number): string {
  return /^[^\r\n]*/.exec(text.slice(offset, offset + 2_000))?.[0] ?? '';
}

/** Where the token at the cursor ends: at its quote, or before what `stop` matches. */
function tokenEnd(rest: string, offset: number, quote: string | undefined, stop: RegExp): number {
  if (quote) {
    const close = rest.indexOf(quote);
    if (close >= 0) return offset + close + 1;
  }
  const end = stop.exec(rest)?.index ?? rest.length;
  return offset + rest.slice(0, end).trimEnd().length;
}

/** The keys at the same column around a line, and the entries of the list that it is in. */
function siblingsOf(text: string, lineStart: number, column: number, isItem: boolean): string[] {
  const lines = text.split(/\r?\n/);
  const line = text.slice(0, lineStart).split('\n').length - 1;
  const found: string[] = [];
  const own = lines[line] ?? '';
  const startsItem = /^ *-/.test(own);
  const look = (index: number, upwards: boolean): boolean => {
    const candidate = lines[index] ?? '';
    if (candidate.trim() === '' || /^\s*#/.test(candidate)) return true;
    const lead = /^ *(?:-(?: +|$))*/.exec(candidate)?.[0] ?? '';
    const indent = /^ */.exec(candidate)?.[0].length ?? 0;
    const dashed = lead.includes('-');
    if (lead.length === column) {
      const content = candidate.slice(column);
      const key = keyAtStart(content);
      if (key !== undefined) {
        // Below, a dash starts the next entry of the list; above, it is where this one starts.
        if (dashed && !upwards) return false;
        // This line starts an entry itself, so a key above belongs to the one before.
        if (upwards && startsItem) return false;
        if (!isItem || upwards || !dashed) found.push(key);
        return !(dashed && upwards);
      }
      if (dashed && isItem) found.push(plainText(content));
      return !dashed || isItem;
    }
    if (lead.length > column) return dashed && indent < column ? false : true;
    return false;
  };
  const isScalarList = startsItem && keyAtStart(own.slice(column)) === undefined;
  if (!startsItem || isScalarList)
    for (let index = line - 1; index >= 0 && look(index, true); index--);
  for (let index = line + 1; index < lines.length && look(index, false); index++);
  return found;
}

function plainText(content: string): string {
  const trimmed = content.replace(/\s#.*$/, '').trim();
  const quoted = /^(["'])(.*)\1$/.exec(trimmed);
  return quoted?.[2] ?? trimmed;
}

function flowSlot(text: string, offset: number, state: ScanState): Slot | undefined {
  const inner = state.flow.at(-1);
  if (!inner) return undefined;
  const { path, part, siblings } = flowPath(text, offset, state);
  const quote = state.quote;
  const isMapping = inner.bracket === '{';
  const colon =
    isMapping && !quote ? /:\s/.exec(part.text) : isMapping ? /:\s*["']/.exec(part.text) : null;
  const valueFrom = colon ? part.start + colon.index + 1 : part.start;
  const gap = /^\s*/.exec(text.slice(valueFrom, offset))?.[0].length ?? 0;
  const start = quote?.offset ?? valueFrom + gap;
  const rest = restOfLine(text, offset);
  const end = tokenEnd(rest, offset, quote?.character, colon ? /[,}\]]|\s#|$/ : /[,}\]]|:\s|\s#|$/);
  const key = colon ? plainText(part.text.slice(0, colon.index)) : undefined;
  return {
    kind: isMapping && !colon ? 'key' : 'value',
    path: key === undefined ? (isMapping ? path : [...path, '#']) : [...path, key],
    start,
    end,
    typed: text.slice(quote ? quote.offset + 1 : start, offset),
    quote: quote?.character,
    flow: true,
    column: 0,
    siblings,
    hasColon: /^\s*:(?:\s|$)/.test(text.slice(end, end + 3)),
    needsDash: false,
    needsSpace: false,
  };
}

/** The path of the innermost bracket, the part between commas at the cursor, and its neighbours. */
function flowPath(text: string, offset: number, state: ScanState) {
  const path = pathOf(state.stack);
  let part = { start: offset, text: '' };
  let siblings: string[] = [];
  state.flow.forEach(({ bracket, offset: open }, depth) => {
    const next = state.flow[depth + 1]?.offset;
    const parts = splitParts(text.slice(open + 1, next ?? offset), open + 1);
    part = parts.at(-1) ?? part;
    if (next !== undefined) {
      const key = bracket === '{' ? plainText(part.text.replace(/:\s*$/, '')) : '#';
      path.push(key);
      return;
    }
    const close = closing(text, offset);
    const all = [...parts.slice(0, -1), ...splitParts(text.slice(offset, close), offset).slice(1)];
    siblings = all.map(({ text: sibling }) =>
      plainText(bracket === '{' ? sibling.replace(/:\s.*$|:$/s, '') : sibling),
    );
  });
  return { path, part, siblings };
}

function closing(text: string, offset: number): number {
  const end = /[\]}]/.exec(text.slice(offset, offset + 10_000))?.index;
  return end === undefined ? offset : offset + end;
}

/** Splits the inside of a bracket at its own commas, leaving nested brackets and quotes whole. */
function splitParts(inside: string, offset: number): { start: number; text: string }[] {
  const parts: { start: number; text: string }[] = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  for (let index = 0; index < inside.length; index++) {
    const character = inside.charAt(index);
    if (quote) {
      if (character === quote) quote = '';
    } else if (/["']/.test(character) && /[[{,:]\s*$|^\s*$/.test(inside.slice(from, index))) {
      quote = character;
    } else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    else if (character === ',' && depth === 0) {
      parts.push({ start: offset + from, text: inside.slice(from, index) });
      from = index + 1;
    }
  }
  parts.push({ start: offset + from, text: inside.slice(from) });
  return parts.map(({ start, text }) => {
    const lead = /^\s*/.exec(text)?.[0].length ?? 0;
    return { start: start + lead, text: text.slice(lead) };
  });
}
