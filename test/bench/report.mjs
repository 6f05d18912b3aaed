const KEY = Symbol.for('capability-framework.bench');
/**
 * The rows of all measurements of one run. TypeScript and JavaScript load this module once each.
 * @type {{ what: string, value: number, met: string }[]}
 */
const rows = (globalThis[KEY] ??= []);

/**
 * Prints one measurement.
 * @param {string} what
 * @param {number} value
 * @param {string} unit
 * @param {number} [target] the value is not to exceed it
 */
export function report(what, value, unit, target) {
  const met = target === undefined ? '' : value <= target ? 'met' : 'MISSED';
  rows.push({ what, value, met });
  const limit = target === undefined ? '' : `  target ${target} ${unit}`;
  console.log(
    `  ${what.padEnd(58)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(3)}${limit}  ${met}`,
  );
}

/**
 * What was measured last under a name.
 * @param {string} what
 * @returns {number} not a number where nothing was
 */
export function valueOf(what) {
  return rows.findLast((row) => row.what === what)?.value ?? NaN;
}

/** Says whether all targets were met so far. */
export function sumUp() {
  const missed = rows.filter(({ met }) => met === 'MISSED');
  console.log(missed.length === 0 ? '\nAll targets met.' : `\n${missed.length} targets missed.`);
}
