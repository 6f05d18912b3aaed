import type { Framework } from '../index/framework';
import { publishedText } from '../profile/publishedText';
import type { ChangeKind } from './comparison';
import { pair } from './pairing';
import { likenessOf } from './wording';

type NamedLevel = Framework['levels'][number];

const LEAST_LIKENESS_OF_DEFINITIONS = 0.6;
/** So many of the files that named one level must name the other for the two to be one. */
const LEAST_SHARE_OF_USES = 0.5;
/** A place alone makes nothing certain. */
const MOST_BY_PLACE = 0.99;

/** The skill levels of both states, and which are the same under another name. */
export class LevelNames {
  private readonly laterNames = new Map<string, string>();
  private readonly confidences = new Map<string, number>();

  constructor(
    private readonly before: Framework,
    private readonly after: Framework,
  ) {
    const place = (name: string, levels: readonly NamedLevel[]) =>
      levels.findIndex((level) => level.name === name);
    const { pairs, removed, added } = pair(before.levels, after.levels, {
      keys: [({ name }) => name],
      likeness: (older, newer) => {
        if (older.definition === undefined && newer.definition === undefined) return 0;
        const isSamePlace =
          before.levels.length === after.levels.length &&
          place(older.name, before.levels) === place(newer.name, after.levels);
        const likeness = likenessOf(older.definition ?? '', newer.definition ?? '');
        return isSamePlace || (older.definition !== undefined && likeness === 1) ? likeness : 0;
      },
      leastLikeness: LEAST_LIKENESS_OF_DEFINITIONS,
    });
    for (const { before: older, after: newer, confidence } of pairs)
      if (older.name !== newer.name) this.rename(older.name, newer.name, confidence ?? 1);
    if (removed.length > 0 && added.length > 0) this.pairByPlace();
  }

  /** How sure it is that a level of the earlier state has another name now; undefined: quite. */
  confidence(before: string): number | undefined {
    const confidence = this.confidences.get(before);
    return confidence === 1 ? undefined : confidence;
  }

  /** The later name of a level of the earlier state: its own where it was not renamed. */
  later(name: string): string {
    return this.laterNames.get(name) ?? name;
  }

  /** Whether a level of the earlier state is one of the later, under whatever names. */
  isSame(before: string | undefined, after: string | undefined): boolean {
    if (before === undefined || after === undefined) return before === after;
    return before === after || this.later(before) === after;
  }

  /** What happened to a skill that is asked for at one level and then at another. */
  change(before: string | undefined, after: string | undefined): ChangeKind {
    if (before !== undefined && after !== undefined) {
      const later = this.later(before);
      if (later === after) return 'level-name-followed';
      const [from, to] = [this.place(later), this.place(after)];
      if (from >= 0 && to >= 0) return to > from ? 'skill-raised' : 'skill-lowered';
    }
    return 'skill-level-changed';
  }

  private rename(before: string, after: string, confidence: number): void {
    this.laterNames.set(before, after);
    this.confidences.set(before, confidence);
  }

  /** Levels that stand between the same two, as many as did, are the same where the files follow. */
  private pairByPlace(): void {
    const later = new Set(this.after.levels.map(({ name }) => name));
    const known = new Set(this.before.levels.map(({ name }) => this.later(name)));
    const older = runs(this.before.levels, ({ name }) =>
      later.has(this.later(name)) ? this.later(name) : undefined,
    );
    const newer = runs(this.after.levels, ({ name }) => (known.has(name) ? name : undefined));
    for (const [between, levels] of older) {
      const others = newer.get(between) ?? [];
      if (levels.length !== others.length) continue;
      levels.forEach(({ name }, index) => {
        const other = others[index];
        const confidence = other ? this.shareOfUses(name, other.name) : 0;
        // What everybody follows is still only taken for the same.
        if (other && confidence >= LEAST_SHARE_OF_USES)
          this.rename(name, other.name, Math.min(confidence, MOST_BY_PLACE));
      });
    }
  }

  /** How many of the uses of a level are now of another, from 0 to 1. */
  private shareOfUses(before: string, after: string): number {
    const [was, is] = [usesOf(this.before, before), usesOf(this.after, after)];
    return Math.min(was, is) / Math.max(was, is, 1);
  }

  private place(name: string): number {
    return this.after.levels.findIndex(
      (level) => publishedText(level.name) === publishedText(name),
    );
  }
}

/**
 * The levels that have no partner, by the partners before and behind them.
 * @param partnerOf the same text for both of a pair.
 */
function runs(
  levels: readonly NamedLevel[],
  partnerOf: (level: NamedLevel) => string | undefined,
): Map<string, NamedLevel[]> {
  const found = new Map<string, NamedLevel[]>();
  let [above, run]: [string | undefined, NamedLevel[]] = [undefined, []];
  const close = (below: string | undefined) => {
    if (run.length > 0) found.set(JSON.stringify([above, below]), run);
    run = [];
    above = below;
  };
  for (const level of levels) {
    const partner = partnerOf(level);
    if (partner === undefined) run.push(level);
    else close(partner);
  }
  close(undefined);
  return found;
}

/** How many role levels ask for a skill level, and skills describe it. */
function usesOf(framework: Framework, name: string): number {
  const asked = framework
    .roles()
    .flatMap(({ levels }) => levels.flatMap(({ skills }) => skills.map(({ level }) => level)));
  const described = framework.skills().flatMap(({ levels }) => levels.map((level) => level.name));
  return [...asked, ...described].filter((level) => level?.value === name).length;
}
