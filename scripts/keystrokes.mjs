/**
 * Counts the keys that it takes to write the seed’s role level into an empty file in a real VS Code, with
 * the extension and with yaml-language-server and our schema alone; prints the rows of README’s table.
 *
 *     node scripts/keystrokes.mjs [--log]
 *
 * Build first. `--log` prints each key as well; suggestions that were taken are in brackets.
 */
import { parseArgs } from 'node:util';
import { seedRole } from '../test/ui/support/keystrokes/seed.mjs';
import { tableRows, tools, typeWith } from '../test/ui/support/keystrokes/tools.mjs';
import { exitOnSignals } from './vscode/processes.mjs';

const { values } = parseArgs({ options: { log: { type: 'boolean', default: false } } });
exitOnSignals();
const [ours, peer] = await Promise.all(
  [tools.ours, tools.peer].map((tool) => typeWith(tool, seedRole())),
);
if (values.log)
  for (const [{ name }, { log }] of [
    [tools.ours, ours],
    [tools.peer, peer],
  ])
    console.log(`${name}:\n${log}\n`);
console.log(tableRows(ours, peer).join('\n'));
