import { t } from '@vscode/l10n';
import { newFileRequest } from '../protocol';
import type { NewFileAnswer } from '../service/features/newFiles';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** The text of a new role, skill or manifest. */
export const newFile: Registration = ({ connection, service, answer }) => {
  connection.onRequest(newFileRequest, (request, token) =>
    answer<NewFileAnswer>(
      newFileRequest.method,
      token,
      { problem: t('The file could not be prepared. The log says why.') },
      () => service.newFile({ ...request, folder: normalizeUri(request.folder) }),
    ),
  );
  return {};
};
