import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import type { IGrammar, StateStack } from 'vscode-textmate';
import type { DocumentKind } from '../../server/src/service/documents/kinds';

/** The grammars as VS Code reads them: with its own tokenizer and its own engine of patterns. */

const ROOT = join(__dirname, '..', '..');

/** A piece of a line and what the grammar takes it for, without the file's own scope. */
export interface GrammarToken {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

export interface Grammars {
  /** Tokens line by line, as while editing: each line knows only those above it. */
  tokenize(kind: DocumentKind, text: string): GrammarToken[];
}

/** Loads the contributed grammars; once for each test file. */
export async function loadGrammars(): Promise<Grammars> {
  const oniguruma = dirname(createRequire(__filename).resolve('vscode-oniguruma'));
  const wasm = readFileSync(join(oniguruma, 'onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scopeName) => {
      const name = scopeName.replace('source.yaml.', '');
      const file = join(
        'syntaxes',
        `${name === 'capability' ? 'capability-yaml' : name}.tmLanguage.json`,
      );
      return Promise.resolve(parseRawGrammar(readFileSync(join(ROOT, file), 'utf8'), file));
    },
  });
  const grammars = new Map<DocumentKind, IGrammar>();
  for (const kind of ['manifest', 'role', 'skill'] as const) {
    const grammar = await registry.loadGrammar(`source.yaml.capability-${kind}`);
    if (!grammar) throw new Error(`The grammar of a ${kind} was not found.`);
    grammars.set(kind, grammar);
  }
  return {
    tokenize(kind, text) {
      const grammar = grammars.get(kind);
      if (!grammar) throw new Error(`There is no grammar of a ${kind}.`);
      let state: StateStack = INITIAL;
      return text.split(/\r\n|\n/).flatMap((content, line) => {
        const { tokens, ruleStack } = grammar.tokenizeLine(content, state);
        state = ruleStack;
        return tokens.map(({ startIndex, endIndex, scopes }) => {
          const end = Math.min(endIndex, content.length);
          const shown = content.slice(startIndex, end);
          return { line, start: startIndex, end, text: shown, scopes: scopes.slice(1) };
        });
      });
    },
  };
}
