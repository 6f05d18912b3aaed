import { languageIdRequest } from '../protocol';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** Tells the client which files the manifest's globs make ours, so that it can set their language. */
export const languageId: Registration = ({ connection, service, answer }) => {
  connection.onRequest(languageIdRequest, ({ uri }, token) =>
    answer(
      languageIdRequest.method,
      token,
      null,
      () => service.languageId(normalizeUri(uri)) ?? null,
    ),
  );
  return {};
};
