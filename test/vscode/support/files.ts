/** Files that exist only while a suite runs, so that no suite sees another's. */
import * as vscode from 'vscode';
import { closeEditors, deleteFile, workspaceUri, writeFile } from './workspace';

/**
 * Writes files before the tests of the present `describe` and removes them after, with everything else
 * that the tests left at these paths.
 * @param files path in the workspace → text; `undefined` for a file that a test makes.
 */
export function suiteFiles(files: Readonly<Record<string, string | undefined>>): void {
  before(async () => {
    for (const [path, text] of Object.entries(files))
      if (text !== undefined) await writeFile(path, text);
  });
  after(async () => {
    await closeEditors();
    for (const path of Object.keys(files)) if (await exists(path)) await deleteFile(path);
  });
}

async function exists(path: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(workspaceUri(path));
    return true;
  } catch {
    return false;
  }
}

/** A role file with one role level, which asks for skills at a level each. */
export function roleText(name: string, skills: Readonly<Record<string, string>>): string {
  const lines = Object.entries(skills).map(([skill, level]) => `      ${skill}: ${level}\n`);
  return `role: ${name}
family: Analysis
description: A role that a test made.
levels:
  - level: ${name}
    description: A role level that a test made.
    skills:
${lines.join('')}`;
}

/** A skill file that describes the levels given. */
export function skillText(name: string, levels: readonly string[] = ['working']): string {
  const lines = levels.map((level) => `  ${level}:\n    - do it at the level ${level}\n`);
  return `skill: ${name}
description: A skill that a test made.
levels:
${lines.join('')}`;
}
