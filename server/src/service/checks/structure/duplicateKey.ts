import { rangeOf } from '../../documents/parse';
import { walk } from '../../documents/tree';
import type { MappingEntry } from '../../documents/tree';
import type { DocumentRule, Finding } from '../rule';
import * as messages from './messages';

/** The same key twice in one mapping (YAML 1.2, 3.2.1.1: keys are unique). */
export const duplicateKey: DocumentRule = {
  code: 'duplicate-key',
  scope: 'document',
  severity: 'error',
  fixable: true,
  run({ document }) {
    const findings: Finding[] = [];
    // Both sides of a conflict are there: the marks are the mistake, not the keys.
    if (!document.root || document.hasConflicts) return findings;
    walk(document.root, (node) => {
      if (node.kind !== 'mapping') return undefined;
      const first = new Map<string, MappingEntry>();
      for (const entry of node.entries) {
        const earlier = first.get(entry.key.text);
        if (!earlier) {
          first.set(entry.key.text, entry);
          continue;
        }
        findings.push({
          range: rangeOf(document, entry.key),
          message: messages.duplicateKey(entry.key.text),
          data: { key: entry.key.text },
          related: [
            {
              location: { uri: document.uri, range: rangeOf(document, earlier.key) },
              message: messages.firstOfDuplicate(entry.key.text),
            },
          ],
        });
      }
      return undefined;
    });
    return findings;
  },
};
