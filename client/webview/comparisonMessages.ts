import { readComparedAddress } from '../../server/src/service/compare/comparedAddress';
import type {
  ChangePlace,
  ComparedAddress,
  ComparedPage,
} from '../../server/src/service/render/comparedPage';
import { readLook } from './messages';
import type { Look } from './messages';
import { isOfType, partsOf, readDirection, readPlace } from './readMessage';

/** How a reader wants compared pages to be shown. */
export interface ComparisonSwitches {
  readonly layout: 'inline' | 'sides';
  readonly shows: 'changes' | 'everything';
}

export const FIRST_SWITCHES: ComparisonSwitches = { layout: 'sides', shows: 'changes' };

/** What a comparison comes back with after a reload. */
export interface ComparisonState {
  readonly wanted?: ComparedAddress;
  readonly switches?: ComparisonSwitches;
  /** How far the page is scrolled, in pixels. */
  readonly scroll?: number;
  /** So that a page that comes back is shown in its colours at once. */
  readonly look?: Look;
}

/** Extension → page. */
export type ToComparison =
  | {
      readonly type: 'compared';
      readonly wanted: ComparedAddress;
      /** Null: no review runs, so that there is nothing to compare with. */
      readonly page: ComparedPage | null;
    }
  | { readonly type: 'switches'; readonly switches: ComparisonSwitches }
  | { readonly type: 'look'; readonly look: Look }
  /** Show the change there; else the first one. */
  | { readonly type: 'goTo'; readonly place: ChangePlace | null }
  | { readonly type: 'step'; readonly by: 1 | -1 };

/** Page → extension. */
export type FromComparison =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly wanted: ComparedAddress }
  | { readonly type: 'go'; readonly direction: 'back' | 'forward' }
  | { readonly type: 'switched'; readonly switches: ComparisonSwitches }
  /** Show where a text was written. */
  | {
      readonly type: 'reveal';
      readonly uri: string;
      readonly line: number;
      readonly character: number;
    };

const TO_TYPES = ['compared', 'switches', 'look', 'goTo', 'step'];

/**
 * Whether a message is the extension's. A window also receives messages of others, which look
 * otherwise; who may send these is the editor's to guard.
 */
export function isToComparison(message: unknown): message is ToComparison {
  if (!isOfType(message, TO_TYPES)) return false;
  if (message.type !== 'compared') return true;
  const page: unknown = 'page' in message ? message.page : undefined;
  return page === null || (typeof page === 'object' && 'status' in page);
}

/** Reads a message of the page; undefined for anything else. */
export function readFromComparison(message: unknown): FromComparison | undefined {
  const { type, ...rest } = partsOf(message);
  switch (type) {
    case 'ready':
      return { type };
    case 'open': {
      const wanted = readComparedAddress(rest.wanted);
      return wanted && { type, wanted };
    }
    case 'go': {
      const direction = readDirection(rest.direction);
      return direction && { type, direction };
    }
    case 'switched': {
      const switches = readSwitches(rest.switches);
      return switches && { type, switches };
    }
    case 'reveal': {
      const place = readPlace(rest);
      return place && { type, ...place };
    }
    default:
      return undefined;
  }
}

/** Reads what was kept; undefined for anything else. */
export function readSwitches(value: unknown): ComparisonSwitches | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('layout' in value && 'shows' in value)) return undefined;
  const { layout, shows } = value;
  if (layout !== 'inline' && layout !== 'sides') return undefined;
  return shows === 'changes' || shows === 'everything' ? { layout, shows } : undefined;
}

/** Reads what was kept of a comparison; what is missing or not understood is as at a first start. */
export function readComparisonState(value: unknown): ComparisonState {
  if (typeof value !== 'object' || value === null) return {};
  const wanted = 'wanted' in value ? readComparedAddress(value.wanted) : undefined;
  const switches = 'switches' in value ? readSwitches(value.switches) : undefined;
  const look = 'look' in value ? readLook(value.look) : undefined;
  return {
    ...(wanted && { wanted }),
    ...(switches && { switches }),
    ...(look && { look }),
    ...('scroll' in value && typeof value.scroll === 'number' && { scroll: value.scroll }),
  };
}
