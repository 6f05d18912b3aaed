import type { SkillContent } from '../documents/content';
import { foldName } from '../index/names';
import { publishedText } from '../profile/publishedText';
import type { ChangeKind, ChangeSubject } from './comparison';
import { sideOfAll, sides, textOf } from './draft';
import type { Draft } from './draft';
import type { LevelNames } from './levelNames';
import { pair } from './pairing';
import type { Pairing } from './pairing';
import type { ChangedSkill, ProfileDifferences } from './profileDifferences';
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

/** The changes of all skills. */
export function skillChanges(
  { pairs, removed, added }: Pairing<SkillIn>,
  differences: ProfileDifferences,
  levels: LevelNames,
): Draft[] {
  return [
    ...removed.map((skill) => whole(skill, 'skill-removed', 'before', differences)),
    ...added.map((skill) => whole(skill, 'skill-added', 'after', differences)),
    ...pairs.flatMap(({ before, after, confidence }) =>
      changesOf(before, after, confidence, differences, levels),
    ),
  ];
}

/** Who asks for it in both states has its words there come or go without an edit of its own. */
function whole(
  skill: SkillIn,
  kind: ChangeKind,
  side: 'before' | 'after',
  differences: ProfileDifferences,
): Draft {
  const other = side === 'before' ? 'after' : 'before';
  return {
    kind,
    subject: subjectOf(skill),
    [side]: {
      uri: skill.uri,
      ranges: [wholeRange(skill.document)],
      text: textOf(skill.content.name),
    },
    profiles: keysOf(
      differences
        .changed()
        .filter(isAskedAlike)
        .filter((each) => each[side].uri === skill.uri && each[other].uri !== each[side].uri),
    ),
  };
}

function changesOf(
  before: SkillIn,
  after: SkillIn,
  confidence: number | undefined,
  differences: ProfileDifferences,
  levels: LevelNames,
): Draft[] {
  const subject = subjectOf(after);
  const both = { beforeUri: before.uri, afterUri: after.uri, subject };
  const shown = differences.changed();
  const meant = shown.filter(
    (each) => each.before.uri === before.uri && each.after.uri === after.uri,
  );
  const likely = confidence === undefined ? {} : { confidence };
  const isFoundByName = ({ before: older, after: newer }: ChangedSkill) =>
    // A skill that loses its name, or had none, is not found by former names either.
    (older.uri === before.uri &&
      (!after.content.name || older.asked === before.content.name?.value)) ||
    (newer.uri === after.uri &&
      (!before.content.name || newer.asked === after.content.name?.value));
  const isRenamed = (each: ChangedSkill) =>
    meant.includes(each)
      ? each.before.name !== each.after.name
      : isAskedAlike(each) && isFoundByName(each);
  return [
    ...textChange(before.content.name, after.content.name, 'skill-renamed', {
      ...both,
      profiles: keysOf(shown.filter(isRenamed)),
    }).map((draft) => ({ ...draft, ...likely })),
    ...textChange(before.content.description, after.content.description, 'skill-description', {
      ...both,
      profiles: keysOf(meant.filter((each) => each.before.description !== each.after.description)),
    }),
    ...formerNames(before, after, subject, shown),
    ...levelChanges(before.content, after.content, both, meant, levels),
  ];
}

/** A role that uses an earlier name may find, or lose, the skill by it. */
function formerNames(
  before: SkillIn,
  after: SkillIn,
  subject: ChangeSubject,
  shown: readonly ChangedSkill[],
): Draft[] {
  const [older, newer] = [before.content.formerly, after.content.formerly];
  const same = (names: typeof older) => names.map(textOf).sort().join('\n');
  if (same(older) === same(newer)) return [];
  const isOneOf = (name: string, names: typeof older) =>
    names.some(({ value }) => foldName(value) === foldName(name));
  const profiles = shown.filter((each) => {
    const [was, is] = [each.before.uri === before.uri, each.after.uri === after.uri];
    if (was === is || !isAskedAlike(each)) return false;
    return was ? isOneOf(each.before.asked, older) : isOneOf(each.after.asked, newer);
  });
  return [
    {
      kind: 'skill-former-names',
      subject,
      ...sides(sideOfAll(before.uri, older), sideOfAll(after.uri, newer)),
      profiles: keysOf(profiles),
    },
  ];
}

/** @param meant what differs where role levels ask for the skill in both states. */
function levelChanges(
  before: SkillContent,
  after: SkillContent,
  both: { readonly beforeUri: string; readonly afterUri: string; readonly subject: ChangeSubject },
  meant: readonly ChangedSkill[],
  levels: LevelNames,
): Draft[] {
  const { beforeUri, afterUri, subject } = both;
  const { pairs, removed, added } = pair(before.levels, after.levels, {
    keys: [({ name }, side) => (side === 'before' ? levels.later(name.value) : name.value)],
  });
  const otherWords = meant.filter(
    (each) => each.before.bullets.join('\n') !== each.after.bullets.join('\n'),
  );
  const asking = (isAsked: (each: ChangedSkill) => boolean) => keysOf(otherWords.filter(isAsked));
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
    // Who asks for another level now does not see what became of this one.
    profiles: asking(
      (each) =>
        each[side].level === level.name.value && levels.isSame(each.before.level, each.after.level),
    ),
  });
  return [
    ...removed.map((level) => one(level, 'skill-level-removed', beforeUri, 'before')),
    ...added.map((level) => one(level, 'skill-level-added', afterUri, 'after')),
    ...betweenLevels(
      pairs.flatMap(({ before: older, after: newer }): Draft[] => {
        const was = (each: ChangedSkill) => each.before.level === older.name.value;
        const is = (each: ChangedSkill) => each.after.level === newer.name.value;
        const place = {
          ...both,
          skillLevel: textOf(newer.name),
          profiles: asking((each) => was(each) && is(each)),
        };
        return [
          ...textChange(older.name, newer.name, 'level-name-followed', {
            ...place,
            // Who still asks by the other name finds no words any more, or finds them now.
            profiles: asking(
              (each) => each.before.level === each.after.level && was(each) !== is(each),
            ),
          }),
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
    ),
  ];
}

/** A bullet that went from one level and came to another is one that moved. */
function betweenLevels(drafts: readonly Draft[]): Draft[] {
  const arrivals = drafts.filter(({ kind }) => kind === 'bullet-added');
  const taken = new Set<Draft>();
  const moved = new Map<Draft, Draft>();
  for (const gone of drafts) {
    const { kind, before, skillLevel } = gone;
    if (kind !== 'bullet-removed' || !before || skillLevel === undefined) continue;
    const come = arrivals.find(
      (one) => !taken.has(one) && one.after?.text === before.text && one.skillLevel !== skillLevel,
    );
    if (!come) continue;
    taken.add(come);
    moved.set(gone, {
      ...come,
      kind: 'bullet-level-moved',
      earlierSkillLevel: skillLevel,
      before,
      profiles: [...(gone.profiles ?? []), ...(come.profiles ?? [])],
    });
  }
  return drafts.filter((draft) => !taken.has(draft)).map((draft) => moved.get(draft) ?? draft);
}

/** Whether the role level itself says the same in both states, so that the reason lies elsewhere. */
function isAskedAlike({ before, after }: ChangedSkill): boolean {
  return before.asked === after.asked;
}

function keysOf(differences: readonly ChangedSkill[]): string[] {
  return differences.map(({ key }) => key);
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
