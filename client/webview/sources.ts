import type { PreviewPage } from '../../server/src/service/profile/profile';
import { isRange } from './ranges';
import type { Range } from './ranges';

/** An element of the page and the lines of its text in a file, both counted from zero and included. */
export interface SourceElement {
  readonly element: HTMLElement;
  readonly uri: string;
  readonly line: number;
  readonly end: number;
  readonly character: number;
}

/** Lines of a file, first and last included. */
export interface Lines {
  readonly uri: string;
  readonly first: number;
  readonly last: number;
}

/** The innermost element around a node that knows where its text was written. */
export function sourceAround(node: EventTarget | null): SourceElement | undefined {
  const element = node instanceof Element ? node.closest('[data-uri]') : null;
  return element instanceof HTMLElement ? sourceOf(element) : undefined;
}

/** The elements with texts of a file, in the order of the page; those in closed details are left out. */
export function sourcesOf(root: Element, uri: string): SourceElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-uri]')].flatMap((element) => {
    if (element.dataset.uri !== uri) return [];
    return element.getClientRects().length > 0 ? (sourceOf(element) ?? []) : [];
  });
}

/**
 * The lines of its own file that a page is about: a role level's, or the whole file. Undefined where the
 * page is about no file.
 */
export function ownLines(page: PreviewPage): Lines | undefined {
  if (!('uri' in page) || page.kind === 'none') return undefined;
  const { uri } = page;
  if (page.kind !== 'profile') return { uri, first: 0, last: Infinity };
  const { roleLevel, path, roleLevelDescription, grades, responsibilities, skills } = page;
  const shown = shownRanges([
    roleLevel,
    path,
    roleLevelDescription,
    grades,
    responsibilities,
    skills.map(({ name }) => name),
  ]);
  const own = shown.get(uri) ?? [];
  return {
    uri,
    first: Math.min(...own.map(({ start }) => start.line)),
    last: Math.max(...own.map(({ end }) => end.line)),
  };
}

/** The places of the texts of a page, by file: a page is plain JSON, in which each text names its place. */
export function shownRanges(
  part: unknown,
  found = new Map<string, Range[]>(),
): Map<string, Range[]> {
  if (typeof part !== 'object' || part === null) return found;
  if ('uri' in part && typeof part.uri === 'string' && 'range' in part && isRange(part.range)) {
    const known = found.get(part.uri);
    if (known) known.push(part.range);
    else found.set(part.uri, [part.range]);
  }
  for (const value of Object.values(part)) shownRanges(value, found);
  return found;
}

/** The name of a file, for readers. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function sourceOf(element: HTMLElement): SourceElement | undefined {
  const { uri, line, end, character } = element.dataset;
  if (uri === undefined || line === undefined) return undefined;
  return {
    element,
    uri,
    line: Number(line),
    end: Number(end ?? line),
    character: Number(character ?? 0),
  };
}
