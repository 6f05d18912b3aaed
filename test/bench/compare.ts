import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/vscode/paths.mjs';
import { loadStore } from '../../server/src/cli/diskService';
import { changedFiles } from '../../server/src/cli/git/changedFiles';
import { GitBaseline } from '../../server/src/cli/git/gitBaseline';
import { openRepository } from '../../server/src/cli/git/repository';
import { defaultBase } from '../../server/src/cli/git/revisions';
import { trackedFiles } from '../../server/src/cli/git/trackedFiles';
import { neverCancelled } from '../../server/src/service/cancellation';
import { ComparisonSession } from '../../server/src/service/compare/session';
import { execGit } from '../cli/support/repository';
import { skillName, writeFramework } from './generate.mjs';
import { report } from './report.mjs';

const CHANGED = 40;

/**
 * Measures comparisons with the last commit of a git repository in which 40 files of a framework differ:
 * of a loaded framework, git's part included, and of the command line as a whole.
 */
export async function measureComparison(sizes: readonly number[]): Promise<void> {
  for (const files of sizes) {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'framework-bench-')));
    const { skills } = writeFramework(folder, files);
    execGit(folder, 'init', '--quiet', '--initial-branch=main', '.');
    execGit(folder, 'add', '--all');
    execGit(folder, 'commit', '--quiet', '--message', 'Base');
    change(folder, skills);
    console.log(`\nComparison, ${files} files, ${CHANGED} of them changed`);
    await measureLoaded(folder, files);
    const started = performance.now();
    const args = [join(root, 'dist/cli.js'), 'diff', '--format', 'json', folder];
    const output = execFileSync(process.execPath, args, { maxBuffer: Infinity });
    report('the command diff as a whole', (performance.now() - started) / 1000, 's');
    if (!output.includes('"bullet-reworded"')) throw new Error('The command found no change.');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Half of them a skill's bullet, half a level that a role asks for. */
function change(folder: string, skills: number): void {
  for (let n = 0; n < CHANGED / 2; n++) {
    const skill = `${skillName(n).toLowerCase().replaceAll(' ', '-')}.skill.yaml`;
    edit(join(folder, 'skills', skill), 'work at the working level', 'work at each level');
    edit(
      join(folder, 'roles', `engineer-${n}.role.yaml`),
      `${skillName((n * 7) % skills)}: awareness`,
      `${skillName((n * 7) % skills)}: expert`,
    );
  }
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${path}.`);
  writeFileSync(path, text.replace(from, to));
}

async function measureLoaded(folder: string, files: number): Promise<void> {
  const { store, workspace } = await loadStore([folder]);
  const started = performance.now();
  const repository = await openRepository(folder);
  const [{ commit, label }, tracked] = await Promise.all([
    defaultBase(repository),
    trackedFiles(repository),
  ]);
  const changes = await changedFiles(repository, { commit }, 'files', tracked);
  const beside = { present: workspace, isOnDisk: true, tracked };
  const baseline = new GitBaseline(repository, { commit }, changes, beside, label);
  const session = await ComparisonSession.open(store, workspace, baseline);
  const [comparison] = await session.compare(neverCancelled);
  const seconds = (performance.now() - started) / 1000;
  baseline.dispose();
  if (comparison?.files.length !== CHANGED)
    throw new Error(`${comparison?.files.length ?? 0} files differ, not ${CHANGED}.`);
  report('compared when loaded, with the base from git', seconds, 's', files > 1000 ? 2 : 0.5);
  const again = performance.now();
  const uri = repository.uriOf('roles/engineer-0.role.yaml') ?? '';
  await store.read([uri]);
  await session.compare(neverCancelled);
  report('compared again after a file changed', (performance.now() - again) / 1000, 's');
  session.dispose();
  store.dispose();
}
