import { CodeActionKind } from 'vscode-languageserver-types';
import type { TextEdit } from 'vscode-languageserver-types';
import { rangeOf } from '../../documents/parse';
import type { ParsedDocument } from '../../documents/parse';
import type { MappingEntry } from '../../documents/tree';
import type { Framework } from '../../index/framework';
import { replaceScalar } from '../treeEdits';
import * as messages from './messages';
import type { Offer, OfferProvider } from './offer';
import { roleLevelsOf, selectedEntries } from './roleTree';
import type { Selection } from './roleTree';
import { neighbourLevel } from './skillLevels';

export type Direction = 'up' | 'down';

/** A skill line whose level can move. */
interface Move {
  readonly skill: string;
  readonly to: string;
  readonly edit: TextEdit;
}

/** "Raise “Testing” to expert", and "Lower …": on the skill lines that are selected. */
export const offerMoves: OfferProvider = ({ document, framework, selection }) =>
  (['up', 'down'] as const).flatMap((direction): Offer[] => {
    const moves = movesOf(document, framework, [selection], direction);
    const [first] = moves;
    if (!first) return [];
    const title =
      moves.length === 1
        ? messages.moveTo(direction, first.skill, first.to)
        : messages.moveSeveral(direction, moves.length);
    return [
      {
        id: direction === 'up' ? 'raise' : 'lower',
        title,
        kind: CodeActionKind.RefactorRewrite,
        changes: () => [{ uri: document.uri, edits: moves.map(({ edit }) => edit) }],
      },
    ];
  });

/**
 * The edits that move the level of each selected skill one up or down, to a level that the skill
 * describes; or a sentence that says why none can move.
 */
export function moveLevels(
  document: ParsedDocument,
  framework: Framework,
  selections: readonly Selection[],
  direction: Direction,
): TextEdit[] | { readonly problem: string } {
  const moves = movesOf(document, framework, selections, direction);
  if (moves.length > 0) return moves.map(({ edit }) => edit);
  const [line] = skillLines(document, selections);
  return {
    problem: line ? messages.cannotMove(direction, line.key.text) : messages.noSkillLine(),
  };
}

function movesOf(
  document: ParsedDocument,
  framework: Framework,
  selections: readonly Selection[],
  direction: Direction,
): Move[] {
  return skillLines(document, selections).flatMap(({ key, value }): Move[] => {
    // A value that an alias brings in would move for others, too.
    if (value.kind !== 'scalar' || value.start < key.end) return [];
    const to = neighbourLevel(framework, key.text, value.text.trim(), direction);
    if (to === undefined) return [];
    return [{ skill: key.text, to, edit: replaceScalar(document, rangeOf(document, value), to) }];
  });
}

function skillLines(document: ParsedDocument, selections: readonly Selection[]): MappingEntry[] {
  const found = new Set<MappingEntry>();
  for (const { skills } of roleLevelsOf(document)) {
    if (!skills) continue;
    for (const selection of selections) {
      for (const entry of selectedEntries(document, skills, selection)) found.add(entry);
    }
  }
  return [...found];
}
