import { MAX_FILE_BYTES } from '../../../server/src/protocol';
import type { FileContent } from '../../../server/src/service/workspace';

/** A file's text from its bytes, or why there is none. */
export function textOf(bytes: Uint8Array): FileContent {
  if (bytes.length > MAX_FILE_BYTES) return { problem: 'too-large', bytes: bytes.length };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const hasBom = text.startsWith('\ufeff');
    return { text: hasBom ? text.slice(1) : text, hasBom };
  } catch {
    return { problem: 'not-utf-8' };
  }
}
