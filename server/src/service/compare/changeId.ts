/**
 * A short text that is, for all purposes here, the same for the same text only (FNV-1a in its 64-bit form,
 * over UTF-16 code units): marks are kept by it, nothing is secured by it.
 */
export function idOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(36);
}
