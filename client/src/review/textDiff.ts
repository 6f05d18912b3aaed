import { commands, Uri } from 'vscode';
import type { Disposable } from 'vscode';
import { comparedTextsRequest, readComparedAddress } from '../../../server/src/protocol';
import type { ComparedAddress } from '../../../server/src/service/render/comparedPage';
import type { ComparisonHost } from './comparisonPanel';
import * as messages from './comparisonWords';
import { registerTexts } from './textProvider';

/** Of documents that hold a page of one state as text. Not one of those that the server is told of. */
const SCHEME = 'capability-framework-compared';

/** Gives pages as text to editors. */
export function registerComparedTexts({ client, review }: ComparisonHost): Disposable {
  return registerTexts(SCHEME, review, async ({ query }, token) => {
    const found = readQuery(query);
    if (!found || !client.isRunning()) return undefined;
    const { state, wanted } = found;
    const texts = await client.sendRequest(comparedTextsRequest, { wanted }, token);
    return texts?.[state];
  });
}

interface Query {
  readonly state: 'before' | 'after';
  readonly wanted: ComparedAddress;
}

/** Undefined for what {@link openTextDiff} did not write: anybody can open an address. */
function readQuery(query: string): Query | undefined {
  let value: unknown;
  try {
    value = JSON.parse(query);
  } catch {
    return undefined;
  }
  const wanted = readComparedAddress(value);
  if (!wanted || typeof value !== 'object' || value === null || !('state' in value))
    return undefined;
  const { state } = value;
  return state === 'before' || state === 'after' ? { state, wanted } : undefined;
}

/** Shows a page of both states as text in VS Code's own comparison of texts. */
export async function openTextDiff(
  { client }: ComparisonHost,
  wanted: ComparedAddress,
): Promise<void> {
  const texts = await client.sendRequest(comparedTextsRequest, { wanted });
  if (!texts) return;
  const { name, label, format } = texts;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const path = `/${words.join('-').slice(0, 80) || 'page'}.${format === 'text' ? 'txt' : 'md'}`;
  const side = (state: Query['state']) =>
    Uri.from({ scheme: SCHEME, path, query: JSON.stringify({ ...wanted, state }) });
  await commands.executeCommand(
    'vscode.diff',
    side('before'),
    side('after'),
    messages.textDiffTitle(name, label),
  );
}
