/** The three kinds of file (content format, "Three kinds of file, told apart by name"). */
export type DocumentKind = 'manifest' | 'role' | 'skill';

/** The language id of each kind, as contributed by the extension. */
export const LANGUAGE_IDS: Readonly<Record<DocumentKind, string>> = {
  manifest: 'capability-manifest',
  role: 'capability-role',
  skill: 'capability-skill',
};

/** The names that a manifest may have, the usual one first. */
export const MANIFEST_NAMES = ['capability-framework.yaml', 'capability-framework.yml'] as const;

/** Whether a file's name makes it a manifest. */
export function isManifestName(name: string): boolean {
  return MANIFEST_NAMES.some((known) => known === name);
}

/** The kind that a file's name alone tells, or undefined. Manifest globs are the index's matter. */
export function kindOfFileName(name: string): DocumentKind | undefined {
  if (isManifestName(name)) return 'manifest';
  const match = /\.(role|skill)\.ya?ml$/.exec(name);
  if (!match) return undefined;
  return match[1] === 'role' ? 'role' : 'skill';
}

/** The kind of a document by its language id; undefined for any other language. */
export function kindOfLanguage(languageId: string): DocumentKind | undefined {
  const kinds = ['manifest', 'role', 'skill'] as const;
  return kinds.find((kind) => LANGUAGE_IDS[kind] === languageId);
}
