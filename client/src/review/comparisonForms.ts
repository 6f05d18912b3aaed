import { renderComparedPageRequest } from '../../../server/src/protocol';
import {
  browseWebPage,
  publishedStyles,
  saveWebPage,
  sayNoPage,
  wantedFile,
} from '../files/webPage';
import type { WebPage } from '../files/webPage';
import type { ComparisonHost, ComparisonPanel } from './comparisonPanel';

/**
 * Saves what a comparison shows as one HTML file that needs nothing else, to print or to send.
 * @param target where to; asked for where it is not given.
 */
export async function exportComparison(
  panel: ComparisonPanel,
  host: ComparisonHost,
  target: unknown,
): Promise<void> {
  const page = await rendered(panel, host);
  if (page) await saveWebPage(page, wantedFile(target));
}

/** Shows what a comparison shows in the browser of the person's computer, which can print it. */
export async function browseComparison(
  panel: ComparisonPanel,
  host: ComparisonHost,
): Promise<void> {
  const page = await rendered(panel, host);
  if (page) await browseWebPage(page, host.context.globalStorageUri);
}

/** Undefined, and the person told why, where there is no page. */
async function rendered(
  { wanted, switches }: ComparisonPanel,
  { client, context }: ComparisonHost,
): Promise<WebPage | undefined> {
  const page =
    wanted &&
    (await client.sendRequest(renderComparedPageRequest, {
      wanted,
      ...switches,
      styles: await publishedStyles(context.extensionUri),
    }));
  if (!page) sayNoPage();
  return page ?? undefined;
}
