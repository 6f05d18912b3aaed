/**
 * Measures the language server beside yaml-language-server on the same role file in one run, at two
 * sizes of framework (`--quick`: the small one). Prints times, ratios and whether each target is met; fails nothing by itself.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { roleText, SHARED_SKILL, shareSkill, skillName, writeFramework } from './generate.mjs';
import { startLanguageServer } from './languageClient.mjs';
import { report } from './report.mjs';
import { percentile, timed } from './statistics.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const KEYSTROKES = 40;
const RENAMES = 5;

const ours = (folder) =>
  startLanguageServer({
    command: process.execPath,
    args: ['--max-semi-space-size=4', join(root, 'dist/cli.js'), 'lsp', '--stdio'],
    folder,
    pulls: true,
  });

const theirs = (folder) =>
  startLanguageServer({
    command: process.execPath,
    args: [join(root, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
    folder,
    configuration: {
      yaml: {
        schemas: {
          [pathToFileURL(join(root, 'schemas/role.schema.json')).toString()]: '*.role.yaml',
        },
        validate: true,
        schemaStore: { enable: false },
      },
    },
  });

/** Types letters into one bullet, as a person would, waiting for the diagnostics of each. */
async function keystrokes(server, uri, text, diagnose) {
  const line = text.split('\n').findIndex((candidate) => candidate.startsWith('      - work'));
  let version = 1;
  const type = async (run) => {
    const position = { line, character: 8 + run };
    const answer = diagnose();
    await server.notify('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
    await (typeof answer === 'function' ? answer() : answer);
  };
  await timed(10, type);
  return timed(KEYSTROKES, (run) => type(run + 10));
}

/** Renames the shared skill, without making the edit. */
async function renameShared(server, uri, newName, files) {
  const edit = await server.request('textDocument/rename', {
    textDocument: { uri },
    position: { line: 0, character: `skill: ${SHARED_SKILL}`.length },
    newName,
  });
  const changed = edit.documentChanges.length;
  if (changed !== files) throw new Error(`${changed} files would change, not ${files}.`);
}

async function measure(files) {
  const folder = mkdtempSync(join(tmpdir(), 'framework-bench-'));
  const { skills, roles } = writeFramework(folder, files);
  const sharing = shareSkill(folder, skills, roles);
  const path = join(folder, 'roles', 'engineer-0.role.yaml');
  // About 24 KB: sixteen role levels of twelve skills.
  const text = roleText(0, skills, 16, 12);
  writeFileSync(path, text);
  const uri = pathToFileURL(path).toString();
  console.log(
    `\n${files} files (${skills} skills), a role of ${(text.length / 1024).toFixed(1)} KB`,
  );

  const started = performance.now();
  const server = await ours(folder);
  await server.indexed;
  report(
    'cold index, from start of process',
    (performance.now() - started) / 1000,
    's',
    files > 1000 ? 6 : 0.4,
  );
  await server.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'capability-role', version: 1, text },
  });
  const pull = () => server.request('textDocument/diagnostic', { textDocument: { uri } });
  await pull();
  const ourTimes = await keystrokes(server, uri, text, () => pull);
  const ourMedian = percentile(ourTimes, 0.5);
  report('keystroke to diagnostics, median', ourMedian, 'ms');
  report('keystroke to diagnostics, p95', percentile(ourTimes, 0.95), 'ms');

  const skillLine = text.split('\n').findIndex((line) => line.startsWith(`      ${skillName(0)}`));
  const completing = { textDocument: { uri }, position: { line: skillLine, character: 9 } };
  await timed(10, () => server.request('textDocument/completion', completing));
  const completions = await timed(KEYSTROKES, () =>
    server.request('textDocument/completion', completing),
  );
  report('completion of a skill name, p95', percentile(completions, 0.95), 'ms', 15);
  const hovers = await timed(KEYSTROKES, () => server.request('textDocument/hover', completing));
  report('hover on a skill, p95', percentile(hovers, 0.95), 'ms');
  const textDocument = { uri };
  const range = {
    start: { line: 0, character: 0 },
    end: { line: text.split('\n').length, character: 0 },
  };
  const lensesOf = () => server.request('textDocument/codeLens', { textDocument });
  await timed(10, lensesOf);
  const lenses = await timed(KEYSTROKES, lensesOf);
  report('code lenses of the role, p95', percentile(lenses, 0.95), 'ms', 10);
  const hintsOf = () => server.request('textDocument/inlayHint', { textDocument, range });
  await timed(10, hintsOf);
  const hints = await timed(KEYSTROKES, hintsOf);
  report('inlay hints of the whole role, median', percentile(hints, 0.5), 'ms');
  report('inlay hints of the whole role, p95', percentile(hints, 0.95), 'ms', 10);
  report('memory after indexing and editing', server.memory(), 'MB', files > 1000 ? 350 : 90);

  const shared = pathToFileURL(join(folder, 'skills', 'agile-working.skill.yaml')).toString();
  const counts = await timed(KEYSTROKES, async () => {
    const found = await server.request('textDocument/codeLens', { textDocument: { uri: shared } });
    for (const lens of found) await server.request('codeLens/resolve', lens);
  });
  report('code lenses of a skill with their counts, p95', percentile(counts, 0.95), 'ms');
  // A comma needs quotes in brackets only, so that every file must be looked at more closely.
  for (const newName of ['Lean working', 'Lean, working']) {
    const renames = await timed(RENAMES, () => renameShared(server, shared, newName, sharing + 1));
    const what = `rename to "${newName}" in ${sharing + 1} files, slowest of ${RENAMES}`;
    report(what, Math.max(...renames) / 1000, 's', 0.5);
  }

  const openClose = async (run) => {
    const other = pathToFileURL(
      join(folder, 'roles', `engineer-${1 + (run % 40)}.role.yaml`),
    ).toString();
    await server.notify('textDocument/didOpen', {
      textDocument: {
        uri: other,
        languageId: 'capability-role',
        version: 1,
        text: roleText(1 + (run % 40), skills),
      },
    });
    await server.request('textDocument/diagnostic', { textDocument: { uri: other } });
    await server.notify('textDocument/didClose', { textDocument: { uri: other } });
  };
  // The first thousand may still load what is needed once, such as the dictionary.
  await timed(1000, openClose);
  const warm = server.memory();
  await timed(1000, openClose);
  report('memory growth over the second 1,000 open/close', server.memory() - warm, 'MB', 5);
  server.stop();

  const peer = await theirs(folder);
  await peer.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  await peer.published(uri);
  const peerTimes = await keystrokes(peer, uri, text, () => peer.published(uri));
  const peerMedian = percentile(peerTimes, 0.5);
  report('yaml-language-server: keystroke to diagnostics, median', peerMedian, 'ms');
  report('yaml-language-server: memory, the one file open', peer.memory(), 'MB');
  report('ratio of the medians, ours to theirs', ourMedian / peerMedian, '', 0.1);
  peer.stop();
  rmSync(folder, { recursive: true, force: true });
}

const sizes = process.argv.includes('--quick') ? [300] : [300, 17_000];
for (const files of sizes) await measure(files);
