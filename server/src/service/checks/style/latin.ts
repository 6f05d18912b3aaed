import { inCaseOf } from '../../prose/capitals';
import { withoutCode } from '../../prose/code';
import * as messages from './messages';
import { proseRule } from './proseRule';

/**
 * Not "EG", "IE" and "Etc" within names: those are abbreviations of something else. Nor is a part of a
 * path, an option or code Latin (`/etc/hosts`, "data viz").
 */
const LATIN =
  /(?<![\p{L}\p{N}./\\_~@-])(?:[Ee]\.\s?g\.?|eg\.?|[Ii]\.\s?e\.?|ie\.?|etc\.?|viz\.)(?![\p{L}\p{N}/\\_~@-])/gu;
/** Most texts have nothing like it, which one look at them tells. */
const LIKELY = /\b(?:[Ee]\.?\s?g|[Ii]\.?\s?e|etc|viz)/;
/** A comma and its spaces are shorter than this. */
const LOOK_BACK = 20;
const PLAIN: Readonly<Record<string, string>> = {
  eg: 'for example',
  ie: 'that is',
  etc: 'and so on',
  viz: 'namely',
};

/** Latin abbreviations (GOV.UK style guide, "eg, etc and ie"). */
export const latin = proseRule(
  { code: 'latin', severity: 'warning', fixable: true, isLikely: (text) => LIKELY.test(text) },
  ({ all }) => all,
  function* (passage, { prose }) {
    const { text } = passage;
    // Only sentences have a full stop at their end.
    const hasSentences = prose.descriptions.includes(passage) || /^\p{Lu}/u.test(text.trimStart());
    const words = withoutCode(text);
    for (const { 0: found, index: from } of words.matchAll(LATIN)) {
      const to = from + found.length;
      const code = found.toLowerCase().replace(/[.\s]/g, '');
      const plain = inCaseOf(found, PLAIN[code] ?? '');
      const isEnd = text.slice(to).trim() === '' || /^\s+\p{Lu}/u.test(text.slice(to));
      const endsSentence = found.endsWith('.') && isEnd && hasSentences;
      const before = text.slice(Math.max(0, from - LOOK_BACK), from);
      const comma = code === 'etc' ? (/,\s*$/.exec(before)?.[0].length ?? 0) : 0;
      yield {
        ...{ from, to, message: messages.latin(found, plain) },
        use: [(comma > 0 ? ' ' : '') + plain + (endsSentence ? '.' : '')],
        replace: { from: from - comma, to },
      };
    }
  },
);
