import { PAGE_KINDS } from '../../server/src/service/profile/address';
import type { PreviewPage } from '../../server/src/service/profile/profile';

/** Extension → page. */
export interface ShowPage {
  readonly type: 'page';
  readonly page: PreviewPage;
}

/** Page → extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly uri: string; readonly line: number };

/** Whether a message is a page to show; anything else that a window receives is not for us. */
export function isShowPage(message: unknown): message is ShowPage {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  if (message.type !== 'page' || !('page' in message)) return false;
  const { page } = message;
  return (
    typeof page === 'object' &&
    page !== null &&
    'kind' in page &&
    (page.kind === 'none' || PAGE_KINDS.some((kind) => kind === page.kind))
  );
}

/** Reads a message of the page; undefined for anything else. */
export function readFromPage(message: unknown): FromPage | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  if (message.type === 'ready') return { type: 'ready' };
  if (message.type !== 'reveal' || !('uri' in message) || !('line' in message)) return undefined;
  const { uri, line } = message;
  if (typeof uri !== 'string' || typeof line !== 'number' || !Number.isInteger(line))
    return undefined;
  return { type: 'reveal', uri, line: Math.max(0, line) };
}
