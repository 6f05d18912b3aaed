import type { Framework } from '../index/framework';
import { publishedText } from '../profile/publishedText';
import type { ChangeKind } from './comparison';
import { pair } from './pairing';
import { likenessOf } from './wording';

type NamedLevel = Framework['levels'][number];

const LEAST_LIKENESS_OF_DEFINITIONS = 0.6;

/** The skill levels of both states, and which are the same under another name. */
export class LevelNames {
  private readonly laterNames = new Map<string, string>();

  constructor(
    before: Framework,
    private readonly after: Framework,
  ) {
    const place = (name: string, levels: readonly NamedLevel[]) =>
      levels.findIndex((level) => level.name === name);
    const { pairs } = pair(before.levels, after.levels, {
      keys: [({ name }) => name],
      likeness: (older, newer) => {
        const isSamePlace =
          before.levels.length === after.levels.length &&
          place(older.name, before.levels) === place(newer.name, after.levels);
        const likeness = likenessOf(older.definition ?? '', newer.definition ?? '');
        return isSamePlace || (older.definition !== undefined && likeness === 1) ? likeness : 0;
      },
      leastLikeness: LEAST_LIKENESS_OF_DEFINITIONS,
    });
    for (const { before: older, after: newer } of pairs)
      if (older.name !== newer.name) this.laterNames.set(older.name, newer.name);
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

  private place(name: string): number {
    return this.after.levels.findIndex(
      (level) => publishedText(level.name) === publishedText(name),
    );
  }
}
