import type { LevelMeaning } from '../profile/profile';

/** A skill as a role level asks for it and its profile shows it. */
export interface ShownSkill {
  /** The name as the role writes it. */
  readonly asked: string;
  /** The level as the role writes it. */
  readonly level: string | undefined;
  /** The file that describes the skill. */
  readonly uri: string | undefined;
  /** The name as published. */
  readonly name: string;
  /** The level's name, and how it is explained. */
  readonly levelName: string | undefined;
  readonly definition: string | undefined;
  /** The level's place in the scale, and of how many, as far as readers see it. */
  readonly place: string | undefined;
  readonly description: string | undefined;
  readonly bullets: readonly string[];
}

/** A level that is explained shows no place, one of no scale not of how many. */
export function placeShown({ position, of, definition }: LevelMeaning): string {
  if (position === undefined) return '-';
  return definition === undefined ? `${position} of ${of}` : '';
}

/** All that a profile shows of a skill. */
export function readersSee({ name, levelName, definition, place, ...rest }: ShownSkill): string {
  const { uri, description, bullets } = rest;
  return JSON.stringify([
    name,
    levelName,
    definition,
    place,
    uri !== undefined,
    description,
    bullets,
  ]);
}
