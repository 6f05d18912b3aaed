import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The repository's folder. */
export const ROOT = join(__dirname, '..', '..', '..');
/** How long a test of some runs may take, in milliseconds: a run takes 0.1 s on an idle machine. */
export const PATIENCE = 60_000;
/** The built command line. */
export const CLI = join(ROOT, 'dist', 'cli.js');

/** How a run of the command line ended, with all that it printed. */
export interface Run {
  /** The exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** The working directory; default: the repository. */
  readonly cwd?: string;
  /** Added to the environment, from which everything about colour is taken out first. */
  readonly env?: Readonly<Record<string, string>>;
  /** JavaScript that runs in the process before the command line, to give it a terminal. */
  readonly before?: string;
  /** The user to run as (POSIX, only for root). */
  readonly uid?: number;
}

/** Runs `capability-framework ARGS…` as built and waits until it ends. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const before =
    options.before === undefined
      ? []
      : ['--import', `data:text/javascript,${encodeURIComponent(options.before)}`];
  const child = spawn(process.execPath, [...before, CLI, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...withoutColour(process.env), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid !== undefined && { uid: options.uid, gid: options.uid }),
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => stdout.push(data));
  child.stderr.on('data', (data: Buffer) => stderr.push(data));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({
        code,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }),
    );
  });
}

/** The environment without what a test runner may have said about colours. */
export function withoutColour(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const about = ['NO_COLOR', 'FORCE_COLOR', 'NODE_DISABLE_COLORS'];
  const others = Object.entries(env).filter(([name]) => !about.includes(name));
  return { ...Object.fromEntries(others), TERM: 'xterm-256color' };
}

/** A folder for one test, with its real path (macOS links its temporary folder). */
export interface TemporaryFolder {
  readonly path: string;
  write(file: string, text: string | Uint8Array): void;
  remove(): void;
}

/** Makes a folder with these files, whose paths are relative and use `/`. */
export function temporaryFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'framework-cli-')));
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) };
}
