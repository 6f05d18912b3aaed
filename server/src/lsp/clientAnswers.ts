import { t } from '@vscode/l10n';
import { normalizeUri } from '../service/uris';
import type { FileContent } from '../service/workspace';

/** Reads what a client answers when it is asked for a file; nonsense is a file that cannot be read. */
export function readFileContent(value: unknown): FileContent {
  const { text, problem, bytes, reason } = entriesOf(value);
  if (typeof text === 'string') return { text };
  switch (problem) {
    case 'missing':
    case 'not-a-file':
    case 'not-utf-8':
      return { problem };
    case 'too-large':
      if (typeof bytes === 'number') return { problem, bytes };
      break;
    case 'unreadable':
      if (typeof reason === 'string') return { problem, reason };
  }
  return { problem: 'unreadable', reason: t('the editor gave no text') };
}

/** Reads the URIs that a client answers with, normalised. @throws Error where they are none. */
export function readUris(value: unknown): string[] {
  if (!Array.isArray(value)) throw new Error('The client gave no list of URIs.');
  return value.map((entry: unknown) => {
    if (typeof entry === 'string') return normalizeUri(entry);
    throw new Error('The client gave something that is no URI.');
  });
}

function entriesOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
