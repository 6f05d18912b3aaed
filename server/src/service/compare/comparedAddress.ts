import { readPageAddress } from '../profile/address';
import type { ChangePlace, ComparedAddress } from '../render/comparedPage';
import type { Change, Comparison, ProfileChange } from './comparison';

/**
 * The page that shows a change best: the role level that it is about, else the page of its role or skill. What
 * skill levels mean and how they are ordered is shown by the progression of a role that asks for them, and
 * whose grades there are by a role level that has some.
 */
export function addressOfChange({ root, profiles }: Comparison, change: Change): ComparedAddress {
  const { subject, kind, roleLevel, before } = change;
  if (subject.kind === 'framework') {
    const asking = profiles.find(({ key }) => change.profiles.includes(key));
    const profile = change.key === 'grading' ? asking && addressOfProfile(asking) : undefined;
    if (profile) return profile;
    const place = asking?.after ?? asking?.before;
    if (place && !/^(?:framework|family)-/.test(kind))
      return {
        address: { kind: 'progression', uri: place.uri },
        side: asking?.after ? 'after' : 'before',
      };
    return { address: { kind: 'framework', root }, side: 'after' };
  }
  const profile =
    subject.kind === 'role' && roleLevel !== undefined
      ? profiles.find(
          ({ key, before: was, after: is }) =>
            change.profiles.includes(key) &&
            (is ? is.uri === subject.uri : was !== undefined && was.uri === before?.uri),
        )
      : undefined;
  const address = profile && addressOfProfile(profile);
  if (address) return address;
  const isGone = kind === 'role-removed' || kind === 'skill-removed';
  const { uri } = isGone ? (before ?? subject) : subject;
  return { address: { kind: subject.kind, uri }, side: isGone ? 'before' : 'after' };
}

/** Where on that page the change is seen; undefined where nothing of it has words. */
export function placeOfChange({ before, after }: Change): ChangePlace | undefined {
  const [range] = after?.ranges ?? [];
  if (after && range) return { uri: after.uri, line: range.start.line };
  return before?.text === undefined ? undefined : { text: before.text };
}

/** The page of a profile; undefined where it has no place. */
export function addressOfProfile({ before, after }: ProfileChange): ComparedAddress | undefined {
  const place = after ?? before;
  return (
    place && {
      address: { kind: 'profile', uri: place.uri, level: place.level },
      side: after ? 'after' : 'before',
    }
  );
}

/**
 * The pages that may be published differently and together tell of everything that is: the framework's own,
 * the profiles' and the skills', in the order of a comparison.
 */
export function changedPages({ root, changes, profiles }: Comparison): ComparedAddress[] {
  const skills = new Map<string, ComparedAddress>();
  for (const { subject, kind, isPublished } of changes) {
    if (subject.kind !== 'skill' || !isPublished || kind === 'unreadable') continue;
    const side = kind === 'skill-removed' ? 'before' : 'after';
    skills.set(subject.uri, { address: { kind: 'skill', uri: subject.uri }, side });
  }
  return [
    { address: { kind: 'framework', root }, side: 'after' },
    ...profiles.flatMap((profile) => addressOfProfile(profile) ?? []),
    ...skills.values(),
  ];
}

/** Reads an address that came from outside; undefined for anything that is none. */
export function readComparedAddress(value: unknown): ComparedAddress | undefined {
  if (typeof value !== 'object' || value === null || !('address' in value)) return undefined;
  const address = readPageAddress(value.address);
  const side = 'side' in value ? value.side : undefined;
  return address && (side === 'before' || side === 'after') ? { address, side } : undefined;
}
