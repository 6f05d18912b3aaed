import { workspace } from 'vscode';
import type { TextDocument } from 'vscode';
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
  return LANGUAGE_IDS.flatMap((language) => [...schemes()].map((scheme) => ({ language, scheme })));
}

/** Whether a document is a file as it is now, and no other version of one. */
export function isPresentFile({ uri }: Pick<TextDocument, 'uri'>): boolean {
  return schemes().has(uri.scheme);
}

function schemes(): Set<string> {
  const folders = workspace.workspaceFolders ?? [];
  return new Set([...FILE_SCHEMES, ...folders.map(({ uri }) => uri.scheme)]);
}
