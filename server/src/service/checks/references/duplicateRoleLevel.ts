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
    for (const { name } of summary.levels) {
      if (!name) continue;
      const earlier = first.get(foldName(name.value));
      if (!earlier) {
        first.set(foldName(name.value), name);
        continue;
      }
      yield {
        range: name.range,
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
