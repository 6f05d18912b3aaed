import type { RoleLevelSummary, RoleSummary } from '../../index/summary';

/** A role level and the one below it in its branch of the role's progression. */
export interface Step {
  readonly level: RoleLevelSummary;
  readonly below: RoleLevelSummary;
}

/**
 * The steps of a role's progression, lowest first. A role level with a `path` follows the last one of
 * its path, or of those that all paths share; one without follows the one before it.
 */
export function stepsOf(role: RoleSummary): Step[] {
  const steps: Step[] = [];
  role.levels.forEach((level, position) => {
    const path = level.path?.value;
    const earlier = role.levels.slice(0, position).reverse();
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
