import type { CompletionList } from 'vscode-languageserver';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

const NONE: CompletionList = { isIncomplete: false, items: [] };

/** textDocument/completion and completionItem/resolve */
export const completion: Registration = ({ connection, service, client, answer }) => {
  const item = client.capabilities.textDocument?.completion?.completionItem;
  const options = {
    snippets: item?.snippetSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
  };
  connection.onCompletion(({ textDocument, position }, token) =>
    answer('textDocument/completion', token, NONE, () =>
      service.completion(normalizeUri(textDocument.uri), position, options, token),
    ),
  );
  connection.onCompletionResolve((unresolved, token) =>
    answer('completionItem/resolve', token, unresolved, () =>
      service.resolveCompletion(unresolved, token),
    ),
  );
  return {
    completionProvider: {
      resolveProvider: true,
      triggerCharacters: [' ', ':', '"', "'", '-', '['],
    },
  };
};
