import { execFile } from 'node:child_process';
import { UsageError } from '../exit';
import * as messages from './messages';

/** How a run of git ended. */
export interface GitAnswer {
  readonly code: number;
  readonly stdout: string;
  /** In English, whatever the person's language. */
  readonly stderr: string;
}

/**
 * What every run of git gets first: no configuration of a person or repository may change what it prints
 * or start a program that watches files.
 */
const ALWAYS = [
  '--no-pager',
  ...['-c', 'core.quotePath=false'],
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'diff.relative=false'],
  ...['-c', 'diff.autoRefreshIndex=true'],
];

/** The arguments of a run in a folder. */
export function gitArguments(args: readonly string[]): string[] {
  return [...ALWAYS, ...args];
}

const LEFT_OUT =
  /^GIT_(?:DIR|WORK_TREE|PREFIX|COMMON_DIR|NAMESPACE|EXTERNAL_DIFF|DIFF_OPTS|\w+_PATHSPECS)$/;

/**
 * The environment for git: found from the folder alone, also inside a hook, which is told of a repository
 * by variables; nothing is written to the repository, nothing asked on the terminal, all said in English.
 * A hook's own index stays, for that is what is about to be committed.
 */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !LEFT_OUT.test(name));
  return {
    ...Object.fromEntries(others),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

/**
 * Runs git in a folder and waits until it ends. There is no shell, so that no name can command one.
 * @throws UsageError where there is no git on this machine.
 */
export function runGit(
  folder: string,
  args: readonly string[],
  signal?: AbortSignal,
): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      gitArguments(args),
      {
        cwd: folder,
        env: gitEnvironment(),
        maxBuffer: Infinity,
        windowsHide: true,
        encoding: 'utf8',
        ...(signal && { signal }),
      },
      (error, stdout, stderr) => {
        if (!error) resolve({ code: 0, stdout, stderr });
        else if (typeof error.code === 'number') resolve({ code: error.code, stdout, stderr });
        else reject(isMissing(error) ? new UsageError(messages.noGit()) : error);
      },
    );
  });
}

/**
 * What git prints when all goes well.
 * @throws UsageError with git's own words where it does not.
 */
export async function gitOutput(folder: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runGit(folder, args);
  if (code !== 0) throw new UsageError(messages.gitFailed(stderr));
  return stdout;
}

/** The parts of output that `-z` ended with NUL each. */
export function nulSeparated(output: string): string[] {
  const parts = output.split('\0');
  if (parts.at(-1) === '') parts.pop();
  return parts;
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
