import type { Comparison } from '../../../service/compare/comparison';
import * as messages from './messages';
import { hasMeaning } from './report';

/** One line on everything that differs. */
export function summaryOf(comparisons: readonly Comparison[]): string {
  const told = new Map<string, 'framework' | 'role' | 'skill' | undefined>();
  for (const { changes } of comparisons) {
    for (const change of changes) {
      const { kind, name, uri } = change.subject;
      const key = JSON.stringify([kind, name, uri]);
      if (hasMeaning(change)) told.set(key, kind);
      else if (!told.has(key)) told.set(key, undefined);
    }
  }
  const count = (wanted: 'framework' | 'role' | 'skill' | undefined) =>
    [...told.values()].filter((kind) => kind === wanted).length;
  const all = comparisons.flatMap((comparison) => comparison.profiles);
  const profiles = all.filter(({ isUncertain }) => !isUncertain);
  const withStatus = (wanted: string) => profiles.filter(({ status }) => status === wanted).length;
  return messages.summary({
    hasManifest: count('framework') > 0,
    roles: count('role'),
    skills: count('skill'),
    others: count(undefined),
    profiles: profiles.length,
    newProfiles: withStatus('added'),
    goneProfiles: withStatus('removed'),
    uncertainProfiles: all.length - profiles.length,
    incomplete: new Set(comparisons.flatMap(({ incomplete }) => incomplete.map(({ uri }) => uri)))
      .size,
  });
}
