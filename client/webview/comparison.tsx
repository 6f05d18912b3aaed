import { render } from 'preact';
import type {
  ChangePlace,
  ComparedAddress,
  ComparedPage,
} from '../../server/src/service/render/comparedPage';
import { Changes } from './changes';
import { ComparisonShell } from './ComparisonShell';
import {
  FIRST_SWITCHES,
  isToComparison,
  readComparisonState,
  readFromComparison,
} from './comparisonMessages';
import type {
  ComparisonState,
  ComparisonSwitches,
  FromComparison,
  ToComparison,
} from './comparisonMessages';
import { followLinks } from './links';
import { showLook } from './look';
import { Scrolling } from './scrolling';
import { sourceAround } from './sources';
import { useTranslation } from './translation';

/** What VS Code gives to the page of a webview. */
interface ComparisonEditor {
  postMessage(message: FromComparison): void;
  setState(state: ComparisonState): void;
  getState(): unknown;
}

declare function acquireVsCodeApi(): ComparisonEditor;

/** Narrower than this, in widths of the root's font, two columns cannot be read. */
const LEAST_WIDTH = 46;

useTranslation(document);
const root = document.getElementById('page');
if (root) start(acquireVsCodeApi(), root);

/** Shows the compared pages that the extension sends. */
function start(editor: ComparisonEditor, root: HTMLElement): void {
  let state = readComparisonState(editor.getState());
  let page: ComparedPage | null | undefined;
  let switches = state.switches ?? FIRST_SWITCHES;
  let shownCount = { at: 0, of: 0 };
  /** Where to go once there is a page. */
  let target: { readonly place: ChangePlace | null } | undefined;
  const changes = new Changes(root);
  const scrolling = new Scrolling(
    root,
    () => undefined,
    () => keep({ scroll: window.scrollY }),
  );
  if (state.look) showLook(state.look);
  followLinks({
    reveal: (source) => editor.postMessage({ type: 'reveal', ...source }),
    open(wanted) {
      const message = readFromComparison({ type: 'open', wanted });
      if (message) editor.postMessage(message);
    },
    go: (direction) => editor.postMessage({ type: 'go', direction }),
  });
  document.addEventListener('keydown', pressed);
  document.addEventListener('scroll', alignTables, { capture: true, passive: true });
  root.addEventListener('toggle', () => show(), { capture: true });
  root.addEventListener('focusin', () => showCount());
  window.addEventListener('resize', () => show());
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isToComparison(data)) receive(data);
  });
  editor.postMessage({ type: 'ready' });

  function receive(message: ToComparison): void {
    switch (message.type) {
      case 'compared':
        showPage(message.wanted, message.page);
        return;
      case 'switches':
        switches = message.switches;
        show();
        return;
      case 'look':
        scrolling.keepPlace(() => showLook(message.look));
        keep({ look: message.look });
        show();
        return;
      case 'goTo':
        target = { place: message.place };
        goToTarget();
        return;
      case 'step':
        step(message.by);
        return;
    }
  }

  function showPage(wanted: ComparedAddress, next: ComparedPage | null): void {
    const isSame = page !== undefined && keyOf(state.wanted) === keyOf(wanted);
    const isKept = keyOf(state.wanted) === keyOf(wanted);
    page = next;
    if (!isSame) changes.forget();
    show();
    if (!isSame) scrolling.to(isKept ? (state.scroll ?? 0) : 0);
    keep({ wanted, scroll: window.scrollY });
    goToTarget();
  }

  function goToTarget(): void {
    if (!page || !target) return;
    const { place } = target;
    target = undefined;
    changes.goTo(place);
    show();
  }

  function step(by: 1 | -1): void {
    changes.step(by);
    show();
  }

  function show(): void {
    if (page === undefined) return;
    scrolling.keepPlace(draw);
    // How many changes there are is known when they are there.
    showCount();
  }

  function showCount(): void {
    const { at, of } = changes.count;
    if (at !== shownCount.at || of !== shownCount.of) draw();
  }

  function draw(): void {
    if (page === undefined) return;
    shownCount = changes.count;
    const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
    render(
      <ComparisonShell
        page={page}
        switches={switches}
        isWide={window.innerWidth >= LEAST_WIDTH * size}
        count={shownCount}
        onSwitch={switchTo}
        onStep={step}
      />,
      root,
    );
    const bar = root.querySelector('.cf-bar')?.getBoundingClientRect().height ?? 0;
    document.documentElement.style.setProperty('--cf-bar-height', `${bar}px`);
  }

  function switchTo(next: ComparisonSwitches): void {
    switches = next;
    keep({ switches });
    editor.postMessage({ type: 'switched', switches });
    show();
  }

  function pressed(event: KeyboardEvent): void {
    const { key, target: at, shiftKey, altKey } = event;
    // As VS Code goes through the differences of two texts.
    if (key === 'F7' || (key === 'F5' && altKey)) {
      event.preventDefault();
      event.stopPropagation();
      step(shiftKey ? -1 : 1);
    } else if (key === 'Enter' && at instanceof HTMLElement && at.dataset.change !== undefined) {
      const source = sourceAround(at.querySelector('[data-uri]') ?? at);
      if (!source) return;
      const { uri, line, character } = source;
      editor.postMessage({ type: 'reveal', uri, line, character });
    }
  }

  function keep(change: Partial<ComparisonState>): void {
    state = { ...state, ...change };
    editor.setState(state);
  }
}

/** The tables of both states are scrolled alike. */
function alignTables({ target }: Event): void {
  if (!(target instanceof HTMLElement) || !target.classList.contains('cf-scroll')) return;
  for (const table of target.closest('.cf-row')?.querySelectorAll('.cf-scroll') ?? [])
    if (table.scrollLeft !== target.scrollLeft) table.scrollLeft = target.scrollLeft;
}

function keyOf(wanted: ComparedAddress | undefined): string {
  return JSON.stringify(wanted);
}
