import type { Page, PageFrame } from '../../service/profile/profile';
import { relativeFile } from '../files';

/**
 * A page as JSON, for scripts: its texts, each with the place where it is written. Files are named
 * as `check` names them, so that the same framework gives the same output on every machine.
 */
export function pageJson(page: Page & PageFrame): string {
  // How pages look is nothing that they say.
  const said = { ...page, brand: undefined };
  return `${JSON.stringify(said, (_key, value: unknown) => withFile(value), 2)}\n`;
}

function withFile(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('uri' in value && typeof value.uri === 'string') {
    const { uri, ...rest } = value;
    return { ...rest, file: relativeFile(uri) };
  }
  if ('root' in value && typeof value.root === 'string') {
    const { root, ...rest } = value;
    return { ...rest, folder: relativeFile(root) };
  }
  return value;
}
