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
          const words = folded(bullet);
          const first = seen.get(words);
          if (!first) seen.set(words, bullet);
          else if (isElsewhere(bullet, first))
            yield finding(bullet, first, messages.repeatedInList());
        }
      }
    }
    if (content.kind !== 'skill') return;
    const seen = new Map<string, { bullet: Located; level: string }>();
    for (const { name, bullets } of content.levels) {
      for (const bullet of bullets) {
        const words = folded(bullet);
        const first = seen.get(words);
        if (!first) seen.set(words, { bullet, level: name.value });
        else if (isElsewhere(bullet, first.bullet)) {
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

/** What an alias repeats is written once, and was meant to be the same. */
function isElsewhere(a: Located, b: Located): boolean {
  const from = a.range.start;
  const to = b.range.start;
  return from.line !== to.line || from.character !== to.character;
}

/** Case, spacing and a full stop do not make another bullet. */
function folded({ value }: Located): string {
  return value
    .trim()
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(/[.;,]$/, '')
    .toLowerCase();
}
