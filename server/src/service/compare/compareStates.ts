import type { CancellationToken } from '../cancellation';
import { rangeOf } from '../documents/parse';
import { account, lineChanges } from './accounting';
import { uncertainDrafts } from './certainty';
import { Ids, toChange } from './changes';
import type { Change, Comparison, FileChange, IncompleteFile, ProfileChange } from './comparison';
import { fileChanges, filesOf } from './filePairs';
import { LevelNames } from './levelNames';
import { manifestChanges } from './manifest';
import * as messages from './messages';
import { inReadingOrder } from './order';
import { ProfileDifferences } from './profileDifferences';
import { ProfileKeys } from './profileKeys';
import { roleChanges } from './roles';
import { pairRoles } from './roleLevels';
import { pairSkills, skillChanges } from './skills';
import { statesOf } from './statePairs';
import type { Compared } from './statePairs';
import type { State, States } from './states';
import { unreadFileChanges, unreadFileLines, unreadReasons } from './unreadFiles';
import { SkillsMeant } from './uses';

/**
 * Compares two states of all frameworks of a workspace: those that have something in either state, by
 * root. Once cancelled, what was found so far is worth nothing.
 */
export async function compareStates(
  compared: Compared,
  token: CancellationToken,
): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const states of await statesOf(compared, token)) {
    if (token.isCancellationRequested) return [];
    comparisons.push(await compareFramework(states));
  }
  return comparisons;
}

async function compareFramework(states: States): Promise<Comparison> {
  const { before, after } = states;
  const roles = pairRoles(states);
  const skills = pairSkills(states);
  const keys = new ProfileKeys(states, roles);
  const levels = new LevelNames(before.framework, after.framework);
  const meant = new SkillsMeant(states, skills);
  const differences = await ProfileDifferences.find(states, keys, meant);
  const meaning = [
    ...(await manifestChanges(states, differences, levels)),
    ...roleChanges(roles, { keys, levels, meant, differences }),
    ...skillChanges(skills, differences, levels),
  ];
  const whole = {
    pairs: [...roles.pairs, ...skills.pairs],
    removed: [...roles.removed, ...skills.removed],
    added: [...roles.added, ...skills.added],
  };
  const files = filesOf(states, whole.pairs);
  meaning.push(...fileChanges(files, whole, states, meaning));
  const accounts = files.map((file) => ({ file, ...account(file, meaning) }));
  const unread = unreadFileChanges(states);
  const drafts = inReadingOrder([
    ...meaning,
    ...accounts.flatMap(({ remainder }) => remainder),
    ...unread.map(({ draft }) => draft),
  ]);
  const uncertain = uncertainDrafts(files, meaning);
  const ids = new Ids(states);
  const described = keys.describe(differences.keys);
  const order = new Map(described.map(({ key }, index) => [key, index]));
  const changes = drafts.map((draft) =>
    toChange(draft, ids.of(draft), order, uncertain.has(draft)),
  );
  return {
    root: after.framework.root,
    ...(before.framework.root !== after.framework.root && {
      earlierRoot: before.framework.root,
    }),
    name: after.framework.name ?? before.framework.name,
    changes,
    profiles: withCertainty(described, changes),
    files: [
      ...accounts.map(({ file, removed, added }): FileChange => ({
        before: file.before?.uri,
        after: file.after?.uri,
        removedLines: lineChanges(removed, (draft) => ids.of(draft)),
        addedLines: lineChanges(added, (draft) => ids.of(draft)),
      })),
      ...unread.map(({ draft, file }) => unreadFileLines(file, ids.of(draft))),
    ].sort((a, b) => ((a.after ?? a.before ?? '') < (b.after ?? b.before ?? '') ? -1 : 1)),
    incomplete: [
      ...unreadReasons(states.unread),
      ...partlyRead('before', before),
      ...partlyRead('after', after),
    ],
  };
}

/** A profile of which only uncertain changes tell is one itself. */
function withCertainty(
  profiles: readonly ProfileChange[],
  changes: readonly Change[],
): ProfileChange[] {
  if (!changes.some(({ isUncertain }) => isUncertain)) return [...profiles];
  const certain = new Set(changes.flatMap((change) => (change.isUncertain ? [] : change.profiles)));
  return profiles.map((profile) =>
    certain.has(profile.key) ? profile : { ...profile, isUncertain: true },
  );
}

function partlyRead(side: 'before' | 'after', { documents }: State): IncompleteFile[] {
  return [...documents.values()].flatMap((document) => {
    const [problem] = document.problems;
    if (!problem) return [];
    const { line } = rangeOf(document, problem).start;
    return [{ side, uri: document.uri, reason: messages.notWhole(problem.message, line + 1) }];
  });
}
