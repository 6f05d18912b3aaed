/** Headless Chromium, and the address of a workbench in it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { resultsFolder } from './paths.mjs';

/** Keeps Chromium from talking to anyone but our server. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

/**
 * @param {{ log?: (line: string) => void }} [options]
 */
export function launchBrowser({ log } = {}) {
  return chromium.launch({ executablePath: findChromium(log), args: quietFlags });
}

/**
 * The address that opens a folder or a file `*.code-workspace`, with extensions under development and
 * perhaps their tests.
 * @param {string} authority the server's, as `localhost:PORT`
 * @param {{ folder?: string, extensions?: readonly string[], tests?: string }} what absolute paths
 */
export function workbenchUrl(authority, { folder, extensions = [], tests }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${authority}${encodeURI(path)}`;
  const payload = extensions.map((path) => ['extensionDevelopmentPath', remote(path)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const query = new URLSearchParams();
  if (folder) query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  else query.set('ew', 'true');
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  // VS Code reads “+” as a plus, not as a space.
  return `http://${authority}/?${query.toString().replaceAll('+', '%20')}`;
}

/**
 * Saves what a page shows, for someone who has to find out why a test hung or failed.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function saveFailure(page, name) {
  mkdirSync(resultsFolder, { recursive: true });
  const path = join(resultsFolder, `${name}.png`);
  try {
    await page.screenshot({ path, timeout: 10_000 });
    console.error(`What VS Code showed then: ${path}`);
  } catch (error) {
    console.error(`No screenshot could be taken: ${/** @type {Error} */ (error).message}`);
  }
}
