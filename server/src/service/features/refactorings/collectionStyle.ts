import { CodeActionKind, TextEdit } from 'vscode-languageserver-types';
import { lineStartAt } from '../../documents/lines';
import { rangeOf } from '../../documents/parse';
import type { ParsedDocument } from '../../documents/parse';
import type {
  ListNode,
  MappingEntry,
  MappingNode,
  ScalarNode,
  ValueNode,
} from '../../documents/tree';
import { writeScalar } from '../scalarText';
import { columnOf, indentStep, lineEnd, lineEnding } from '../treeEdits';
import { isSound } from './change';
import * as messages from './messages';
import type { Offer, OfferProvider } from './offer';
import { extentOf, overlaps } from './roleTree';
import type { Selection } from './roleTree';
import { lastEnd } from './rows';

/** Lists and mappings whose parts are names: prose in braces would be one long line. */
const KEYS = new Set([
  'grades',
  'skills',
  'levels',
  'families',
  'formerly',
  'dictionary',
  'exclude',
  'roles',
  'rules',
  'files',
]);
/** The longest line that a list or mapping is put on, as wide as most editors show. */
const LONGEST_LINE = 120;

type Collection = MappingNode | ListNode;

/** "Put grades on one line", and "Put each of grades on a line of its own". */
export const offerCollectionStyle: OfferProvider = ({ document, selection }) => {
  const found = collectionAt(document, document.root, selection);
  if (!found) return [];
  const { entry, collection } = found;
  const edit = collection.flow
    ? toBlock(document, entry, collection)
    : toFlow(document, entry, collection);
  if (!edit || !isSound(document, [edit], true)) return [];
  const key = entry.key.text;
  const offer: Offer = {
    id: 'style',
    title: collection.flow ? messages.toBlock(key) : messages.toFlow(key),
    kind: CodeActionKind.RefactorRewrite,
    changes: () => [{ uri: document.uri, edits: [edit] }],
  };
  return [offer];
};

interface Found {
  readonly entry: MappingEntry;
  readonly collection: Collection;
}

/** The outermost list or mapping in braces that is selected; in block style the one whose key is. */
function collectionAt(
  document: ParsedDocument,
  node: ValueNode | undefined,
  selection: Selection,
): Found | undefined {
  if (!node || node.kind === 'scalar') return undefined;
  const below = node.kind === 'list' ? node.items : [];
  for (const item of below) {
    const found = collectionAt(document, item, selection);
    if (found) return found;
  }
  if (node.kind === 'list') return undefined;
  for (const entry of node.entries) {
    const { key, value } = entry;
    if (entry.merged || value.start < key.end || !overlaps(selection, extentOf(document, entry)))
      continue;
    if (value.kind !== 'scalar' && KEYS.has(key.text) && value.flow)
      return { entry, collection: value };
    const onKey = overlaps(selection, { start: key.start, end: lineEnd(document, key.end) });
    if (value.kind !== 'scalar' && KEYS.has(key.text) && onKey) return { entry, collection: value };
    const found = collectionAt(document, value, selection);
    if (found) return found;
  }
  return undefined;
}

