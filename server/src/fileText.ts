import { MAX_FILE_BYTES } from './service/workspace';
import type { FileContent } from './service/workspace';

const BYTE_ORDER_MARK = '\ufeff';

/** A file's text from its bytes, the byte order mark told apart; or why there is none. */
export function textOf(bytes: Uint8Array): FileContent {
  if (bytes.length > MAX_FILE_BYTES) return { problem: 'too-large', bytes: bytes.length };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const hasBom = text.startsWith(BYTE_ORDER_MARK);
    return { text: hasBom ? text.slice(1) : text, hasBom };
  } catch {
    return { problem: 'not-utf-8' };
  }
}
