/** The two tools that are compared, each in a VS Code of its own, before the same empty file. */
import { createServer } from 'node:net';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { saveFailure } from '../../../../scripts/vscode/browser.mjs';
import { root } from '../../../../scripts/vscode/paths.mjs';
import { openWorkbench } from '../../../../scripts/vscode/workbench.mjs';
import { Keyboard } from './keyboard.mjs';
import { EXAMPLE, ROLE_FILE } from './seed.mjs';
import { Writer } from './writer.mjs';

const support = fileURLToPath(new URL('..', import.meta.url));
export const WITNESS = join(support, 'witness');
export const PEER = join(support, 'yamlPeer');

/** For yaml-language-server: our schemas and no others; see support/yamlPeer. */
export const peerSettings = {
  'yaml.schemas': {
    [pathToFileURL(join(root, 'schemas/manifest.schema.json')).href]: 'capability-framework.yaml',
    [pathToFileURL(join(root, 'schemas/role.schema.json')).href]: '*.role.yaml',
    [pathToFileURL(join(root, 'schemas/skill.schema.json')).href]: '*.skill.yaml',
  },
  'yaml.schemaStore.enable': false,
};

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} extension its folder
 * @property {string} wholeFile the label of its suggestion for a whole file
 * @property {Record<string, unknown>} settings
 * @property {(workbench: import('../../../../scripts/vscode/workbench.mjs').Workbench) => Promise<void>} ready
 */

/**
 * @typedef {object} Typed
 * @property {number} keys all that were pressed
 * @property {number} sentenceKeys those of them that went into the author’s own sentences
 * @property {string} log what was pressed
 * @property {string} text what the file says in the end
 */

/** @type {Readonly<Record<'ours' | 'peer', Tool>>} */
export const tools = {
  ours: {
    name: 'Capability Framework',
    extension: root,
    wholeFile: 'New role',
    settings: {},
    // Until the framework is read, there are no names to suggest.
    ready: ({ page }) => page.locator('.statusbar-item', { hasText: '34 skills' }).waitFor(),
  },
  peer: {
    name: 'yaml-language-server with the schema alone',
    extension: PEER,
    wholeFile: 'Role',
    settings: peerSettings,
    ready: async () => undefined,
  },
};

/**
 * Types what is wanted into the example’s emptied role file.
 * @param {Tool} tool
 * @param {unknown} wanted
 * @returns {Promise<Typed>}
 */
export async function typeWith(tool, wanted) {
  const parent = mkdtempSync(join(tmpdir(), 'capability-framework-keys-'));
  const folder = join(parent, 'framework');
  cpSync(EXAMPLE, folder, { recursive: true });
  writeFileSync(join(folder, ROLE_FILE), '');
  const port = await freePort();
  const workbench = await openWorkbench({
    folder,
    extensionPath: tool.extension,
    otherExtensions: [WITNESS],
    settings: { ...tool.settings, 'witness.port': port },
  });
  try {
    await workbench.openFile(ROLE_FILE);
    await tool.ready(workbench);
    const keyboard = new Keyboard(workbench.page, port);
    await keyboard.ready();
    const writer = new Writer(keyboard, wanted, tool);
    const text = await writer.write();
    return {
      keys: keyboard.count,
      sentenceKeys: writer.sentenceKeys,
      log: keyboard.log,
      text,
    };
  } catch (error) {
    await saveFailure(workbench.page, `keystrokes-${tool === tools.peer ? 'peer' : 'ours'}`);
    throw error;
  } finally {
    await workbench.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

/**
 * Keys that did not go into the author’s own sentences: names, levels and what YAML needs.
 * @param {Typed} typed
 */
export function otherKeys({ keys, sentenceKeys }) {
  return keys - sentenceKeys;
}

/**
 * The rows of README’s table.
 * @param {Typed} ours
 * @param {Typed} peer
 */
export function tableRows(ours, peer) {
  const row = (
    /** @type {string} */ what,
    /** @type {number} */ one,
    /** @type {number} */ other,
  ) => `| ${what} | ${one} | ${other} | ${Math.round((100 * one) / other)} % |`;
  return [
    row('Names, levels and structure', otherKeys(ours), otherKeys(peer)),
    row('The author’s own sentences', ours.sentenceKeys, peer.sentenceKeys),
    row('All keys', ours.keys, peer.keys),
  ];
}

/** @returns {Promise<number>} a port that nothing listens on */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
