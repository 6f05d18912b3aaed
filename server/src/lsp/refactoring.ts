import { t } from '@vscode/l10n';
import { refactorChoicesRequest, refactorRequest } from '../protocol';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { editFor } from './workspaceEdit';

/** capabilityFramework/refactor and refactorChoices: what the client's own commands ask for. */
export const refactoring: Registration = ({ connection, service, client, answer }) => {
  const failed = { problem: t('It could not be done. The log says why.') };
  connection.onRequest(refactorRequest, (request, token) =>
    answer(refactorRequest.method, token, failed, async () => {
      const uri = normalizeUri(request.uri);
      const performed = await service.refactorings.perform({ ...request, uri }, token);
      return 'edit' in performed
        ? { ...performed, edit: editFor(client, performed.edit) }
        : performed;
    }),
  );
  connection.onRequest(refactorChoicesRequest, (request, token) =>
    answer(refactorChoicesRequest.method, token, failed, () =>
      service.refactorings.choices({ ...request, uri: normalizeUri(request.uri) }, token),
    ),
  );
  return {};
};
