/** What a word processor understands; everything else is taken for its words. */
const KEPT = new Set(
  'ARTICLE,CAPTION,DD,DIV,DL,DT,H1,H2,H3,LI,P,SECTION,STRONG,TABLE,TBODY,TD,TH,THEAD,TR,UL'.split(
    ',',
  ),
);
const LEFT_OUT = '.cf-remarks, .cf-search, .govuk-visually-hidden';

/**
 * Puts the page on the clipboard as headings, paragraphs, lists and tables without links, and as text.
 * @param root where the page is.
 * @param text the page as text.
 * @returns whether the browser let it be done: it wants the page to have the focus, and perhaps more.
 */
export async function copyPage(root: Element, text: string): Promise<boolean> {
  window.focus();
  const forms = { 'text/html': pageAsHtml(root), 'text/plain': text };
  const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
  try {
    await navigator.clipboard.write([
      new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>),
    ]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Gives the whole page to a person who copies with nothing selected; what is selected is copied as ever.
 * @param root where the page is.
 */
export function copyByKey(root: HTMLElement): void {
  document.addEventListener('copy', (event) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (isTyping || !getSelection()?.isCollapsed || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData('text/html', pageAsHtml(root));
    event.clipboardData.setData('text/plain', root.querySelector('main')?.innerText ?? '');
  });
}

/** The page without links, classes and places, which mean nothing elsewhere. */
function pageAsHtml(root: Element): string {
  const holder = document.createElement('div');
  holder.append(...[...(root.querySelector('main')?.childNodes ?? [])].map(plain));
  return holder.innerHTML;
}

function plain(node: Node): Node {
  if (!(node instanceof Element)) return document.createTextNode(node.textContent ?? '');
  if (node.matches(LEFT_OUT)) return document.createTextNode('');
  const holder = KEPT.has(node.tagName)
    ? document.createElement(node.tagName)
    : document.createDocumentFragment();
  holder.append(...[...node.childNodes].map(plain));
  return holder;
}
