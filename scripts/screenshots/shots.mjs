/** The pictures of README: what is done in VS Code for each, and which part of the window it shows. */
import { ExplorerViews } from './explorerViews.mjs';

/** @typedef {import('./scene.mjs').Scene} Scene */
/** @typedef {import('../vscode/workbench.mjs').Workbench} Workbench */
/** @typedef {import('playwright-core').Locator} Locator */

/**
 * @typedef {object} Shot
 * @property {import('./scene.mjs').Look} look
 * @property {(scene: Scene) => void} [prepare] what is done to the files before VS Code opens
 * @property {(workbench: Workbench, scene: Scene) => Promise<readonly Locator[] | void>} take
 *   gives what the picture is cut to; the whole window if nothing
 */

const role = 'roles/infrastructure-engineer.role.yaml';
const lead = 'level: Lead infrastructure engineer';
const principal = 'level: Principal infrastructure engineer';
const skill = 'skills/it-infrastructure.skill.yaml';

/** Beside the preview, the words of each skill would be there twice. */
const withoutWording = { 'capabilityFramework.inlayHints.wording': false };
const window = { width: 1280, height: 800, scale: 1.5 };
const part = { width: 1000, height: 620, scale: 2 };

/** @type {Readonly<Record<string, Shot>>} */
export const shots = {
  preview: {
    look: { ...window, settings: withoutWording },
    async take(workbench, scene) {
      await openRole(workbench, scene, lead);
      await workbench.runCommand('Capability Framework: Open Preview');
      await workbench.webview().getByRole('heading', { level: 1 }).waitFor();
      // The editor is narrower now, so that the line stands elsewhere.
      await openRole(workbench, scene, lead);
    },
  },
  diagnostic: {
    // So high that the menu leaves the problem's own line to be read.
    look: { ...part, width: 1120, height: 860 },
    async take(workbench, scene) {
      const { page } = workbench;
      scene.replace(
        role,
        'Information security: practitioner',
        'Infomation security: practitioner',
      );
      const wrong = scene.lineOf(role, 'Infomation security');
      await openRole(workbench, scene, 'IT infrastructure: expert', lead);
      await page.locator('.squiggly-error').first().waitFor();
      await page.keyboard.press('Control+Shift+M');
      const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'Did you mean' });
      await problem.waitFor();
      await workbench.openFile(role, { line: wrong, column: 9 });
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget').first().waitFor();
      return [editor(workbench), problem];
    },
  },
  completion: {
    look: part,
    async take(workbench, scene) {
      await typeSkill(workbench, scene, 'design');
      return [editor(workbench)];
    },
  },
  hover: {
    look: part,
    async take(workbench, scene) {
      const { page } = workbench;
      await openRole(workbench, scene, lead);
      const line = page.locator('.view-line', { hasText: 'IT infrastructure: expert' }).first();
      // With the mouse, for what the keyboard shows goes away when something else moves.
      await line.getByText('expert', { exact: true }).hover();
      await page.locator('.monaco-hover:visible').getByRole('listitem').first().waitFor();
      return [editor(workbench)];
    },
  },
  explorer: {
    look: { ...window, dark: true },
    async take(workbench, scene) {
      await openRole(workbench, scene, lead);
      const views = new ExplorerViews(workbench.page);
      await views.open();
      await views.widen(80);
      await views.expand('Roles', 'IT operations');
      await views.expand('Roles', 'Infrastructure engineer');
      await views.expand('Roles', 'Lead infrastructure engineer');
    },
  },
  rename: {
    look: { ...part, height: 860 },
    async take(workbench, scene) {
      const { page } = workbench;
      await openRole(workbench, scene, lead);
      const at = scene.lineOf(role, 'Problem management: practitioner', lead);
      await workbench.openFile(role, { line: at, column: 9 });
      await page.keyboard.press('F2');
      const box = page.locator('.rename-box input');
      await box.waitFor();
      await box.fill('Problem solving');
      await page.keyboard.press('Control+Enter');
      const panel = page.locator('.part.panel');
      await panel.getByText('Apply', { exact: true }).waitFor();
      // Without the changes in the first file there is room for the names of the others.
      await panel.locator('.monaco-list-row .monaco-tl-twistie').first().click();
      await panel
        .locator('.monaco-list-row', { hasText: 'problem-management.skill.yaml' })
        .waitFor();
      return [editor(workbench), panel];
    },
  },
  comparison: {
    look: { ...window, width: 1180, height: 860 },
    prepare(scene) {
      scene.startBranch();
      scene.replace(
        role,
        '      - oversee programmes and projects\n',
        `      - oversee programmes, projects and suppliers
      - answer for the cost of infrastructure services
`,
      );
      scene.replace(
        role,
        /Systems design: practitioner\n( +)Systems integration: expert\n +Testing: expert\n/,
        'Systems design: expert\n$1Systems integration: practitioner\n$1Testing: expert\n',
      );
    },
    async take(workbench, scene) {
      await openRole(workbench, scene, lead);
      await workbench.runCommand('Capability Framework: Review Changes');
      const view = workbench.page.locator('.monaco-list-row', { hasText: 'Systems design' });
      await view.first().waitFor();
      await workbench.page.keyboard.press('Control+B');
      await openRole(workbench, scene, lead);
      await workbench.runCommand('Capability Framework: Compare Page with the Earlier State');
      const frame = workbench.webview();
      await frame.getByRole('heading', { name: 'Systems design' }).waitFor();
      // From the responsibilities on: the names above them are on the tab, too.
      await frame
        .getByText('At this role level')
        .last()
        .evaluate((text) => {
          const bar = text.ownerDocument.querySelector('.cf-bar');
          text.ownerDocument.defaultView?.scrollTo(0, 0);
          const top = text.getBoundingClientRect().top - (bar?.getBoundingClientRect().height ?? 0);
          text.ownerDocument.defaultView?.scrollBy(0, top - 70);
        });
    },
  },
  review: {
    look: { ...window, dark: true, settings: withoutWording },
    prepare(scene) {
      scene.startBranch();
      scene.replace(
        role,
        '- oversee programmes and projects',
        '- oversee programmes, projects and suppliers',
      );
      scene.replace(
        role,
        /Systems design: practitioner\n( +)Systems integration: expert\n +Testing: expert\n/,
        'Systems design: expert\n$1Systems integration: practitioner\n$1Testing: expert\n',
      );
      scene.replace(role, / +Problem management: awareness\n/, '');
      scene.replace(
        'skills/testing.skill.yaml',
        /\n( +)- ([^\n]+)\n/,
        '\n$1- $2\n$1- say what a test has shown, and what it has not\n',
      );
      scene.replace(
        'skills/agile-working.skill.yaml',
        /\n( +)- /,
        '\n# Asked for by the profession.\n$1- ',
      );
    },
    async take(workbench, scene) {
      const { page } = workbench;
      await openRole(workbench, scene, lead);
      const views = new ExplorerViews(page);
      await views.open();
      await workbench.runCommand('Capability Framework: Review Changes');
      await page.locator('.monaco-list-row', { hasText: 'Systems design raised' }).waitFor();
      await views.fold('Roles');
      await views.fold('Skills');
      await views.widen(200);
      for (const reviewed of ['Systems design raised', 'Comment added'])
        await page
          .locator('.monaco-list-row', { hasText: reviewed })
          .locator('.monaco-custom-toggle')
          .click();
      await page.locator('.message', { hasText: '2 of' }).waitFor();
      await openRole(workbench, scene, lead);
      const changed = page.locator('.view-line', { hasText: 'Systems design: expert' }).first();
      await changed.getByText('expert', { exact: true }).hover();
      await page.locator('.monaco-hover:visible').getByText('since main').waitFor();
    },
  },
  lenses: {
    look: { ...part, height: 800 },
    async take(workbench, scene) {
      await openRole(workbench, scene, 'plan the skills that infrastructure', principal);
      await workbench.runCommand('View: Split Editor Down');
      await workbench.openFile(skill, { line: 1 });
      await workbench.page
        .locator('.codelens-decoration', { hasText: 'role level' })
        .first()
        .waitFor();
      return [editor(workbench)];
    },
  },
};

