/**
 * What VS Code logs, as lines for a terminal: tests and extensions log through the same channel as
 * the workbench, which tells of every socket it opens.
 */
import { inspect } from 'node:util';

/** The workbench's own remarks, which say nothing about the extension or its tests. */
const remarks = [
  /^(?:Resolving|Resolved) connection token /,
  /^Creating a socket /,
  /^\[(?:reconnection-grace-time|AgentHost:remote|AccountPolicyGate|DefaultAccount|Service Worker)\]/,
  /^No search provider registered for scheme: /,
  /^Updating additional builtin extensions cache/,
  /^Ignoring fetching additional builtin extensions /,
  // When the tests have ended, VS Code stops what still runs.
  /^Canceled: Canceled/,
];

/**
 * The text of one log entry, or nothing when it is a mere remark of the workbench.
 * `VSCODE_TEST_VERBOSE=1` keeps every entry.
 * @param {readonly unknown[]} values as they were given to `console.log`
 * @returns {string | undefined}
 */
export function logText(values) {
  const text = values
    .map((value) => (typeof value === 'string' ? value : inspect(value, { depth: 4 })))
    .join(' ');
  const isRemark = remarks.some((pattern) => pattern.test(text));
  return isRemark && process.env.VSCODE_TEST_VERBOSE !== '1' ? undefined : text;
}
