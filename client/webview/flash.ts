import { wantsStillness } from './look';

/** How long a change shows: strongly, then faintly, in milliseconds. */
const STRONG = 500;
const FAINT = 500;
const STRONG_NAME = 'cf-changed';
const FAINT_NAME = 'cf-fading';
const WORD = /\s+|[^\s]+/g;
const OBSERVED = {
  characterData: true,
  characterDataOldValue: true,
  childList: true,
  subtree: true,
} as const;

/** Shows for a moment which words of the page have changed. */
export class Flash {
  private readonly observer: MutationObserver;
  private readonly strong = new Highlight();
  private readonly faint = new Highlight();

  /** @param root where the page is. */
  constructor(root: Element) {
    // What changes by itself, as the results of a search do, is no change of the text.
    this.observer = new MutationObserver(() => undefined);
    this.observer.observe(root, OBSERVED);
    CSS.highlights.set(STRONG_NAME, this.strong);
    CSS.highlights.set(FAINT_NAME, this.faint);
  }

  /** Lets the page change. @param shows whether to show what has changed. */
  around(change: () => void, shows: boolean): void {
    this.observer.takeRecords();
    change();
    const records = this.observer.takeRecords();
    if (!shows || wantsStillness()) return;
    for (const range of changedWords(records)) this.show(range);
  }

  private show(range: Range): void {
    this.strong.add(range);
    setTimeout(() => {
      this.strong.delete(range);
      this.faint.add(range);
    }, STRONG);
    setTimeout(() => this.faint.delete(range), STRONG + FAINT);
  }
}

function changedWords(records: readonly MutationRecord[]): Range[] {
  const before = new Map<Text, string>();
  const added = new Set<Text>();
  /** What was taken away and comes again stands elsewhere now, and says what it said. */
  const moved = new Set<Text>();
  for (const { type, target, oldValue, addedNodes, removedNodes } of records) {
    // Several changes of one text: the first old value is what was shown.
    if (type === 'characterData' && target instanceof Text && !before.has(target))
      before.set(target, oldValue ?? '');
    for (const node of removedNodes) for (const text of textsIn(node)) moved.add(text);
    for (const text of [...addedNodes].flatMap(textsIn)) if (!moved.has(text)) added.add(text);
  }
  const ranges = [...added].map((text) => rangeOf(text, 0, text.data.length));
  for (const [text, old] of before) {
    if (added.has(text) || !text.isConnected) continue;
    const [start, end] = changedPart(old, text.data);
    if (end > start) ranges.push(rangeOf(text, start, end));
  }
  return ranges.filter(({ startContainer }) => isShown(startContainer));
}

function textsIn(node: Node): Text[] {
  if (node instanceof Text) return [node];
  return [...node.childNodes].flatMap(textsIn);
}

/** Remarks come and go, and have colours of their own. */
function isShown(node: Node): boolean {
  return node.isConnected && !node.parentElement?.closest('.cf-remarks');
}

/**
 * The whole words of a text that are not as before, as offsets; where words were only taken away, the one
 * that follows.
 */
export function changedPart(before: string, now: string): readonly [number, number] {
  const old = before.match(WORD) ?? [];
  const words = now.match(WORD) ?? [];
  let start = 0;
  while (start < words.length && words[start] === old[start]) start++;
  let kept = 0;
  const longest = Math.min(words.length, old.length) - start;
  while (kept < longest && words.at(-1 - kept) === old.at(-1 - kept)) kept++;
  let end = words.length - kept;
  if (end === start && before !== now) {
    if (words[start]?.trim() === '') start++;
    if (start >= words.length) start = Math.max(0, words.length - 1);
    end = start + 1;
  }
  const lengthOf = (part: readonly string[]) => part.join('').length;
  return [lengthOf(words.slice(0, start)), lengthOf(words.slice(0, end))];
}

function rangeOf(text: Text, start: number, end: number): Range {
  const range = new Range();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}
