import type { Located, SkillUse } from '../documents/content';
import { publishedText } from '../profile/publishedText';
import type { ChangeKind, ChangeSubject } from './comparison';
import { isSameText, sideOf, sideOfAll, sides, span, textOf } from './draft';
import type { Draft } from './draft';
import type { LevelNames } from './levelNames';
import { movedPairs, neighboursOf } from './pairing';
import type { ProfileDifferences } from './profileDifferences';
import type { ProfileKeys } from './profileKeys';
import { levelsOf } from './roleLevels';
import type { RoleLevelIn, RolePair, RolePairing } from './roleLevels';
import type { RoleIn } from './states';
import { wholeRange } from './states';
import { listChanges, textChange } from './texts';
import type { SkillsMeant } from './uses';

/** What a role's changes are found with. */
interface Context {
  readonly keys: ProfileKeys;
  readonly levels: LevelNames;
  readonly meant: SkillsMeant;
  readonly differences: ProfileDifferences;
}

/** The changes of all roles. */
export function roleChanges({ pairs, removed, added }: RolePairing, context: Context): Draft[] {
  const { keys } = context;
  return [
    ...removed.map((role) => whole(role, 'role-removed', 'before', keys)),
    ...added.map((role) => whole(role, 'role-added', 'after', keys)),
    ...pairs.flatMap((each) => changesOf(each, context)),
  ];
}

function whole(role: RoleIn, kind: ChangeKind, side: 'before' | 'after', keys: ProfileKeys): Draft {
  return {
    kind,
    subject: subjectOf(role),
    [side]: {
      uri: role.uri,
      ranges: [wholeRange(role.document)],
      text: textOf(role.content.name),
    },
    profiles: levelsOf(role).map(({ index }) => keys[side](role.uri, index)),
  };
}

function changesOf({ before, after, confidence, levels }: RolePair, context: Context): Draft[] {
  const { keys } = context;
  const both = { beforeUri: before.uri, afterUri: after.uri, subject: subjectOf(after) };
  const everyLevel = levels.pairs.map((each) => keys.after(after.uri, each.after.index));
  const place = { ...both, profiles: everyLevel };
  const likely = confidence === undefined ? {} : { confidence };
  const removedLevels = levels.removed.map((level) => wholeLevel(level, 'before', both, keys));
  const addedLevels = levels.added.map((level) => wholeLevel(level, 'after', both, keys));
  const moved = movedPairs(
    levels.pairs.map((each) => ({ ...each, from: each.before.index, to: each.after.index })),
  );
  return [
    ...textChange(before.content.name, after.content.name, 'role-renamed', place).map((draft) => ({
      ...draft,
      ...likely,
    })),
    ...textChange(before.content.family, after.content.family, 'role-moved', place),
    ...textChange(before.content.description, after.content.description, 'role-description', place),
    ...removedLevels,
    ...addedLevels,
    ...moved.map((each): Draft => ({
      kind: 'role-level-moved',
      neighbours: [
        ...neighboursOf(before.content.levels, each.from, ({ name }) => textOf(name)),
        ...neighboursOf(after.content.levels, each.to, ({ name }) => textOf(name)),
      ],
      subject: both.subject,
      roleLevel: textOf(each.after.level.name),
      before: { uri: before.uri, ranges: [each.before.level.range] },
      after: { uri: after.uri, ranges: [each.after.level.range] },
      list: { before: wholeRange(before.document), after: wholeRange(after.document) },
    })),
    ...levels.pairs.flatMap((each) =>
      levelChanges(each.before, each.after, each.confidence, both, context),
    ),
  ];
}

interface Both {
  readonly beforeUri: string;
  readonly afterUri: string;
  readonly subject: ChangeSubject;
}

function wholeLevel(
  { level, index, role }: RoleLevelIn,
  side: 'before' | 'after',
  { subject }: Both,
  keys: ProfileKeys,
): Draft {
  return {
    kind: side === 'before' ? 'role-level-removed' : 'role-level-added',
    subject,
    roleLevel: textOf(level.name),
    [side]: { uri: role.uri, ranges: [level.range], text: textOf(level.name) },
    profiles: [keys[side](role.uri, index)],
  };
}

