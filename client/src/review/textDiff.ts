import { commands, Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { comparedTextsRequest, readComparedAddress } from '../../../server/src/protocol';
import type { ComparedAddress } from '../../../server/src/service/render/comparedPage';
import type { ComparisonHost } from './comparisonPanel';
import * as messages from './comparisonWords';

/** Of documents that hold a page of one state as text. Not one of those that the server is told of. */
const SCHEME = 'capability-framework-compared';

/** Gives pages as text to editors, and new ones when either state has changed. */
export function registerComparedTexts({ client, review }: ComparisonHost): Disposable {
  const changes = new EventEmitter<Uri>();
  return Disposable.from(
    changes,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changes.event,
      async provideTextDocumentContent({ query }) {
        const wanted = readComparedAddress(JSON.parse(query));
        if (!wanted || !client.isRunning()) return '';
        const texts = await client.sendRequest(comparedTextsRequest, { wanted });
        return texts?.[query.startsWith(EARLIER) ? 'before' : 'after'] ?? '';
      },
    }),
    review.onDidChange(() => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEME) changes.fire(uri);
    }),
  );
}

/** Shows a page of both states as text in VS Code's own comparison of texts. */
export async function openTextDiff(
  { client }: ComparisonHost,
  wanted: ComparedAddress,
): Promise<void> {
  const texts = await client.sendRequest(comparedTextsRequest, { wanted });
  if (!texts) return;
  const { name, label, format } = texts;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const path = `/${words.join('-').slice(0, 80) || 'page'}.${format === 'text' ? 'txt' : 'md'}`;
  const side = (query: object) => Uri.from({ scheme: SCHEME, path, query: JSON.stringify(query) });
  await commands.executeCommand(
    'vscode.diff',
    side({ state: 'before', ...wanted }),
    side({ state: 'after', ...wanted }),
    messages.textDiffTitle(name, label),
  );
}

/** How the query of an earlier text begins. */
const EARLIER = '{"state":"before"';
