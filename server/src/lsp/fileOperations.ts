import type { CancellationToken, FileOperationRegistrationOptions } from 'vscode-languageserver';
import { moveOffersRequest } from '../protocol';
import type { SkillRemoval } from '../service/features/rename/deletedFiles';
import type { MovedFile } from '../service/features/rename/movedFiles';
import type { RenameOffers } from '../service/features/rename/offers';
import { folderUri } from '../service/uris';
import type { Registration } from './face';
import { editFor } from './workspaceEdit';

/** Any YAML file, for a manifest's globs may make it a role or skill; the service knows which are. */
const FILES_AND_FOLDERS: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.{yaml,yml}', matches: 'file' } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

/**
 * workspace/willRenameFiles: a role or skill that was named after its file follows it.
 * workspace/willDeleteFiles, and the same for files that leave their framework: asks what to do where
 * roles still need a skill (LSP has no way to stop either).
 */
export const fileOperations: Registration = ({ connection, service, client, answer }) => {
  const { renames } = service;
  /** Whether the person wants the skills of these files out of all roles. */
  const takesOut = async (uris: readonly string[], token: CancellationToken) => {
    const question = await renames.filesGo(uris, token);
    if (!question || token.isCancellationRequested) return false;
    const { message, remove, leave } = question;
    const chosen = await connection.window.showWarningMessage(
      message,
      { title: remove },
      { title: leave },
    );
    return chosen?.title === remove;
  };
  const edit = (removal: SkillRemoval | undefined) => {
    // Not waited for: the files go only after the answer.
    if (removal?.problem !== undefined) connection.window.showWarningMessage(removal.problem);
    return removal?.edit ? editFor(client, removal.edit) : null;
  };
  connection.workspace.onWillRenameFiles(({ files }, token) =>
    answer('workspace/willRenameFiles', token, null, async () => {
      const moved = files.map(addressesOf);
      const leaving = renames.leaving(moved);
      const gone = (await takesOut(leaving, token)) ? leaving : [];
      return edit(await renames.filesMove(moved, gone, token));
    }),
  );
  connection.onRequest(moveOffersRequest, ({ files }, token) =>
    answer<readonly RenameOffers[]>(moveOffersRequest.method, token, [], () =>
      renames.moveOffers(files.map(addressesOf), token),
    ),
  );
  connection.workspace.onWillDeleteFiles(({ files }, token) =>
    answer('workspace/willDeleteFiles', token, null, async () => {
      const uris = files.map(({ uri }) => folderUri(uri));
      return (await takesOut(uris, token)) ? edit(await renames.removeSkillsOf(uris, token)) : null;
    }),
  );
  return {
    workspace: {
      fileOperations: { willRename: FILES_AND_FOLDERS, willDelete: FILES_AND_FOLDERS },
    },
  };
};

function addressesOf({ oldUri, newUri }: MovedFile): MovedFile {
  return { oldUri: folderUri(oldUri), newUri: folderUri(newUri) };
}
