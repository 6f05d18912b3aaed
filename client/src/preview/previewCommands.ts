import { commands, Disposable, l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pageRequest } from '../../../server/src/protocol';
import type { PageAddress } from '../../../server/src/service/profile/address';
import { copyPage, copyRichPage, exportPage, openInBrowser } from './pageForms';
import type { Preview, PreviewHost } from './preview';
import { changeZoom, setPreviewSetting } from './previewSettings';

const ZOOM_STEP = 10;

/** The commands of a preview's title bar; each is about the preview that was looked at last. */
export function registerPreviewCommands(
  previews: { readonly active: Preview | undefined },
  host: PreviewHost,
): Disposable {
  const on = (name: string, act: (preview: Preview, target: unknown) => unknown) =>
    commands.registerCommand(`capabilityFramework.preview.${name}`, (target: unknown) => {
      const { active } = previews;
      return active && act(active, target);
    });
  let zooming: PromiseLike<void> = Promise.resolve();
  /** One step after the other, as each starts from what the one before it has set. */
  const zoom = (by: number) => (zooming = zooming.then(() => changeZoom(by)));
  return Disposable.from(
    on('back', (preview) => preview.go('back')),
    on('forward', (preview) => preview.go('forward')),
    on('refresh', (preview) => preview.refresh()),
    on('lock', (preview) => preview.setLocked(true)),
    on('unlock', (preview) => preview.setLocked(false)),
    on('choosePage', (preview) => choosePage(preview, host.client)),
    on('openSource', (preview) => preview.openSource()),
    on('compare', ({ address }) =>
      commands.executeCommand('capabilityFramework.review.openComparison', address),
    ),
    on('copyMarkdown', (preview) => copyPage(preview, host, 'markdown')),
    on('copyText', (preview) => copyPage(preview, host, 'text')),
    on('copyRichText', (preview) => copyRichPage(preview, host)),
    on('openInBrowser', (preview) => openInBrowser(preview, host)),
    on('exportHtml', (preview, target) => exportPage(preview, host, target)),
    on('showProblems', () => setPreviewSetting('showProblems', true)),
    on('hideProblems', () => setPreviewSetting('showProblems', false)),
    on('zoomIn', () => zoom(ZOOM_STEP)),
    on('zoomOut', () => zoom(-ZOOM_STEP)),
    on('resetZoom', () => setPreviewSetting('zoom', undefined)),
  );
}

interface PageItem extends QuickPickItem {
  readonly address: PageAddress;
}

/** Lets the reader choose among the pages of the same role, and those above it. */
async function choosePage(preview: Preview, client: BaseLanguageClient): Promise<void> {
  const { address } = preview;
  if (!address) return;
  const chosen = await window.showQuickPick(pagesNear(preview, client), {
    placeHolder: l10n.t('Which page do you want to see?'),
  });
  if (chosen) preview.open(chosen.address);
}

async function pagesNear(preview: Preview, client: BaseLanguageClient): Promise<PageItem[]> {
  const { address, page } = preview;
  const crumbs = page?.crumbs ?? [];
  const above = crumbs.map((crumb): PageItem => ({
    label: crumb.text,
    description: nameOfKind(crumb.address.kind),
    address: crumb.address,
  }));
  const top = crumbs[0]?.address ?? address;
  const isListed = [address, ...crumbs.map((crumb) => crumb.address)].some(
    (known) => known?.kind === 'skills',
  );
  if (top && 'root' in top && !isListed)
    above.push({
      label: l10n.t('Skills A to Z'),
      description: nameOfKind('skills'),
      address: { kind: 'skills', root: top.root },
    });
  if (address?.kind !== 'role' && address?.kind !== 'profile' && address?.kind !== 'progression')
    return above;
  const { uri } = address;
  const role = await client.sendRequest(pageRequest, { address: { kind: 'role', uri } });
  if (role?.kind !== 'role') return above;
  const name = role.name?.text ?? l10n.t('Role without a name');
  return [
    { label: name, description: nameOfKind('role'), address: { kind: 'role', uri } },
    ...role.levels.map(({ roleLevel }, level): PageItem => ({
      label: roleLevel?.text ?? l10n.t('Role level without a name'),
      description: nameOfKind('profile'),
      address: { kind: 'profile', uri, level },
    })),
    {
      label: name,
      description: nameOfKind('progression'),
      address: { kind: 'progression', uri },
    },
    ...above.filter((item) => item.address.kind !== 'role'),
  ];
}

function nameOfKind(kind: PageAddress['kind']): string {
  switch (kind) {
    case 'role':
      return l10n.t('Role, all its levels');
    case 'profile':
      return l10n.t('Role level');
    case 'progression':
      return l10n.t('Progression');
    case 'skill':
      return l10n.t('Skill');
    case 'skills':
      return l10n.t('All skills');
    case 'family':
      return l10n.t('Role family');
    case 'framework':
      return l10n.t('The whole framework');
  }
}
