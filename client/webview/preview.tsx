import { render } from 'preact';
import { pageKey } from '../../server/src/service/profile/address';
import type { PreviewPage } from '../../server/src/service/profile/profile';
import '../../server/src/service/render/html/page.scss';
import { BrandStyles } from './brand';
import { copyByKey, copyPage } from './copy';
import { readState } from './editor';
import type { EditorApi } from './editor';
import { Flash } from './flash';
import { followLinks } from './links';
import { showLook } from './look';
import { CursorMark } from './marks';
import { isToPage, readFromPage } from './messages';
import type { PreviewState, Remark, ToPage } from './messages';
import { placeOf } from './place';
import { PreviewView } from './PreviewView';
import type { Shown } from './PreviewView';
import { problemOf } from './problems';
import { Scrolling } from './scrolling';
import { ownLines } from './sources';
import { useTranslation } from './translation';

declare function acquireVsCodeApi(): EditorApi;

useTranslation(document);
const root = document.getElementById('page');
if (root) start(acquireVsCodeApi(), root);

/** Shows the pages that the extension sends. */
function start(editor: EditorApi, root: HTMLElement): void {
  let state = readState(editor.getState());
  let shown: Shown | undefined;
  let lastGood: PreviewPage | undefined;
  const mark = new CursorMark(root);
  const flash = new Flash(root);
  const brandStyles = new BrandStyles();
  let logo: string | undefined;
  const scrolling = new Scrolling(root, tellEditor, () => keep({ scroll: window.scrollY }));
  if (state.look) showLook(state.look);
  followLinks({
    reveal: (source) => editor.postMessage({ type: 'reveal', ...source }),
    open(address) {
      const message = readFromPage({ type: 'open', address });
      if (message) editor.postMessage(message);
    },
    go: (direction) => editor.postMessage({ type: 'go', direction }),
  });
  copyByKey(root);
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isToPage(data)) receive(data);
  });
  editor.postMessage({ type: 'ready' });

  function receive(message: ToPage): void {
    switch (message.type) {
      case 'page':
        showPage(message.page);
        keep({
          address: message.page.address,
          locked: message.locked,
          scroll: window.scrollY,
        });
        return;
      case 'look':
        scrolling.keepPlace(() => showLook(message.look));
        keep({ look: message.look });
        return;
      case 'brand':
        logo = message.brand.logo;
        scrolling.keepPlace(() => brandStyles.show(message.brand));
        if (shown && shown.logo !== logo) update({ ...shown, logo }, false);
        return;
      case 'remarks':
        showRemarks(message.remarks);
        return;
      case 'copy':
        void copyPage(root, message.text).then((isDone) =>
          editor.postMessage({ type: 'copied', isDone }),
        );
        return;
      case 'cursor':
        scrolling.bringIntoView(mark.move(message.at, own()));
        return;
      case 'scroll':
        scrolling.toLine(message.at, own());
        return;
    }
  }

  function showPage(page: PreviewPage): void {
    const place = placeOf(page);
    const isSame = shown !== undefined && placeOf(shown.page) === place;
    const before = lastGood && placeOf(lastGood) === place ? lastGood : undefined;
    const problem = problemOf(page, before);
    if (!problem) lastGood = page;
    const good = problem && before ? before : page;
    const remarks = shown?.remarks ?? [];
    update({ page: good, problem, isOld: good !== page, logo, remarks }, isSame);
    if (isSame) return;
    const isKept =
      state.address && page.address && pageKey(state.address) === pageKey(page.address);
    scrolling.to(isKept ? (state.scroll ?? 0) : 0);
    focusHeading();
  }

  function showRemarks(remarks: readonly Remark[]): void {
    if (!shown || JSON.stringify(shown.remarks) === JSON.stringify(remarks)) return;
    // A page from before keeps its own: what is found now is not about what it shows.
    if (shown.isOld && remarks.length > 0) return;
    update({ ...shown, remarks }, false);
  }

  function update(next: Shown, flashes: boolean): void {
    const view = <PreviewView {...next} />;
    shown = next;
    scrolling.keepPlace(() => flash.around(() => render(view, root), flashes));
    mark.refresh(own());
  }

  function own() {
    return shown && ownLines(shown.page);
  }

  function tellEditor(): void {
    const lines = own();
    const line = lines && scrolling.lineAtTop(lines);
    if (lines && line !== undefined) editor.postMessage({ type: 'scrolled', uri: lines.uri, line });
  }

  function keep(change: Partial<PreviewState>): void {
    state = { ...state, ...change };
    editor.setState(state);
  }

  /** A reader at the keyboard goes on at the start of the page that the link led to. */
  function focusHeading(): void {
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    const heading = root.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
