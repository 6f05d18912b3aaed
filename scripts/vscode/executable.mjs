#!/usr/bin/env node
/**
 * Stands in for the desktop VS Code’s program: takes the same flags, runs the extension’s tests in the
 * browser-served VS Code, prints what they print and ends with their exit code. So the `runTests` of
 * `@vscode/test-electron` serves both.
 *
 *     executable.mjs --extensionDevelopmentPath=… --extensionTestsPath=… FOLDER
 */
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser, saveFailure, workbenchUrl } from './browser.mjs';
import { logText } from './output.mjs';
import { exitOnSignals } from './processes.mjs';
import { startServer } from './server.mjs';

const limitMinutes = Number(process.env.VSCODE_TEST_TIMEOUT_MINUTES ?? 10);

/**
 * The flags of the desktop program that matter here; it has many more, which are ignored.
 * @param {readonly string[]} argv
 */
export function parseFlags(argv) {
  /** @type {{ folder?: string, extensions: string[], tests?: string }} */
  const flags = { extensions: [] };
  for (const argument of argv) {
    const [name, value = ''] = splitOnce(argument, '=');
    if (name === '--extensionDevelopmentPath') flags.extensions.push(resolve(value));
    else if (name === '--extensionTestsPath') flags.tests = resolve(value);
    else if (!argument.startsWith('-')) flags.folder ??= resolve(argument);
  }
  return flags;
}

/**
 * @param {string} text
 * @param {string} separator
 */
function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

/**
 * Runs the tests and gives their exit code.
 * @param {readonly string[]} argv
 */
export async function runTests(argv) {
  const flags = parseFlags(argv);
  if (!flags.tests) throw new Error('--extensionTestsPath is needed.');
  const server = await startServer({ testDriver: true, log: console.error });
  try {
    const browser = await launchBrowser({ log: console.error });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const { code, reason } = await outcome(page, workbenchUrl(server.authority, flags));
      if (reason) {
        console.error(reason);
        console.error(server.output());
      }
      // Named after the tests’ folder, so that suites don’t overwrite one another’s.
      if (code !== 0) await saveFailure(page, `${basename(dirname(flags.tests))}-failure`);
      return code;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @returns {Promise<{ code: number, reason?: string }>}
 */
async function outcome(page, url) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<{ code: number, reason?: string }>} */
  const ended = new Promise((done) => {
    const fail = (/** @type {string} */ reason) => done({ code: 1, reason });
    timer = setTimeout(
      () => fail(`The tests did not end within ${limitMinutes} minutes.`),
      limitMinutes * 60_000,
    );
    page.on('crash', () => fail('The page that showed VS Code crashed.'));
    page.exposeFunction('codeAutomationLog', print).catch((error) => fail(String(error)));
    page
      .exposeFunction('codeAutomationExit', (/** @type {number} */ code) => done({ code }))
      .then(() => page.goto(url, { timeout: 60_000 }))
      .catch((error) => fail(String(error)));
  });
  try {
    return await ended;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {string} type
 * @param {unknown[]} values
 */
function print(type, values) {
  const text = logText(values);
  if (text === undefined) return;
  if (type === 'error') console.error(text);
  else console.log(text);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  exitOnSignals();
  runTests(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error) => {
      console.error(/** @type {Error} */ (error).message);
      process.exit(1);
    },
  );
}
