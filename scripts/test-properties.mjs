/**
 * Looks for what the usual tests do not meet: tries the properties on other cases each time, and on more of them.
 *
 *     node scripts/test-properties.mjs [TIMES]
 *
 * TIMES (default 5): how many times the usual number of cases. A failure names the seed that gives it again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './test/child.mjs';
import { suites } from './test/suites.mjs';
import { root } from './vscode/paths.mjs';

const times = Number(process.argv[2] ?? 5);
if (!(times > 0)) {
  console.error('How many times? Give a number above 0, such as 20.');
  process.exit(2);
}
process.env.PROPERTY_SEED ??= 'random';
process.env.PROPERTY_TIMES = String(times);

const folder = join(root, 'test', 'service');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join(folder, name))
  .filter((path) => readFileSync(path, 'utf8').includes('fc.assert('));
const [node, ...args] = suites.service.command;
const options = args.slice(0, args.indexOf('--reporter'));
const { well } = await runCommand(
  node,
  [...options, '--no-bail', '--timeout', '0', ...files],
  (line) => console.log(line),
);
process.exitCode = well ? 0 : 1;
