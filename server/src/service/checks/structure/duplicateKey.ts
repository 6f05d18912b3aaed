import { rangeOf } from '../../documents/parse';
import { walk } from '../../documents/tree';
import type { MappingEntry, MappingNode } from '../../documents/tree';
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
    // From the first mistake in the YAML on, what stands in which mapping is a guess.
    const readTo = document.problems[0]?.start ?? Infinity;
    walk(document.root, (node, path) => {
      if (node.kind !== 'mapping') return undefined;
      const isItem = path.at(-1)?.kind === 'list';
      for (const { entry, earlier, startsItem } of repeatedEntries(node, isItem)) {
        if (entry.key.start >= readTo) continue;
        const key = entry.key.text;
        findings.push({
          range: rangeOf(document, entry.key),
          message: startsItem ? messages.missingDash(key) : messages.duplicateKey(key),
          data: { key, fix: startsItem ? 'dash' : 'remove' },
          related: [
            {
              location: { uri: document.uri, range: rangeOf(document, earlier.key) },
              message: messages.firstOfDuplicate(key),
            },
          ],
        });
      }
      return undefined;
    });
    return findings;
  },
};

interface RepeatedEntry {
  readonly entry: MappingEntry;
  readonly earlier: MappingEntry;
  /** With it a list's next entry starts, whose dash is missing; it stands for the entries behind it. */
  readonly startsItem: boolean;
}

function repeatedEntries(mapping: MappingNode, isItem: boolean): RepeatedEntry[] {
  const first = new Map<string, MappingEntry>();
  const found: RepeatedEntry[] = [];
  const own = mapping.entries.filter(({ merged }) => !merged);
  let item: Set<string> | undefined;
  own.forEach((entry, position) => {
    const key = entry.key.text;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, entry);
      item?.add(key);
      return;
    }
    const next = own[position + 1]?.key.text;
    if (isItem && !mapping.flow && earlier === own[0] && next !== undefined && first.has(next)) {
      item = new Set([key]);
      found.push({ entry, earlier, startsItem: true });
      return;
    }
    // Once for each item whose dash is missing.
    if (item && !item.has(key)) item.add(key);
    else found.push({ entry, earlier, startsItem: false });
  });
  return found;
}
