import type { Position, Range } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { Framework } from '../../index/framework';
import type { FeatureContext } from '../context';
import { presentName, subjectOf } from '../occurrences';
import type { Subject } from '../occurrences';
import { symbolAt } from '../symbolAt';
import type { FrameworkSymbol } from '../symbolAt';
import * as messages from './messages';

/** What is to be renamed, and where the person stands on its name. */
export interface RenameTarget {
  readonly uri: string;
  readonly framework: Framework;
  /** A skill level is always the framework's, wherever it was found. */
  readonly subject: Subject;
  /** Where the name's text stands: inside the quotes, where there are any. */
  readonly range: Range;
  /** The only place that changes, whole scalar, for a name that nothing refers to. */
  readonly onlyAt: Range | undefined;
}

/** A sentence that says why not. */
export interface Refusal {
  readonly problem: string;
}

/** What the name at a position stands for, or why it cannot be renamed; undefined: cancelled. */
export async function renameTarget(
  context: FeatureContext,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<RenameTarget | Refusal | undefined> {
  const found = await symbolAt(context, uri, position, token);
  if (token.isCancellationRequested) return undefined;
  if (!found) return { problem: messages.notHere() };
  const { symbol } = found;
  const framework = context.store.index.frameworkOf(uri);
  const problem = refusal(symbol, framework);
  if (problem !== undefined) return { problem };
  const subject =
    symbol.kind === 'skill-level'
      ? ({ kind: 'skill-level', name: symbol.name, skill: undefined } as const)
      : subjectOf(symbol, uri, framework);
  if (!subject) return { problem: messages.notHere() };
  return { uri, framework, subject, range: symbol.range, onlyAt: onlyPlace(symbol) };
}

function refusal(symbol: FrameworkSymbol, framework: Framework): string | undefined {
  const { name } = symbol;
  switch (symbol.kind) {
    case 'key':
      return messages.isKey(name);
    case 'rule':
      return messages.isRule(name);
    case 'skill': {
      const present = symbol.place === 'use' ? presentName(framework, name) : name;
      return present === name ? undefined : messages.isEarlierName(name, present);
    }
    case 'skill-level': {
      const names = framework.levels.map((level) => level.name);
      if (!names.includes(name)) return messages.isUnknownLevel(name, names);
      return framework.manifest?.levels.length ? undefined : messages.isBuiltInLevel(name);
    }
    default:
      return undefined;
  }
}

/** A role and a role level have their name in one place; another file's of that name is another. */
function onlyPlace(symbol: FrameworkSymbol): Range | undefined {
  if (symbol.kind === 'role') return symbol.content.name?.range;
  return symbol.kind === 'role-level' ? symbol.roleLevel.name?.range : undefined;
}
