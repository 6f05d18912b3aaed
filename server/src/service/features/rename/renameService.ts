import type { Position, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { FeatureContext } from '../context';
import { deletionQuestion, removeDeletedSkills } from './deletedFiles';
import type { DeletionQuestion, SkillRemoval } from './deletedFiles';
import { prepareRename, rename } from './index';
import type { PreparedRename, RenameAnswer, RenameOptions } from './index';
import { leavingFiles, moveOffers, renameMoved } from './movedFiles';
import type { MovedFile } from './movedFiles';
import { keepFormerName, renameOffers } from './offers';
import type { RenameOffers } from './offers';
import { RenameMemory } from './renameMemory';
import type { Refusal } from './target';

/**
 * Renaming, by name or by file. Each answer is undefined where there is nothing to do, and once the
 * token is cancelled. What is about every file of a framework waits until the framework is read.
 */
export interface RenameService {
  prepare(
    uri: string,
    position: Position,
    token: CancellationToken,
  ): Promise<PreparedRename | Refusal | undefined>;
  rename(
    uri: string,
    position: Position,
    newName: string,
    options: RenameOptions,
    token: CancellationToken,
  ): Promise<RenameAnswer | undefined>;
  /** What to offer after that rename; see `renameOffers`. */
  offers(
    uri: string,
    position: Position,
    newName: string,
    token: CancellationToken,
  ): Promise<RenameOffers | undefined>;
  /** Adds a name to the earlier names of the skill in that file. */
  keepFormerName(
    uri: string,
    name: string,
    token: CancellationToken,
  ): Promise<WorkspaceEdit | undefined>;
  /** What to offer after files have moved; see `moveOffers`. */
  moveOffers(
    files: readonly MovedFile[],
    token: CancellationToken,
  ): Promise<readonly RenameOffers[]>;
  /** Which files among those about to move, and in folders about to move, leave their framework. */
  leaving(files: readonly MovedFile[]): readonly string[];
  /**
   * Files or folders are about to move: names that were the files' follow.
   * @param gone files that leave, whose skills are to be taken out of all roles.
   */
  filesMove(
    files: readonly MovedFile[],
    gone: readonly string[],
    token: CancellationToken,
  ): Promise<SkillRemoval | undefined>;
  /** Files or folders are about to be deleted, or leave their framework: what to ask first. */
  filesGo(uris: readonly string[], token: CancellationToken): Promise<DeletionQuestion | undefined>;
  /** Takes the skills of files or folders that are about to be deleted out of all roles. */
  removeSkillsOf(
    uris: readonly string[],
    token: CancellationToken,
  ): Promise<SkillRemoval | undefined>;
}

/** Makes the renaming part of a service; it remembers how names were written before. */
export function createRenameService(context: FeatureContext): RenameService {
  const memory = new RenameMemory();
  const { store } = context;
  return {
    async prepare(...request) {
      await store.loaded;
      return prepareRename(context, ...request);
    },
    async rename(...request) {
      await store.loaded;
      return rename(context, memory, ...request);
    },
    async offers(...request) {
      await store.loaded;
      return renameOffers(context, ...request);
    },
    keepFormerName: (uri, name, token) => keepFormerName(context, uri, name, token),
    moveOffers: (files, token) => moveOffers(context, files, token),
    leaving: (files) => leavingFiles(context, files),
    filesMove: (files, gone, token) => renameMoved(context, memory, files, gone, token),
    filesGo: (uris, token) => deletionQuestion(context, uris, token),
    removeSkillsOf: (uris, token) => removeDeletedSkills(context, uris, token),
  };
}
