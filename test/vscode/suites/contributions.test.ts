import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { closeEditors, openEditor } from '../support/workspace';

const PREFIX = 'capabilityFramework.';
/**
 * What no menu and no palette has: what a click on a code lens runs, for it needs a place, and what gives
 * data to other extensions.
 */
const OF_CODE = [`${PREFIX}openPreviewAt`, `${PREFIX}showUses`, `${PREFIX}review.shown`];

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category?: string }[];
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

describe('what the extension contributes', () => {
  let manifest: Manifest['contributes'];
  let contributed: string[];

  before(async () => {
    const extension = vscode.extensions.getExtension<unknown>(
      'capability-framework.capability-framework',
    );
    ok(extension, 'The extension is not there.');
    await openEditor('roles/analyst.role.yaml');
    await extension.activate();
    manifest = (extension.packageJSON as Manifest).contributes;
    contributed = manifest.commands.map(({ command }) => command).sort();
  });
  after(closeEditors);

  it('has a command for every entry, and an entry for every command', async () => {
    const ofViews = Object.values(manifest.views)
      .flat()
      .map(({ id }) => `${id}.`);
    const registered = (await vscode.commands.getCommands(true))
      .filter((command) => command.startsWith(PREFIX))
      // VS Code makes some for each view, such as “Focus on Roles View”.
      .filter((command) => !ofViews.some((id) => command.startsWith(id)))
      .filter((command) => !OF_CODE.includes(command));
    equal(registered.sort(), contributed);
  });

  it('lists its commands together in the palette', () => {
    equal(
      manifest.commands.filter(({ category }) => category !== 'Capability Framework'),
      [],
    );
  });

  it('has no key or menu entry for a command that is not there', () => {
    const named = [...manifest.keybindings, ...Object.values(manifest.menus).flat()]
      .map(({ command }) => command)
      .filter((command) => command !== undefined);
    equal(
      named.filter((command) => !contributed.includes(command)),
      [],
    );
  });

  it('has no key that works outside of its own files and previews', () => {
    equal(
      manifest.keybindings.filter(({ when }) => !(when ?? '').includes('capability')),
      [],
    );
  });
});
