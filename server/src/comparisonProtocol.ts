import { ProtocolRequestType } from 'vscode-languageserver-protocol';
import type {
  ChangePlace,
  ComparedAddress,
  ComparedPage,
  ComparedTexts,
} from './service/render/comparedPage';

/** Client → server: a page as it was and as it is now; null where no review runs or there is none. */
export const comparedPageRequest = new ProtocolRequestType<
  { readonly wanted: ComparedAddress },
  ComparedPage | null,
  never,
  void,
  void
>('capabilityFramework/review/comparedPage');

/** Client → server: the page that shows a change best, and where; null where no review runs or none does. */
export const comparedAddressRequest = new ProtocolRequestType<
  {
    /** The framework's folder, as `Comparison.root`. */
    readonly root: string;
    /** `Change.id` */
    readonly change: string;
  },
  { readonly wanted: ComparedAddress; readonly place: ChangePlace | null } | null,
  never,
  void,
  void
>('capabilityFramework/review/comparedAddress');

/** Client → server: a page of both states as text; null where no review runs. */
export const comparedTextsRequest = new ProtocolRequestType<
  { readonly wanted: ComparedAddress },
  ComparedTexts | null,
  never,
  void,
  void
>('capabilityFramework/review/comparedTexts');

/** Client → server: a compared page as one HTML file; null where no review runs or there is no such page. */
export const renderComparedPageRequest = new ProtocolRequestType<
  {
    readonly wanted: ComparedAddress;
    readonly layout: 'inline' | 'sides';
    readonly shows: 'changes' | 'everything';
    /** The style sheet of published pages, as text. */
    readonly styles: string;
  },
  { readonly name: string; readonly html: string } | null,
  never,
  void,
  void
>('capabilityFramework/review/renderComparedPage');
