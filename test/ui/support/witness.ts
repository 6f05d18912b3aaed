import type { Workbench } from '../../../scripts/vscode/workbench.mjs';

/** What all extensions together say of the place in the active editor; see witness/extension.js. */
export interface Answers {
  readonly language: string;
  readonly suggestions: readonly string[];
  readonly hovers: readonly string[];
  readonly problems: readonly { readonly source: string; readonly message: string }[];
}

/**
 * Asks the witness until it says what is waited for.
 * @param port of its setting `witness.port`
 */
export async function answersWhen(
  { page }: Workbench,
  port: number,
  isWanted: (answers: Answers) => boolean,
): Promise<Answers> {
  let last = 'The witness does not answer.';
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const response = await fetch(`http://127.0.0.1:${port}/answers`).catch(() => undefined);
    if (response) last = await response.text();
    const answers = response?.ok ? (JSON.parse(last) as Answers | null) : null;
    if (answers && isWanted(answers)) return answers;
    // Between two questions, so that the extensions get round to other things.
    await page.waitForTimeout(100);
  }
  throw new Error(`It was waited for in vain; the last answer: ${last}`);
}
