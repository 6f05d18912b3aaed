import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver-types';
import type { CancellationToken } from '../cancellation';
import type { Located } from '../documents/content';
import type { Framework } from '../index/framework';
import { baseName } from '../uris';
import type { FeatureContext } from './context';
import { textRange } from './ranges';
import { SYMBOL_KINDS } from './symbolKinds';

/** More than anybody reads; editors ask again as the query grows. */
const MAX_SYMBOLS = 500;

interface Match {
  readonly name: Located;
  readonly uri: string;
  readonly kind: SymbolKind;
  readonly containerName: string | undefined;
  readonly score: number;
  /** The name in lower case. */
  readonly folded: string;
}

/**
 * Skills, roles, role levels, and the manifests' families and skill levels, of all frameworks whose names hold the query's letters in that
 * order (LSP `workspace/symbol`); best matches first, 500 at most. The container is a skill's
 * framework, a role's family or a role level's role. Answers from the index alone.
 * @param query what the person typed; case and spaces do not count; empty finds everything.
 */
export function workspaceSymbols(
  context: FeatureContext,
  query: string,
  token: CancellationToken,
): WorkspaceSymbol[] {
  context.store.refreshOpenDocuments();
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const matches: Match[] = [];
  for (const framework of context.store.index.frameworks()) {
    if (token.isCancellationRequested) return [];
    for (const candidate of candidates(framework)) {
      const folded = candidate.name.value.toLowerCase();
      const score = matchScore(folded, wanted);
      if (score !== undefined) matches.push({ ...candidate, score, folded });
    }
  }
  return matches.sort(compareMatches).slice(0, MAX_SYMBOLS).map(toSymbol);
}

function* candidates(framework: Framework): Iterable<Omit<Match, 'score' | 'folded'>> {
  const frameworkName = framework.name ?? baseName(framework.root);
  for (const uri of framework.uris()) {
    const summary = framework.summary(uri);
    if (!summary) continue;
    if (summary.kind === 'manifest') {
      for (const family of summary.families)
        yield { name: family, uri, kind: SYMBOL_KINDS.family, containerName: frameworkName };
      for (const level of summary.levels)
        yield {
          name: level.name,
          uri,
          kind: SYMBOL_KINDS.skillLevel,
          containerName: frameworkName,
        };
      continue;
    }
    const { name } = summary;
    if (summary.kind === 'skill') {
      if (name) yield { name, uri, kind: SYMBOL_KINDS.skill, containerName: frameworkName };
      continue;
    }
    const containerName = summary.family?.value ?? frameworkName;
    if (name) yield { name, uri, kind: SYMBOL_KINDS.role, containerName };
    for (const level of summary.levels) {
      if (!level.name) continue;
      const role = name?.value ?? containerName;
      yield { name: level.name, uri, kind: SYMBOL_KINDS.roleLevel, containerName: role };
    }
  }
}

/**
 * How well a name in lower case fits the query, lower is better: it starts with it, one of its words
 * does, it holds it in one piece, or it holds its letters in order. Undefined: not at all.
 */
function matchScore(name: string, query: string): number | undefined {
  if (query === '') return 0;
  const compact = name.replace(/\s+/g, '');
  const at = compact.indexOf(query);
  if (at === 0) return 0;
  if (at > 0) return startsWord(name, at) ? 1 : 2;
  let position = 0;
  for (const letter of query) {
    const found = compact.indexOf(letter, position);
    if (found < 0) return undefined;
    position = found + letter.length;
  }
  return 3;
}

/** Whether a word of the name starts at that letter, spaces not counted. */
function startsWord(name: string, letter: number): boolean {
  let letters = 0;
  for (const word of name.split(/\s+/)) {
    if (letters === letter) return true;
    letters += word.length;
    if (letters > letter) return false;
  }
  return false;
}

/** Better matches first, then shorter names, then by the alphabet and the file. */
function compareMatches(a: Match, b: Match): number {
  if (a.score !== b.score) return a.score - b.score;
  const byLength = a.score === 0 ? 0 : a.name.value.length - b.name.value.length;
  return byLength || order(a.folded, b.folded) || order(a.uri, b.uri);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toSymbol({ name, uri, kind, containerName }: Match): WorkspaceSymbol {
  return {
    name: name.value,
    kind,
    location: { uri, range: textRange(name) },
    ...(containerName === undefined ? {} : { containerName }),
  };
}
