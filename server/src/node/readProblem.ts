import { t } from '@vscode/l10n';
import type { ReadProblem } from '../service/workspace';

/** Why reading a file failed, from what Node threw. */
export function readProblem(error: unknown): ReadProblem {
  const code = codeOf(error);
  if (code === 'EISDIR') return { problem: 'not-a-file' };
  const reason = reasonOf(error);
  return reason === undefined ? { problem: 'missing' } : { problem: 'unreadable', reason };
}

/** Why a file or folder cannot be read, in words; undefined where there is none (any more). */
export function reasonOf(error: unknown): string | undefined {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return undefined;
    case 'EACCES':
    case 'EPERM':
      return t('no permission');
    case 'ELOOP':
      return t('a link that leads back to itself');
    default:
      return code ?? String(error);
  }
}

/** Why a file or folder cannot be written, in words. */
export function writeReason(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return t('there is a file where a folder is wanted');
    case 'EISDIR':
      return t('there is a folder of that name');
    case 'EACCES':
    case 'EPERM':
      return t('no permission');
    case 'EROFS':
      return t('the disk is read-only');
    case 'ENOSPC':
      return t('the disk is full');
    case 'ENAMETOOLONG':
      return t('the name is too long');
    default:
      return code ?? String(error);
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
