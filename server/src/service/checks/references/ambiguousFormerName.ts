import { foldName } from '../../index/names';
import type { ReferenceRule } from '../rule';
import * as messages from './messages';

/** A `formerly` that is another skill's present name, or an earlier name of two skills. */
export const ambiguousFormerName: ReferenceRule = {
  code: 'ambiguous-former-name',
  scope: 'framework',
  needs: ['files', 'exclude'],
  severity: 'error',
  fixable: false,
  *run({ summary, framework }) {
    if (summary.kind !== 'skill') return;
    for (const { value, range } of summary.formerly) {
      if (summary.name && foldName(summary.name.value) === foldName(value)) {
        yield { range, message: messages.formerNameIsOwn(value) };
        continue;
      }
      const present = framework.skillsNamedLike(value).filter(({ uri }) => uri !== summary.uri);
      const others = framework.skillsFormerlyNamed(value).filter(({ uri }) => uri !== summary.uri);
      const clashes = present.length > 0 ? present : others;
      if (clashes.length === 0) continue;
      const names = clashes.flatMap(({ name }) => name?.value ?? []);
      yield {
        range,
        message:
          present.length > 0
            ? messages.formerNameInUse(value)
            : messages.formerNameTwice(value, names),
        related: clashes.flatMap(({ uri, name }) =>
          name
            ? [{ location: { uri, range: name.range }, message: messages.namedHere(name.value) }]
            : [],
        ),
      };
    }
  },
};
