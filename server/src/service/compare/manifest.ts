import type { LevelDefinition, Located, ManifestContent } from '../documents/content';
import type { Framework } from '../index/framework';
import { publishedText } from '../profile/publishedText';
import type { ChangeSubject } from './comparison';
import { isSameText, sideOf, sideOfAll, sides, span, textOf } from './draft';
import type { Draft } from './draft';
import type { LevelNames } from './levelNames';
import { movedPairs, pair } from './pairing';
import type { ProfileKeys } from './profileKeys';
import type { State, States } from './states';
import { listChanges, textChange } from './texts';

type Settings = Readonly<Record<string, (manifest: ManifestContent) => readonly Located[]>>;

/** What the manifest sets for the tools, by its key: of no interest to readers. */
const SETTINGS: Settings = {
  language: ({ language }) => (language ? [language] : []),
  dictionary: ({ dictionary }) => dictionary,
  rules: ({ preset, rules }) => [
    ...(preset ? [preset] : []),
    ...rules.flatMap(({ code, severity }) => [code, severity]),
  ],
  overrides: ({ overrides }) =>
    overrides.flatMap(({ files, rules }) => [
      ...files,
      ...rules.flatMap(({ code, severity }) => [code, severity]),
    ]),
  files: ({ roleFiles, skillFiles }) => [...roleFiles, ...skillFiles],
  exclude: ({ exclude }) => exclude,
};

/** The changes of what the whole framework shares. */
export function manifestChanges(states: States, keys: ProfileKeys, levels: LevelNames): Draft[] {
  const before = manifestOf(states.before);
  const after = manifestOf(states.after);
  if (!before && !after) return [];
  const uri = (after ?? before)?.uri ?? '';
  const subject: ChangeSubject = {
    kind: 'framework',
    name: publishedText(states.after.framework.name ?? states.before.framework.name ?? ''),
    uri,
  };
  const place = { subject, beforeUri: before?.uri ?? uri, afterUri: after?.uri ?? uri };
  const [older, newer] = [before?.content ?? NOTHING, after?.content ?? NOTHING];
  return [
    ...textChange(older.name, newer.name, 'framework-name', place),
    ...(isSameScale(states)
      ? scaleWritten(older, newer, place)
      : scaleChanges(older, newer, place, states, keys, levels)),
    ...listChanges(
      older.families,
      newer.families,
      { added: 'family-added', removed: 'family-removed', moved: 'family-moved' },
      place,
    ),
    ...listChanges(
      older.grades,
      newer.grades,
      { added: 'grade-added', removed: 'grade-removed', moved: 'grade-moved' },
      place,
    ),
    ...Object.entries(SETTINGS).flatMap(([key, read]): Draft[] => {
      const [from, to] = [read(older), read(newer)];
      const isSame = from.length === to.length && from.every((one, at) => isSameText(one, to[at]));
      if (isSame) return [];
      const side = (uriOfSide: string, all: readonly Located[]) =>
        all.length > 0 ? sideOfAll(uriOfSide, all) : undefined;
      return [
        {
          kind: 'setting',
          subject,
          key,
          ...sides(side(place.beforeUri, from), side(place.afterUri, to)),
        },
      ];
    }),
  ];
}

function isSameScale({ before, after }: States): boolean {
  const [from, to] = [before.framework.levels, after.framework.levels];
  return (
    from.length === to.length &&
    from.every(({ name, definition }, at) => {
      const other = to[at];
      return name === other?.name && (definition ?? '') === (other.definition ?? '');
    })
  );
}

/** The levels that hold where a manifest has none may be written out, or left out again. */
function scaleWritten(
  before: ManifestContent,
  after: ManifestContent,
  { subject, beforeUri, afterUri }: Place,
): Draft[] {
  if (before.levels.length === after.levels.length) return [];
  const side = (uri: string, levels: readonly LevelDefinition[]) =>
    levels.length > 0
      ? sideOfAll(
          uri,
          levels.flatMap(({ name, definition }) => (definition ? [name, definition] : [name])),
        )
      : undefined;
  return [
    {
      kind: 'setting',
      subject,
      key: 'levels',
      ...sides(side(beforeUri, before.levels), side(afterUri, after.levels)),
    },
  ];
}

interface Place {
  readonly subject: ChangeSubject;
  readonly beforeUri: string;
  readonly afterUri: string;
}

