import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as nextLook } from 'node:timers/promises';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import { root } from '../../scripts/vscode/paths.mjs';
import { ExplorerPage } from './support/explorer';

/** What a newcomer does first. */
describe('npm start', function () {
  this.timeout(180_000);
  const temporary = mkdtempSync(join(tmpdir(), 'capability-framework-start-'));
  const example = join(root, 'examples/government-digital');
  const running: number[] = [];
  afterEach(() => {
    for (const pid of running.splice(0)) if (isAlive(pid)) process.kill(-pid, 'SIGTERM');
  });
  after(() => rmSync(temporary, { recursive: true, force: true }));

  it('opens the example in the desktop VS Code where its command is there', () => {
    const seen = join(temporary, 'arguments');
    const path = pathWith(`printf '%s\\n' "$@" > '${seen}'`);
    const { status, stdout } = spawnSync('npm', ['start', '--silent'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PATH: path },
    });
    assert.equal(status, 0, stdout);
    assert.deepEqual(readFileSync(seen, 'utf8').trim().split('\n'), [
      `--extensionDevelopmentPath=${root}`,
      example,
    ]);
    assert.match(stdout, /VS Code opens .*government-digital with the extension/);
  });

  it('shows it in the browser where the desktop VS Code does not start', async () => {
    const started = start([], pathWith('exit 3'));
    await started.address;
    assert.match(started.output(), /ended with 3, so VS Code opens in your browser/);
    await started.pressCtrlC();
  });

  it('shows any framework in the browser when asked to, and leaves nothing behind', async () => {
    const copy = join(temporary, 'our-framework');
    cpSync(example, copy, { recursive: true });
    const started = start(['--', '--browser', copy], pathWith('exit 4'));
    const address = await started.address;
    assert.ok(started.output().includes(`It shows ${copy} with the extension.`));
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(address);
      const file = page.locator('.explorer-folders-view .monaco-list-row', {
        hasText: 'capability-framework.yaml',
      });
      await file.waitFor();
      const explorer = new ExplorerPage({ page });
      await explorer.open();
      await explorer.toggle('Roles', 'IT operations');
      await explorer.row('Roles', 'Infrastructure engineer').click();
      await page.locator('.tab.active', { hasText: 'infrastructure-engineer' }).waitFor();
      await page.locator('.statusbar-item', { hasText: '10 roles, 34 skills' }).waitFor();
    } finally {
      await browser.close();
    }
    const all = descendants(started.pid);
    // The scripts, the server and what runs the extension.
    assert.ok(all.length > 3, `There are ${all.length} processes.`);
    await started.pressCtrlC();
    await until(() => all.filter(isAlive).length === 0);
    await assert.rejects(fetch(address), 'The server is still there.');
  });

  it('says what to do where nothing is installed yet', () => {
    const clone = join(temporary, 'clone');
    cpSync(join(root, 'scripts'), join(clone, 'scripts'), { recursive: true });
    cpSync(example, join(clone, 'examples/government-digital'), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(clone, 'scripts/start.mjs')], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^What the extension is built from is not installed yet\. Run “npm ci” first\.$/m,
    );
    assert.ok(!existsSync(join(clone, 'dist')));
  });

  /** Runs `npm start` as in a terminal; what a failed test leaves running ends after it. */
  function start(args: readonly string[], path: string) {
    const started = spawn('npm', ['start', '--silent', ...args], {
      cwd: root,
      env: { ...process.env, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, which Ctrl+C reaches as a whole.
      detached: true,
    });
    const pid = started.pid ?? assert.fail('npm was not started.');
    running.push(pid);
    let output = '';
    const address = new Promise<string>((resolve, reject) => {
      for (const stream of [started.stdout, started.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          output += text;
          const found = /^ {4}(http:\S+)$/m.exec(output)?.[1];
          if (found) resolve(found);
        });
      started.once('exit', () => reject(new Error(`It ended:\n${output}`)));
    });
    const ended = new Promise((resolve) => started.once('exit', resolve));
    const pressCtrlC = async () => {
      process.kill(-pid, 'SIGINT');
      await ended;
    };
    return { pid, address, output: () => output, pressCtrlC };
  }

  /** PATH with a command `code` before all others. */
  function pathWith(script: string): string {
    const folder = mkdtempSync(join(temporary, 'bin-'));
    writeFileSync(join(folder, 'code'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, 'code'), 0o755);
    return `${folder}${delimiter}${process.env.PATH ?? ''}`;
  }
});

/** A process and all that it has started, by their ids. */
function descendants(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const rows = stdout
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const parent of found)
    for (const [id = 0, parentId] of rows) if (parentId === parent) found.push(id);
  return found;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until a condition holds; the test's time limit ends the wait. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await nextLook(50);
}
