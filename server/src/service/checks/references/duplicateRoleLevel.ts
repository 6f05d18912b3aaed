import type { Range } from 'vscode-languageserver-types';
import type { Located } from '../../documents/content';
import { foldName } from '../../index/names';
import type { ReferenceRule } from '../rule';
import * as messages from './messages';

/** Two levels of one role have the same name, case and spacing folded. */
export const duplicateRoleLevel: ReferenceRule = {
  code: 'duplicate-role-level',
  scope: 'framework',
  severity: 'error',
  fixable: false,
  *run({ summary }) {
    if (summary.kind !== 'role') return;
    const first = new Map<string, Located>();
    for (const { name, range } of summary.levels) {
      if (!name) continue;
      const earlier = first.get(foldName(name.value));
      if (!earlier) {
        first.set(foldName(name.value), name);
        continue;
      }
      yield {
        // A name that a merge key brings in is written at the first of the two.
        range: isSame(name, earlier) ? startOf(range) : name.range,
        message: messages.duplicateRoleLevel(earlier.value),
        related: [
          {
            location: { uri: summary.uri, range: earlier.range },
            message: messages.firstLevelHere(earlier.value),
          },
        ],
      };
    }
  },
};

function isSame(a: Located, b: Located): boolean {
  const from = a.range.start;
  const to = b.range.start;
  return from.line === to.line && from.character === to.character;
}

/** The first character: a dash's entry, or its `<<`. */
function startOf({ start }: Range): Range {
  return { start, end: { line: start.line, character: start.character + 1 } };
}