/**
 * Opens the role's file at a text, in the upper part of the editor, once the framework is read.
 * @param {Workbench} workbench
 * @param {Scene} scene
 * @param {string} text
 * @param {string} [after] what stands somewhere above it
 * @param {number} [column]
 */
async function openRole(workbench, scene, text, after, column = 1) {
  const line = scene.lineOf(role, text, after);
  await workbench.openFile(role, { line, column });
  await workbench.page.locator('.statusbar-item', { hasText: /\d+ roles, \d+ skills/ }).waitFor();
  const active = workbench.page.locator('.editor-group-container.active');
  const top = (await active.locator('.editor-container').boundingBox())?.y ?? 0;
  // The line may be anywhere in the editor: so to its upper part, line by line.
  for (let left = 40; left > 0; left--) {
    const cursor = await active.locator('.cursors-layer .cursor').first().boundingBox();
    if (!cursor || cursor.y - top < 90) break;
    await workbench.page.keyboard.press('Control+ArrowDown');
  }
}

/**
 * Starts to type a skill into the first role level, where the suggestions come by themselves.
 * @param {Workbench} workbench
 * @param {Scene} scene
 * @param {string} text
 */
async function typeSkill(workbench, scene, text) {
  await openRole(workbench, scene, 'Troubleshooting and problem resolution: awareness');
  await workbench.page.keyboard.press('Control+Enter');
  await workbench.page.keyboard.type(text);
  const list = await workbench.suggestions();
  await list.locator('.monaco-list-row.focused').waitFor();
  const details = workbench.page.locator('.suggest-details');
  if (!(await details.isVisible())) await workbench.page.keyboard.press('Control+Space');
  await details.waitFor();
  // With one suggestion, the arrows move the cursor, and the list goes away.
  if ((await list.locator('.monaco-list-row').count()) < 2) return;
  // The box that it comes in is as high as the one before; this lets it grow.
  await workbench.page.keyboard.press('ArrowDown');
  await workbench.page.keyboard.press('ArrowUp');
}

/** @param {Workbench} workbench */
function editor(workbench) {
  return workbench.page.locator('.part.editor');
}
