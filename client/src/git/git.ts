import { Disposable, extensions } from 'vscode';
import type { Uri } from 'vscode';
import { Foreign, listOf } from './foreign';
import * as messages from './messages';

/** The version of the built-in Git extension's interface that is understood here. */
const API_VERSION = 1;
/** `Status` and `RefType` of that interface, as far as they matter. */
const RENAMED = new Set([3, 10]);
const REF_KINDS = ['branch', 'remote-branch', 'tag'] as const;

/** A file that differs. */
export interface GitChange {
  /** Its present address and, where it is or was another one, its earlier one. */
  readonly uris: readonly Uri[];
  readonly moved?: { readonly from: Uri; readonly to: Uri };
}

/** A name that stands for a commit. */
export interface GitRef {
  readonly kind: (typeof REF_KINDS)[number];
  /** As git writes it in commands, for example `origin/main`. */
  readonly name: string;
  readonly commit: string | undefined;
}

export interface GitCommit {
  readonly hash: string;
  /** The first line of its message. */
  readonly subject: string;
}

/** The built-in Git extension; there is none in VS Code for the Web and in restricted workspaces. */
export class Git {
  private constructor(private readonly api: Foreign) {}

  /** Undefined where there is no git, or where it is switched off. */
  static async find(): Promise<Git | undefined> {
    const extension = extensions.getExtension<unknown>('vscode.git');
    const exported = Foreign.of(
      extension?.isActive ? extension.exports : await extension?.activate(),
    );
    if (!exported?.isTrue('enabled')) return undefined;
    const api = Foreign.of(await exported.call('getAPI', API_VERSION));
    if (!api) return undefined;
    await initialized(api);
    return new Git(api);
  }

  /** The repository that a folder belongs to. */
  async repositoryOf(folder: Uri): Promise<GitRepository | undefined> {
    const known = Foreign.of(await this.api.call('getRepository', folder));
    const found = known ?? Foreign.of(await this.api.call('openRepository', folder));
    const root = found?.uri('rootUri');
    return found && root && new GitRepository(found, root);
  }

  /** Repositories come and go after the start, as Git finds them. */
  onDidChangeRepositories(listener: () => void): Disposable[] {
    return [
      this.api.on('onDidOpenRepository', listener),
      this.api.on('onDidCloseRepository', listener),
    ];
  }
}

/** Resolves when Git has looked for repositories. */
async function initialized(api: Foreign): Promise<void> {
  if (api.text('state') !== 'uninitialized') return;
  await new Promise<void>((resolve) => {
    const subscription = api.on('onDidChangeState', () => {
      if (api.text('state') === 'uninitialized') return;
      subscription.dispose();
      resolve();
    });
  });
}

/** A repository. Whatever git cannot do is thrown. */
export class GitRepository {
  constructor(
    private readonly repository: Foreign,
    readonly root: Uri,
  ) {}

  /** The branch that is checked out; undefined where none is. */
  get branch(): string | undefined {
    return this.repository.part('state')?.part('HEAD')?.text('name');
  }

  /** The branch of a remote that the one that is checked out follows. */
  get upstream(): { readonly remote: string; readonly name: string } | undefined {
    const upstream = this.repository.part('state')?.part('HEAD')?.part('upstream');
    const [remote, name] = [upstream?.text('remote'), upstream?.text('name')];
    return remote !== undefined && name !== undefined ? { remote, name } : undefined;
  }

  /** The commit that is checked out; undefined where there is none yet. */
  get head(): string | undefined {
    return this.repository.part('state')?.part('HEAD')?.text('commit');
  }

  /** Files that differ from what is staged, are staged, are new to git or in conflict. */
  get localChanges(): GitChange[] {
    const state = this.repository.part('state');
    return ['workingTreeChanges', 'untrackedChanges', 'indexChanges', 'mergeChanges'].flatMap(
      (name) => state?.parts(name).map(toChange) ?? [],
    );
  }

  /** Fires when a file, what is staged or what is checked out changed. */
  onDidChange(listener: () => void): Disposable {
    const state = this.repository.part('state');
    return state ? state.on('onDidChange', listener) : new Disposable(() => undefined);
  }

  /** Has Git look at the files again: {@link localChanges} follows only after a while otherwise. */
  async refresh(): Promise<void> {
    await this.repository.call('status');
  }

  /** Files that git knows and that differ from a commit now, saved texts counting. */
  async changesSince(ref: string): Promise<GitChange[]> {
    return listOf(await this.repository.call('diffWith', ref)).map(toChange);
  }

  async refs(): Promise<GitRef[]> {
    return listOf(await this.repository.call('getRefs', {})).flatMap((ref) => {
      const [name, kind] = [ref.text('name'), REF_KINDS[ref.number('type') ?? -1]];
      return name !== undefined && kind ? [{ kind, name, commit: ref.text('commit') }] : [];
    });
  }

  /** The latest commits, newest first. */
  async commits(most: number): Promise<GitCommit[]> {
    const found = listOf(await this.repository.call('log', { maxEntries: most }));
    return found.flatMap((commit) => {
      const hash = commit.text('hash');
      const [subject = ''] = commit.text('message')?.split('\n') ?? [];
      return hash === undefined ? [] : [{ hash, subject }];
    });
  }

  /** The commit that a ref stands for; undefined where there is none. */
  async commitOf(ref: string): Promise<string | undefined> {
    try {
      return Foreign.of(await this.repository.call('getCommit', ref))?.text('hash');
    } catch {
      return undefined;
    }
  }

  /** The commit that two refs last had in common; undefined where this clone knows of none. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    const found = await this.repository.call('getMergeBase', one, other);
    return typeof found === 'string' && found !== '' ? found : undefined;
  }

  /** A file's content in a commit, or as it is staged where the ref is empty. */
  async read(ref: string, file: Uri): Promise<Uint8Array> {
    const bytes = await this.repository.call('buffer', ref, file.fsPath);
    if (!(bytes instanceof Uint8Array)) throw new Error(messages.noContent());
    return bytes;
  }

  /** Whether a commit, or the index where the ref is empty, has a file. */
  async has(ref: string, file: Uri): Promise<boolean> {
    try {
      await this.repository.call('getObjectDetails', ref, file.fsPath);
      return true;
    } catch (error) {
      // Anything else than an unknown path is no reason to say that there was no file.
      if (Foreign.of(error)?.text('gitErrorCode') === 'UnknownPath') return false;
      throw error;
    }
  }

  /**
   * Whether git shows the carriage returns of a file on disk as a difference: by attributes and settings it
   * may leave them out.
   */
  async showsReturns(ref: string, file: Uri): Promise<boolean> {
    const patch = await this.repository.call('diffWith', ref, file.fsPath);
    return typeof patch !== 'string' || /^\+[^\n]*\r\n/m.test(patch);
  }

  /** A setting of git; empty where it has no value. */
  async config(key: string): Promise<string> {
    try {
      const value = await this.repository.call('getConfig', key);
      return typeof value === 'string' ? value.trim() : '';
    } catch {
      return '';
    }
  }
}

function toChange(change: Foreign): GitChange {
  const [uri, original, renamed] = ['uri', 'originalUri', 'renameUri'].map((name) =>
    change.uri(name),
  );
  const uris = [uri, original, renamed].filter((found) => found !== undefined);
  const to = renamed ?? uri;
  const isMoved = RENAMED.has(change.number('status') ?? -1);
  return { uris, ...(isMoved && original && to && { moved: { from: original, to } }) };
}
