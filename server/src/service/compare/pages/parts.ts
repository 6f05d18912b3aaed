import type { PageAddress, PageLink } from '../../profile/address';
import type { LevelMeaning, SourcedText } from '../../profile/profile';
import type {
  ComparedItem,
  ComparedLevel,
  ComparedLink,
  ComparedSource,
  ComparedStatus,
  ComparedText,
  Sides,
} from '../../render/comparedPage';
import type { LevelNames } from '../levelNames';
import { movedPairs, pair } from '../pairing';
import type { Identity } from '../pairing';
import { LEAST_LIKENESS_OF_BULLETS } from '../texts';
import { likenessOf, wordRuns } from '../wording';
import type { PagePairs } from './pagePairs';

/** Texts with fewer words in common are told as a whole: marks on every other word cannot be read. */
const LEAST_LIKENESS_OF_WORDS = 0.4;

/** One entry of a list of both states. */
export interface Merged<T> extends Sides<T> {
  /** Whether it has another place among the others. */
  readonly moved: boolean;
}

/** A list of both states in one, in the later order, with what is gone where it was. */
export function merge<T>(
  before: readonly T[],
  after: readonly T[],
  identity: Identity<T>,
): Merged<T>[] {
  const { pairs, added } = pair(before, after, identity);
  const placed = pairs.map((each) => ({
    ...each,
    from: before.indexOf(each.before),
    to: after.indexOf(each.after),
  }));
  const moved = new Set(movedPairs(placed));
  const entries = new Map<T, Merged<T>>();
  const partners = new Map<T, T>();
  for (const each of placed) {
    entries.set(each.after, { before: each.before, after: each.after, moved: moved.has(each) });
    partners.set(each.before, each.after);
  }
  for (const one of added) entries.set(one, { after: one, moved: false });
  const merged = after.flatMap((one) => entries.get(one) ?? []);
  let place = 0;
  for (const one of before) {
    const later = partners.get(one);
    if (later === undefined) merged.splice(place++, 0, { before: one, moved: false });
    // What moved away says nothing about where its neighbours were.
    else if (!entries.get(later)?.moved)
      place = merged.findIndex((entry) => entry.after === later) + 1;
  }
  return merged;
}

/**
 * A list of both states whose entries are each about a page: the same page is the same entry. Pages that
 * were not compared are left out.
 */
export function mergeByPage<T>(
  pairs: PagePairs,
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
  addressOf: (entry: T) => PageAddress,
): Merged<T>[] {
  const compared = (entries: readonly T[] | undefined) =>
    pairs.notCompared.without(entries, addressOf);
  return merge(compared(before), compared(after), {
    keys: [(entry, side) => pairs.key(side, addressOf(entry))],
  });
}

/** What becomes of something with parts. */
export function statusOf(
  sides: Sides<unknown>,
  parts: readonly ({ readonly status: string; readonly moved?: boolean } | undefined)[],
): ComparedStatus {
  if (sides.before === undefined) return 'added';
  if (sides.after === undefined) return 'removed';
  return parts.every((part) => !part || (part.status === 'same' && !part.moved))
    ? 'same'
    : 'changed';
}

/** A text of both states; undefined where neither has it. */
export function comparedText(
  before: SourcedText | undefined,
  after: SourcedText | undefined,
): ComparedText | undefined {
  if (!before && !after) return undefined;
  return {
    ...comparedWords(before?.text, after?.text),
    ...(before && { before: sourceOf(before) }),
    ...(after && { after: sourceOf(after) }),
  };
}

/** A text of both states that is written nowhere in particular. */
export function comparedWords(
  before: string | undefined,
  after: string | undefined,
): Pick<ComparedText, 'status' | 'words'> {
  if (before === undefined) return { status: 'added', words: run('added', after ?? '') };
  if (after === undefined) return { status: 'removed', words: run('removed', before) };
  if (before === after) return { status: 'same', words: run('same', after) };
  const words =
    likenessOf(before, after) < LEAST_LIKENESS_OF_WORDS
      ? [...run('removed', before), ...run('added', after)]
      : wordRuns(before, after);
  return { status: 'changed', words };
}

function run(kind: 'same' | 'removed' | 'added', text: string): ComparedText['words'] {
  return text === '' ? [] : [{ kind, text }];
}

