import { QuickPickItemKind, ThemeIcon, Uri, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { BaselineChoice, BaselineItem, BaselineProvider } from './baselineProvider';
import * as messages from './messages';

interface Item extends QuickPickItem {
  readonly kindOf?: 'saved' | 'folder';
  readonly choice?: BaselineItem['choice'];
}

/**
 * Asks what to compare with. Where there is no git, or none that helps, the list says so and has what is
 * left. Undefined: the person gave up.
 * @param folders of the frameworks.
 */
export async function chooseBaseline(
  provider: BaselineProvider,
  folders: readonly Uri[],
): Promise<BaselineChoice | undefined> {
  const chosen = await window.showQuickPick<Item>(itemsFor(provider, folders), {
    title: messages.chooseTitle(),
    placeHolder: messages.choosePlaceholder(),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.choice) return chosen.choice;
  if (chosen?.kindOf === 'saved') return { kind: 'saved' };
  return chosen?.kindOf === 'folder' ? chooseFolder(folders) : undefined;
}

async function itemsFor(provider: BaselineProvider, folders: readonly Uri[]): Promise<Item[]> {
  const provided = await provider.items(folders);
  const own: Item[] = [
    { ...messages.savedItem(), iconPath: new ThemeIcon('save'), kindOf: 'saved' },
    { ...messages.folderItem(), iconPath: new ThemeIcon('folder'), kindOf: 'folder' },
  ];
  if ('problem' in provided)
    return [...own, { label: provided.problem, kind: QuickPickItemKind.Separator }];
  const isFirst = ({ choice }: BaselineItem) => choice !== undefined && choice.kind !== 'ref';
  return [...provided.filter(isFirst), ...own, ...provided.filter((item) => !isFirst(item))];
}

async function chooseFolder(folders: readonly Uri[]): Promise<BaselineChoice | undefined> {
  const present = folders.length > 1 ? await chooseFramework(folders) : folders[0];
  if (!present) return undefined;
  const [earlier] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: false,
      openLabel: messages.chooseFolder(),
      defaultUri: Uri.joinPath(present, '..'),
    })) ?? [];
  return earlier && { kind: 'folder', uri: earlier.toString(), present: present.toString() };
}

async function chooseFramework(folders: readonly Uri[]): Promise<Uri | undefined> {
  const chosen = await window.showQuickPick(
    folders.map((uri) => ({
      label: uri.path.slice(uri.path.lastIndexOf('/') + 1),
      description: uri.path,
      uri,
    })),
    { placeHolder: messages.whichFolder() },
  );
  return chosen?.uri;
}
