import type { PageAddress, PageLink, Source } from './address';
import type { Brand } from './brand';

/** A text and where it was written, so that a page can lead back to its source. */
export interface SourcedText extends Source {
  /** As published: on one line, fit to stand among others (`publishedText`). */
  readonly text: string;
}

/** A skill level among the framework's, for readers: "working, the second of 4". */
export interface LevelMeaning {
  readonly name: string;
  readonly definition: string | undefined;
  /** Counted from 1; undefined where the framework has no such level. */
  readonly position: number | undefined;
  /** How many levels the framework has. */
  readonly of: number;
  /** Where the manifest says what it means; left out where the levels are the usual ones. */
  readonly source?: Source;
}

/** What is wrong with a level of a skill: none of the framework's, or without words. */
export type LevelProblem = 'unknown-level' | 'undefined-level';

/** Why a skill of a profile has no words of its own. */
export type SkillProblem = 'unknown-skill' | 'no-level' | LevelProblem;

/** A skill as a profile shows it. */
export interface ProfileSkill {
  readonly name: SourcedText;
  readonly level: LevelMeaning | undefined;
  /** Where the role level says at which level it asks for the skill. */
  readonly levelSource: Source | undefined;
  readonly description: SourcedText | undefined;
  /** The skill's own page; undefined where no file describes it. */
  readonly address: PageAddress | undefined;
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
  /** The branch of the role's progression that it belongs to. */
  readonly path: SourcedText | undefined;
  readonly roleLevelDescription: SourcedText | undefined;
  readonly grades: readonly SourcedText[];
  /** Whose job grades these are, such as the Civil Service's; left out where nobody says. */
  readonly grading?: SourcedText;
  readonly responsibilities: readonly SourcedText[];
  /** Alphabetical by name, as published. */
  readonly skills: readonly ProfileSkill[];
  /** The names of all role levels of the role, lowest first. */
  readonly siblings: readonly string[];
}

/** A role level that asks for a skill. */
export interface SkillDemand {
  readonly role: string;
  /** Where the role's name is written. */
  readonly roleSource: Source | undefined;
  readonly roleLevel: string;
  readonly address: Extract<PageAddress, { kind: 'profile' }>;
  /** The level that it asks for, whether or not the skill describes it. */
  readonly level: LevelMeaning | undefined;
  readonly source: Source;
}

/** A skill as readers see it: what each level means and who asks for it. Plain JSON. */
export interface SkillPage {
  readonly kind: 'skill';
  readonly uri: string;
  readonly name: SourcedText | undefined;
  readonly description: SourcedText | undefined;
  /** In the framework's order. */
  readonly levels: readonly SkillPageLevel[];
  /** By role from A to Z, then by place in its file. */
  readonly requiredBy: readonly SkillDemand[];
}

/** All skills of a framework on one page, as they are published. Plain JSON. */
export interface SkillsPage {
  readonly kind: 'skills';
  readonly root: string;
  /** The framework's. */
  readonly name: string;
  /** Where the framework's name is written. */
  readonly source?: Source;
  /** From A to Z. */
  readonly skills: readonly SkillPage[];
}

/** What a skill means at one level. */
export interface SkillPageLevel {
  readonly meaning: LevelMeaning;
  /** The level's key in the skill's file. */
  readonly source: Source;
  readonly bullets: readonly SourcedText[];
  readonly problem: LevelProblem | undefined;
}

/** A role with all its role levels, as published on one page. Plain JSON. */
export interface RolePage {
  readonly kind: 'role';
  readonly uri: string;
  readonly family: SourcedText | undefined;
  readonly name: SourcedText | undefined;
  readonly description: SourcedText | undefined;
  /** Lowest first, as in the file. */
  readonly levels: readonly Profile[];
  /** The roles that ask for some of the same skills, most shared first. */
  readonly shares: readonly RoleShare[];
}

/** Another role and the skills that it shares, by name. */
export interface RoleShare {
  readonly role: PageLink;
  readonly skills: readonly PageLink[];
}

/** A role's skills against its role levels. Plain JSON. */
export interface ProgressionPage {
  readonly kind: 'progression';
  readonly uri: string;
  readonly name: SourcedText | undefined;
  readonly levels: readonly ProgressionLevel[];
  /** The framework's skill levels, lowest first. */
  readonly scale: readonly LevelMeaning[];
  /** Alphabetical by skill. */
  readonly rows: readonly ProgressionRow[];
}

export interface ProgressionLevel {
  readonly name: SourcedText | undefined;
  readonly path: SourcedText | undefined;
  readonly address: PageAddress;
}

export interface ProgressionRow {
  readonly skill: SourcedText;
  readonly address: PageAddress | undefined;
  /** One for each role level; undefined where neither it nor the one below asks for the skill. */
  readonly cells: readonly (ProgressionCell | undefined)[];
}

/** A skill at a role level, against the role level below in the same branch. */
export interface ProgressionCell {
  readonly change: 'same' | 'new' | 'raised' | 'lowered' | 'dropped';
  readonly level: LevelMeaning | undefined;
  readonly source: SourcedText | undefined;
  /** The level that the role level below asks for. */
  readonly before: string | undefined;
}

/** A role family with its roles. Plain JSON. */
export interface FamilyPage {
  readonly kind: 'family';
  readonly root: string;
  readonly name: string;
  /** Where the manifest lists it, else where a role names it. */
  readonly source?: Source;
  readonly roles: readonly {
    readonly role: PageLink;
    readonly description: SourcedText | undefined;
    readonly levels: readonly PageLink[];
  }[];
}

/** The index of a whole framework. Plain JSON. */
export interface FrameworkPage {
  readonly kind: 'framework';
  readonly root: string;
  readonly name: string;
  /** Where the name is written. */
  readonly source?: Source;
  readonly families: readonly { readonly family: PageLink; readonly roles: readonly PageLink[] }[];
  /** From A to Z. */
  readonly roles: readonly PageLink[];
  /** From A to Z. */
  readonly skills: readonly PageLink[];
}

/** A document that has no page of its own, and why. */
export interface NoPage {
  readonly kind: 'none';
  readonly uri: string;
  readonly reason: 'manifest' | 'no-role-level' | 'family-gone' | 'gone' | 'other-version';
}

/** Everything that has a page. */
export type Page =
  Profile | SkillPage | SkillsPage | RolePage | ProgressionPage | FamilyPage | FrameworkPage;

/** What a preview shows. */
export type PreviewPage = (Page | NoPage) & PageFrame;

/** What goes with every page that a preview shows. */
export interface PageFrame {
  /** The first thing that keeps a file from being read that the page draws on. */
  readonly problem?: SourcedText;
  /**
   * The first problem of each other file that cannot be read as a whole. What such a file says may be gone
   * from the page without a trace: who knows the page from before sees that it drew on the file.
   */
  readonly elsewhere?: readonly SourcedText[];
  readonly address?: PageAddress;
  /** The pages above this one, the framework first. */
  readonly crumbs?: readonly PageLink[];
  /** How the organisation's pages look; left out where it does not say. */
  readonly brand?: Brand;
}
