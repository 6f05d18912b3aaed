import * as vscode from 'vscode';
import { equal } from '../support/assert';
import { previewCalled } from '../support/previews';
import { placeCursorAfter } from '../support/typing';
import { waitFor } from '../support/wait';
import { closeEditors, frameworkRead, openEditor, workspaceUri } from '../support/workspace';

const ROLE = 'roles/analyst.role.yaml';
const SKILL = 'skills/running-workshops.skill.yaml';
const MANIFEST = 'capability-framework.yaml';
const EDITOR = 'capabilityFramework.previewEditor';
const run = (name: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`capabilityFramework.${name}`, ...args);

/** A preview as a file's own editor, and the text editors to which previews lead. */
describe('preview editors', () => {
  before(frameworkRead);
  afterEach(closeEditors);

  it('are there for a manifest, as for every file with a page', async () => {
    for (const [path, start] of [
      [MANIFEST, '# Test framework'],
      [ROLE, '# Analyst'],
      [SKILL, '# Running workshops'],
    ] as const) {
      await openAsPreview(workspaceUri(path));
      await copied(start);
    }
  });

  it('stay with their file, whatever the reader asks of previews', async () => {
    await openAsPreview(workspaceUri(ROLE));
    await copied('# Analyst');
    await run('preview.unlock');
    const editor = await openEditor(SKILL);
    placeCursorAfter(editor, 'skill: Run');
    await openAsPreview(workspaceUri(ROLE));
    await copied('# Analyst');
  });

  it('lead to text, even where they are the usual editor of a file', async () => {
    const settings = vscode.workspace.getConfiguration('workbench');
    const associations = { '*.role.yaml': EDITOR };
    const target = vscode.ConfigurationTarget.Workspace;
    await settings.update('editorAssociations', associations, target);
    try {
      await run('openPreview', { kind: 'role', uri: workspaceUri(ROLE).toString() });
      await previewCalled('Preview: Analyst');
      await run('preview.openSource');
      const editor = await waitFor(() => vscode.window.activeTextEditor, {
        message: 'a text editor',
      });
      equal(vscode.workspace.asRelativePath(editor.document.uri), ROLE);
    } finally {
      await settings.update('editorAssociations', undefined, target);
    }
  });

  async function openAsPreview(uri: vscode.Uri): Promise<void> {
    await vscode.commands.executeCommand('vscode.openWith', uri, EDITOR);
    await waitFor(
      () => {
        const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return input instanceof vscode.TabInputCustom && input.uri.path === uri.path;
      },
      { message: `the preview editor of ${uri.path}` },
    );
  }

  /** Waits until the page that is shown starts so, as Markdown. */
  async function copied(start: string): Promise<void> {
    await waitFor(
      async () => {
        await run('preview.copyMarkdown');
        return (await vscode.env.clipboard.readText()).startsWith(start);
      },
      { message: `“${start}” on the clipboard` },
    );
  }
});

describe('the zoom of previews', () => {
  const settings = () => vscode.workspace.getConfiguration('capabilityFramework.preview');
  const { Global, Workspace } = vscode.ConfigurationTarget;
  before(async () => {
    await openEditor(ROLE);
    await run('openPreview', { kind: 'role', uri: workspaceUri(ROLE).toString() });
    await previewCalled('Preview: Analyst');
  });
  afterEach(async () => {
    await settings().update('zoom', undefined, Workspace);
    await settings().update('zoom', undefined, Global);
  });
  after(closeEditors);

  it('changes by steps, and comes back', async () => {
    await run('preview.zoomIn');
    await run('preview.zoomIn');
    await zoomIs(120);
    await run('preview.zoomOut');
    await zoomIs(110);
    await run('preview.resetZoom');
    await zoomIs(100);
    equal(settings().inspect('zoom')?.globalValue, undefined);
  });

  it('stays within what the setting allows', async () => {
    await settings().update('zoom', 295, Global);
    await run('preview.zoomIn');
    await zoomIs(300);
    await run('preview.zoomIn');
    equal(settings().get('zoom'), 300);
    await settings().update('zoom', 55, Global);
    await run('preview.zoomOut');
    await zoomIs(50);
    await run('preview.zoomOut');
    equal(settings().get('zoom'), 50);
  });

  it('changes where a workspace sets it', async () => {
    await settings().update('zoom', 150, Workspace);
    await run('preview.zoomIn');
    await zoomIs(160);
    equal(settings().inspect('zoom')?.workspaceValue, 160);
    equal(settings().inspect('zoom')?.globalValue, undefined);
  });

  function zoomIs(percent: number): Promise<boolean> {
    return waitFor(() => settings().get('zoom') === percent, {
      message: () => `${percent} %; it is ${settings().get<number>('zoom')} %`,
    });
  }
});
