import { filesOf } from '../../server/src/service/profile/pageFiles';
import type { PreviewPage, SourcedText } from '../../server/src/service/profile/profile';

/**
 * What keeps a page from being shown as it is: a problem of a file that it draws on, or that it drew on when
 * all could be read.
 * @param before the page of the same place as it last was without a problem.
 */
export function problemOf(
  page: PreviewPage,
  before: PreviewPage | undefined,
): SourcedText | undefined {
  if (page.problem || !before || !page.elsewhere) return page.problem;
  const files = filesOf(before);
  return page.elsewhere.find(({ uri }) => files.has(uri));
}
