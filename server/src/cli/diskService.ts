import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { nodeRuntime } from '../node/runtime';
import { createFrameworkService } from '../service';
import type { FrameworkService } from '../service';
import { neverCancelled } from '../service/cancellation';
import { Emitter } from '../service/event';
import { isBelow, parentUri } from '../service/uris';
import type { Workspace, WorkspaceChange } from '../service/workspace';
import { UsageError } from './exit';
import * as messages from './messages';

/** A loaded service on the frameworks of some paths. */
export interface DiskService {
  readonly service: FrameworkService;
  /** The paths' URIs, in their order. */
  readonly targets: readonly string[];
}

/**
 * Loads the frameworks under the paths, and those that the paths lie in.
 * @throws UsageError where a path does not exist.
 */
export async function loadFromDisk(paths: readonly string[]): Promise<DiskService> {
  const runtime = nodeRuntime((message) => process.stderr.write(`${message}\n`));
  const files = runtime.fileSystem;
  const targets: string[] = [];
  const folders: string[] = [];
  for (const path of paths) {
    const uri = URI.file(resolve(path)).toString();
    targets.push(uri);
    folders.push((await isFolder(path)) ? uri : parentUri(uri));
  }
  const workspace: Workspace = {
    folders: () => outermost(folders),
    openDocument: () => undefined,
    openUris: () => [],
    readFile: async (uri) => (await files?.readFile(uri)) ?? { problem: 'missing' },
    findYamlFiles: async (uri, token) => (await files?.findYamlFiles(uri, token)) ?? [],
    onDidChange: new Emitter<WorkspaceChange>().event,
  };
  const service = createFrameworkService(workspace, {
    ...(runtime.rulePages !== undefined && {
      rulePage: (code) => `${runtime.rulePages ?? ''}${code}.md`,
    }),
  });
  await service.load(neverCancelled);
  return { service, targets };
}

/** The folders that lie in no other of them: a folder twice would be a framework twice. */
function outermost(folders: readonly string[]): string[] {
  const unique = [...new Set(folders)];
  return unique.filter((folder) => !unique.some((other) => isBelow(folder, other)));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    throw new UsageError(messages.noSuchPath(path));
  }
}
