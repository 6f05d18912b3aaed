/** Shades of the heat map, which any number of levels is spread over. */
const SHADES = 6;

/**
 * The class that shades a level: the higher, the darker.
 * @param position counted from 1; undefined: none of the framework's levels.
 * @param of how many levels there are.
 */
export function shadeOf(position: number | undefined, of: number): string {
  if (position === undefined) return '';
  const share = of > 1 ? (position - 1) / (of - 1) : 1;
  return `cf-shade-${Math.round(share * (SHADES - 1)) + 1}`;
}
