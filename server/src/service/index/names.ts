/** The form in which two names are the same name: case and spacing folded (rules, References). */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  // Nearly every name is spaced as it should be; this is called for each name of each file.
  return UNUSUAL_SPACING.test(lower) ? lower.trim().replace(/\s+/g, ' ') : lower;
}

const UNUSUAL_SPACING = /^\s|\s$|\s\s|[^\S ]/;

/** The file name form of a name: `IT infrastructure` → `it-infrastructure`. */
export function kebabCase(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
