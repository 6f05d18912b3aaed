import { MAX_FILE_BYTES } from '../../../server/src/protocol';
import type { FileContent } from '../../../server/src/service/workspace';

/** A file's text from its bytes, or why there is none. */
export function textOf(bytes: Uint8Array): FileContent {
  if (bytes.length > MAX_FILE_BYTES) return { problem: 'too-large', bytes: bytes.length };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'not-utf-8' };
  }
}