/** From braces to lines; a comment behind the braces stays on the key's line. */
function toBlock(
  document: ParsedDocument,
  { key }: MappingEntry,
  collection: Collection,
): TextEdit | undefined {
  const text = document.text.getText();
  const end = lineEnd(document, collection.end);
  const gap = /^\s*:\s*$/.exec(text.slice(key.end, collection.start));
  const rest = /^[ \t]*(#.*)?$/.exec(text.slice(collection.end, end));
  const steps = stepsOf(document);
  const lines = blockLines(text, collection, steps);
  if (!gap || !rest || !lines || isEmpty(collection)) return undefined;
  const indent = ' '.repeat(columnOf(document, key) + steps[collection.kind]);
  const comment = rest[1] === undefined ? '' : ` ${rest[1]}`;
  const colon = text.indexOf(':', key.end) + 1;
  const written = lines.map((line) => lineEnding(document) + indent + line).join('');
  return TextEdit.replace(rangeOf(document, { start: colon, end }), comment + written);
}

/** By how many columns a list, or mapping, is indented below its key. */
type Steps = Readonly<Record<Collection['kind'], number>>;

function stepsOf(document: ParsedDocument): Steps {
  const step = indentStep(document);
  // Lists may stand right under their key; the document's first list shows whether they do.
  const isFlush = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1- /m.test(document.text.getText());
  return { list: isFlush ? 0 : step, mapping: step };
}

/**
 * The lines of a collection and all below it, each indented from the collection's own column.
 * @returns undefined where something in it would be lost: a comment, an anchor, an alias.
 */
function blockLines(source: string, collection: Collection, steps: Steps): string[] | undefined {
  const lines: string[] = [];
  let end = collection.start + 1;
  /** The lines of a part, with nothing but punctuation between it and the part before. */
  const take = (node: ValueNode): string[] | undefined => {
    if (node.start < end || !/^[\s,:]*$/.test(source.slice(end, node.start))) return undefined;
    end = node.end;
    if (node.kind !== 'scalar' && !isEmpty(node)) return blockLines(source, node, steps);
    const written = source.slice(node.start, node.end);
    const isLong = node.kind === 'scalar' && /[\r\n]/.test(written);
    return [isLong ? writeScalar(node.text) : written];
  };
  if (collection.kind === 'list') {
    for (const item of collection.items) {
      const below = take(item);
      if (!below) return undefined;
      lines.push(...below.map((line, index) => (index === 0 ? '- ' : '  ') + line));
    }
  } else {
    for (const { key, value, merged } of collection.entries) {
      const [name] = (merged ? undefined : take(key)) ?? [];
      const isNothing = value.kind === 'scalar' && value.start === value.end;
      const below = isNothing ? [''] : take(value);
      if (name === undefined || !below) return undefined;
      if (value.kind === 'scalar' || isEmpty(value))
        lines.push(`${name}: ${below.join('')}`.trimEnd());
      else {
        const indent = ' '.repeat(steps[value.kind]);
        lines.push(`${name}:`, ...below.map((line) => indent + line));
      }
    }
  }
  return /^[\s,:]*[\]}]$/.test(source.slice(end, collection.end)) ? lines : undefined;
}

/** From lines to braces; a comment on the key's line goes behind them, one further down stands in the way. */
function toFlow(
  document: ParsedDocument,
  entry: MappingEntry,
  collection: Collection,
): TextEdit | undefined {
  const { key } = entry;
  const text = document.text.getText();
  const gap = /^\s*:[ \t]*(#.*)?\s*$/.exec(text.slice(key.end, firstLine(text, collection.start)));
  const end = lastEnd(document, entry);
  const written = flowText(document, collection);
  if (!gap || written === undefined || text.slice(end, lineEnd(document, end)).trim() !== '') {
    return undefined;
  }
  const colon = text.indexOf(':', key.end) + 1;
  const comment = gap[1] === undefined ? '' : ` ${gap[1].trimEnd()}`;
  const line = ` ${written}${comment}`;
  if (columnOf(document, { start: colon }) + line.length > LONGEST_LINE) return undefined;
  return TextEdit.replace(rangeOf(document, { start: colon, end }), line);
}

function flowText(document: ParsedDocument, node: ValueNode): string | undefined {
  if (node.kind === 'scalar') return flowScalar(document, node);
  const source = document.text.getText();
  let end = node.start;
  const parts: string[] = [];
  for (const part of node.kind === 'list' ? node.items : node.entries) {
    const isEntry = 'key' in part;
    const first = isEntry ? part.key : part;
    const value = isEntry ? part.value : part;
    const isHere = isEntry ? !part.merged && value.start >= first.end : true;
    // A comment, an anchor or an alias would be lost.
    if (!isHere || first.start < end || !/^[\s-]*$/.test(source.slice(end, first.start)))
      return undefined;
    if (
      isEntry &&
      value.end > value.start &&
      !/^\s*:\s*$/.test(source.slice(first.end, value.start))
    ) {
      return undefined;
    }
    const written = flowText(document, value);
    const name = isEntry ? flowScalar(document, part.key) : '';
    if (written === undefined || name === undefined) return undefined;
    parts.push(isEntry ? `${name}:${written === '' ? '' : ` ${written}`}` : written);
    end = isEntry ? lastEnd(document, part) : value.end;
  }
  const inside = parts.join(', ');
  return node.kind === 'list' ? `[${inside}]` : `{${inside}}`;
}

/** A scalar as it may stand in braces; undefined where it has several lines. */
function flowScalar(document: ParsedDocument, node: ScalarNode): string | undefined {
  const written = document.text.getText().slice(node.start, node.end);
  if (node.style === 'block' || /[\r\n]/.test(written)) return undefined;
  const isSafe = node.style !== 'plain' || !/[,[\]{}]|:$/.test(written);
  return isSafe ? written : writeScalar(node.text, 'flow');
}

function isEmpty(node: ValueNode): boolean {
  return node.kind === 'list'
    ? node.items.length === 0
    : node.kind === 'mapping' && node.entries.length === 0;
}

/** Where the first line of a block starts, behind the line break before it. */
function firstLine(text: string, start: number): number {
  return lineStartAt(text, start);
}
