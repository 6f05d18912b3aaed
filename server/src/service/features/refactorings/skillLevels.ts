import type { Framework } from '../../index/framework';
import { skillMeant } from '../occurrences';

/** The framework's levels, lowest first, that a skill describes; all of them for an unknown skill. */
export function levelsOfSkill(framework: Framework, skill: string): string[] {
  const order = framework.levels.map(({ name }) => name);
  const described = skillMeant(framework, skill)?.levels.map(({ name }) => name.value) ?? [];
  const usable = order.filter((level) => described.includes(level));
  return usable.length > 0 ? usable : order;
}

/**
 * The level nearest to the one given that a skill describes, itself if possible; of two that are as
 * near the lower one, as the quick fix for an undescribed level has it.
 */
export function nearestLevel(framework: Framework, skill: string, level: string): string {
  const order = framework.levels.map(({ name }) => name);
  const position = order.indexOf(level);
  if (position < 0) return level;
  const away = (name: string) => Math.abs(order.indexOf(name) - position);
  const [nearest] = levelsOfSkill(framework, skill).sort((a, b) => away(a) - away(b));
  return nearest ?? level;
}

/** The next level up or down that the skill describes; undefined where there is none. */
export function neighbourLevel(
  framework: Framework,
  skill: string,
  level: string,
  direction: 'up' | 'down',
): string | undefined {
  const order = framework.levels.map(({ name }) => name);
  const position = order.indexOf(level);
  if (position < 0) return undefined;
  const usable = levelsOfSkill(framework, skill);
  return direction === 'up'
    ? usable.find((name) => order.indexOf(name) > position)
    : usable.reverse().find((name) => order.indexOf(name) < position);
}
