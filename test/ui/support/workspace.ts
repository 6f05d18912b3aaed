import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A copy of a folder that a test may change; `remove` takes it away again. */
export function copyOf(folder: string): { readonly path: string; readonly remove: () => void } {
  const parent = mkdtempSync(join(tmpdir(), 'capability-framework-ui-'));
  const path = join(parent, basename(folder));
  cpSync(folder, path, { recursive: true });
  return { path, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** An empty folder of that name. */
export function emptyFolder(name: string): {
  readonly path: string;
  readonly remove: () => void;
} {
  const parent = mkdtempSync(join(tmpdir(), 'capability-framework-ui-'));
  const path = mkdtempSync(join(parent, name));
  return { path, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
