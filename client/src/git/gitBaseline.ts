import { Uri, workspace } from 'vscode';
import { differInLineEnds, isYaml, textOf, withLineEndsOf } from '../../../server/src/protocol';
import type { FileContent } from '../../../server/src/service/workspace';
import { readFileText } from '../files/fileRequests';
import type { OpenBaseline, ProvidedChoice } from '../review/baselineProvider';
import { branchPoint, branchPointOf } from './branchPoint';
import type { GitChange, GitRepository } from './git';
import * as messages from './messages';

/** What a choice stands for in one repository. */
interface Resolved {
  readonly label: string;
  /** Empty: what is staged. */
  readonly commit: string;
}

/**
 * An earlier state of files in several repositories, and of files in none, which are as they are saved.
 * @param look another text at every call, for states that have no name of their own.
 */
export async function openGitBaseline(
  choice: ProvidedChoice,
  repositories: readonly GitRepository[],
  remark: string | undefined,
  look: string,
): Promise<OpenBaseline | { readonly problem: string }> {
  const parts: RepositoryState[] = [];
  for (const repository of repositories) {
    const resolved = await resolve(choice, repository);
    if ('problem' in resolved) return resolved;
    parts.push(await RepositoryState.open(repository, resolved));
  }
  const changes = parts.flatMap((part) => part.changes);
  const uris = changes.flatMap((change) => change.uris).filter(({ path }) => isYaml(path));
  const all = parts.some((part) => part.hidesNewFiles)
    ? [...uris, ...(await workspace.findFiles('**/*.{yaml,yml}'))]
    : uris;
  const moves = changes.flatMap(({ moved }) => (moved && isYaml(moved.to.path) ? [moved] : []));
  return {
    label: parts[0]?.resolved.label ?? '',
    state: JSON.stringify([
      parts.map(({ resolved }) => resolved.commit || look),
      moves.map(({ from, to }) => [from.toString(), to.toString()]),
    ]),
    changedFiles: [...new Map(all.map((uri) => [uri.toString(), uri])).values()],
    movedFiles: moves,
    async read(uri) {
      // Repositories may lie within one another: the innermost has the file.
      const own = parts
        .filter((part) => part.holds(uri))
        .sort((a, b) => b.root.length - a.root.length)[0];
      return own ? own.read(uri) : readFileText(uri);
    },
    ...(remark !== undefined && { remark }),
  };
}

async function resolve(
  choice: ProvidedChoice,
  repository: GitRepository,
): Promise<Resolved | { readonly problem: string }> {
  const name = nameOf(repository.root);
  if (repository.head === undefined) return { problem: messages.noCommits(name) };
  switch (choice.kind) {
    case 'index':
      return { label: messages.staged(), commit: '' };
    case 'head':
      return { label: messages.lastCommit(), commit: repository.head };
    case 'branch-point': {
      const point = await branchPoint(repository);
      if (!point) return { problem: messages.noDefaultBranch(name) };
      const { branch, commit } = point;
      if (commit === undefined) return { problem: messages.noCommonCommit(branch, name) };
      return { label: branch, commit };
    }
    case 'ref': {
      const { name: ref, isTip } = choice;
      const point = isTip ? undefined : await branchPointOf(repository, ref);
      if (point && point.commit === undefined)
        return { problem: messages.noCommonCommit(ref, name) };
      const commit = point?.commit ?? (await repository.commitOf(ref));
      if (commit === undefined) return { problem: messages.noRef(ref, name) };
      const label = /^[0-9a-f]{40}$/.test(ref) ? ref.slice(0, 8) : ref;
      return { label: point && !point.isTip ? messages.leavingPoint(label) : label, commit };
    }
  }
}

/** One repository as it was. */
class RepositoryState {
  private readonly texts = new Map<string, Promise<FileContent>>();

  private constructor(
    private readonly repository: GitRepository,
    readonly resolved: Resolved,
    readonly changes: readonly GitChange[],
    private readonly turnsLineEnds: boolean,
  ) {}

  static async open(repository: GitRepository, resolved: Resolved): Promise<RepositoryState> {
    const { commit } = resolved;
    const committed = commit === '' ? [] : await repository.changesSince(commit);
    const turns = /^(?:true|input)$/.test(await repository.config('core.autocrlf'));
    return new RepositoryState(
      repository,
      resolved,
      [...committed, ...repository.localChanges],
      turns,
    );
  }

  get root(): string {
    return this.repository.root.path;
  }

  /** Whether Git was told not to say which files are new, so that any may be. */
  get hidesNewFiles(): boolean {
    const settings = workspace.getConfiguration('git', this.repository.root);
    return settings.get<unknown>('untrackedChanges') === 'hidden';
  }

  holds({ scheme, path }: Uri): boolean {
    return scheme === this.repository.root.scheme && path.startsWith(`${this.root}/`);
  }

  /** Kept: a commit's files do not change, and what is staged is another state when it does. */
  read(uri: Uri): Promise<FileContent> {
    const key = uri.toString();
    const known = this.texts.get(key) ?? this.readAnew(uri);
    this.texts.set(key, known);
    return known;
  }

  private async readAnew(uri: Uri): Promise<FileContent> {
    const { commit } = this.resolved;
    try {
      const content = textOf(await this.repository.read(commit, uri));
      if (!('text' in content)) return content;
      return { ...content, text: await this.asCompared(content.text, uri) };
    } catch (error) {
      try {
        if (!(await this.repository.has(commit, uri))) return { problem: 'missing' };
      } catch {
        // The first error says more.
      }
      return { problem: 'unreadable', reason: String(error) };
    }
  }

  /** With the line ends of the present text where git leaves a difference in them out. */
  private async asCompared(text: string, uri: Uri): Promise<string> {
    const moved = this.changes.find((change) => String(change.moved?.from) === String(uri));
    const file = moved?.moved?.to ?? uri;
    const present = await readFileText(file);
    if (!('text' in present) || !differInLineEnds(text, present.text)) return text;
    const { commit } = this.resolved;
    const isShown =
      !this.turnsLineEnds && (await this.repository.showsReturns(commit || 'HEAD', file));
    return isShown ? text : withLineEndsOf(text, present.text);
  }
}

/** The last part of a folder's path. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
