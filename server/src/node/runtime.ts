import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { Runtime } from '../lsp/fileSystem';
import { dictionaryFolder } from './dictionaryFolder';
import { nodeFileSystem } from './nodeFileSystem';

/** What Node gives a server. The rules' pages lie beside the bundles in `docs/rules/`. */
export function nodeRuntime(log: (message: string) => void): Runtime {
  const pages = URI.file(join(__dirname, '..', 'docs', 'rules')).toString();
  const fileSystem = nodeFileSystem((folder, reason) => log(`${folder} was not read: ${reason}`));
  return { fileSystem, rulePages: `${pages}/`, dictionaries: dictionaryFolder() };
}
