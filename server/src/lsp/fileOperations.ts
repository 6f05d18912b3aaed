import type { FileOperationRegistrationOptions } from 'vscode-languageserver';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { editFor } from './workspaceEdit';

/** Any YAML file, for a manifest's globs may make it a role or skill; the service knows which are. */
const FILES: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: '**/*.{yaml,yml}', matches: 'file' } }],
};
const FILES_AND_FOLDERS: FileOperationRegistrationOptions = {
  filters: [...FILES.filters, { pattern: { glob: '**', matches: 'folder' } }],
};

/**
 * workspace/willRenameFiles: a role or skill that was named after its file follows it.
 * workspace/willDeleteFiles: asks what to do where roles still need a skill (LSP has no way to stop
 * the deletion).
 */
export const fileOperations: Registration = ({ connection, service, client, answer }) => {
  const { renames } = service;
  connection.workspace.onWillRenameFiles(({ files }, token) =>
    answer('workspace/willRenameFiles', token, null, async () => {
      const moved = files.map(({ oldUri, newUri }) => ({
        oldUri: normalizeUri(oldUri),
        newUri: normalizeUri(newUri),
      }));
      const edit = await renames.filesMove(moved, token);
      return edit ? editFor(client, edit) : null;
    }),
  );
  connection.workspace.onWillDeleteFiles(({ files }, token) =>
    answer('workspace/willDeleteFiles', token, null, async () => {
      const uris = files.map(({ uri }) => normalizeUri(uri).replace(/\/$/, ''));
      const question = await renames.filesGo(uris, token);
      if (!question || token.isCancellationRequested) return null;
      const { message, remove, leave } = question;
      const chosen = await connection.window.showWarningMessage(
        message,
        { title: remove },
        { title: leave },
      );
      if (chosen?.title !== remove) return null;
      const removal = await renames.removeSkillsOf(uris, token);
      // Not waited for: the files are deleted only after the answer.
      if (removal?.problem !== undefined) connection.window.showWarningMessage(removal.problem);
      return removal?.edit ? editFor(client, removal.edit) : null;
    }),
  );
  return { workspace: { fileOperations: { willRename: FILES, willDelete: FILES_AND_FOLDERS } } };
};
