import { Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { earlierTextRequest } from '../../../server/src/protocol';
import type { Review } from './review';

/** Of documents that hold a file's earlier text. Not one of those that the server is told of. */
const SCHEME = 'capability-framework-earlier';

/** The document with the earlier text of a file; it has the file's path, and so its language. */
export function earlierUri(file: Uri): Uri {
  return Uri.from({ scheme: SCHEME, path: file.path, query: file.toString() });
}

/** Gives earlier texts to editors, and new ones when the review has become another one. */
export function registerEarlierTexts(client: BaseLanguageClient, review: Review): Disposable {
  const changes = new EventEmitter<Uri>();
  return Disposable.from(
    changes,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changes.event,
      async provideTextDocumentContent({ query }) {
        if (!client.isRunning()) return '';
        const uri = client.code2ProtocolConverter.asUri(Uri.parse(query));
        const content = await client.sendRequest(earlierTextRequest, { uri });
        return content && 'text' in content ? content.text : '';
      },
    }),
    review.onDidChange(() => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEME) changes.fire(uri);
    }),
  );
}
