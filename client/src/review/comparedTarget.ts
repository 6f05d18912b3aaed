import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  comparedAddressRequest,
  pageAddressRequest,
  readComparedAddress,
  readPageAddress,
} from '../../../server/src/protocol';
import type { ChangePlace, ComparedAddress } from '../../../server/src/service/render/comparedPage';
import { placeOf } from '../place';

/** A page to compare, and where on it to go; null: to the first change. */
export interface ComparedTarget {
  readonly wanted: ComparedAddress;
  readonly place: ChangePlace | null;
}

/**
 * The page that a command is about.
 * @param target a page's address, a change's id with its framework's root, a file, or nothing: the page of the
 *   place in the active editor.
 */
export async function comparedTarget(
  client: BaseLanguageClient,
  target: unknown,
  place: unknown,
): Promise<ComparedTarget | undefined> {
  const wanted = readComparedAddress(target);
  if (wanted) return { wanted, place: null };
  const address = readPageAddress(target);
  if (address) return { wanted: { address, side: 'after' }, place: null };
  const change = readChange(target);
  if (change) return (await client.sendRequest(comparedAddressRequest, change)) ?? undefined;
  const here = placeOf(target, place);
  if (!here) return undefined;
  const found = await client.sendRequest(pageAddressRequest, {
    uri: client.code2ProtocolConverter.asUri(here.uri),
    position: client.code2ProtocolConverter.asPosition(here.range.end),
  });
  return found ? { wanted: { address: found, side: 'after' }, place: null } : undefined;
}

/** Reads a change as the review view gives it. */
function readChange(
  value: unknown,
): { readonly root: string; readonly change: string } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('root' in value && 'change' in value)) return undefined;
  const { root, change } = value;
  return typeof root === 'string' && typeof change === 'string' ? { root, change } : undefined;
}
