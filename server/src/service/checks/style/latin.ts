import { inCaseOf } from '../../prose/capitals';
import * as messages from './messages';
import { proseRule } from './proseRule';

/** Not "EG", "IE" and "Etc" within names: those are abbreviations of something else. */
const LATIN =
  /(?<![\p{L}\p{N}.])(?:[Ee]\.\s?g\.?|eg\.?|[Ii]\.\s?e\.?|ie\.?|etc\.?|viz\.?)(?![\p{L}\p{N}])/gu;
const PLAIN: Readonly<Record<string, string>> = {
  eg: 'for example',
  ie: 'that is',
  etc: 'and so on',
  viz: 'namely',
};

/** Latin abbreviations (GOV.UK style guide, "eg, etc and ie"). */
export const latin = proseRule(
  { code: 'latin', severity: 'warning', fixable: true },
  ({ all }) => all,
  function* ({ text }) {
    for (const { 0: found, index: from } of text.matchAll(LATIN)) {
      const to = from + found.length;
      const code = found.toLowerCase().replace(/[.\s]/g, '');
      const words = PLAIN[code] ?? '';
      const plain = inCaseOf(found, words);
      const isEnd = text.slice(to).trim() === '' || /^\s+\p{Lu}/u.test(text.slice(to));
      // Its full stop may also end the sentence: descriptions have sentences, bullets do not.
      const endsSentence = found.endsWith('.') && isEnd && /^\p{Lu}/u.test(text.trimStart());
      const comma = code === 'etc' ? (/,\s*$/.exec(text.slice(0, from))?.[0].length ?? 0) : 0;
      yield {
        ...{ from, to, message: messages.latin(found, plain) },
        use: [(comma > 0 ? ' ' : '') + plain + (endsSentence ? '.' : '')],
        replace: { from: from - comma, to },
      };
    }
  },
);
