import { t } from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { readBaselineRequest } from '../protocol';
import type { ReviewBaseline } from '../protocol';
import type { CancellationToken } from '../service/cancellation';
import type { Baseline } from '../service/compare/baseline';
import { baseName, folderUri, isBelow, normalizeUri } from '../service/uris';
import type { FileContent } from '../service/workspace';
import { readFileContent } from './clientAnswers';
import type { FileSystem } from './fileSystem';

/** Reads what a client names as the earlier state; undefined for anything that is no such thing. */
export function readReviewBaseline(value: unknown): ReviewBaseline | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given: Record<string, unknown> = { ...value };
  const { kind, uri, present, id, label, changedFiles, movedFiles } = given;
  if (kind === 'saved') return { kind };
  if (kind === 'folder')
    return typeof uri === 'string' && typeof present === 'string'
      ? { kind, uri: folderUri(uri), present: folderUri(present) }
      : undefined;
  if (kind !== 'client' || typeof id !== 'string' || typeof label !== 'string') return undefined;
  if (!isTexts(changedFiles) || !Array.isArray(movedFiles)) return undefined;
  const moved: [string, string][] = [];
  for (const pair of movedFiles as unknown[]) {
    const [now, then, ...rest] = isTexts(pair) ? pair : [];
    if (now === undefined || then === undefined || rest.length > 0) return undefined;
    moved.push([normalizeUri(now), normalizeUri(then)]);
  }
  return { kind, id, label, changedFiles: changedFiles.map(normalizeUri), movedFiles: moved };
}

/** The earlier state that a client named, to read from. */
export function baselineOf(
  named: ReviewBaseline,
  files: FileSystem,
  connection: Connection,
): Baseline {
  switch (named.kind) {
    case 'saved':
      return {
        label: t('the last save'),
        // Open documents, saved or not, are compared in any case, and no other can differ.
        changedFiles: () => Promise.resolve([]),
        readFile: (uri) => files.readFile(uri),
      };
    case 'folder':
      return new FolderBaseline(named.uri, named.present, files);
    case 'client':
      return {
        label: named.label,
        changedFiles: () => Promise.resolve(named.changedFiles),
        readFile: (uri) => readFromClient(connection, named.id, uri),
        movedFiles: new Map(named.movedFiles),
      };
  }
}

/** Another folder: a file is the earlier state of the one that has the same path below the present folder. */
class FolderBaseline implements Baseline {
  readonly label: string;

  constructor(
    private readonly earlier: string,
    private readonly present: string,
    private readonly files: FileSystem,
  ) {
    this.label = baseName(earlier);
  }

  async changedFiles(token: CancellationToken): Promise<readonly string[]> {
    const before = await this.files.findYamlFiles(this.earlier, token);
    const after = await this.files.findYamlFiles(this.present, token);
    const uris = new Set([
      ...before.map((uri) => this.present + uri.slice(this.earlier.length)),
      // A present folder may hold the earlier one.
      ...after.filter((uri) => !isBelow(uri, this.earlier)),
    ]);
    const differing: string[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) return [];
      const [older, newer] = await Promise.all([this.readFile(uri), this.files.readFile(uri)]);
      if (JSON.stringify(older) !== JSON.stringify(newer)) differing.push(uri);
    }
    return differing;
  }

  readFile(uri: string): Promise<FileContent> {
    if (!isBelow(uri, this.present)) return this.files.readFile(uri);
    if (isBelow(uri, this.earlier)) return Promise.resolve({ problem: 'missing' });
    return this.files.readFile(this.earlier + uri.slice(this.present.length));
  }
}

async function readFromClient(
  connection: Connection,
  id: string,
  uri: string,
): Promise<FileContent> {
  try {
    return readFileContent(await connection.sendRequest(readBaselineRequest, { id, uri }));
  } catch (error) {
    return { problem: 'unreadable', reason: String(error) };
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
