/** The extension's language ids, in the order manifest, role, skill. */
export const LANGUAGE_IDS = ['capability-manifest', 'capability-role', 'capability-skill'] as const;

/** Whether a document is one of a framework's, by its language. */
export function isFrameworkLanguage(languageId: string): boolean {
  return LANGUAGE_IDS.some((id) => id === languageId);
}
