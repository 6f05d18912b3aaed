import type { Range } from 'vscode-languageserver-types';
import type { Located } from '../documents/content';
import type { ChangeKind } from './comparison';
import { isSameText, sideOf, sides, textOf } from './draft';
import type { Draft } from './draft';
import { movedPairs, neighboursOf, pair } from './pairing';
import { likenessOf } from './wording';

/** What all changes of one list or text have in common, and where the list stands in each state. */
export interface Place extends Omit<Draft, 'kind' | 'before' | 'after' | 'confidence' | 'list'> {
  readonly beforeUri: string;
  readonly afterUri: string;
}

/** The kinds of change of a list of texts. */
export interface ListKinds {
  readonly added: ChangeKind;
  readonly removed: ChangeKind;
  readonly moved: ChangeKind;
  /** Left out where other words make another entry, as with names. */
  readonly reworded?: ChangeKind;
}

/** Two entries of a list that are less alike are two, and not one that was reworded. */
export const LEAST_LIKENESS_OF_BULLETS = 0.5;

/** The changes of a list of texts, such as bullets or families. */
export function listChanges(
  before: readonly Located[],
  after: readonly Located[],
  kinds: ListKinds,
  { beforeUri, afterUri, ...place }: Place,
): Draft[] {
  const { pairs, removed, added } = pair(before, after, {
    keys: [textOf],
    ...(kinds.reworded && {
      likeness: (older: Located, newer: Located) => likenessOf(textOf(older), textOf(newer)),
      leastLikeness: LEAST_LIKENESS_OF_BULLETS,
    }),
  });
  const placed = pairs.map((each) => ({
    ...each,
    from: before.indexOf(each.before),
    to: after.indexOf(each.after),
  }));
  const both = (older: Located, newer: Located) =>
    sides(sideOf(beforeUri, older), sideOf(afterUri, newer));
  return [
    ...removed.map((one) => ({
      ...place,
      kind: kinds.removed,
      ...sides(sideOf(beforeUri, one), undefined),
    })),
    ...added.map((one) => ({
      ...place,
      kind: kinds.added,
      ...sides(undefined, sideOf(afterUri, one)),
    })),
    ...placed.flatMap((each): Draft[] => {
      if (!kinds.reworded || isSameText(each.before, each.after)) return [];
      const { confidence } = each;
      return [
        {
          ...place,
          kind: kinds.reworded,
          ...both(each.before, each.after),
          ...(confidence !== undefined && { confidence }),
        },
      ];
    }),
    ...movedPairs(placed).map((each) => ({
      ...place,
      kind: kinds.moved,
      neighbours: [
        ...neighboursOf(before, each.from, textOf),
        ...neighboursOf(after, each.to, textOf),
      ],
      list: { before: extentOf(before), after: extentOf(after) },
      ...both(each.before, each.after),
    })),
  ];
}

/** From the first to the last of them; they may come from an anchor further up. */
export function extentOf(list: readonly Located[]): Range {
  const lines = list.flatMap(({ range }) => [range.start.line, range.end.line]);
  return {
    start: { line: Math.min(...lines), character: 0 },
    end: { line: Math.max(...lines) + 1, character: 0 },
  };
}

/** The change of a single text, if it changed, came or went. */
export function textChange(
  before: Located | undefined,
  after: Located | undefined,
  kind: ChangeKind,
  { beforeUri, afterUri, ...place }: Place,
): Draft[] {
  if (isSameText(before, after)) return [];
  return [{ ...place, kind, ...sides(sideOf(beforeUri, before), sideOf(afterUri, after)) }];
}
