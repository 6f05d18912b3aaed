import type { Located } from '../../documents/content';
import type { DocumentRule, Finding } from '../rule';
import * as messages from './messages';

/** The same bullet twice in a list, or word for word at two levels of a skill. */
export const repeatedBullet: DocumentRule = {
  code: 'repeated-bullet',
  scope: 'document',
  severity: 'warning',
  fixable: true,
  *run({ document }) {
    const { content, uri } = document;
    const finding = (bullet: Located, first: Located, message: string): Finding => ({
      range: bullet.range,
      message,
      related: [{ location: { uri, range: first.range }, message: messages.sameBullet() }],
    });
    if (content.kind === 'role') {
      for (const { responsibilities } of content.levels) {
        const seen = new Map<string, Located>();
        for (const bullet of responsibilities) {
          const first = seen.get(folded(bullet));
          if (first) yield finding(bullet, first, messages.repeatedInList());
          else seen.set(folded(bullet), bullet);
        }
      }
    }
    if (content.kind !== 'skill') return;
    const seen = new Map<string, { bullet: Located; level: string }>();
    for (const { name, bullets } of content.levels) {
      for (const bullet of bullets) {
        const first = seen.get(folded(bullet));
        if (!first) seen.set(folded(bullet), { bullet, level: name.value });
        else {
          const message =
            first.level === name.value
              ? messages.repeatedInList()
              : messages.repeatedAtLevel(first.level);
          yield finding(bullet, first.bullet, message);
        }
      }
    }
  },
};

/** Case, spacing and a full stop do not make another bullet. */
function folded({ value }: Located): string {
  return value
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.;,]$/, '')
    .toLowerCase();
}
