import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every sentence of the product, in English, as translators get it. */
export const ENGLISH: readonly string[] = Object.keys(
  JSON.parse(
    readFileSync(join(__dirname, '..', '..', 'l10n', 'bundle.l10n.json'), 'utf8'),
  ) as object,
);

/** A language that nobody speaks, in which whatever is translated can be told: each sentence in marks. */
export const PSEUDO: Readonly<Record<string, string>> = Object.fromEntries(
  ENGLISH.map((sentence) => [sentence, `⟦${sentence}⟧`]),
);
