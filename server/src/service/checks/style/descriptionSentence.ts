import { withCapital } from '../../prose/capitals';
import { withoutCode } from '../../prose/code';
import * as messages from './messages';
import { proseRule } from './proseRule';

const FIRST_WORD = /^["'“‘(]*(\p{Ll}[\p{L}\p{N}’'-]*)/u;
const ENDED = /[.?!…]["'”’)\]]*$/u;
/** A full stop behind it would be taken for a part of it. */
const ADDRESS_AT_END = /(?<=^|[\s(<])(?:[a-z][a-z+.-]*:\/\/|mailto:|www\.)\S+$/u;
/** After these a full stop can simply be added. */
const PLAIN_END = /[\p{L}\p{N})\]”’"']$/u;

/** A description is one or more whole sentences (GOV.UK style guide, "Sentence case"; content format). */
export const descriptionSentence = proseRule(
  { code: 'description-sentence', severity: 'warning', fixable: true },
  ({ descriptions }) => descriptions,
  function* ({ text }) {
    const start = FIRST_WORD.exec(withoutCode(text));
    const word = start?.[1] ?? '';
    // A capital further on makes it a name of its own: iOS.
    if (start && !/\p{Lu}/u.test(word)) {
      const from = start[0].length - word.length;
      const capital = withCapital(word);
      yield {
        ...{ from, to: from + word.length, message: messages.descriptionStart(capital) },
        ...{ use: [capital], unlessListed: [word] },
      };
    }
    const written = text.trimEnd();
    if (ENDED.test(written) || ADDRESS_AT_END.test(written)) return;
    const from = Math.max(...[' ', '\n', '\t'].map((space) => written.lastIndexOf(space))) + 1;
    const isPlain = PLAIN_END.test(written);
    yield {
      ...{ from, to: written.length, message: messages.descriptionEnd() },
      ...(isPlain && { use: ['.'], replace: { from: written.length, to: written.length } }),
    };
  },
);
