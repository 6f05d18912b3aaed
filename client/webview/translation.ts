import { config } from '@vscode/l10n';

/**
 * Takes in the translations that the frame came with, if any: before anything is drawn. Words without a
 * translation stay English.
 */
export function useTranslation(document: Document): void {
  const text = document.getElementById('words')?.textContent;
  if (!text) return;
  const words: unknown = JSON.parse(text);
  if (typeof words !== 'object' || words === null) return;
  const texts = Object.entries(words).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  config({ contents: Object.fromEntries(texts) });
}
