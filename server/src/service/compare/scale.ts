import type { LevelDefinition, Located, ManifestContent } from '../documents/content';
import type { Framework } from '../index/framework';
import { publishedText } from '../profile/publishedText';
import type { ChangeSide, ChangeSubject } from './comparison';
import { sideOfAll, sides, span } from './draft';
import type { Draft } from './draft';
import type { LevelNames } from './levelNames';
import { movedPairs, neighboursOf, pair } from './pairing';
import type { ChangedSkill } from './profileDifferences';
import { extentOf } from './texts';

/** A skill level of a framework; `written` is missing for those that hold where a manifest has none. */
export interface ScaleLevel {
  readonly name: string;
  readonly definition: string | undefined;
  readonly written: LevelDefinition | undefined;
}

/** The skill levels that hold in a state, lowest first. */
export function scaleOf({ levels }: Framework, manifest: ManifestContent): ScaleLevel[] {
  return levels.map(({ name, definition }, index) => ({
    name,
    definition,
    written: manifest.levels[index],
  }));
}

interface Place {
  readonly subject: ChangeSubject;
  readonly beforeUri: string;
  readonly afterUri: string;
}

interface Scales {
  readonly before: readonly ScaleLevel[];
  readonly after: readonly ScaleLevel[];
}

/** Names, order and meanings of the skill levels, and who asks for one that is told of otherwise now. */
export function scaleChanges(
  { before, after }: Scales,
  place: Place,
  shown: readonly ChangedSkill[],
  names: LevelNames,
): Draft[] {
  const { subject, beforeUri, afterUri } = place;
  const { pairs, removed, added } = pair(before, after, {
    keys: [({ name }, side) => (side === 'before' ? names.later(name) : name)],
  });
  const placed = pairs.map((each) => ({
    ...each,
    from: before.indexOf(each.before),
    to: after.indexOf(each.after),
  }));
  const asked = shown.filter((each) => names.isSame(each.before.level, each.after.level));
  const keysOf = (found: readonly ChangedSkill[]) => found.map(({ key }) => key);
  // Where nothing explains them, one more or less makes each other one the second of five instead of four.
  const replaced = keysOf(asked.filter((each) => each.before.place !== each.after.place));
  const about = (level: ScaleLevel) => ({ subject, skillLevel: publishedText(level.name) });
  const extents = { before: writtenExtent(before), after: writtenExtent(after) };
  const list = extents.before && extents.after && { before: extents.before, after: extents.after };
  const changed = pairs.map((each): Draft[] => {
    const { before: older, after: newer } = each;
    const confidence = names.confidence(older.name);
    const both = about(newer);
    const isAsked = ({ before: was, after: is }: ChangedSkill) =>
      was.level === older.name || is.level === newer.name;
    const changes: Draft[] = [];
    if (!isSame(older.name, newer.name))
      changes.push({
        ...both,
        kind: 'level-renamed',
        ...(confidence !== undefined && { confidence }),
        ...sides(nameSide(beforeUri, older), nameSide(afterUri, newer)),
        profiles: keysOf(
          asked.filter(
            (one) =>
              isAsked(one) &&
              (one.before.levelName !== one.after.levelName ||
                one.before.place !== one.after.place),
          ),
        ),
      });
    if (!isSame(older.definition, newer.definition))
      changes.push({
        ...both,
        kind: 'level-description',
        ...sides(definitionSide(beforeUri, older), definitionSide(afterUri, newer)),
        profiles: keysOf(
          asked.filter((one) => isAsked(one) && one.before.definition !== one.after.definition),
        ),
      });
    return changes;
  });
  const isTold = ({ written }: ScaleLevel) =>
    written !== undefined || (before.length > 0 && after.length > 0);
  const asBefore = pairs.filter((_, index) => changed[index]?.length === 0);
  return [
    ...writtenOut(asBefore, place),
    // Where the whole framework comes or goes, levels that nobody wrote are nothing to tell of.
    ...removed.filter(isTold).map((level): Draft => ({
      ...about(level),
      kind: 'level-removed',
      before: wholeSide(beforeUri, level),
      profiles: replaced,
    })),
    ...added.filter(isTold).map((level): Draft => ({
      ...about(level),
      kind: 'level-added',
      after: wholeSide(afterUri, level),
      profiles: replaced,
    })),
    ...movedPairs(placed).map((each): Draft => ({
      ...about(each.after),
      kind: 'level-moved',
      neighbours: [
        ...neighboursOf(before, each.from, ({ name }) => name),
        ...neighboursOf(after, each.to, ({ name }) => name),
      ],
      before: wholeSide(beforeUri, each.before),
      after: wholeSide(afterUri, each.after),
      ...(list && { list }),
      profiles: replaced,
    })),
    ...changed.flat(),
  ];
}

/** The levels that hold where a manifest has none may be written out, or left out again. */
function writtenOut(
  pairs: readonly { readonly before: ScaleLevel; readonly after: ScaleLevel }[],
  { subject, beforeUri, afterUri }: Place,
): Draft[] {
  const differing = pairs.filter(({ before, after }) => !before.written !== !after.written);
  if (differing.length === 0) return [];
  const side = (uri: string, levels: readonly ScaleLevel[]) =>
    sideOfAll(
      uri,
      levels.flatMap(({ written }) =>
        written ? [written.name, ...(written.definition ? [written.definition] : [])] : [],
      ),
    );
  return [
    {
      kind: 'setting',
      subject,
      key: 'levels',
      ...sides(
        side(
          beforeUri,
          differing.map(({ before }) => before),
        ),
        side(
          afterUri,
          differing.map(({ after }) => after),
        ),
      ),
    },
  ];
}

function writtenExtent(levels: readonly ScaleLevel[]) {
  const written = levels.flatMap((level) => level.written ?? []);
  const all = written.flatMap(({ name, definition }) => (definition ? [name, definition] : [name]));
  return all.length > 0 ? extentOf(all) : undefined;
}

function wholeSide(uri: string, { name, written }: ScaleLevel): ChangeSide {
  const text = publishedText(name);
  if (!written) return { uri, ranges: [], text };
  const { definition } = written;
  const range = definition ? span(written.name.range, definition.range) : written.name.range;
  return { uri, ranges: [range], text };
}

function nameSide(uri: string, { name, written }: ScaleLevel): ChangeSide {
  return textSide(uri, name, written?.name);
}

function definitionSide(uri: string, { definition, written }: ScaleLevel): ChangeSide | undefined {
  return definition === undefined ? undefined : textSide(uri, definition, written?.definition);
}

function textSide(uri: string, text: string, located: Located | undefined): ChangeSide {
  return { uri, ranges: located ? [located.range] : [], text: publishedText(text) };
}

function isSame(before: string | undefined, after: string | undefined): boolean {
  return publishedText(before ?? '') === publishedText(after ?? '');
}
