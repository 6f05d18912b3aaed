import { l10n } from 'vscode';
import type { PreviewPage } from '../../../server/src/service/profile/profile';

/** A page's name, for tabs and files; undefined where it has none. */
export function titleOf(page: PreviewPage): string | undefined {
  switch (page.kind) {
    case 'profile':
      return page.roleLevel?.text;
    case 'skills':
      return l10n.t('Skills A to Z');
    case 'family':
    case 'framework':
      return page.name || undefined;
    case 'progression':
      return page.name && l10n.t('{0}: role levels compared', page.name.text);
    case 'none':
      return undefined;
    default:
      return page.name?.text;
  }
}
