import { Disposable, EventEmitter, workspace } from 'vscode';
import type { CancellationToken, Uri } from 'vscode';
import type { Review } from './review';

/**
 * Gives texts of a review to editors, and new ones when the review has become another one.
 * @param scheme of the documents; none of those that the server is told of.
 * @param provide the text of a document; undefined: there is none.
 */
export function registerTexts(
  scheme: string,
  review: Pick<Review, 'onDidChange'>,
  provide: (uri: Uri, token: CancellationToken) => Promise<string | undefined>,
): Disposable {
  const changes = new EventEmitter<Uri>();
  return Disposable.from(
    changes,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changes.event,
      provideTextDocumentContent: async (uri, token) => (await provide(uri, token)) ?? '',
    }),
    review.onDidChange(() => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changes.fire(uri);
    }),
  );
}
