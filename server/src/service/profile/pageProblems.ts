import type { CancellationToken } from '../cancellation';
import { rangeOf } from '../documents/parse';
import type { ParsedDocument } from '../documents/parse';
import type { Framework } from '../index/framework';
import type { FrameworkStore } from '../index/frameworkStore';
import { foldName } from '../index/names';
import type { Summary } from '../index/summary';
import { filesOf } from './pageFiles';
import type { NoPage, Page, PageFrame, SourcedText } from './profile';

/** How near a file is to a page that does not draw on it. */
const FAR = 3;
/** So many broken files are looked into for one page: where there are more, something else is wrong. */
const MOST_FILES = 20;

/** The first thing that keeps a document from being read as a whole; undefined where nothing does. */
export function firstProblem(document: ParsedDocument): SourcedText | undefined {
  const [problem] = document.problems;
  if (!problem) return undefined;
  return { text: problem.message, uri: document.uri, range: rangeOf(document, problem) };
}

/**
 * What keeps the files of a framework from being read: first that of a file which the page draws on (its own,
 * the manifest, then the others), and apart from it those of all other files, on which the page may have
 * drawn before.
 */
export async function pageProblems(
  store: FrameworkStore,
  framework: Framework,
  page: Page | NoPage,
  token: CancellationToken,
): Promise<Pick<PageFrame, 'problem' | 'elsewhere'>> {
  const broken = [...framework.uris()]
    .flatMap((uri) => framework.summary(uri) ?? [])
    .filter(({ isWhole }) => !isWhole)
    .map((summary) => ({ uri: summary.uri, nearness: nearnessOf(summary, page, framework) }))
    .sort((a, b) => a.nearness - b.nearness || (a.uri < b.uri ? -1 : 1))
    .slice(0, MOST_FILES);
  const problems: SourcedText[] = [];
  for (const { uri } of broken) {
    const document = await store.document(uri);
    if (token.isCancellationRequested) return {};
    const problem = document && firstProblem(document);
    if (problem) problems.push(problem);
  }
  const near = new Set(broken.flatMap(({ uri, nearness }) => (nearness < FAR ? uri : [])));
  const problem = problems.find(({ uri }) => near.has(uri));
  const elsewhere = problems.filter((other) => other !== problem);
  return { ...(problem && { problem }), ...(elsewhere.length > 0 && { elsewhere }) };
}

/** 0: the page's own file, 1: the manifest, 2: another that the page draws on, 3: one that it does not. */
function nearnessOf(summary: Summary, page: Page | NoPage, framework: Framework): number {
  if ('uri' in page && page.uri === summary.uri) return 0;
  if (page.kind === 'none') return FAR;
  if (summary.kind === 'manifest') return 1;
  return filesOf(page).has(summary.uri) || mayBeMissing(summary, page, framework) ? 2 : FAR;
}

/** Whether something that the page lacks may stand in a file, in the part that cannot be read. */
function mayBeMissing(summary: Summary, page: Page, framework: Framework): boolean {
  switch (page.kind) {
    case 'framework':
      return true;
    case 'family': {
      if (summary.kind !== 'role') return false;
      const family = summary.family && foldName(summary.family.value);
      return !framework.families.some(({ value }) => foldName(value) === family);
    }
    case 'profile':
      return summary.kind === 'skill' && lacksSkill(page.skills);
    case 'role':
      return summary.kind === 'skill' && page.levels.some((level) => lacksSkill(level.skills));
    case 'progression':
      return summary.kind === 'skill' && lacksSkill(page.rows);
    case 'skills':
      return summary.kind === 'skill';
    case 'skill':
      return false;
  }
}

function lacksSkill(skills: readonly { readonly address: unknown }[]): boolean {
  return skills.some(({ address }) => address === undefined);
}
