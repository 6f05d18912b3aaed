import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { ExplorerPage } from './support/explorer';
import { showFailures } from './support/failures';
import { ReviewPane } from './support/reviewPane';
import { copyOf } from './support/workspace';

const ROLE = 'roles/infrastructure-engineer.role.yaml';
const RAISED = 'Information security raised: practitioner → expert';
const REMOVED = 'Problem management removed: awareness';

/** In a worktree whose repository holds the framework in a subfolder, as a person sees it. */
describe('the Review view', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let review: ReviewPane;
  const examples = copyOf('examples');
  const worktree = join(examples.path, '..', 'worktree');
  const framework = join(worktree, 'government-digital');

  const git = (folder: string, ...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  const replace = (text: string, by: string) => {
    const path = join(framework, ROLE);
    const before = readFileSync(path, 'utf8');
    assert.ok(before.includes(text));
    writeFileSync(path, before.replace(text, by));
  };

  before(async () => {
    git(examples.path, 'init', '--quiet', '--initial-branch=main');
    git(examples.path, 'add', '--all');
    git(examples.path, 'commit', '--quiet', '--message=Publish');
    git(examples.path, 'worktree', 'add', '--quiet', '-b', 'raise', worktree);
    replace('Information security: practitioner', 'Information security: expert');
    git(worktree, 'commit', '--quiet', '--all', '--message=Raise');
    replace('      Problem management: awareness\n', '');
    workbench = await openWorkbench({ folder: framework, width: 1440, height: 1000 });
    review = new ReviewPane(workbench.page);
    await workbench.openFile(ROLE);
    await new ExplorerPage(workbench).open();
    for (const view of ['Roles', 'Skills', 'Review'] as const) await review.fold(view);
  });
  after(async () => {
    await workbench.close();
    examples.remove();
  });
  showFailures(() => workbench);

  it('begins with one button, and shows what the branch changes by role', async () => {
    await review.pane.getByRole('button', { name: 'Review Changes', exact: true }).click();
    await review.message('0 of 2 changes reviewed').waitFor();
    await review.pane.locator('.description', { hasText: 'since main' }).waitFor();
    await review.row(RAISED).waitFor();
    await review.row(REMOVED).waitFor();
    await review.row('Infrastructure engineer').first().waitFor();
  });

  it('marks beside the text what changed, and says so under the mouse', async () => {
    const { page } = workbench;
    await review.row(RAISED).hover();
    await review.row(RAISED).locator('a.action-label[aria-label^="Open File"]').click();
    const line = page.locator('.view-line', { hasText: 'Information security: expert' }).first();
    await line.waitFor();
    // One picture for each sign; VS Code gives every one a class of its own.
    await page.locator('.glyph-margin-widgets .cgmr').first().waitFor();
    await line.getByText('expert', { exact: true }).hover();
    const hover = page.locator('.monaco-hover:visible');
    await hover.getByText(`${RAISED} since main`).waitFor();
    await hover.getByText('Changes 1 published profile:').waitFor();
    await hover.getByText('Infrastructure engineer: Lead infrastructure engineer').waitFor();
  });

  it('opens the page that a change is seen on', async () => {
    await review.row(RAISED).click();
    await workbench.page
      .locator('.tab.active', { hasText: 'Comparison: Lead infrastructure engineer' })
      .waitFor();
    await review.row(REMOVED).click();
    await workbench.page
      .locator('.tab.active', { hasText: 'Comparison: Apprentice infrastructure engineer' })
      .waitFor();
  });

  it('counts what is ticked, a role with all of its changes, too', async () => {
    await review.box(RAISED).click();
    await review.message('1 of 2 changes reviewed').waitFor();
    await review.row('1/2').waitFor();
    await review.box('1/2').click();
    await review.message('2 of 2 changes reviewed').waitFor();
    replace('Information security: expert', 'Information security: working');
    await review.row('Information security lowered: practitioner → working').waitFor();
    await review.message('1 of 2 changes reviewed').waitFor();
  });

  it('leaves out what a person does not choose, and says so', async () => {
    const explorer = new ExplorerPage(workbench);
    await review.press('Choose What to Show');
    await explorer.question.getByText('Show Changes Of').waitFor();
    await explorer.question
      .locator('.quick-input-list-entry', { hasText: 'Skills that roles ask for' })
      .click();
    await workbench.page.keyboard.press('Enter');
    await review.message('Showing 0 of 2 changes.').waitFor();
    await review.press('Show All Changes');
    await review.row(REMOVED).waitFor();
  });

  it('offers everything that there is to compare with', async () => {
    const { question } = new ExplorerPage(workbench);
    await review.press('Review Changes Since');
    for (const choice of [
      'Main branch',
      'Last commit',
      'Staged files',
      'Saved files',
      'Another folder…',
    ])
      await question
        .locator('.quick-input-list-entry')
        .getByText(choice, { exact: true })
        .waitFor();
    await question
      .locator('.quick-input-list-entry')
      .getByText('Last commit', { exact: true })
      .click();
    await review.pane.locator('.description', { hasText: 'since the last commit' }).waitFor();
    await review.row(REMOVED).waitFor();
    git(worktree, 'commit', '--quiet', '--all', '--message=Go on');
    await review.message('Nothing has changed since the last commit.').waitFor();
  });

  it('ends, and can begin again', async () => {
    await workbench.runCommand('Capability Framework: End Review');
    await review.pane.getByRole('button', { name: 'Review Changes', exact: true }).waitFor();
  });
});