function levelChanges(
  { level: before }: RoleLevelIn,
  { level: after, index }: RoleLevelIn,
  confidence: number | undefined,
  both: Both,
  context: Context,
): Draft[] {
  const profiles = [context.keys.after(both.afterUri, index)];
  const place = { ...both, roleLevel: textOf(after.name), profiles };
  const likely = confidence === undefined ? {} : { confidence };
  return [
    ...textChange(before.name, after.name, 'role-level-renamed', place).map((draft) => ({
      ...draft,
      ...likely,
    })),
    ...textChange(before.path, after.path, 'role-level-path', place),
    ...textChange(before.description, after.description, 'role-level-description', place),
    ...gradeChange(before.grades, after.grades, place),
    ...listChanges(
      before.responsibilities,
      after.responsibilities,
      {
        added: 'responsibility-added',
        removed: 'responsibility-removed',
        reworded: 'responsibility-reworded',
        moved: 'responsibility-moved',
      },
      place,
    ),
    ...skillChanges(before.skills, after.skills, place, context),
  ];
}

type LevelPlace = Both & { readonly roleLevel: string; readonly profiles: readonly string[] };

function gradeChange(
  before: readonly Located[],
  after: readonly Located[],
  { beforeUri, afterUri, ...place }: LevelPlace,
): Draft[] {
  if (before.length === after.length && before.every((one, at) => isSameText(one, after[at])))
    return [];
  return [
    {
      ...place,
      kind: 'role-level-grades',
      ...sides(sideOfAll(beforeUri, before), sideOfAll(afterUri, after)),
    },
  ];
}

function skillChanges(
  before: readonly SkillUse[],
  after: readonly SkillUse[],
  place: LevelPlace,
  { levels, meant, differences }: Context,
): Draft[] {
  const { beforeUri, afterUri, ...rest } = place;
  const { pairs, removed, added } = meant.pairUses(before, after);
  const asked = (use: SkillUse, uri: string) => ({
    uri,
    ranges: [useRange(use)],
    text: textOf(use.level),
  });
  return [
    ...removed.map((use): Draft => ({
      ...rest,
      kind: 'skill-no-longer-asked',
      skill: textOf(use.skill),
      before: asked(use, beforeUri),
    })),
    ...added.map((use): Draft => ({
      ...rest,
      kind: 'skill-asked',
      skill: textOf(use.skill),
      after: asked(use, afterUri),
    })),
    ...pairs.flatMap(({ before: older, after: newer }): Draft[] => {
      const found: Draft[] = [];
      const names = { before: older.skill.value, after: newer.skill.value };
      const profiles = rest.profiles.filter((key) => differences.differsIn(key, names));
      const common = { ...rest, skill: textOf(newer.skill), profiles };
      const known = meant.identity('before', names.before);
      const isSameSkill = known !== undefined && known === meant.identity('after', names.after);
      if (!isSameText(older.skill, newer.skill))
        found.push({
          ...common,
          kind: 'skill-name-followed',
          // The same skill by another name: the new name is the skill's change, not the role's.
          profiles: isSameSkill ? [] : profiles,
          ...sides(sideOf(beforeUri, older.skill), sideOf(afterUri, newer.skill)),
        });
      const kind = levels.change(older.level?.value, newer.level?.value);
      if (!isSameText(older.level, newer.level))
        found.push({
          ...common,
          kind,
          // The same level by another name: that is the manifest's change.
          profiles: kind === 'level-name-followed' ? [] : profiles,
          before: asked(older, beforeUri),
          after: asked(newer, afterUri),
        });
      return found;
    }),
  ];
}

function useRange({ skill, level }: SkillUse) {
  return level ? span(skill.range, level.range) : skill.range;
}

function subjectOf({ uri, content }: RoleIn): ChangeSubject {
  return { kind: 'role', name: publishedText(content.name?.value ?? ''), uri };
}
