import { workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';

/** The extension's language ids, in the order manifest, role, skill. */
export const LANGUAGE_IDS = ['capability-manifest', 'capability-role', 'capability-skill'] as const;

/** Whether a document is one of a framework's, by its language. */
export function isFrameworkLanguage(languageId: string): boolean {
  return LANGUAGE_IDS.some((id) => id === languageId);
}

/** Where files are that VS Code opens by themselves, outside of any folder. */
const FILE_SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/**
 * The documents that the server is told of: files, in the file systems of the workspace too. Other versions
 * of a file, such as git's or those that a refactoring shows before it is done, have schemes of their
 * own: as part of the framework, each would define its role or skill once more.
 */
export function documentSelector(): NonNullable<LanguageClientOptions['documentSelector']> {
  const folders = workspace.workspaceFolders ?? [];
  const schemes = new Set([...FILE_SCHEMES, ...folders.map(({ uri }) => uri.scheme)]);
  return LANGUAGE_IDS.flatMap((language) => [...schemes].map((scheme) => ({ language, scheme })));
}
