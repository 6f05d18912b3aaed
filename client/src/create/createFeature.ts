import {
  commands,
  Disposable,
  l10n,
  Selection,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { newFileRequest } from '../../../server/src/protocol';
import type { NewFile, NewFileRequest } from '../../../server/src/service/features/newFiles';
import type { FrameworkStatus } from '../status/frameworkStatus';
import { frameworkFolder, targetFor } from './folders';
import type { Origin } from './folders';
import { askFamilies, askFamily, askName } from './prompts';

/** What a person is asked for, a kind of file each. */
const KINDS = {
  role: () => ({
    title: l10n.t('New Role'),
    prompt: l10n.t('The role’s name, for example: Infrastructure engineer'),
  }),
  skill: () => ({
    title: l10n.t('New Skill'),
    prompt: l10n.t('The skill’s name, for example: IT infrastructure'),
  }),
  framework: () => ({
    title: l10n.t('New Framework'),
    prompt: l10n.t('The framework’s name, as readers see it'),
  }),
};

/** The commands that write a new role, skill or manifest and open it where to go on. */
export function registerCreate(
  _: ExtensionContext,
  client: BaseLanguageClient,
  status: FrameworkStatus,
): Disposable {
  const ask = (request: NewFileRequest) => client.sendRequest(newFileRequest, request);
  const address = (uri: Uri) => client.code2ProtocolConverter.asUri(uri);

  const create = async (request: Omit<NewFileRequest, 'name' | 'families'>, origin: Origin) => {
    const { kind, folder } = request;
    const { title, prompt } = KINDS[kind]();
    const proposal = kind === 'framework' ? nameOfFolder(Uri.parse(folder)) : '';
    const name = await askName(title, prompt, proposal, async (text) => {
      const answer = await ask({ ...request, name: text, families: [] });
      return 'problem' in answer ? answer.problem : undefined;
    });
    if (name === undefined) return;
    const families = await familiesFor(kind, title, folder, origin);
    if (!families) return;
    const answer = await ask({ ...request, name, families });
    if ('problem' in answer) await window.showWarningMessage(answer.problem);
    else await write(client, answer);
  };

  const familiesFor = async (
    kind: NewFileRequest['kind'],
    title: string,
    folder: string,
    origin: Origin,
  ): Promise<string[] | undefined> => {
    if (kind === 'skill') return [];
    if (kind === 'framework') return askFamilies(title);
    if (origin && 'family' in origin && origin.family) return [origin.family];
    const known = status.frameworkOf(Uri.joinPath(Uri.parse(folder), 'any'))?.families ?? [];
    const family = await askFamily(title, known);
    return family === undefined ? undefined : [family];
  };

  const createIn = (kind: 'role' | 'skill') => async (origin?: Origin) => {
    const target = await targetFor(origin, status);
    if (!target) return;
    await create({ kind, folder: address(target.folder), isExact: target.isExact }, origin);
  };
  const createFramework = async (origin?: Origin) => {
    const folder = await frameworkFolder(origin);
    if (!folder) return;
    await create({ kind: 'framework', folder: address(folder), isExact: true }, origin);
  };
  return Disposable.from(
    commands.registerCommand('capabilityFramework.newRole', createIn('role')),
    commands.registerCommand('capabilityFramework.newSkill', createIn('skill')),
    commands.registerCommand('capabilityFramework.newFramework', createFramework),
    commands.registerCommand('capabilityFramework.turnIntoFramework', createFramework),
  );
}

/** Writes the file, as one step to undo, and opens it with the words to write over selected. */
async function write(client: BaseLanguageClient, file: NewFile): Promise<void> {
  const uri = client.protocol2CodeConverter.asUri(file.uri);
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(file.text), ignoreIfExists: false });
  if (!(await workspace.applyEdit(edit))) {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    await window.showErrorMessage(
      l10n.t('{0} could not be written. Is there a file of that name already?', name),
    );
    return;
  }
  const editor = await window.showTextDocument(uri, { preview: false });
  const { start, end } = client.protocol2CodeConverter.asRange(file.selection);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection);
}

/** `government-digital` → `Government digital`. */
function nameOfFolder(folder: Uri): string {
  const words = folder.path.replace(/\/$/, '').split('/').at(-1)?.replace(/[-_]+/g, ' ') ?? '';
  return words.charAt(0).toUpperCase() + words.slice(1);
}
