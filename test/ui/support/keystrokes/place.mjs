/** Where a cursor stands in half-written YAML, and what is still missing there. */
import { isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';

/** @typedef {string | number} Step a key, or a position in a list */
/** @typedef {readonly Step[]} Path from the root */

/**
 * @typedef {object} Place
 * @property {'key' | 'item' | 'value' | 'none'} kind a key can be written here, a dash, or a text
 * @property {Path} path of the mapping or list that the key or dash would belong to; of the text
 */

/** Letters that no framework has. */
const MARK = 'qQxMarkxQq';

/**
 * The texts of `wanted` that are not yet in `text`, in order.
 * @param {unknown} wanted
 * @param {string} text
 * @returns {Path[]}
 */
export function missing(wanted, text) {
  const present = read(text).toJS();
  return leaves(wanted).filter((path) => at(present, path) !== at(wanted, path));
}

/**
 * @param {unknown} value
 * @param {Path} path
 */
export function at(value, path) {
  /** @type {any} */
  let inner = value;
  for (const step of path) inner = inner?.[step];
  return inner;
}

/**
 * What can be written at a cursor, as `wanted` has it.
 * @param {unknown} wanted
 * @param {{ text: string, start: number, end: number }} seen what is selected would be replaced
 * @returns {Place}
 */
export function placeAt(wanted, { text, start, end }) {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isBlank = /^[ -]*$/.test(line) && /^[ ]*(?:\n|$)/.test(after);
  const asKey = isBlank ? find(`${before}${MARK}: ${MARK}${after}`) : undefined;
  if (asKey) {
    const parent = asKey.slice(0, -1);
    const there = at(wanted, parent);
    if (Array.isArray(there)) return { kind: 'item', path: parent };
    if (typeof there === 'object') return { kind: 'key', path: parent };
  }
  // Below a bullet, a key would be taken for more of its text.
  const asItem = isBlank && !line.includes('-') ? find(`${before}- ${MARK}${after}`) : undefined;
  if (asItem && typeof at(wanted, asItem) === 'string')
    return { kind: 'item', path: asItem.slice(0, -1) };
  const asValue = find(`${before}${MARK}${after}`);
  if (asValue && typeof at(wanted, asValue) === 'string') return { kind: 'value', path: asValue };
  return { kind: 'none', path: asValue ?? [] };
}

/**
 * Where a text begins that stands at a path, undefined where there is none.
 * @param {string} text
 * @param {Path} path
 * @returns {number | undefined} an offset
 */
export function textPlace(text, path) {
  const node = read(text).getIn(path, true);
  return isScalar(node) && node.value !== null ? node.range?.[0] : undefined;
}

/**
 * Where the text of a path would go on: behind its key or dash, or on the empty line below it. Undefined
 * where there is nothing of it yet.
 * @param {string} text
 * @param {Path} path
 * @returns {number | undefined} an offset
 */
export function emptyPlace(text, path) {
  const document = read(text);
  for (let length = path.length; length > 0; length--) {
    const own = path.slice(0, length);
    const parent = document.getIn(own.slice(0, -1), true) ?? document.contents;
    const last = own[own.length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === last);
      if (!pair) continue;
      if (!isScalar(pair.value) || pair.value.value !== null) return undefined;
      return below(text, pair.key.range[1]);
    }
    if (isSeq(parent) && typeof last === 'number' && last < parent.items.length) {
      const item = parent.items[last];
      return isScalar(item) && item.value === null ? item.range[0] : undefined;
    }
  }
  return undefined;
}

/**
 * Whether a key or item is there, with or without a value.
 * @param {string} text
 * @param {Path} path
 */
export function exists(text, path) {
  return read(text).hasIn(path);
}

/**
 * The mapping or list that is there and into which a path is to be written: its path, the column of its
 * keys or dashes, and the end of its last line.
 * @param {string} text
 * @param {Path} path
 */
export function container(text, path) {
  const document = read(text);
  for (let length = path.length - 1; length >= 0; length--) {
    const own = path.slice(0, length);
    const node = length === 0 ? document.contents : document.getIn(own, true);
    if ((isMap(node) || isSeq(node)) && node.items.length > 0) {
      const first = node.items[0];
      const start = isPair(first) ? first.key.range[0] : text.lastIndexOf('-', first.range[0]);
      const column = start - (text.lastIndexOf('\n', start - 1) + 1);
      const trimmed = text.slice(0, node.range[1]).trimEnd();
      const lineEnd = text.indexOf('\n', trimmed.length);
      return { path: own, column, end: lineEnd < 0 ? text.length : lineEnd };
    }
  }
  return { path: [], column: 0, end: text.length };
}

/**
 * Behind a key: on an empty line below it, or at the end of its own line.
 * @param {string} text
 * @param {number} keyEnd
 */
function below(text, keyEnd) {
  const lineEnd = text.indexOf('\n', keyEnd);
  if (lineEnd < 0) return text.length;
  const next = /^[ ]+(?:- )?(?=\n|$)/.exec(text.slice(lineEnd + 1));
  return next ? lineEnd + 1 + next[0].length : lineEnd;
}

/** @param {string} text */
function read(text) {
  return parseDocument(text, { strict: false, logLevel: 'silent' });
}

/**
 * The path of the mark in a text, where it is all that stands there or follows what was typed.
 * @param {string} text
 * @returns {Path | undefined}
 */
function find(text) {
  const document = read(text);
  if (document.errors.length > 0) return undefined;
  /** @type {Path | undefined} */
  let found;
  visit(document, {
    Scalar(position, { value }, ancestors) {
      if (typeof value !== 'string' || !value.includes(MARK)) return undefined;
      found = [...pathOf(ancestors), ...(typeof position === 'number' ? [position] : [])];
      return visit.BREAK;
    },
  });
  return found;
}

/** @param {readonly unknown[]} ancestors */
function pathOf(ancestors) {
  /** @type {Step[]} */
  const path = [];
  ancestors.forEach((node, index) => {
    const parent = ancestors[index - 1];
    if (isPair(node) && isScalar(node.key)) path.push(String(node.key.value));
    else if (isSeq(parent)) path.push(parent.items.indexOf(node));
  });
  return path;
}

/**
 * @param {unknown} value
 * @returns {Path[]}
 */
function leaves(value) {
  if (typeof value !== 'object' || value === null) return [[]];
  const steps = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return steps.flatMap((step) => leaves(at(value, [step])).map((path) => [step, ...path]));
}
