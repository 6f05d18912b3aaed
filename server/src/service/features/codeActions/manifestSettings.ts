import type { TextEdit } from 'vscode-languageserver-types';
import { rangeOf } from '../../documents/parse';
import type { ParsedDocument } from '../../documents/parse';
import { entryOf } from '../../documents/tree';
import type { MappingNode, ValueNode } from '../../documents/tree';
import { afterEdits } from '../refactorings/change';
import { writeText } from '../scalarText';
import { appendItem, indentStep, insertEntry, replaceScalar } from '../treeEdits';
import { insertInOrder } from './insertInOrder';

/** What quick fixes write into a manifest. */

/**
 * Switches a rule off in the whole framework, also where `overrides` say something else.
 * @returns undefined where the manifest is written so that it cannot be done safely.
 */
export function ruleOff(manifest: ParsedDocument, code: string): TextEdit[] | undefined {
  const { root } = manifest;
  if (root?.kind !== 'mapping') return undefined;
  const overrides = entryOf(root, 'overrides')?.value;
  const settings = (overrides?.kind === 'list' ? overrides.items : []).map((item) =>
    entryOf(entryOf(item, 'rules')?.value, code),
  );
  const rules = entryOf(root, 'rules');
  if (rules && rules.value.kind !== 'mapping') return undefined;
  const present = entryOf(rules?.value, code);
  const edits = [...settings, present].flatMap((entry) =>
    entry?.value.kind === 'scalar' && entry.value.text !== 'off' ? [entry.value] : [],
  );
  const changes = edits.map((value) => replaceScalar(manifest, rangeOf(manifest, value), 'off'));
  if (!present) changes.push(newSetting(manifest, root, rules?.value, code));
  const after = afterEdits(manifest, changes);
  const isOff =
    after.problems.length === 0 &&
    after.content.kind === 'manifest' &&
    [{ rules: after.content.rules }, ...after.content.overrides].every(({ rules: set }) =>
      set.every(({ code: set, severity }) => set.value !== code || severity.value === 'off'),
    );
  return isOff ? changes : undefined;
}

function newSetting(
  manifest: ParsedDocument,
  root: MappingNode,
  rules: ValueNode | undefined,
  code: string,
): TextEdit {
  const setting = `${code}: off`;
  if (rules?.kind === 'mapping') {
    const last = rules.entries.filter(({ merged }) => !merged).at(-1);
    return insertEntry(manifest, rules, last, [setting]);
  }
  const step = ' '.repeat(indentStep(manifest));
  const lines = root.flow ? [`rules: {${setting}}`] : ['rules:', `${step}${setting}`];
  return insertInOrder(manifest, [], root, 'rules', lines);
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
  if (root?.kind !== 'mapping') return undefined;
  const list = entryOf(root, 'dictionary')?.value;
  if (list && list.kind !== 'list') return undefined;
  const place = (list ?? root).flow ? 'flow' : 'block';
  const written = words.map((word) => writeText(word, place));
  const step = ' '.repeat(indentStep(manifest));
  const lines = root.flow
    ? [`dictionary: [${written.join(', ')}]`]
    : ['dictionary:', ...written.map((word) => `${step}- ${word}`)];
  const edits = list
    ? written.map((word) => appendItem(manifest, list, word))
    : [insertInOrder(manifest, [], root, 'dictionary', lines)];
  const { problems, content } = afterEdits(manifest, edits);
  const listed = content.kind === 'manifest' ? content.dictionary.map(({ value }) => value) : [];
  return problems.length === 0 && words.every((word) => listed.includes(word)) ? edits : undefined;
}
