import type { Profile } from '../../service/profile/profile';
import { relativeFile } from '../files';

/**
 * A profile as JSON, for scripts: its texts, each with the place where it is written. Files are named
 * as `check` names them, so that the same framework gives the same output on every machine.
 */
export function profileJson(profile: Profile): string {
  return `${JSON.stringify(profile, (_key, value: unknown) => withFile(value), 2)}\n`;
}

function withFile(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('uri' in value)) return value;
  const { uri, ...rest } = value;
  return typeof uri === 'string' ? { ...rest, file: relativeFile(uri) } : value;
}
