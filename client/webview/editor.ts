import { readPageAddress } from '../../server/src/service/profile/address';
import { readLook } from './messages';
import type { FromPage, PreviewState } from './messages';

/** What VS Code gives to the page of a webview. */
export interface EditorApi {
  postMessage(message: FromPage): void;
  /** Keeps a state over reloads, and while the page is hidden. */
  setState(state: PreviewState): void;
  getState(): unknown;
}

/** Reads what was kept; what is missing or no longer understood is as at a first start. */
export function readState(value: unknown): PreviewState {
  if (typeof value !== 'object' || value === null) return { locked: false };
  const look = 'look' in value ? readLook(value.look) : undefined;
  return {
    address: 'address' in value ? readPageAddress(value.address) : undefined,
    locked: 'locked' in value && value.locked === true,
    ...('scroll' in value && typeof value.scroll === 'number' && { scroll: value.scroll }),
    ...(look && { look }),
  };
}
