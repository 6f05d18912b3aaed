import type { FamilyPage, FrameworkPage } from '../../profile/profile';
import type { ComparedFamily, ComparedFramework, Sides } from '../../render/comparedPage';
import type { PagePairs } from './pagePairs';
import {
  comparedLink,
  comparedLinks,
  comparedName,
  comparedText,
  merge,
  mergeByPage,
  statusOf,
} from './parts';

/** A role family's page of both states. */
export function comparedFamily(
  { before, after }: Sides<FamilyPage>,
  pairs: PagePairs,
): ComparedFamily {
  const roles = mergeByPage(pairs, before?.roles, after?.roles, ({ role }) => role.address);
  return {
    kind: 'family',
    name: comparedName(before, after),
    roles: roles.map((one) => {
      const role = comparedLink({ before: one.before?.role, after: one.after?.role });
      const description = comparedText(one.before?.description, one.after?.description);
      const levels = comparedLinks(pairs, one.before?.levels ?? [], one.after?.levels ?? []);
      const parts = [role.text, description, ...levels.map(({ text }) => text)];
      return { status: statusOf(one, parts), role, description, levels };
    }),
  };
}

/** The page of the whole framework of both states. */
export function comparedFramework(
  { before, after }: Sides<FrameworkPage>,
  pairs: PagePairs,
): ComparedFramework {
  const families = merge(before?.families ?? [], after?.families ?? [], {
    keys: [({ family: { address } }, side) => pairs.key(side, address)],
  });
  const sorted = { isSorted: true };
  return {
    kind: 'framework',
    name: comparedName(before, after),
    families: families.map((one) => {
      const family = comparedLink({
        before: one.before?.family,
        after: one.after?.family,
        moved: one.moved,
      });
      const roles = comparedLinks(pairs, one.before?.roles ?? [], one.after?.roles ?? [], sorted);
      const parts = [family.text, ...roles.map(({ text }) => text)];
      return { status: statusOf(one, parts), family, roles };
    }),
    roles: comparedLinks(pairs, before?.roles ?? [], after?.roles ?? [], sorted),
    skills: comparedLinks(pairs, before?.skills ?? [], after?.skills ?? [], sorted),
  };
}
