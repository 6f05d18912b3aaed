import { pageKey } from '../../server/src/service/profile/address';
import type { PreviewPage } from '../../server/src/service/profile/profile';

/** What makes two pages the same place to read at, so that the scroll position means something. */
export function placeOf(page: PreviewPage): string {
  if (page.address) return pageKey(page.address);
  return 'uri' in page ? page.uri : '';
}
