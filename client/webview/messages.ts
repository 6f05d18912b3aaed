import { PAGE_KINDS, readPageAddress } from '../../server/src/service/profile/address';
import type { PageAddress } from '../../server/src/service/profile/address';
import type { BrandFiles } from '../../server/src/service/profile/brand';
import type { PreviewPage, SourcedText } from '../../server/src/service/profile/profile';
import { isOfType, partsOf, readDirection, readPlace } from './readMessage';

/** A line of a file that a page draws on, counted from zero. */
export interface SourceLine {
  readonly uri: string;
  readonly line: number;
}

/** A diagnostic for a reader of the page. */
export interface Remark {
  readonly uri: string;
  readonly range: SourcedText['range'];
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

/** How pages look. */
export interface Look {
  /** `published`: light, as readers see it; `editor`: as the editor's theme is. */
  readonly theme: 'published' | 'editor';
  /** In percent. */
  readonly zoom: number;
}

/** What a preview comes back with after a reload. */
export interface PreviewState {
  readonly address?: PageAddress | undefined;
  readonly locked: boolean;
  /** How far the page is scrolled, in pixels. */
  readonly scroll?: number;
  /** So that a page that comes back is shown in its colours at once. */
  readonly look?: Look;
}

/** Extension → page. */
export type ToPage =
  | { readonly type: 'page'; readonly page: PreviewPage; readonly locked: boolean }
  | { readonly type: 'look'; readonly look: Look }
  /** What was read of the organisation's own style sheet and logo; comes before the page. */
  | { readonly type: 'brand'; readonly brand: BrandFiles }
  /** The diagnostics of everything that the page shows; none where they are switched off. */
  | { readonly type: 'remarks'; readonly remarks: readonly Remark[] }
  /** Put the page on the clipboard, in plain words this text, and say whether it went well. */
  | { readonly type: 'copy'; readonly text: string }
  /** The editor's cursor moved there: mark what is written there, and bring it into view. */
  | { readonly type: 'cursor'; readonly at: SourceLine }
  /** The editor scrolled, and this is its first line. */
  | { readonly type: 'scroll'; readonly at: SourceLine };

/** Page → extension. */
export type FromPage =
  | { readonly type: 'ready' }
  /** Show where a text was written. */
  | {
      readonly type: 'reveal';
      readonly uri: string;
      readonly line: number;
      readonly character: number;
    }
  /** A link to another page was followed. */
  | { readonly type: 'open'; readonly address: PageAddress }
  | { readonly type: 'go'; readonly direction: 'back' | 'forward' }
  | { readonly type: 'copied'; readonly isDone: boolean }
  /** The reader scrolled, and this is what stands at the top. */
  | { readonly type: 'scrolled'; readonly uri: string; readonly line: number };

const TO_PAGE_TYPES = ['page', 'look', 'brand', 'remarks', 'copy', 'cursor', 'scroll'];

/**
 * Whether a message is the extension's. A window also receives messages of others, which look
 * otherwise; who may send these is the editor's to guard.
 */
export function isToPage(message: unknown): message is ToPage {
  if (!isOfType(message, TO_PAGE_TYPES)) return false;
  if (message.type !== 'page') return true;
  const page: unknown = 'page' in message ? message.page : undefined;
  if (typeof page !== 'object' || page === null || !('kind' in page)) return false;
  return page.kind === 'none' || PAGE_KINDS.some((kind) => kind === page.kind);
}

/** Reads a message of the page; undefined for anything else. */
export function readFromPage(message: unknown): FromPage | undefined {
  const { type, ...rest } = partsOf(message);
  switch (type) {
    case 'ready':
      return { type };
    case 'open': {
      const address = readPageAddress(rest.address);
      return address && { type, address };
    }
    case 'go': {
      const direction = readDirection(rest.direction);
      return direction && { type, direction };
    }
    case 'copied':
      return { type, isDone: rest.isDone === true };
    case 'reveal':
    case 'scrolled': {
      const place = readPlace(rest);
      if (!place) return undefined;
      const { uri, line, character } = place;
      return type === 'scrolled' ? { type, uri, line } : { type, uri, line, character };
    }
    default:
      return undefined;
  }
}

/** Reads a look that was kept; undefined for anything else. */
export function readLook(value: unknown): Look | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('theme' in value && 'zoom' in value) || typeof value.zoom !== 'number') return undefined;
  return { theme: value.theme === 'editor' ? 'editor' : 'published', zoom: value.zoom };
}
