import type { SkillContent } from '../documents/content';
import { foldName } from '../index/names';
import { publishedText } from '../profile/publishedText';
import type { ChangeKind, ChangeSubject } from './comparison';
import { isSameText, sideOf, sideOfAll, sides, textOf } from './draft';
import type { Draft } from './draft';
import type { LevelNames } from './levelNames';
import { pair } from './pairing';
import type { Pairing } from './pairing';
import type { Demand, ProfileKeys } from './profileKeys';
import { skillsIn, wholeRange } from './states';
import type { SkillIn, States } from './states';
import { listChanges, textChange } from './texts';
import { likenessOf } from './wording';

const LEAST_LIKENESS_OF_SKILLS = 0.6;
/** A file that holds another skill altogether is no renamed skill. */
const LEAST_LIKENESS_IN_ONE_FILE = 0.3;

/** Pairs the skills that may differ: by name, by former name, by file, then by what they say. */
export function pairSkills(states: States): Pairing<SkillIn> {
  const { before, after, movedFiles } = states;
  const name = ({ content }: SkillIn) => content.name && textOf(content.name);
  const older = skillsIn(before);
  const newer = skillsIn(after);
  /** Earlier name → the skill that says that it was once called so. */
  const successors = new Map(
    newer.flatMap((skill) =>
      skill.content.formerly.map((former) => [foldName(former.value), skill] as const),
    ),
  );
  const earlierNames = new Set(older.map((skill) => foldName(name(skill) ?? '')));
  const { pairs, ...rest } = pair(older, newer, {
    keys: [
      (skill) => name(skill) && `${skill.uri} ${name(skill) ?? ''}`,
      name,
      (skill) => name(skill) && foldName(name(skill) ?? ''),
      (skill, side) => {
        if (side === 'before') return name(skill) && foldName(name(skill) ?? '');
        const formers = skill.content.formerly.map(({ value }) => foldName(value));
        return formers.find(
          (former) => earlierNames.has(former) && successors.get(former) === skill,
        );
      },
    ],
    likeness: (one, other) => {
      const likeness = likenessOf(textOfSkill(one.content), textOfSkill(other.content));
      const isSameFile = (movedFiles.get(other.uri) ?? other.uri) === one.uri;
      const least = isSameFile ? LEAST_LIKENESS_IN_ONE_FILE : LEAST_LIKENESS_OF_SKILLS;
      // A file's own history is worth more than any likeness to another.
      return likeness >= least ? (isSameFile ? 1 + likeness : likeness) : 0;
    },
    leastLikeness: LEAST_LIKENESS_IN_ONE_FILE,
  });
  return {
    ...rest,
    pairs: pairs.map((each) => ({
      ...each,
      confidence: each.confidence && (each.confidence > 1 ? each.confidence - 1 : each.confidence),
    })),
  };
}

/** Earlier name (folded) → later name of every skill that has another one. */
export function renamedSkills({ pairs }: Pairing<SkillIn>): Map<string, string> {
  const names = new Map<string, string>();
  for (const { before, after } of pairs) {
    const [older, newer] = [before.content.name?.value, after.content.name?.value];
    if (older !== undefined && newer !== undefined && foldName(older) !== foldName(newer))
      names.set(foldName(older), newer);
  }
  return names;
}

/** The changes of all skills. */
export function skillChanges(
  { pairs, removed, added }: Pairing<SkillIn>,
  keys: ProfileKeys,
  levels: LevelNames,
): Draft[] {
  return [
    ...removed.map((skill) => whole(skill, 'skill-removed', 'before', keys)),
    ...added.map((skill) => whole(skill, 'skill-added', 'after', keys)),
    ...pairs.flatMap(({ before, after, confidence }) =>
      changesOf(before, after, confidence, keys, levels),
    ),
  ];
}

function whole(
  skill: SkillIn,
  kind: ChangeKind,
  side: 'before' | 'after',
  keys: ProfileKeys,
): Draft {
  const other = side === 'before' ? 'after' : 'before';
  // Who asks for it in the other state, too, has its words there come or go without an edit of its own.
  const names = new Map(
    keys.demands(side, skill.uri).map((demand) => [demand.key, foldName(demand.name)]),
  );
  const elsewhere = [...new Set(names.values())].flatMap((name) => keys.uses(other, name));
  return {
    kind,
    subject: subjectOf(skill),
    [side]: {
      uri: skill.uri,
      ranges: [wholeRange(skill.document)],
      text: textOf(skill.content.name),
    },
    profiles: elsewhere
      .filter(({ key, name }) => names.get(key) === foldName(name))
      .map(({ key }) => key),
  };
}

