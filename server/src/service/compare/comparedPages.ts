import type { CancellationToken } from '../cancellation';
import { pageAt } from '../profile';
import type { PageAddress, PageKind } from '../profile/address';
import type { Page, PreviewPage } from '../profile/profile';
import type {
  ComparedAddress,
  ComparedPage,
  ComparedProblem,
  ComparedSide,
  ComparedTexts,
  Sides,
} from '../render/comparedPage';
import { nameOf } from '../render/html/comparison/names';
import { pageName } from '../render/html/document';
import { pageMarkdown, pageText } from '../render/renderPage';
import { contentOf, partsOf } from './pages/content';
import { PagePairs } from './pages/pagePairs';
import { comparedLinks, statusOf } from './pages/parts';
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
