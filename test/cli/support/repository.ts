import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './cli';
import type { TemporaryFolder } from './cli';

/** Whoever runs the tests: nothing of their own configuration counts, and the dates are the same. */
export const GIT_ENVIRONMENT = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.org',
  GIT_AUTHOR_DATE: '2024-01-01T00:00:00Z',
  GIT_COMMITTER_DATE: '2024-01-01T00:00:00Z',
};

/** Path → text of some files; undefined: the file goes. */
export type FileChanges = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A scripted git repository in a temporary folder. */
export interface TestRepository extends TemporaryFolder {
  /** Runs git in the work tree and gives what it printed. @throws where git fails. */
  git(...args: string[]): string;
  /** Writes and removes files. */
  change(files: FileChanges): void;
  /** Writes and removes files, and commits all there is; gives the commit. */
  commit(files?: FileChanges): string;
}

/** Makes a repository whose branch is `main`, with a first commit of these files where there are any. */
export function testRepository(files: FileChanges = {}): TestRepository {
  const folder = temporaryFolder();
  execGit(folder.path, 'init', '--quiet', '--initial-branch=main', '.');
  const repository = repositoryAt(folder);
  if (Object.keys(files).length > 0) repository.commit(files);
  return repository;
}

/** A folder that is a work tree already. */
export function repositoryAt(folder: TemporaryFolder): TestRepository {
  const git = (...args: string[]) => execGit(folder.path, ...args);
  const change = (files: FileChanges) => {
    for (const [file, text] of Object.entries(files)) {
      if (text === undefined) rmSync(join(folder.path, file));
      else folder.write(file, text);
    }
  };
  return {
    ...folder,
    git,
    change,
    commit(files = {}) {
      change(files);
      git('add', '--all', '.');
      git('commit', '--quiet', '--allow-empty', '--message', 'Change');
      return git('rev-parse', 'HEAD').trim();
    },
  };
}

/** Runs git in a folder. */
export function execGit(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    env: { ...process.env, ...GIT_ENVIRONMENT },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
