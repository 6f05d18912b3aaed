import { render } from 'preact';
import type { JSX } from 'preact';
import { pageKey } from '../../server/src/service/profile/address';
import type { PreviewPage } from '../../server/src/service/profile/profile';
import { PageView } from '../../server/src/service/render/html/PageView';
import '../../server/src/service/render/html/page.scss';
import { Hrefs } from '../../server/src/service/render/html/parts';
import { isToPage, readFromPage } from './messages';
import type { FromPage, PreviewState } from './messages';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: PreviewState): void;
};

const editor = acquireVsCodeApi();
const root = document.getElementById('page');
let shown: PreviewPage | undefined;
let lastGood: PreviewPage | undefined;

/** The page; while the file cannot be read, the last good one behind a banner that says why. */
function Preview({ page }: { readonly page: PreviewPage }): JSX.Element {
  const { problem } = page;
  if (!problem) return <PageView page={page} />;
  const behind = lastGood && placeOf(lastGood) === placeOf(page) ? lastGood : page;
  return (
    <>
      <div class="cf-banner" role="status">
        <button type="button" data-uri={problem.uri} data-line={problem.range.start.line}>
          {problem.text}
        </button>
      </div>
      <div class="cf-stale">
        <PageView page={behind} />
      </div>
    </>
  );
}

/** What makes two pages the same place to read at, so that the scroll position means something. */
function placeOf(page: PreviewPage | undefined): string {
  if (!page) return '';
  if (page.address) return pageKey(page.address);
  return 'uri' in page ? page.uri : '';
}

function show(page: PreviewPage, locked: boolean): void {
  if (!root) return;
  const samePlace = placeOf(shown) === placeOf(page) || page.problem !== undefined;
  shown = page;
  if (!page.problem) lastGood = page;
  editor.setState({ address: page.address, locked });
  render(
    <Hrefs.Provider value={() => '#'}>
      <Preview page={page} />
    </Hrefs.Provider>,
    root,
  );
  if (!samePlace) window.scrollTo(0, 0);
}

/** Leads from an element of the page to the place where its text was written. */
function reveal(event: Event): void {
  const element = event.target instanceof Element ? event.target.closest('[data-uri]') : null;
  if (!(element instanceof HTMLElement)) return;
  const { uri, line } = element.dataset;
  if (uri !== undefined && line !== undefined) {
    editor.postMessage({
      type: 'reveal',
      uri,
      line: Number(line),
      character: Number(element.dataset.character ?? 0),
    });
  }
}

/** Follows a link to another page; gives whether there was one. */
function follow(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest('[data-page]') : null;
  if (!(link instanceof HTMLElement)) return false;
  event.preventDefault();
  const message = readFromPage({ type: 'open', address: parsed(link.dataset.page) });
  if (message) editor.postMessage(message);
  return true;
}

function parsed(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json);
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isToPage(data)) return;
  if (data.type === 'page') show(data.page, data.locked);
});
document.addEventListener('dblclick', reveal);
document.addEventListener('click', (event) => {
  if (follow(event)) return;
  if (event.target instanceof Element && event.target.closest('.cf-banner')) reveal(event);
});
editor.postMessage({ type: 'ready' });
