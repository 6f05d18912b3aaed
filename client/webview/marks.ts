import type { SourceLine } from './messages';
import { sourcesOf } from './sources';
import type { Lines, SourceElement } from './sources';

/** Marks what is written at the editor's cursor. */
export class CursorMark {
  private at: SourceLine | undefined;
  private marked: readonly SourceElement[] = [];

  /** @param root where the page is. */
  constructor(private readonly root: Element) {}

  /**
   * The cursor is there now.
   * @param own what the page is about.
   * @returns the elements that are marked, where they are others than before.
   */
  move(at: SourceLine, own: Lines | undefined): readonly SourceElement[] {
    this.at = at;
    const [before] = this.marked;
    this.refresh(own);
    const [now] = this.marked;
    return before?.uri === now?.uri && before?.line === now?.line ? [] : this.marked;
  }

  /** Finds the elements again: the page was rendered, and an element may hold another text now. */
  refresh(own: Lines | undefined): void {
    const marked = this.at ? written(this.root, this.at, own) : [];
    for (const { element } of this.marked) delete element.dataset.marked;
    for (const { element } of marked) element.dataset.marked = '';
    this.marked = marked;
  }
}

/**
 * The elements for a line: those with a text there, else, where the page is about the line, those of the
 * text before it. A skill that several role levels ask for has several.
 */
function written(
  root: Element,
  { uri, line }: SourceLine,
  own: Lines | undefined,
): readonly SourceElement[] {
  const all = sourcesOf(root, uri);
  const here = all.filter((source) => source.line <= line && line <= source.end);
  if (here.length > 0) {
    const start = Math.max(...here.map((source) => source.line));
    return here.filter((source) => source.line === start);
  }
  if (own?.uri !== uri || line < own.first || line > own.last) return [];
  const before = all.filter((source) => source.line <= line && source.line >= own.first);
  const last = Math.max(...before.map((source) => source.line));
  return before.filter((source) => source.line === last);
}
