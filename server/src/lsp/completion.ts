import type { CompletionList } from 'vscode-languageserver';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { inFormat } from './plainText';

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
    answer('completionItem/resolve', token, unresolved, async () => {
      const { documentation, ...resolved } = await service.resolveCompletion(unresolved, token);
      if (documentation === undefined) return resolved;
      return { ...resolved, documentation: inFormat(documentation, item?.documentationFormat) };
    }),
  );
  return {
    completionProvider: {
      resolveProvider: true,
      triggerCharacters: [' ', ':', '"', "'", '-', '['],
    },
  };
};
