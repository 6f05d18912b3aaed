import { Lead } from './lead';
import type { SourceLine } from './messages';
import { sourcesOf } from './sources';
import type { Lines, SourceElement } from './sources';

/** A text and its distance from the top of the window, in pixels. */
interface Stop {
  readonly line: number;
  readonly top: number;
}

/**
 * The page's scroll position: kept while the page changes, moved to where the editor is, and told to the
 * editor only where the reader moved it.
 */
export class Scrolling {
  /** Where the page came to stand by itself or by us, in pixels: being there is no news. */
  private known = 0;
  private frame = 0;
  private readonly lead = new Lead<'reader' | 'editor'>(() => performance.now());

  /**
   * @param root where the page is.
   * @param onRead called at most once a frame where the reader scrolled.
   * @param onRest called when the page has come to rest, whoever moved it.
   */
  constructor(
    private readonly root: Element,
    private readonly onRead: () => void,
    onRest: () => void,
  ) {
    window.addEventListener('scroll', () => this.scrolled(), { passive: true });
    window.addEventListener('scrollend', onRest, { passive: true });
    window.addEventListener('resize', () => this.settle());
  }

  /** Lets the page change, and keeps what stands at the top of the window where it is. */
  keepPlace(change: () => void): void {
    const anchor = window.scrollY > 0 ? this.firstVisible() : undefined;
    const before = anchor?.getBoundingClientRect().top;
    change();
    if (anchor?.isConnected && before !== undefined) {
      window.scrollBy(0, anchor.getBoundingClientRect().top - before);
    }
    this.settle();
  }

  /** @param y in pixels from the top of the page. */
  to(y: number): void {
    window.scrollTo(0, y);
    this.settle();
  }

  /** Brings one of several elements into view, where none is. */
  bringIntoView(elements: readonly SourceElement[]): void {
    const rects = elements.map(({ element }) => element.getBoundingClientRect());
    const height = window.innerHeight;
    if (rects.some(({ top, bottom }) => bottom > 0 && top < height)) return;
    const [nearest] = rects.sort((a, b) => distance(a, height) - distance(b, height));
    // A third down, so that it is seen what stands before it.
    if (nearest) this.to(window.scrollY + nearest.top - height / 3);
  }

  /**
   * Scrolls so that what is written at a line stands at the top, in proportion between two texts. Lines of
   * other files, and those behind what the page is about, move nothing; neither does the editor while the
   * reader scrolls.
   * @param own what the page is about.
   */
  toLine({ uri, line }: SourceLine, own: Lines | undefined): void {
    if (uri !== own?.uri || line > own.last || !this.lead.take('editor')) return;
    const stops = stopsOf(this.root, own);
    const before = stops.findLast((stop) => stop.line <= line);
    // The name of a role is written first, and stands below its family.
    if (!before || line <= own.first || before === topmost(stops)) {
      this.to(0);
      return;
    }
    const after = stops.find((stop) => stop.line > line);
    // A page has its own order: what is written next may stand before.
    const way = after && after.top > before.top ? after.top - before.top : 0;
    const share = after ? (line - before.line) / (after.line - before.line) : 0;
    this.to(window.scrollY + before.top + way * share);
  }

  /**
   * The line that stands at the top; the first line at the very top.
   * @param own what the page is about.
   * @returns undefined where nothing of it is shown.
   */
  lineAtTop(own: Lines): number | undefined {
    const stops = stopsOf(this.root, own).sort((a, b) => a.top - b.top);
    if (stops.length === 0) return undefined;
    const before = window.scrollY > 0 ? stops.findLast(({ top }) => top <= 0.5) : undefined;
    if (!before) return own.first;
    const after = stops.find(({ top }) => top > 0.5);
    const way = after && after.line > before.line ? after.line - before.line : 0;
    const share = after ? -before.top / (after.top - before.top) : 0;
    return Math.floor(before.line + way * share);
  }

  private scrolled(): void {
    if (Math.abs(window.scrollY - this.known) <= 1) return;
    this.known = window.scrollY;
    if (!this.lead.take('reader')) return;
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.onRead();
    });
  }

  private settle(): void {
    this.known = window.scrollY;
  }

  private firstVisible(): HTMLElement | undefined {
    for (const element of this.root.querySelectorAll<HTMLElement>('[data-uri]')) {
      const { bottom, height } = element.getBoundingClientRect();
      if (bottom > 0 && height > 0) return element;
    }
    return undefined;
  }
}

/** Where each line stands, in the order of lines; a text that is shown twice at its first place. */
function stopsOf(root: Element, { uri, first, last }: Lines): Stop[] {
  const tops = new Map<number, number>();
  for (const { element, line } of sourcesOf(root, uri)) {
    if (line < first || line > last || tops.has(line)) continue;
    tops.set(line, element.getBoundingClientRect().top);
  }
  return [...tops].map(([line, top]) => ({ line, top })).sort((a, b) => a.line - b.line);
}

/** What stands above all others: with it belongs what stands above it in turn. */
function topmost(stops: readonly Stop[]): Stop | undefined {
  return stops.reduce<Stop | undefined>(
    (found, stop) => (found && found.top <= stop.top ? found : stop),
    undefined,
  );
}

function distance({ top, bottom }: DOMRect, height: number): number {
  return top >= height ? top - height : -bottom;
}
