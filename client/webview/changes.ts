import type { ChangePlace } from '../../server/src/service/render/comparedPage';

/** Goes from change to change of a compared page, and says where the reader is. */
export class Changes {
  /** The one that the reader went to last; it may be gone. */
  private current: HTMLElement | undefined;

  /** @param root where the page is. */
  constructor(private readonly root: Element) {}

  /** How many there are, and which one the reader is at, counted from 1; 0: none yet. */
  get count(): { readonly at: number; readonly of: number } {
    const all = this.all();
    return { at: this.current ? all.indexOf(this.current) + 1 : 0, of: all.length };
  }

  /** Goes to the next or the previous change, round and round. */
  step(by: 1 | -1): void {
    const all = this.all();
    if (all.length === 0) return;
    const from = this.current ? all.indexOf(this.current) : -1;
    const next = from < 0 ? this.nearest(all, by) : (from + by + all.length) % all.length;
    this.show(all[next]);
  }

  /** Goes to the change at a place, or nearest to it; else to the first one. */
  goTo(place: ChangePlace | null): void {
    const all = this.all();
    const [first] = all;
    if (!place) this.show(first);
    else if ('text' in place) {
      // What is gone is written nowhere any more; the smallest that has its words is it.
      const having = all.filter(({ textContent }) => textContent.includes(place.text));
      this.show(having.at(-1) ?? first);
    } else {
      const [nearest] = all
        .map((element) => ({ element, distance: distanceTo(element, place) }))
        .sort((a, b) => a.distance - b.distance);
      this.show(nearest?.element);
    }
  }

  /** The reader went elsewhere. */
  forget(): void {
    this.current = undefined;
  }

  private all(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[data-change]')].filter((element) =>
      element.checkVisibility(),
    );
  }

  /** The first one below the top of the window, or the last one above it. */
  private nearest(all: readonly HTMLElement[], by: 1 | -1): number {
    const top = (element: HTMLElement) => element.getBoundingClientRect().top;
    if (by === 1)
      return Math.max(
        0,
        all.findIndex((element) => top(element) >= 0),
      );
    return Math.max(
      0,
      all.findLastIndex((element) => top(element) < 0),
    );
  }

  private show(element: HTMLElement | undefined): void {
    if (!element) return;
    this.current = element;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
  }
}

/** How many lines are between a place and the nearest text of an element. */
function distanceTo(element: HTMLElement, { uri, line }: { uri: string; line: number }): number {
  const inside = [...element.querySelectorAll<HTMLElement>('[data-uri]')];
  const around = element.closest<HTMLElement>('[data-uri]');
  const section = element.parentElement?.querySelector<HTMLElement>('[data-uri]');
  const distances = [...inside, ...(around ? [around] : []), ...(section ? [section] : [])]
    .filter(({ dataset }) => dataset.uri === uri)
    .map(({ dataset }) => Math.abs(Number(dataset.line) - line));
  return Math.min(...distances);
}