/** Names and meanings of the skill levels, and who asks for one that is told of otherwise now. */
function scaleChanges(
  before: ManifestContent,
  after: ManifestContent,
  place: Place,
  states: States,
  keys: ProfileKeys,
  names: LevelNames,
): Draft[] {
  const { subject, beforeUri, afterUri } = place;
  const asking = new LevelUses(states, keys, names);
  const { pairs, removed, added } = pair(before.levels, after.levels, {
    keys: [({ name }, side) => (side === 'before' ? names.later(name.value) : name.value)],
  });
  const whole = (uri: string, level: LevelDefinition) => ({
    uri,
    ranges: [level.definition ? span(level.name.range, level.definition.range) : level.name.range],
    text: textOf(level.name),
  });
  const placed = pairs.map((each) => ({
    ...each,
    from: before.levels.indexOf(each.before),
    to: after.levels.indexOf(each.after),
  }));
  // One more or less makes each other one the second of four instead of five.
  const replaced = { subject, profiles: asking.placedOtherwise() };
  return [
    ...removed.map((level): Draft => ({
      ...replaced,
      kind: 'level-removed',
      skillLevel: textOf(level.name),
      before: whole(beforeUri, level),
    })),
    ...added.map((level): Draft => ({
      ...replaced,
      kind: 'level-added',
      skillLevel: textOf(level.name),
      after: whole(afterUri, level),
    })),
    ...movedPairs(placed).map((each): Draft => ({
      ...replaced,
      kind: 'level-moved',
      skillLevel: textOf(each.after.name),
      before: whole(beforeUri, each.before),
      after: whole(afterUri, each.after),
    })),
    ...pairs.flatMap((each): Draft[] => {
      const skillLevel = textOf(each.after.name);
      const profiles = asking.at(each.after.name.value);
      const renamed: Draft[] = isSameText(each.before.name, each.after.name)
        ? []
        : [
            {
              kind: 'level-renamed',
              subject,
              skillLevel,
              profiles,
              ...sides(sideOf(beforeUri, each.before.name), sideOf(afterUri, each.after.name)),
            },
          ];
      return [
        ...renamed,
        ...textChange(each.before.definition, each.after.definition, 'level-description', {
          ...place,
          skillLevel,
          profiles,
        }),
      ];
    }),
  ];
}

/** Which role levels ask for a skill at a level of the framework, in both states. */
class LevelUses {
  private readonly byLevel = new Map<string, Set<string>>();
  private readonly replaced = new Set<string>();

  constructor({ before, after }: States, keys: ProfileKeys, names: LevelNames) {
    const places = (framework: Framework) =>
      new Map(
        framework.levels.map(({ name }, at) => [name, `${at} of ${framework.levels.length}`]),
      );
    const [from, to] = [places(before.framework), places(after.framework)];
    const earlier = keys.all('before');
    for (const [key, { level }] of keys.all('after')) {
      const previous = new Map(
        earlier.get(key)?.level.skills.map((use) => [use.skill.value, use.level?.value]),
      );
      for (const use of level.skills) {
        const asked = use.level?.value;
        const askedBefore = previous.get(use.skill.value);
        if (asked === undefined || askedBefore === undefined) continue;
        if (names.later(askedBefore) !== asked) continue;
        const known = this.byLevel.get(asked);
        if (known) known.add(key);
        else this.byLevel.set(asked, new Set([key]));
        if (from.get(askedBefore) !== to.get(asked)) this.replaced.add(key);
      }
    }
  }

  /** @param level by its later name. */
  at(level: string): Iterable<string> {
    return this.byLevel.get(level) ?? [];
  }

  /** Those that ask for a level with another place in the scale than before. */
  placedOtherwise(): Iterable<string> {
    return this.replaced;
  }
}

function manifestOf(state: State) {
  const uri = state.framework.manifest?.uri;
  const document = uri === undefined ? undefined : state.documents.get(uri);
  return document?.content.kind === 'manifest'
    ? { uri: document.uri, content: document.content }
    : undefined;
}

const NOTHING: ManifestContent = {
  kind: 'manifest',
  name: undefined,
  levels: [],
  families: [],
  grades: [],
  dictionary: [],
  language: undefined,
  preset: undefined,
  rules: [],
  overrides: [],
  roleFiles: [],
  skillFiles: [],
  exclude: [],
};
