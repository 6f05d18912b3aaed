/** The workspace as a git repository, for the Node extension host. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { workspaceUri } from './workspace';

/** Makes everything in a folder a repository of one commit on `main`; the default is the workspace. */
export class Repository {
  constructor(readonly folder = workspaceUri().fsPath) {
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit('Start');
  }

  /** Runs git and gives what it prints, without a line break at the end. */
  git(...args: readonly string[]): string {
    const settings = ['user.name=Test', 'user.email=test@example.org', 'commit.gpgsign=false'];
    return execFileSync('git', [...settings.flatMap((one) => ['-c', one]), ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      // No setting of the machine's owner may matter.
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trimEnd();
  }

  /** Commits everything, and gives the commit's hash. */
  commit(message: string): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', `--message=${message}`);
    return this.git('rev-parse', 'HEAD');
  }

  /** The files stay, and are in no repository any more. */
  dissolve(): void {
    rmSync(`${this.folder}/.git`, { recursive: true, force: true });
  }
}
