import type { Located } from '../documents/content';
import { foldName } from './names';

/** A role level and the one below it in its branch of the role's progression. */
export interface Step<L> {
  readonly level: L;
  readonly below: L;
}

/**
 * The steps of a role's progression, lowest first. A role level with a `path` follows the last one of
 * its path, or of those that all paths share; one without follows the one before it.
 * @param levels the role's levels, lowest first.
 */
export function stepsOf<L extends { readonly path: Located | undefined }>(
  levels: readonly L[],
): Step<L>[] {
  const steps: Step<L>[] = [];
  levels.forEach((level, position) => {
    const path = pathOf(level);
    const earlier = levels.slice(0, position).reverse();
    const below =
      path === undefined
        ? // Where branches come together again, any of their ends may be what is below.
          earlier[0]?.path === undefined
          ? earlier[0]
          : undefined
        : earlier.find((other) => other.path === undefined || pathOf(other) === path);
    if (below) steps.push({ level, below });
  });
  return steps;
}

/** A role level where branches come together again, and the last role level of each of them. */
export interface Join<L> {
  readonly level: L;
  readonly ends: readonly L[];
}

/** Where branches of a role's progression come together. @param levels the role's levels, lowest first. */
function joinsOf<L extends { readonly path: Located | undefined }>(
  levels: readonly L[],
): Join<L>[] {
  const joins: Join<L>[] = [];
  let ends = new Map<string, L>();
  for (const level of levels) {
    const path = pathOf(level);
    if (path !== undefined) ends.set(path, level);
    else {
      if (ends.size > 0) joins.push({ level, ends: [...ends.values()] });
      ends = new Map();
    }
  }
  return joins;
}

/**
 * All advances in a role: each role level with the one below it or, where branches come together, with the
 * last of each. @param levels the role's levels, lowest first.
 */
export function advancesOf<L extends { readonly path: Located | undefined }>(
  levels: readonly L[],
): Join<L>[] {
  const steps = stepsOf(levels).map(({ level, below }) => ({ level, ends: [below] }));
  return [...steps, ...joinsOf(levels)];
}

/** Case and spacing do not make another path. */
function pathOf({ path }: { readonly path: Located | undefined }): string | undefined {
  return path && foldName(path.value);
}
