import { foldName } from '../../index/names';
import type { ProgressionCell, ProgressionPage } from '../../profile/profile';
import type {
  ComparedCell,
  ComparedProgression,
  ShownCell,
  Sides,
} from '../../render/comparedPage';
import type { LevelNames } from '../levelNames';
import type { PagePairs } from './pagePairs';
import {
  addresses,
  comparedLevel,
  comparedText,
  comparedWords,
  merge,
  sourceOf,
  statusOf,
} from './parts';

/** A role's progression of both states. */
export function comparedProgression(
  { before, after }: Sides<ProgressionPage>,
  pairs: PagePairs,
  names: LevelNames | undefined,
): ComparedProgression {
  const columns = merge(before?.levels ?? [], after?.levels ?? [], {
    keys: [({ address }, side) => pairs.key(side, address)],
  });
  const placed = columns.map((column) => ({
    before: column.before && before?.levels.indexOf(column.before),
    after: column.after && after?.levels.indexOf(column.after),
  }));
  const rows = merge(before?.rows ?? [], after?.rows ?? [], {
    keys: [
      ({ address }, side) => address && pairs.key(side, address),
      ({ skill }) => skill.text,
      ({ skill }) => foldName(skill.text),
    ],
  });
  const scale = merge(before?.scale ?? [], after?.scale ?? [], {
    keys: [({ name }, side) => (side === 'before' ? (names?.later(name) ?? name) : name)],
  });
  return {
    kind: 'progression',
    name: comparedText(before?.name, after?.name),
    columns: columns.map((column) => {
      const name = comparedText(column.before?.name, column.after?.name);
      const path = comparedText(column.before?.path, column.after?.path);
      return {
        status: statusOf(column, [name, path]),
        moved: column.moved,
        name,
        path,
        to: addresses(column.before?.address, column.after?.address),
      };
    }),
    scale: scale.flatMap((one) => {
      const level = comparedLevel(one.before, one.after, names);
      return level ? [{ ...level, moved: one.moved }] : [];
    }),
    rows: rows.map((row) => {
      const skill =
        comparedText(row.before?.skill, row.after?.skill) ?? comparedWords(undefined, undefined);
      const cells = placed.map((place) =>
        comparedCell(
          place.before === undefined ? undefined : row.before?.cells[place.before],
          place.after === undefined ? undefined : row.after?.cells[place.after],
          names,
        ),
      );
      return {
        status: statusOf(row, [skill, ...cells]),
        skill,
        to: addresses(row.before?.address, row.after?.address),
        cells,
      };
    }),
  };
}

function comparedCell(
  before: ProgressionCell | undefined,
  after: ProgressionCell | undefined,
  names: LevelNames | undefined,
): ComparedCell {
  const sides = {
    ...(before && { before: shownCell(before) }),
    ...(after && { after: shownCell(after) }),
  };
  if (!before || !after) return { status: before ? 'removed' : after ? 'added' : 'same', ...sides };
  const level = comparedLevel(before.level, after.level, names);
  const isSame = before.change === after.change && before.before === after.before;
  return {
    status: level && level.status !== 'same' ? level.status : isSame ? 'same' : 'changed',
    ...sides,
  };
}

function shownCell({ level, change, before, source }: ProgressionCell): ShownCell {
  return { level, change, from: before, source: source && sourceOf(source) };
}
