import type { Located } from '../documents/content';

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
    const path = level.path?.value;
    const earlier = levels.slice(0, position).reverse();
    const below =
      path === undefined
        ? // Where branches come together again, any of their ends may be what is below.
          earlier[0]?.path === undefined
          ? earlier[0]
          : undefined
        : earlier.find((other) => other.path === undefined || other.path.value === path);
    if (below) steps.push({ level, below });
  });
  return steps;
}
