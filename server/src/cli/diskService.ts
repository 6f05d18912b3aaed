import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { dictionariesIn } from '../lsp/dictionaries';
import { dictionaryFolder } from '../node/dictionaryFolder';
import { nodeFileSystem } from '../node/nodeFileSystem';
import { reasonOf } from '../node/readProblem';
import { createFrameworkService } from '../service';
import type { FrameworkService, ServiceOptions } from '../service';
import { neverCancelled } from '../service/cancellation';
import { Emitter } from '../service/event';
import { FrameworkStore } from '../service/index/frameworkStore';
import { MANIFEST_NAMES } from '../service/documents/kinds';
import { isBelow } from '../service/uris';
import type { Workspace, WorkspaceChange } from '../service/workspace';
import { UsageError } from './exit';
import { folderAbove } from './files';
import * as messages from './messages';

/** The files of some paths, as the service sees them. */
export interface DiskFiles {
  /** What is read from. */
  readonly workspace: Workspace;
  /** The files on disk, whatever state of them is read. */
  readonly disk: Workspace;
  /** The paths' URIs, in their order. */
  readonly targets: readonly string[];
  /** URIs of what gave nothing to read, files and folders, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** A loaded service on the frameworks of some paths. */
export interface DiskService extends DiskFiles {
  readonly service: FrameworkService;
}

/** What the frameworks of some paths hold, without the checks, which take longer than all the rest. */
export interface DiskStore extends DiskFiles {
  readonly store: FrameworkStore;
}

/** Gives another state of the files on disk. */
export type StateOf = (disk: Workspace) => Workspace | Promise<Workspace>;

/**
 * Loads the frameworks under the paths, and those that the paths lie in.
 * @throws UsageError where a path does not exist or cannot be read.
 */
export async function loadFromDisk(
  paths: readonly string[],
  options: ServiceOptions = {},
  stateOf: StateOf = (disk) => disk,
): Promise<DiskService> {
  const { unlisted, ...files } = await openDisk(paths, stateOf);
  const dictionaries = dictionariesIn(dictionaryFolder(), (uri) => files.disk.readFile(uri));
  const service = createFrameworkService(files.workspace, { dictionaries, ...options });
  await service.load(neverCancelled);
  return { ...files, service, unreadable: new Map([...service.unreadable(), ...unlisted]) };
}

/**
 * The same without the checks, and of paths that are on disk no more, too.
 * @throws UsageError where a path cannot be read.
 */
export async function loadStore(
  paths: readonly string[],
  stateOf: StateOf = (disk) => disk,
): Promise<DiskStore> {
  const { unlisted, ...files } = await openDisk(paths, stateOf, folderAbove);
  const store = new FrameworkStore(files.workspace, () => undefined);
  await store.load(neverCancelled);
  return { ...files, store, unreadable: new Map([...store.unreadable, ...unlisted]) };
}

/** @param instead the folder to take for a path that is not there. */
async function openDisk(
  paths: readonly string[],
  stateOf: StateOf,
  instead?: (path: string) => string,
) {
  const unlisted = new Map<string, string>();
  const files = nodeFileSystem((folder, reason) => {
    unlisted.set(uriOf(folder), reason);
  });
  const targets: string[] = [];
  const folders: string[] = [];
  for (const path of paths) {
    const absolute = resolve(path);
    const isGone = instead !== undefined && !existsSync(absolute);
    const folder = isGone
      ? instead(absolute)
      : (await isFolder(path))
        ? absolute
        : dirname(absolute);
    targets.push(uriOf(absolute));
    folders.push(uriOf(workspaceFolder(folder)));
  }
  const disk: Workspace = {
    folders: () => outermost(folders),
    openDocument: () => undefined,
    openUris: () => [],
    readFile: (uri) => files.readFile(uri),
    findYamlFiles: (uri, token) => files.findYamlFiles(uri, token),
    onDidChange: new Emitter<WorkspaceChange>().event,
  };
  return { workspace: await stateOf(disk), disk, targets, unlisted };
}

/**
 * The folder that an editor would have open. Files with no manifest above them are one framework per
 * open folder: that is the working directory, as far as they lie in it, so that checking one file or
 * one folder says the same as checking all.
 */
function workspaceFolder(folder: string): string {
  const here = process.cwd();
  return isBelow(uriOf(folder), uriOf(here)) && !isGoverned(folder) ? here : folder;
}

/** Whether a manifest lies in the folder or above it. */
function isGoverned(folder: string): boolean {
  if (MANIFEST_NAMES.some((name) => existsSync(join(folder, name)))) return true;
  const parent = dirname(folder);
  return parent !== folder && isGoverned(parent);
}

/** The folders that lie in no other of them: a folder twice would be a framework twice. */
function outermost(folders: readonly string[]): string[] {
  const unique = [...new Set(folders)];
  return unique.filter((folder) => !unique.some((other) => isBelow(folder, other)));
}

/** Runs the slow rules, too, so that everything is found. */
export async function finishChecks({ service }: DiskService): Promise<void> {
  while (await service.runSlowRules(Infinity, neverCancelled));
}

/** The URI of an absolute path, without a slash at the end even for the root. */
export function uriOf(path: string): string {
  return URI.file(path).toString().replace(/\/$/, '');
}

async function isFolder(path: string): Promise<boolean> {
  try {
    const stats = await stat(path);
    // A pipe, say, would keep us waiting for ever.
    if (!stats.isDirectory() && !stats.isFile()) throw new UsageError(messages.notAFile(path));
    return stats.isDirectory();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = reasonOf(error);
    throw new UsageError(
      reason === undefined ? messages.noSuchPath(path) : messages.couldNotRead(path, reason),
    );
  }
}
