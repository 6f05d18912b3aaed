import { TextEdit } from 'vscode-languageserver-types';
import { rangeOf } from '../../documents/parse';
import type { ParsedDocument } from '../../documents/parse';
import { entryOf } from '../../documents/tree';
import type { MappingEntry, MappingNode, ScalarNode, ValueNode } from '../../documents/tree';
import { afterEdits } from '../refactorings/change';
import { writeText } from '../scalarText';
import {
  appendItem,
  indentStep,
  insertEntry,
  lineEnd,
  lineEnding,
  replaceScalar,
  valueEnd,
} from '../treeEdits';
import { insertInOrder } from './insertInOrder';
import * as messages from './messages';

/** What quick fixes write into a manifest. */

/**
 * Switches a rule off in the whole framework, also where `overrides` say something else.
 * @returns undefined where the manifest is written so that it cannot be done safely.
 */
export function ruleOff(manifest: ParsedDocument, code: string): TextEdit[] | undefined {
  const { root } = manifest;
  const overrides = entryOf(root, 'overrides')?.value;
  const special = (overrides?.kind === 'list' ? overrides.items : []).map(
    (item) => entryOf(item, 'rules')?.value,
  );
  const settings = special.map((set) => entryOf(set, code));
  const rules = entryOf(root, 'rules');
  const present = entryOf(rules?.value, code);
  // What an alias repeats is written once, and so changed once.
  const values = new Map<number, ScalarNode>();
  for (const entry of [...settings, present]) {
    if (entry?.value.kind === 'scalar' && entry.value.text !== 'off')
      values.set(entry.value.start, entry.value);
  }
  const changes = [...values.values()].map((value) =>
    replaceScalar(manifest, rangeOf(manifest, value), 'off'),
  );
  const setting = `${code}: off`;
  const addTo = (set: MappingNode) =>
    insertEntry(manifest, set, set.entries.filter(({ merged }) => !merged).at(-1), [setting]);
  // What a preset says for some files, it says of every rule. What an alias repeats is written once.
  const presets = new Map<number, MappingNode>();
  for (const set of special)
    if (set?.kind === 'mapping' && entryOf(set, 'preset') && !entryOf(set, code))
      presets.set(set.start, set);
  changes.push(...[...presets.values()].map(addTo));
  if (!present) {
    const edit =
      rules?.value.kind === 'mapping'
        ? addTo(rules.value)
        : newValue(manifest, 'rules', { flow: `{${setting}}`, block: [setting] });
    if (!edit) return undefined;
    changes.push(edit);
  }
  const after = afterEdits(manifest, changes);
  const isOff =
    after.problems.length === 0 &&
    after.content.kind === 'manifest' &&
    [after.content, ...after.content.overrides].every(({ preset, rules: set }) => {
      const own = set.filter((one) => one.code.value === code);
      return own.every(({ severity }) => severity.value === 'off') && (own.length > 0 || !preset);
    }) &&
    after.content.rules.some((one) => one.code.value === code);
  return isOff ? changes : undefined;
}

/**
 * Adds words to the manifest's dictionary.
 * @returns undefined where the manifest is written so that it cannot be done safely.
 */
export function addToDictionary(
  manifest: ParsedDocument,
  words: readonly string[],
): TextEdit[] | undefined {
  const { root } = manifest;
  const list = entryOf(root, 'dictionary')?.value;
  const write = (isFlow: boolean) =>
    words.map((word) => writeText(word, isFlow ? 'flow' : 'block'));
  const edits =
    list?.kind === 'list'
      ? write(list.flow).map((word) => appendItem(manifest, list, word))
      : [
          newValue(manifest, 'dictionary', {
            flow: `[${write(true).join(', ')}]`,
            block: write(false).map((word) => `- ${word}`),
          }),
        ].filter((edit) => edit !== undefined);
  const { problems, content } = afterEdits(manifest, edits);
  const listed = content.kind === 'manifest' ? content.dictionary.map(({ value }) => value) : [];
  return problems.length === 0 && words.every((word) => listed.includes(word)) ? edits : undefined;
}

/** A value in both of YAML's styles; the lines of the block relative to its own indentation. */
interface NewValue {
  readonly flow: string;
  readonly block: readonly string[];
}

/**
 * Gives a key of the manifest that is not there, or has nothing behind it, its value.
 * @returns undefined where something else stands there.
 */
function newValue(manifest: ParsedDocument, key: string, value: NewValue): TextEdit | undefined {
  const { root, text } = manifest;
  const step = ' '.repeat(indentStep(manifest));
  const block = value.block.map((line) => `${step}${line}`);
  if (!root || isNothing(root)) {
    // Nothing but comments: the manifest begins behind them.
    const all = text.getText();
    const ending = lineEnding(manifest);
    const start = all === '' || all.endsWith('\n') || all === '\uFEFF' ? '' : ending;
    const name = `framework: ${messages.frameworkName()}`;
    const lines = [name, `${key}:`, ...block].join(ending);
    return TextEdit.insert(text.positionAt(all.length), `${start}${lines}${ending}`);
  }
  if (root.kind !== 'mapping') return undefined;
  const entry = entryOf(root, key);
  if (entry) return isNothing(entry.value) ? fillIn(manifest, entry, value.flow, block) : undefined;
  const lines = root.flow ? [`${key}: ${value.flow}`] : [`${key}:`, ...block];
  return insertInOrder(manifest, [], root, key, lines);
}

function isNothing(node: ValueNode): node is ScalarNode {
  return node.kind === 'scalar' && node.value === null;
}

/** Writes a value behind a key that has none: below it, or in place of a written null. */
function fillIn(
  manifest: ParsedDocument,
  entry: MappingEntry,
  flow: string,
  block: readonly string[],
): TextEdit {
  const { text, root } = manifest;
  const { value } = entry;
  if (value.end > value.start) return TextEdit.replace(rangeOf(manifest, value), flow);
  if (root?.kind === 'mapping' && root.flow)
    return TextEdit.insert(text.positionAt(valueEnd(manifest, entry)), ` ${flow}`);
  const ending = lineEnding(manifest);
  const at = text.positionAt(lineEnd(manifest, entry.key.end));
  return TextEdit.insert(at, block.map((line) => `${ending}${line}`).join(''));
}
