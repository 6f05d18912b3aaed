import type { PreviewPage } from '../../server/src/service/profile/profile';

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
  const lines = shownLines([
    roleLevel,
    path,
    roleLevelDescription,
    grades,
    responsibilities,
    skills.map(({ name }) => name),
  ]);
  const own = lines.get(uri) ?? [];
  return {
    uri,
    first: Math.min(...own.map(({ line }) => line)),
    last: Math.max(...own.map(({ end }) => end)),
  };
}

/** The lines of each text of a page, by file: a page is plain JSON, in which each text names its place. */
export function shownLines(
  part: unknown,
  found = new Map<string, { line: number; end: number }[]>(),
): Map<string, { line: number; end: number }[]> {
  if (typeof part !== 'object' || part === null) return found;
  if ('uri' in part && typeof part.uri === 'string' && 'range' in part) {
    const lines = readLines(part.range);
    const known = found.get(part.uri);
    if (lines && known) known.push(lines);
    else if (lines) found.set(part.uri, [lines]);
  }
  for (const value of Object.values(part)) shownLines(value, found);
  return found;
}

function readLines(range: unknown): { line: number; end: number } | undefined {
  if (typeof range !== 'object' || range === null || !('start' in range && 'end' in range))
    return undefined;
  const line = lineOf(range.start);
  const end = lineOf(range.end);
  return line === undefined || end === undefined ? undefined : { line, end };
}

function lineOf(position: unknown): number | undefined {
  const isPlace = typeof position === 'object' && position !== null && 'line' in position;
  return isPlace && typeof position.line === 'number' ? position.line : undefined;
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
