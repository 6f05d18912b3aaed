/** The form in which two names are the same name: case and spacing folded (rules, References). */
export function foldName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
