import type { Range } from 'vscode-languageserver-types';

/** A text and where it was written, so that a page can lead back to its source. */
export interface SourcedText {
  /** As published: on one line, fit to stand among others (`publishedText`). */
  readonly text: string;
  readonly uri: string;
  readonly range: Range;
}

/** A skill level among the framework's, for readers: "working, the second of 4". */
export interface LevelMeaning {
  readonly name: string;
  readonly definition: string | undefined;
  /** Counted from 1; undefined where the framework has no such level. */
  readonly position: number | undefined;
  /** How many levels the framework has. */
  readonly of: number;
}

/** What is wrong with a level of a skill: none of the framework's, or without words. */
export type LevelProblem = 'unknown-level' | 'undefined-level';

/** Why a skill of a profile has no words of its own. */
export type SkillProblem = 'unknown-skill' | 'no-level' | LevelProblem;

/** A skill as a profile shows it. */
export interface ProfileSkill {
  readonly name: SourcedText;
  readonly level: LevelMeaning | undefined;
  readonly description: SourcedText | undefined;
  /** What the skill's file says for the level. */
  readonly bullets: readonly SourcedText[];
  readonly problem: SkillProblem | undefined;
}

/** A role level as readers see it: role + role level + its skills' words. Plain JSON. */
export interface Profile {
  readonly kind: 'profile';
  readonly uri: string;
  readonly family: SourcedText | undefined;
  readonly role: SourcedText | undefined;
  readonly roleDescription: SourcedText | undefined;
  readonly roleLevel: SourcedText | undefined;
  readonly roleLevelDescription: SourcedText | undefined;
  readonly grades: readonly SourcedText[];
  readonly responsibilities: readonly SourcedText[];
  /** Alphabetical by name, as published. */
  readonly skills: readonly ProfileSkill[];
  /** The names of all role levels of the role, lowest first. */
  readonly siblings: readonly string[];
}

/** A role level that asks for a skill. */
export interface SkillDemand {
  readonly role: string;
  readonly roleLevel: string;
  readonly source: { readonly uri: string; readonly range: Range };
}

/** A skill as readers see it: what each level means and who asks for it. Plain JSON. */
export interface SkillPage {
  readonly kind: 'skill';
  readonly uri: string;
  readonly name: SourcedText | undefined;
  readonly description: SourcedText | undefined;
  /** In the framework's order. */
  readonly levels: readonly SkillPageLevel[];
}

/** What a skill means at one level. */
export interface SkillPageLevel {
  readonly meaning: LevelMeaning;
  readonly bullets: readonly SourcedText[];
  readonly problem: LevelProblem | undefined;
  readonly askedForBy: readonly SkillDemand[];
}

/** A document that has no page of its own, and why. */
export interface NoPage {
  readonly kind: 'none';
  readonly uri: string;
  readonly reason: 'manifest' | 'no-role-level';
}

/** What a preview shows, with the first thing that keeps the document from being read. */
export type PreviewPage = (Profile | SkillPage | NoPage) & { readonly problem?: SourcedText };
