import type { PageAddress, PageKind } from '../../profile/address';
import type { Page } from '../../profile/profile';
import type { ComparedContent, Sides } from '../../render/comparedPage';
import { comparedFamily, comparedFramework } from './frameworkPage';
import type { PagePairs } from './pagePairs';
import type { statusOf } from './parts';
import { comparedProgression } from './progression';
import { comparedProfile, comparedRole } from './rolePage';
import { comparedSkillPage, comparedSkills, partsOfSkill } from './skillPage';

/**
 * What stands on a page of both states; undefined where there is none.
 * @param to the page's address in either state.
 */
export function contentOf(
  pages: Sides<Page>,
  to: Sides<PageAddress>,
  pairs: PagePairs,
): ComparedContent | undefined {
  const kind = (pages.after ?? pages.before)?.kind;
  const side = to.after ? 'after' : 'before';
  const address = to[side];
  if (!kind || !address) return undefined;
  const levels = pairs.levels(pairs.rootOf(side, address));
  const context = { pairs, levels };
  switch (kind) {
    case 'profile':
      return comparedProfile(both(pages, kind), to, context);
    case 'role':
      return comparedRole(both(pages, kind), context);
    case 'skill':
      return comparedSkillPage(both(pages, kind), pairs, levels);
    case 'skills':
      return comparedSkills(both(pages, kind), pairs, levels);
    case 'progression':
      return comparedProgression(both(pages, kind), pairs, levels);
    case 'family':
      return comparedFamily(both(pages, kind), pairs);
    case 'framework':
      return comparedFramework(both(pages, kind), pairs);
  }
}

function both<K extends PageKind>(
  { before, after }: Sides<Page>,
  kind: K,
): Sides<Extract<Page, { kind: K }>> {
  const isOfKind = (page: Page | undefined): page is Extract<Page, { kind: K }> =>
    page?.kind === kind;
  return {
    ...(isOfKind(before) && { before }),
    ...(isOfKind(after) && { after }),
  };
}

/** Everything on a page that may be another than before. */
export function partsOf(content: ComparedContent): Parameters<typeof statusOf>[1] {
  switch (content.kind) {
    case 'profile':
      return [content.family, content.role, content.description, content.roleLevel];
    case 'role':
      return [
        content.family,
        content.name,
        content.description,
        ...content.levels,
        ...content.shares,
      ];
    case 'skill':
      return partsOfSkill(content);
    case 'skills':
      return [content.name, ...content.skills];
    case 'progression':
      return [
        content.name,
        // Without skills there is no table, and nobody sees its columns.
        ...(content.rows.length > 0 ? content.columns : []),
        ...content.scale,
        ...content.rows,
      ];
    case 'family':
      return [content.name, ...content.roles];
    case 'framework':
      return [
        content.name,
        ...content.families,
        ...[...content.roles, ...content.skills].map(({ text }) => text),
      ];
  }
}
