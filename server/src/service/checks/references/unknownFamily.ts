import type { Located } from '../../documents/content';
import type { Framework } from '../../index/framework';
import { closestNames } from '../closest';
import type { Finding, ReferenceRule } from '../rule';
import * as messages from './messages';

/** A role's family that the manifest does not list. Without such a list any family will do. */
export const unknownFamily: ReferenceRule = {
  code: 'unknown-family',
  scope: 'framework',
  needs: ['families'],
  severity: 'error',
  fixable: true,
  *run({ summary, framework }) {
    if (summary.kind !== 'role' || !summary.family) return;
    yield* notListed(summary.family, framework.families, framework, messages.unknownFamily);
  },
};

/** A finding where the manifest has a list and the entry is not on it. */
export function* notListed(
  entry: Located,
  list: readonly Located[],
  framework: Framework,
  message: (name: string, meant: string | undefined) => string,
): Iterable<Finding> {
  const names = list.map(({ value }) => value);
  const [first] = list;
  if (!first || !framework.manifest || names.includes(entry.value)) return;
  const meant = closestNames(entry.value, names);
  yield {
    range: entry.range,
    message: message(entry.value, meant[0]),
    data: { name: entry.value, meant },
    related: [
      {
        location: { uri: framework.manifest.uri, range: first.range },
        message: messages.theList(),
      },
    ],
  };
}
