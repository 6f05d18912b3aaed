import type { FeatureContext } from '../context';

/**
 * What makes some actions; where it fails, that is logged and the others are offered without its own.
 * @param name what is made, for the log.
 */
export async function attempt<T>(
  { log }: FeatureContext,
  name: string,
  make: () => Promise<readonly T[]> | readonly T[],
): Promise<readonly T[]> {
  try {
    return await make();
  } catch (error) {
    log?.(`No action was made (${name}): ${String(error)}`);
    return [];
  }
}
