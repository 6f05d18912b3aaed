import type { CancellationToken } from '../cancellation';
import { pageAt } from '../profile';
import type { PageAddress, PageKind } from '../profile/address';
import type {
  FamilyPage,
  FrameworkPage,
  Page,
  PreviewPage,
  Profile,
  RolePage,
} from '../profile/profile';
import type {
  ComparedAddress,
  ComparedContent,
  ComparedFamily,
  ComparedFramework,
  ComparedPage,
  ComparedProblem,
  ComparedProfile,
  ComparedRole,
  ComparedSide,
  ComparedTexts,
  Sides,
} from '../render/comparedPage';
import { nameOf } from '../render/html/comparison/names';
import { pageName } from '../render/html/document';
import { pageMarkdown, pageText } from '../render/renderPage';
import { PagePairs } from './pages/pagePairs';
import {
  comparedLink,
  comparedLinks,
  comparedName,
  comparedText,
  merge,
  statusOf,
} from './pages/parts';
import { comparedProgression } from './pages/progression';
import { comparedRoleLevel } from './pages/roleLevel';
import { comparedSkillPage, comparedSkills, partsOfSkill } from './pages/skillPage';
import type { States } from './states';
import { baseName } from '../uris';

const SIDES: readonly ComparedSide[] = ['before', 'after'];

/**
 * A page as it was and as it will be.
 * @param all both states of every framework.
 * @param label what people call the earlier state.
 * @param wanted the page, by its address in either state.
 * @param pairs which pages are the same, where that is known already.
 * @returns undefined once cancelled.
 */
export async function comparedPageAt(
  all: readonly States[],
  label: string,
  { address, side }: ComparedAddress,
  token: CancellationToken,
  pairs = new PagePairs(all),
): Promise<ComparedPage | undefined> {
  const wanted = pairs.both(side, address);
  const unread = pairs.notCompared.at(wanted);
  if (unread.length > 0) return pageOfUnread(label, wanted, unread);
  const { before, after } = await pagesAt(all, wanted, token);
  if (token.isCancellationRequested) return undefined;
  const pages = {
    before: pageOfKind(before, address.kind),
    after: pageOfKind(after, address.kind),
  };
  const to = {
    before: pages.before && wanted.before,
    after: pages.after && wanted.after,
  };
  const content = contentOf(pages, to, pairs);
  return {
    label,
    name: content ? nameOf(content) : '',
    status: content ? statusOf(pages, partsOf(content)) : 'same',
    before: to.before,
    after: to.after,
    crumbs: comparedLinks(pairs, before?.crumbs ?? [], after?.crumbs ?? []),
    problems: [
      ...problemsOf('before', before),
      ...problemsOf('after', after),
      ...pairs.notCompared.on({ before, after }),
    ],
    content,
  };
}

/** The page of a file that could not be compared: whether it changed, nobody knows. */
function pageOfUnread(
  label: string,
  { before, after }: Sides<PageAddress>,
  problems: readonly ComparedProblem[],
): ComparedPage {
  const name = baseName(problems[0]?.source.uri ?? '');
  return {
    label,
    name,
    status: 'changed',
    before,
    after,
    crumbs: [],
    problems,
    content: undefined,
  };
}

/** Those of some pages that readers see differently; what there is so far once cancelled. */
export async function differingPagesAt(
  all: readonly States[],
  label: string,
  wanted: readonly ComparedAddress[],
  token: CancellationToken,
): Promise<ComparedPage[]> {
  const pairs = new PagePairs(all);
  const pages: ComparedPage[] = [];
  for (const one of wanted) {
    const page = await comparedPageAt(all, label, one, token, pairs);
    if (!page) break;
    if (page.status !== 'same') pages.push(page);
  }
  return pages;
}

/**
 * A page of both states as text: profiles as they are published, other pages as Markdown.
 * @returns undefined once cancelled.
 */
export async function comparedTextsAt(
  all: readonly States[],
  label: string,
  { address, side }: ComparedAddress,
  token: CancellationToken,
): Promise<ComparedTexts | undefined> {
  const pairs = new PagePairs(all);
  const wanted = pairs.both(side, address);
  const unread = pairs.notCompared.at(wanted);
  const pages = await pagesAt(all, wanted, token);
  if (token.isCancellationRequested) return undefined;
  const [before, after] = SIDES.map((one) => pageOfKind(pages[one], address.kind));
  const format = address.kind === 'profile' ? 'text' : 'markdown';
  const render = format === 'text' ? pageText : pageMarkdown;
  const shown = after ?? before;
  return {
    name: shown ? pageName(shown) : '',
    label,
    before: before ? render(before) : reasonOn('before', unread),
    after: after ? render(after) : reasonOn('after', unread),
    format,
  };
}

/** What stands for the text of a page whose file could not be read. */
function reasonOn(side: ComparedSide, unread: readonly ComparedProblem[]): string {
  return unread.find((problem) => problem.side === side)?.text ?? '';
}

async function pagesAt(
  all: readonly States[],
  wanted: Sides<PageAddress>,
  token: CancellationToken,
): Promise<Sides<PreviewPage>> {
  const [before, after] = await Promise.all(
    SIDES.map(async (one) => {
      const there = wanted[one];
      const store = all[0]?.[one].store;
      return there && store ? pageAt({ store }, there, token) : undefined;
    }),
  );
  return { before, after };
}

/** A page with something on it, of the kind that is wanted. */
function pageOfKind(page: PreviewPage | undefined, kind: PageKind): Page | undefined {
  return page?.kind === kind ? page : undefined;
}

function problemsOf(side: ComparedSide, page: PreviewPage | undefined): ComparedProblem[] {
  if (!page?.problem) return [];
  const { text, uri, range } = page.problem;
  return [{ side, text, source: { uri, range } }];
}

function contentOf(
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

interface Context {
  readonly pairs: PagePairs;
  readonly levels: ReturnType<PagePairs['levels']>;
}

function comparedProfile(
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

function comparedRole({ before, after }: Sides<RolePage>, context: Context): ComparedRole {
  const { pairs } = context;
  const placed = (page: RolePage | undefined) =>
    (page?.levels ?? []).map((profile, level) => ({
      profile,
      address: { kind: 'profile' as const, uri: profile.uri, level },
    }));
  const levels = merge(placed(before), placed(after), {
    keys: [({ address }, side) => pairs.key(side, address)],
  });
  const sharing = (page: RolePage | undefined) =>
    pairs.notCompared.without(page?.shares, ({ role: { address } }) => address);
  const shares = merge(sharing(before), sharing(after), {
    keys: [({ role: { address } }, side) => pairs.key(side, address)],
  });
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

function comparedFamily({ before, after }: Sides<FamilyPage>, pairs: PagePairs): ComparedFamily {
  const rolesOf = (page: FamilyPage | undefined) =>
    pairs.notCompared.without(page?.roles, ({ role: { address } }) => address);
  const roles = merge(rolesOf(before), rolesOf(after), {
    keys: [({ role: { address } }, side) => pairs.key(side, address)],
  });
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

function comparedFramework(
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

/** Everything on a page that may be another than before. */
function partsOf(content: ComparedContent): Parameters<typeof statusOf>[1] {
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
      return [content.name, ...content.columns, ...content.scale, ...content.rows];
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
