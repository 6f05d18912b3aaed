/** The three kinds of file (content format, "Three kinds of file, told apart by name"). */
export type DocumentKind = 'manifest' | 'role' | 'skill';

/** The language id of each kind, as contributed by the extension. */
export const LANGUAGE_IDS: Readonly<Record<DocumentKind, string>> = {
  manifest: 'capability-manifest',
  role: 'capability-role',
  skill: 'capability-skill',
};

/** The kind that a file's name alone tells, or undefined. Manifest globs are the index's matter. */
export function kindOfFileName(name: string): DocumentKind | undefined {
  // A name may hold anything, a line break among it.
  const match = /^(?:(capability-framework)|.*\.(role|skill))\.ya?ml$/s.exec(name);
  if (!match) return undefined;
  if (match[1]) return 'manifest';
  return match[2] === 'role' ? 'role' : 'skill';
}

/** The kind of a document by its language id; undefined for any other language. */
export function kindOfLanguage(languageId: string): DocumentKind | undefined {
  const kinds = ['manifest', 'role', 'skill'] as const;
  return kinds.find((kind) => LANGUAGE_IDS[kind] === languageId);
}
