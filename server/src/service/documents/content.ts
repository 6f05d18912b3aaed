import type { Range } from 'vscode-languageserver-types';

/** A value as written, with its place (the whole scalar, quotes included). */
export interface Located<T = string> {
  readonly value: T;
  readonly range: Range;
}

/** What one file says, as far as it can be read. Plain data: no syntax tree hangs on it. */
export type Content = ManifestContent | RoleContent | SkillContent;

/** What a role's file says. */
export interface RoleContent {
  readonly kind: 'role';
  readonly name: Located | undefined;
  readonly family: Located | undefined;
  readonly description: Located | undefined;
  /** Lowest first, as in the file. */
  readonly levels: readonly RoleLevel[];
}

/** One entry of a role's `levels`: what people at it do, and the skills that they need. */
export interface RoleLevel {
  readonly name: Located | undefined;
  /** The branch of the role's progression that it belongs to, where the role has several. */
  readonly path: Located | undefined;
  readonly description: Located | undefined;
  readonly grades: readonly Located[];
  readonly responsibilities: readonly Located[];
  /** In the file's order, which need not be the published one. */
  readonly skills: readonly SkillUse[];
  /** The whole entry. */
  readonly range: Range;
}

/** One line of a role level's `skills`: the skill it asks for, and how well. */
export interface SkillUse {
  readonly skill: Located;
  readonly level: Located | undefined;
}

/** What a skill's file says. */
export interface SkillContent {
  readonly kind: 'skill';
  readonly name: Located | undefined;
  readonly description: Located | undefined;
  /** Earlier names of the skill. */
  readonly formerly: readonly Located[];
  readonly levels: readonly SkillLevel[];
}

/** One entry of a skill's `levels`: what people who have the skill at it can do. */
export interface SkillLevel {
  readonly name: Located;
  readonly bullets: readonly Located[];
  /** From the level's name to the end of its last bullet. */
  readonly range: Range;
}

/** What a framework's manifest says; lists are empty and texts undefined where it says nothing. */
export interface ManifestContent {
  readonly kind: 'manifest';
  readonly name: Located | undefined;
  /** Skill levels, lowest first; empty where the manifest has none (the defaults apply then). */
  readonly levels: readonly LevelDefinition[];
  readonly families: readonly Located[];
  readonly grades: readonly Located[];
  readonly dictionary: readonly Located[];
  /** The language that texts are spelt in, as written, for example `en-GB`. */
  readonly language: Located | undefined;
  /** The set of rules that `rules` starts from. */
  readonly preset: Located | undefined;
  readonly rules: readonly RuleSetting[];
  /** Settings for some of the files; a later entry wins over an earlier one. */
  readonly overrides: readonly RuleOverride[];
  readonly roleFiles: readonly Located[];
  readonly skillFiles: readonly Located[];
  readonly exclude: readonly Located[];
  readonly preview: PreviewSettings;
}

/** How pages look for readers; paths are relative to the framework's folder, as written. */
export interface PreviewSettings {
  readonly title: Located | undefined;
  readonly logo: Located | undefined;
  readonly stylesheet: Located | undefined;
  /** Whose job grades `grades` are. */
  readonly grading: Located | undefined;
}

/** Rule code → severity, both as written. */
export interface RuleSetting {
  readonly code: Located;
  readonly severity: Located;
}

/** Rule settings for the files that some globs match, relative to the framework's folder. */
export interface RuleOverride {
  readonly files: readonly Located[];
  /** The set of rules that its `rules` start from; undefined: what holds for all files. */
  readonly preset: Located | undefined;
  readonly rules: readonly RuleSetting[];
}

/** A skill level of the framework and what it means. */
export interface LevelDefinition {
  readonly name: Located;
  readonly definition: Located | undefined;
}
