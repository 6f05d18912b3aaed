import * as messages from './nameMessages';
import { isExtension } from './symbolAt';

/** YAML reads a key of up to 1,024 characters; nobody has a name half as long. */
const LONGEST_NAME = 500;
/**
 * What nobody sees and a reader takes for another text: controls, broken characters, marks of the order
 * of bytes and of writing direction, spaces without width. Joiners stay: scripts and emoji need them.
 */
const INVISIBLE = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/u;

/**
 * Why nothing can have that name, whatever else there is, as a sentence; undefined: it can.
 * @param name trimmed.
 */
export function refuseWording(name: string): string | undefined {
  if (name === '') return messages.typeName();
  if (INVISIBLE.test(name)) return messages.hasControlCharacters();
  if (name === '<<') return messages.isMergeKey();
  if (isExtension(name)) return messages.isReserved();
  return name.length > LONGEST_NAME ? messages.isTooLong(LONGEST_NAME) : undefined;
}
