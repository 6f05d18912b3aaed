import type { PageAddress } from '../../../server/src/service/profile/address';
import { LEAD, PROGRESSION, WHOLE_ROLE, WHOLE_SKILL } from './example';
import type { PreviewSource } from './previewSource';

/** A page of each kind of the example framework `government-digital`. */
export function examplePages({ root }: Pick<PreviewSource, 'root'>): readonly PageAddress[] {
  return [
    WHOLE_ROLE,
    LEAD,
    PROGRESSION,
    WHOLE_SKILL,
    { kind: 'skills', root },
    { kind: 'family', root, name: 'IT operations' },
    { kind: 'framework', root },
  ];
}

/** The one of a kind. */
export function examplePage(source: Pick<PreviewSource, 'root'>, kind: string): PageAddress {
  const found = examplePages(source).find((address) => address.kind === kind);
  if (!found) throw new Error(`There is no example of ${kind}.`);
  return found;
}
