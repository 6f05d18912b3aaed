import { Disposable, QuickPickItemKind, ThemeIcon } from 'vscode';
import type { Uri } from 'vscode';
import type {
  BaselineItem,
  BaselineProvider,
  OpenBaseline,
  ProvidedChoice,
} from '../review/baselineProvider';
import { Git } from './git';
import type { GitRef, GitRepository } from './git';
import { nameOf, openGitBaseline } from './gitBaseline';
import * as messages from './messages';

type RefChoice = Extract<ProvidedChoice, { kind: 'ref' }>;

/** How many commits there are to choose from; older ones are reached by a branch or a tag. */
const COMMITS = 50;

const REF_ICONS: Readonly<Record<GitRef['kind'], string>> = {
  branch: 'git-branch',
  'remote-branch': 'cloud',
  tag: 'tag',
};

/** Earlier states out of git, by VS Code's own Git extension. */
export class GitBaselines implements BaselineProvider {
  private looks = 0;

  async open(
    choice: ProvidedChoice,
    folders: readonly Uri[],
    isAsked: boolean,
  ): Promise<OpenBaseline | { readonly problem: string }> {
    try {
      const found = await this.repositories(folders);
      if ('problem' in found) return found;
      const { repositories, outside } = found;
      const names = outside.map(nameOf).join(', ');
      if (isAsked) for (const repository of repositories) await repository.refresh();
      const remark = names === '' ? undefined : messages.leftOut(names);
      return await openGitBaseline(choice, repositories, remark, `look ${++this.looks}`);
    } catch (error) {
      return { problem: messages.failed(reasonOf(error)) };
    }
  }

  async items(
    folders: readonly Uri[],
  ): Promise<readonly BaselineItem[] | { readonly problem: string }> {
    try {
      const found = await this.repositories(folders);
      if ('problem' in found) return found;
      const [first] = found.repositories;
      return first ? await itemsOf(first) : [];
    } catch (error) {
      return { problem: messages.failed(reasonOf(error)) };
    }
  }

  async watch(folders: readonly Uri[], listener: () => void): Promise<Disposable> {
    const git = await Git.find();
    if (!git) return new Disposable(() => undefined);
    const found = await this.repositories(folders);
    const repositories = 'problem' in found ? [] : found.repositories;
    return Disposable.from(
      ...git.onDidChangeRepositories(listener),
      ...repositories.map((repository) => repository.onDidChange(listener)),
    );
  }

  /** The repositories that hold the folders, and the folders that are in none. */
  private async repositories(
    folders: readonly Uri[],
  ): Promise<{ repositories: GitRepository[]; outside: Uri[] } | { readonly problem: string }> {
    const git = await Git.find();
    if (!git) return { problem: messages.noGit() };
    const repositories = new Map<string, GitRepository>();
    const outside: Uri[] = [];
    for (const folder of folders) {
      const repository = folder.scheme === 'file' ? await git.repositoryOf(folder) : undefined;
      if (repository) repositories.set(repository.root.toString(), repository);
      else outside.push(folder);
    }
    const [first] = outside;
    if (repositories.size === 0 && first) return { problem: messages.noRepository(nameOf(first)) };
    return { repositories: [...repositories.values()], outside };
  }
}

async function itemsOf(repository: GitRepository): Promise<BaselineItem[]> {
  const refs = await repository.refs();
  const commits = repository.head === undefined ? [] : await repository.commits(COMMITS);
  const refItem = (
    { kind, name, commit }: GitRef,
    choice: RefChoice,
    words?: string,
  ): BaselineItem => ({
    label: name,
    iconPath: new ThemeIcon(REF_ICONS[kind]),
    ...(commit !== undefined && { description: words ?? shortHash(commit) }),
    choice,
  });
  const branches = refs.filter(
    ({ kind, name }) => kind !== 'tag' && name !== repository.branch && !name.endsWith('/HEAD'),
  );
  const tags = refs.filter(({ kind }) => kind === 'tag');
  return [
    item(messages.branchPointItem(), 'git-pull-request', { kind: 'branch-point' }),
    item(messages.headItem(), 'git-commit', { kind: 'head' }),
    item(messages.indexItem(), 'diff-added', { kind: 'index' }),
    ...below(
      messages.leftBranches(),
      branches.map((ref) =>
        refItem(ref, { kind: 'ref', name: ref.name }, messages.leftBranch(shortHash(ref.commit))),
      ),
    ),
    ...below(
      messages.presentBranches(),
      branches.map((ref) =>
        refItem(
          ref,
          { kind: 'ref', name: ref.name, isTip: true },
          messages.presentBranch(shortHash(ref.commit)),
        ),
      ),
    ),
    ...below(
      messages.tags(),
      tags.map((ref) => refItem(ref, { kind: 'ref', name: ref.name })),
    ),
    ...below(
      messages.commits(),
      commits.map(({ hash, subject }) => ({
        label: subject,
        description: shortHash(hash),
        iconPath: new ThemeIcon('git-commit'),
        choice: { kind: 'ref', name: hash },
      })),
    ),
  ];
}

function shortHash(commit = ''): string {
  return commit.slice(0, 8);
}

function item(
  words: { readonly label: string; readonly detail: string },
  icon: string,
  choice: ProvidedChoice,
): BaselineItem {
  return { ...words, iconPath: new ThemeIcon(icon), choice };
}

function below(label: string, items: readonly BaselineItem[]): BaselineItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

/** What git said went wrong. */
function reasonOf(error: unknown): string {
  const said: unknown =
    typeof error === 'object' && error !== null && 'stderr' in error ? error.stderr : undefined;
  if (typeof said === 'string' && said.trim() !== '') return said.trim();
  return error instanceof Error ? error.message : String(error);
}