function changesOf(
  before: SkillIn,
  after: SkillIn,
  confidence: number | undefined,
  keys: ProfileKeys,
  levels: LevelNames,
): Draft[] {
  const subject = subjectOf(after);
  const both = { beforeUri: before.uri, afterUri: after.uri, subject };
  const asked = new AskedInBoth(
    keys.demands('before', before.uri),
    keys.demands('after', after.uri),
    levels,
  );
  const likely = confidence === undefined ? {} : { confidence };
  const place = { ...both, profiles: asked.atAnyLevel() };
  return [
    ...textChange(before.content.name, after.content.name, 'skill-renamed', place).map((draft) => ({
      ...draft,
      ...likely,
    })),
    ...textChange(
      before.content.description,
      after.content.description,
      'skill-description',
      place,
    ),
    ...formerNames(before, after, subject, keys),
    ...levelChanges(before.content, after.content, both, asked, levels),
  ];
}

/** A role that uses an earlier name may find, or lose, the skill by it. */
function formerNames(
  before: SkillIn,
  after: SkillIn,
  subject: ChangeSubject,
  keys: ProfileKeys,
): Draft[] {
  const [older, newer] = [before.content.formerly, after.content.formerly];
  const same = (names: typeof older) => names.map(textOf).sort().join('\n');
  if (same(older) === same(newer)) return [];
  const found = (side: 'before' | 'after', uri: string) =>
    new Map(keys.demands(side, uri).map((demand) => [`${demand.key} ${demand.name}`, demand]));
  const [earlier, later] = [found('before', before.uri), found('after', after.uri)];
  const uses = (side: 'before' | 'after', name: string) =>
    new Set(keys.uses(side, name).map((use) => `${use.key} ${use.name}`));
  const gained = [...later].filter(
    ([key, { name }]) => !earlier.has(key) && uses('before', name).has(key),
  );
  const lost = [...earlier].filter(
    ([key, { name }]) => !later.has(key) && uses('after', name).has(key),
  );
  return [
    {
      kind: 'skill-former-names',
      subject,
      before: sideOfAll(before.uri, older),
      after: sideOfAll(after.uri, newer),
      profiles: [...gained, ...lost].map(([, { key }]) => key),
    },
  ];
}

function levelChanges(
  before: SkillContent,
  after: SkillContent,
  both: { readonly beforeUri: string; readonly afterUri: string; readonly subject: ChangeSubject },
  asked: AskedInBoth,
  levels: LevelNames,
): Draft[] {
  const { beforeUri, afterUri, subject } = both;
  const { pairs, removed, added } = pair(before.levels, after.levels, {
    keys: [({ name }, side) => (side === 'before' ? levels.later(name.value) : name.value)],
  });
  const one = (
    level: (typeof removed)[number],
    kind: ChangeKind,
    uri: string,
    side: 'before' | 'after',
  ): Draft => ({
    kind,
    subject,
    skillLevel: textOf(level.name),
    [side]: {
      uri,
      ranges: [level.range],
      text: level.bullets.map(textOf).join('\n'),
    },
    profiles: asked.at(side === 'before' ? levels.later(level.name.value) : level.name.value),
  });
  return [
    ...removed.map((level) => one(level, 'skill-level-removed', beforeUri, 'before')),
    ...added.map((level) => one(level, 'skill-level-added', afterUri, 'after')),
    ...pairs.flatMap(({ before: older, after: newer }): Draft[] => {
      const place = {
        ...both,
        skillLevel: textOf(newer.name),
        profiles: asked.at(newer.name.value),
      };
      const followed: Draft[] = isSameText(older.name, newer.name)
        ? []
        : [
            {
              kind: 'level-name-followed',
              subject,
              skillLevel: textOf(newer.name),
              ...sides(sideOf(beforeUri, older.name), sideOf(afterUri, newer.name)),
            },
          ];
      return [
        ...followed,
        ...listChanges(
          older.bullets,
          newer.bullets,
          {
            added: 'bullet-added',
            removed: 'bullet-removed',
            reworded: 'bullet-reworded',
            moved: 'bullet-moved',
          },
          place,
        ),
      ];
    }),
  ];
}

/** The role levels that ask for a skill in both states, so that its own changes change them. */
class AskedInBoth {
  private readonly levels = new Map<string, Set<string>>();
  private readonly any = new Set<string>();

  constructor(before: readonly Demand[], after: readonly Demand[], names: LevelNames) {
    const earlier = new Set(before.map(({ key }) => key));
    const earlierAt = new Set(
      before.map(({ key, level }) => `${key} ${level === undefined ? '' : names.later(level)}`),
    );
    for (const { key, level } of after) {
      if (earlier.has(key)) this.any.add(key);
      if (level === undefined || !earlierAt.has(`${key} ${level}`)) continue;
      const known = this.levels.get(level);
      if (known) known.add(key);
      else this.levels.set(level, new Set([key]));
    }
  }

  /** @param level by its later name. */
  at(level: string): Iterable<string> {
    return this.levels.get(level) ?? [];
  }

  atAnyLevel(): Iterable<string> {
    return this.any;
  }
}

function textOfSkill({ name, description, levels }: SkillContent): string {
  return [
    textOf(name),
    textOf(description),
    ...levels.flatMap(({ bullets }) => bullets.map(textOf)),
  ].join('\n');
}

function subjectOf({ uri, content }: SkillIn): ChangeSubject {
  return { kind: 'skill', name: publishedText(content.name?.value ?? ''), uri };
}
