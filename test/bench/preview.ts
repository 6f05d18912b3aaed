import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import { root } from '../../scripts/vscode/paths.mjs';
import type { PreviewPage as ShownPage } from '../../server/src/service/profile/profile';
import { PreviewPage } from '../ui/support/previewPage';
import { roleText, writeFramework } from './generate.mjs';
import { startLanguageServer } from './languageClient.mjs';
import { report } from './report.mjs';
import { percentile } from './statistics.mjs';

const KEYSTROKES = 60;
const ROLE_LEVELS = 20;

/**
 * Measures a preview in a real browser, with the built page and the built server: from a keystroke to the
 * frame that shows it, from nothing to the first page, and what a large page takes of memory.
 */
export async function measurePreview(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'framework-bench-'));
  const { skills } = writeFramework(folder, 300);
  const path = join(folder, 'roles', 'engineer-0.role.yaml');
  const text = roleText(0, skills, ROLE_LEVELS, 12);
  writeFileSync(path, text);
  const uri = pathToFileURL(path).toString();
  const size = (text.length / 1024).toFixed(1);
  console.log(`\nPreview, a role of ${ROLE_LEVELS} role levels, ${size} KB`);
  const server = await startLanguageServer({
    command: process.execPath,
    args: [join(root, 'dist/cli.js'), 'lsp', '--stdio'],
    folder,
    pulls: true,
  });
  await server.indexed;
  await server.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'capability-role', version: 1, text },
  });
  const browser = await launchBrowser();
  const line = text.split('\n').findIndex((candidate) => candidate.startsWith('      - work'));
  let version = 1;
  for (const [name, address] of [
    ['a role level', { kind: 'profile', uri, level: 0 }],
    ['the whole role', { kind: 'role', uri }],
  ] as const) {
    const started = performance.now();
    const preview = await PreviewPage.open(browser);
    const pageNow = async () => {
      const page: unknown = await server.request('capabilityFramework/page', { address });
      return page as ShownPage;
    };
    await preview.show(await pageNow());
    report(`${name}: nothing to the first page`, performance.now() - started, 'ms');
    /** What the server and the page take; not what this program needs to hand the one's answer to the other. */
    const type = async (run: number) => {
      const position = { line, character: 8 + run };
      const typed = performance.now();
      await server.notify('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
      });
      const page = await pageNow();
      return performance.now() - typed + (await preview.show(page));
    };
    await each(10, type);
    const before = await heapInMb(preview);
    const times = await each(KEYSTROKES, (run) => type(run + 10));
    report(`${name}: keystroke to painted, median`, percentile(times, 0.5), 'ms');
    report(`${name}: keystroke to painted, p95`, percentile(times, 0.95), 'ms', 50);
    const after = await heapInMb(preview);
    report(`${name}: memory of the page`, after, 'MB');
    report(`${name}: its growth over ${KEYSTROKES} keystrokes`, after - before, 'MB', 1);
    await preview.close();
  }
  await browser.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The results of so many runs, one after the other. */
async function each(runs: number, run: (index: number) => Promise<number>): Promise<number[]> {
  const results: number[] = [];
  for (let index = 0; index < runs; index++) results.push(await run(index));
  return results;
}

/** What the page's own objects take, once all that is no longer needed is gone. */
async function heapInMb({ page }: PreviewPage): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
