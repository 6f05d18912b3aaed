import { SemanticTokensBuilder } from 'vscode-languageserver';
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensEdit,
} from 'vscode-languageserver';
import { comparePositions } from '../service/features/ranges';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../service/features/semanticTokens';
import type { SemanticToken } from '../service/features/semanticTokens';
import { normalizeUri } from '../service/uris';
import type { Face, Registration } from './face';

/** Of so many documents the last answer is kept, to send only what changed since. */
const DOCUMENTS_KEPT = 32;
const NONE: SemanticTokens = { data: [] };

/** textDocument/semanticTokens: full, delta and range */
export const semanticTokens: Registration = (face) => {
  const { connection, service, answer } = face;
  const answers = new Answers();
  const { semanticTokens: requests } = connection.languages;
  requests.on(({ textDocument }, token) =>
    answer('textDocument/semanticTokens/full', token, NONE, async () => {
      const uri = normalizeUri(textDocument.uri);
      return answers.keep(uri, encode(await service.semanticTokens(uri, token)));
    }),
  );
  requests.onDelta(({ textDocument, previousResultId }, token) =>
    answer<SemanticTokens | SemanticTokensDelta>(
      'textDocument/semanticTokens/full/delta',
      token,
      NONE,
      async () => {
        const uri = normalizeUri(textDocument.uri);
        const data = encode(await service.semanticTokens(uri, token));
        return answers.keepChange(uri, previousResultId, data);
      },
    ),
  );
  requests.onRange(({ textDocument, range }, token) =>
    answer('textDocument/semanticTokens/range', token, NONE, async () => {
      const { start, end } = range;
      const tokens = await service.semanticTokens(normalizeUri(textDocument.uri), token);
      const inRange = tokens.filter(
        ({ line, character, length }) =>
          comparePositions(start, { line, character: character + length }) <= 0 &&
          comparePositions({ line, character }, end) <= 0,
      );
      return { data: encode(inRange) };
    }),
  );
  refreshWhereOthersChange(face, answers);
  return {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  };
};

function encode(tokens: readonly SemanticToken[]): number[] {
  const builder = new SemanticTokensBuilder();
  for (const { line, character, length, type, modifiers } of tokens) {
    const bits = modifiers.reduce((sum, name) => sum | (1 << TOKEN_MODIFIERS.indexOf(name)), 0);
    builder.push(line, character, length, TOKEN_TYPES.indexOf(type), bits);
  }
  return builder.build().data;
}

/** The last answer for each of the documents asked for last. */
class Answers {
  private readonly kept = new Map<string, { readonly resultId: string; readonly data: number[] }>();
  private lastId = 0;

  has(uri: string): boolean {
    return this.kept.has(uri);
  }

  keep(uri: string, data: number[]): SemanticTokens {
    const kept = { resultId: String(++this.lastId), data };
    this.kept.delete(uri);
    this.kept.set(uri, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > DOCUMENTS_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return kept;
  }

  /** What changed since an answer; everything, where that answer is not kept any more. */
  keepChange(
    uri: string,
    previousId: string,
    data: number[],
  ): SemanticTokens | SemanticTokensDelta {
    const previous = this.kept.get(uri);
    const whole = this.keep(uri, data);
    if (previous?.resultId !== previousId || whole.resultId === undefined) return whole;
    return { resultId: whole.resultId, edits: differenceOf(previous.data, data) };
  }
}

/** One edit around all that differs; a change of the text is at one place, nearly always. */
function differenceOf(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const deleteCount = before.length - same - start;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

/** A name that another file defines or renames changes the colours of the files that use it. */
function refreshWhereOthersChange(face: Face, answers: Answers): void {
  const { connection, service, client, subscriptions } = face;
  if (!client.capabilities.workspace?.semanticTokens?.refreshSupport) return;
  let wasComplete = service.isComplete;
  let isAsked = false;
  let isWanted = false;
  const ask = async (): Promise<void> => {
    if (isAsked) return;
    isAsked = true;
    while (isWanted) {
      isWanted = false;
      try {
        await connection.languages.semanticTokens.refresh();
      } catch (error) {
        connection.console.warn(`The client did not refresh its colours: ${String(error)}`);
      }
    }
    isAsked = false;
  };
  subscriptions.push(
    service.onDidChangeDiagnostics((uris) => {
      const nowComplete = service.isComplete !== wasComplete;
      wasComplete = service.isComplete;
      // A change of one document alone is a change of its own text: the client asks by itself.
      if ((!nowComplete && uris.size < 2) || ![...uris].some((uri) => answers.has(uri))) return;
      isWanted = true;
      void ask();
    }),
  );
}
