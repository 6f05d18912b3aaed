import type { PageAddress } from '../../profile/address';
import type { Profile, RolePage } from '../../profile/profile';
import type { ComparedProfile, ComparedRole, Sides } from '../../render/comparedPage';
import type { PagePairs } from './pagePairs';
import { comparedLink, comparedLinks, comparedText, merge, mergeByPage, statusOf } from './parts';
import { comparedRoleLevel } from './roleLevel';

interface Context {
  readonly pairs: PagePairs;
  readonly levels: ReturnType<PagePairs['levels']>;
}

/** The page of one role level of both states. */
export function comparedProfile(
  { before, after }: Sides<Profile>,
  to: Sides<PageAddress>,
  context: Context,
): ComparedProfile {
  return {
    kind: 'profile',
    family: comparedText(before?.family, after?.family),
    role: comparedText(before?.role, after?.role),
    description: comparedText(before?.roleDescription, after?.roleDescription),
    roleLevel: comparedRoleLevel({ before, after }, to, false, context),
  };
}

/** A role's page of both states. */
export function comparedRole({ before, after }: Sides<RolePage>, context: Context): ComparedRole {
  const { pairs } = context;
  const placed = (page: RolePage | undefined) =>
    (page?.levels ?? []).map((profile, level) => ({
      profile,
      address: { kind: 'profile' as const, uri: profile.uri, level },
    }));
  const levels = merge(placed(before), placed(after), {
    keys: [({ address }, side) => pairs.key(side, address)],
  });
  const shares = mergeByPage(pairs, before?.shares, after?.shares, ({ role }) => role.address);
  return {
    kind: 'role',
    family: comparedText(before?.family, after?.family),
    name: comparedText(before?.name, after?.name),
    description: comparedText(before?.description, after?.description),
    levels: levels.map((level) =>
      comparedRoleLevel(
        { before: level.before?.profile, after: level.after?.profile },
        { before: level.before?.address, after: level.after?.address },
        level.moved,
        context,
      ),
    ),
    shares: shares.map((share) => {
      const role = comparedLink({ before: share.before?.role, after: share.after?.role });
      const skills = comparedLinks(pairs, share.before?.skills ?? [], share.after?.skills ?? [], {
        isSorted: true,
      });
      const texts = skills.map(({ text }) => text);
      return { status: statusOf(share, [role.text, ...texts]), role, skills };
    }),
  };
}
