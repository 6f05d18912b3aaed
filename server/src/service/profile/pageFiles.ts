/**
 * The URIs of the files that a page draws on: a page is plain JSON, in which every text and every link names
 * its file. What only goes with a page, as problems and the pages above it, does not count.
 */
export function filesOf(page: object): Set<string> {
  const found = new Set<string>();
  collect({ ...page, problem: undefined, elsewhere: undefined, crumbs: undefined }, found);
  return found;
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('uri' in value && typeof value.uri === 'string') found.add(value.uri);
  for (const part of Object.values(value)) collect(part, found);
}
