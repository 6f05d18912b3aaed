import { stringify } from 'yaml';
import type { ScalarStyle } from '../documents/tree';

/** Where a text is to stand: in flow style more characters need quotes. */
export type ScalarPlace = 'block' | 'flow';

/**
 * A text as one line of YAML, with quotes only where YAML needs them. Numbers stay unquoted, for a
 * framework's levels may be numbers.
 */
export function writeScalar(text: string, place: ScalarPlace = 'block'): string {
  if (/^\d+$/.test(text)) return text;
  if (place === 'flow') {
    const written = stringify([text], { lineWidth: 0, collectionStyle: 'flow' }).trimEnd();
    return written.slice(1, -1).trim();
  }
  const written = stringify(text, { lineWidth: 0 }).trimEnd();
  return written.includes('\n') ? JSON.stringify(text) : written;
}

/** The same where a number will not do, as for a name. */
export function writeText(text: string, place: ScalarPlace = 'block'): string {
  return /^\d+$/.test(text) ? JSON.stringify(text) : writeScalar(text, place);
}

/** A text in the style in which the one before it was written, so that a change touches no more. */
export function rewriteScalar(text: string, style: ScalarStyle, place: ScalarPlace): string {
  if (style === 'double') return JSON.stringify(text);
  if (style === 'single') return `'${text.replace(/'/g, "''")}'`;
  return writeScalar(text, place);
}