/**
 * A list of texts of both states.
 * @param isOfNames whether other words make another entry, as with grades.
 */
export function comparedTexts(
  before: readonly SourcedText[],
  after: readonly SourcedText[],
  { isOfNames = false } = {},
): ComparedItem[] {
  const likeness = (older: SourcedText, newer: SourcedText) => likenessOf(older.text, newer.text);
  const identity: Identity<SourcedText> = {
    keys: [({ text }) => text],
    ...(!isOfNames && { likeness, leastLikeness: LEAST_LIKENESS_OF_BULLETS }),
  };
  return merge(before, after, identity).flatMap((one) => {
    const text = comparedText(one.before, one.after);
    return text ? [{ ...text, moved: one.moved }] : [];
  });
}

/** A page's own name of both states. */
export function comparedName(
  before: NamedPage | undefined,
  after: NamedPage | undefined,
): ComparedText {
  return {
    ...comparedWords(before?.name, after?.name),
    ...(before?.source && { before: sourceOf(before.source) }),
    ...(after?.source && { after: sourceOf(after.source) }),
  };
}

interface NamedPage {
  readonly name: string;
  readonly source?: ComparedSource;
}

/**
 * A list of links of both states: the same page is the same link, and so is another of the same name, which
 * readers do not tell apart.
 * @param isSorted whether the list is in an order of its own, so that nothing in it moves.
 */
export function comparedLinks(
  pairs: PagePairs,
  before: readonly PageLink[],
  after: readonly PageLink[],
  { isSorted = false } = {},
): ComparedLink[] {
  const compared = (links: readonly PageLink[]) =>
    pairs.notCompared.without(links, ({ address }) => address);
  return merge(compared(before), compared(after), {
    keys: [({ address }, side) => pairs.key(side, address), ({ text }) => text],
  }).map((one) => ({
    ...comparedLink(one),
    ...(isSorted && { text: { ...comparedLink(one).text, moved: false } }),
  }));
}

/** A link of both states. */
export function comparedLink({
  before,
  after,
  moved = false,
}: Sides<PageLink> & { readonly moved?: boolean }): ComparedLink {
  return {
    text: {
      ...comparedWords(before?.text, after?.text),
      ...(before?.source && { before: sourceOf(before.source) }),
      ...(after?.source && { after: sourceOf(after.source) }),
      moved,
    },
    to: addresses(before?.address, after?.address),
  };
}

/** Both addresses of a page. */
export function addresses(
  before: PageAddress | undefined,
  after: PageAddress | undefined,
): Sides<PageAddress> {
  return { ...(before && { before }), ...(after && { after }) };
}

/**
 * A skill level of both states; undefined where neither has one.
 * @param names the skill levels of the framework.
 * @param showsPlace whether readers see a level's place in the scale where nothing else says what it means.
 */
export function comparedLevel(
  before: LevelMeaning | undefined,
  after: LevelMeaning | undefined,
  names: LevelNames | undefined,
  showsPlace = false,
): ComparedLevel | undefined {
  if (!before && !after) return undefined;
  const place = ({ position, of }: LevelMeaning) =>
    // A level that is not of the scale has no place in it.
    showsPlace && position !== undefined ? `${position} of ${of}` : '';
  const shown = (level: LevelMeaning) => level.definition ?? place(level);
  const hasDefinition = before?.definition !== undefined || after?.definition !== undefined;
  return {
    status: levelStatus(before, after, names, shown),
    ...(before && { before }),
    ...(after && { after }),
    definition: hasDefinition ? comparedWords(before?.definition, after?.definition) : undefined,
  };
}

function levelStatus(
  before: LevelMeaning | undefined,
  after: LevelMeaning | undefined,
  names: LevelNames | undefined,
  shown: (level: LevelMeaning) => string,
): ComparedLevel['status'] {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (before.name === after.name) {
    const isSame =
      shown(before) === shown(after) &&
      (before.position === undefined) === (after.position === undefined);
    return isSame ? 'same' : 'changed';
  }
  switch (names?.change(before.name, after.name)) {
    case 'skill-raised':
      return 'raised';
    case 'skill-lowered':
      return 'lowered';
    case 'level-name-followed':
      return 'renamed';
    default:
      return 'changed';
  }
}

/** Where a text was written, without the text. */
export function sourceOf({ uri, range }: ComparedSource): ComparedSource {
  return { uri, range };
}
