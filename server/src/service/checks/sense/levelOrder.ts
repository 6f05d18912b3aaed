import type { ReferenceRule } from '../rule';
import * as messages from './messages';
import { writtenHere } from './writtenHere';

/** A skill's levels that are not in the framework's order, lowest first. */
export const levelOrder: ReferenceRule = {
  code: 'level-order',
  scope: 'framework',
  needs: ['levels'],
  severity: 'information',
  fixable: true,
  *run({ summary, framework }) {
    if (summary.kind !== 'skill') return;
    const order = framework.levels.map(({ name }) => name);
    const known = writtenHere(summary.levels, ({ name }) => name).filter(({ name }) =>
      order.includes(name.value),
    );
    for (const [position, { name }] of known.entries()) {
      const before = known[position - 1];
      if (!before || order.indexOf(before.name.value) <= order.indexOf(name.value)) continue;
      yield { range: name.range, message: messages.levelOrder(name.value, before.name.value) };
      break;
    }
  },
};
