import { t } from '@vscode/l10n';
import { fileName, sourceAround } from './sources';
import type { SourceElement } from './sources';

/** The buttons at the side of a mouse, as events number them. */
const BACK_BUTTON = 3;
const FORWARD_BUTTON = 4;

/** Where a reader can go from a page. */
export interface LinkTargets {
  /** Shows where a text was written. */
  reveal(source: { readonly uri: string; readonly line: number; readonly character: number }): void;
  /** @param address of a page, as it stands in the link. */
  open(address: unknown): void;
  go(direction: 'back' | 'forward'): void;
}

/** Leads from the page to other pages and to what it was written from. */
export function followLinks(targets: LinkTargets): void {
  const reveal = (target: EventTarget | null) => {
    const source = sourceAround(target);
    if (!source) return false;
    const { uri, line, character } = source;
    targets.reveal({ uri, line, character });
    return true;
  };
  document.addEventListener('click', (event) => {
    const wantsSource = event.ctrlKey || event.metaKey;
    const isBanner = event.target instanceof Element && event.target.closest('.cf-banner') !== null;
    if ((wantsSource || isBanner) && reveal(event.target)) {
      event.preventDefault();
      return;
    }
    const link = linkAround(event.target);
    if (!link) return;
    event.preventDefault();
    targets.open(addressOf(link));
  });
  document.addEventListener('dblclick', (event) => {
    // A link has been followed already.
    if (!linkAround(event.target)) reveal(event.target);
  });
  document.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, target } = event;
    if (key === 'Enter' && (ctrlKey || metaKey) && reveal(target)) event.preventDefault();
    if (!altKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return;
    // VS Code gets these keys, too, and goes back or forward. A browser must not leave VS Code for them.
    if (!(isMac() && target instanceof HTMLInputElement)) event.preventDefault();
    // There they move the cursor by a word, and VS Code, which listens to the window, is not to know.
    else event.stopPropagation();
  });
  document.addEventListener('mouseup', (event) => {
    if (event.button !== BACK_BUTTON && event.button !== FORWARD_BUTTON) return;
    event.preventDefault();
    targets.go(event.button === BACK_BUTTON ? 'back' : 'forward');
  });
  document.addEventListener('mouseover', ({ target }) => describe(target));
}

function isMac(): boolean {
  return navigator.userAgent.includes('Macintosh');
}

/** Says on a text where it comes from; elements are used again, so it is said anew each time. */
function describe(target: EventTarget | null): void {
  const link = linkAround(target);
  const source = sourceAround(target);
  if (link) {
    const address = pageOf(addressOf(link));
    const described = hasUri(address) ? [t('Described in {0}.', fileName(address.uri))] : [];
    const written = source ? [howToReach(source)] : [];
    link.title = [...described, ...written].join(' ');
    return;
  }
  if (!source) return;
  source.element.title = t(
    '{0}, line {1}. Double-click to edit.',
    fileName(source.uri),
    source.line + 1,
  );
}

/** A click on a link follows it, so that the way to its words is another one. */
function howToReach({ uri, line }: SourceElement): string {
  return isMac()
    ? t('{0}, line {1}: Cmd+click to edit.', fileName(uri), line + 1)
    : t('{0}, line {1}: Ctrl+click to edit.', fileName(uri), line + 1);
}

function linkAround(target: EventTarget | null): HTMLElement | undefined {
  const link = target instanceof Element ? target.closest('[data-page]') : null;
  return link instanceof HTMLElement ? link : undefined;
}

function addressOf({ dataset }: HTMLElement): unknown {
  return dataset.page === undefined ? undefined : JSON.parse(dataset.page);
}

/** The address itself, where the link says of which state it is. */
function pageOf(address: unknown): unknown {
  const isOfState = typeof address === 'object' && address !== null && 'address' in address;
  return isOfState ? address.address : address;
}

function hasUri(address: unknown): address is { readonly uri: string } {
  return (
    typeof address === 'object' &&
    address !== null &&
    'uri' in address &&
    typeof address.uri === 'string'
  );
}
