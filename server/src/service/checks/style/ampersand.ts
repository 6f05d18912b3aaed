import * as messages from './messages';
import { proseRule } from './proseRule';

const AMPERSAND = /&(?<=(\S+)\s+&)(?=\s+([^\s,.;:)]+))/gu;

/** "and" rather than "&" but in a name of the dictionary (GOV.UK style guide, "Ampersands"). */
export const ampersand = proseRule(
  { code: 'ampersand', severity: 'warning', fixable: true, isLikely: (text) => text.includes('&') },
  ({ all }) => all,
  function* ({ text }) {
    for (const { 1: before = '', 2: after = '', index: from } of text.matchAll(AMPERSAND)) {
      const message = messages.ampersand();
      yield { from, to: from + 1, message, use: ['and'], unlessListed: [`${before} & ${after}`] };
    }
  },
);
