/** The form in which two names are the same name: case and spacing folded (rules, References). */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  // Nearly every name is spaced as it should be; this is called for each name of each file.
  return UNUSUAL_SPACING.test(lower) ? lower.trim().replace(/\s+/g, ' ') : lower;
}

const UNUSUAL_SPACING = /^\s|\s$|\s\s|[^\S ]/;

/** A text without case and accents, as people type what they look for. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/**
 * Whether a file is named after something: by the file name form of its name, with a number behind where
 * several names have the same form ("C", "C++").
 * @param stem the file's name without its ending.
 */
export function isNamedAfter(stem: string, name: string): boolean {
  const expected = kebabCase(name);
  if (stem === expected) return true;
  return (
    stem.startsWith(`${expected}-`) && /^(?:[2-9]|[1-9]\d+)$/.test(stem.slice(expected.length + 1))
  );
}

/** The file name form of a name: `IT infrastructure` → `it-infrastructure`. */
export function kebabCase(name: string): string {
  return withoutMarks(name)
    .replace(/['’]/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
