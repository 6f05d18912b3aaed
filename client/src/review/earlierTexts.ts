import { Uri } from 'vscode';
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { earlierTextRequest } from '../../../server/src/protocol';
import type { Review } from './review';
import { registerTexts } from './textProvider';

/** Of documents that hold a file's earlier text. Not one of those that the server is told of. */
const SCHEME = 'capability-framework-earlier';

/** The document with the earlier text of a file; it has the file's path, and so its language. */
export function earlierUri(file: Uri): Uri {
  return Uri.from({ scheme: SCHEME, path: file.path, query: file.toString() });
}

/** Gives earlier texts to editors. */
export function registerEarlierTexts(client: BaseLanguageClient, review: Review): Disposable {
  return registerTexts(SCHEME, review, async ({ query }, token) => {
    if (!client.isRunning()) return undefined;
    const uri = client.code2ProtocolConverter.asUri(Uri.parse(query));
    const content = await client.sendRequest(earlierTextRequest, { uri }, token);
    return content && 'text' in content ? content.text : undefined;
  });
}
