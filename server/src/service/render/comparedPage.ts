import type { PageAddress, Source } from '../profile/address';
import type { LevelMeaning, LevelProblem, SkillProblem } from '../profile/profile';

/**
 * A page as it was and as it will be, in one: everything that either page shows, each part once, in the
 * order of the later page with what is gone where it was. Plain JSON.
 */
export interface ComparedPage {
  /** What people call the earlier state, for example `main`. */
  readonly label: string;
  /** The page's name as it is now, or as it was where it is gone. */
  readonly name: string;
  readonly status: ComparedStatus;
  /** The page's address in the earlier state; undefined: it is new. */
  readonly before: PageAddress | undefined;
  /** The page's address in the later state; undefined: it is gone. */
  readonly after: PageAddress | undefined;
  /** The pages above it, the framework first. */
  readonly crumbs: readonly ComparedLink[];
  /** What keeps a file from being compared as a whole, so that more may have changed than is shown. */
  readonly problems: readonly ComparedProblem[];
  /** Undefined where there is such a page in neither state, and where its file could not be compared. */
  readonly content: ComparedContent | undefined;
}

export type ComparedContent =
  | ComparedProfile
  | ComparedRole
  | ComparedSkillPage
  | ComparedSkills
  | ComparedProgression
  | ComparedFamily
  | ComparedFramework;

/** `same` only where readers see the same in both states. */
export type ComparedStatus = 'same' | 'changed' | 'added' | 'removed';

export type ComparedSide = 'before' | 'after';

/** A page of one of the states: a later one by its address, one that is gone by its earlier address. */
export interface ComparedAddress {
  readonly address: PageAddress;
  /** The state that the address is of. */
  readonly side: ComparedSide;
}

/** Both states of a page as text; empty where a state has no such page. */
export interface ComparedTexts {
  /** The page's name. */
  readonly name: string;
  /** What people call the earlier state. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Profiles are plain text as they are published, other pages Markdown. */
  readonly format: 'text' | 'markdown';
}

/** Where on its page a change is seen: at what is written there now, or, where it is gone, by its words. */
export type ChangePlace =
  { readonly uri: string; readonly line: number } | { readonly text: string };

/** Where a text was written. */
export type ComparedSource = Source;

/** What only one or both of the states have. */
export interface Sides<T> {
  readonly before?: T | undefined;
  readonly after?: T | undefined;
}

/** A run of words that is the same on both sides or on one side only. */
export interface ComparedWords {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A text of both states: its words in reading order, and where it is written in each. */
export interface ComparedText extends Sides<ComparedSource> {
  readonly status: ComparedStatus;
  readonly words: readonly ComparedWords[];
}

/** A text in a list. */
export interface ComparedItem extends ComparedText {
  /** Whether it has another place among the others. */
  readonly moved: boolean;
}

/** A link of both states. */
export interface ComparedLink {
  readonly text: ComparedItem;
  readonly to: Sides<PageAddress>;
}

export interface ComparedProblem {
  readonly side: ComparedSide;
  readonly text: string;
  readonly source: ComparedSource;
  /** Nothing of the file could be compared; it need not be the page's own. */
  readonly isOfWholeFile?: true;
}

/** A skill level that is asked for or described. */
export interface ComparedLevel extends Sides<LevelMeaning> {
  readonly status: ComparedStatus | 'raised' | 'lowered' | 'renamed';
  /** What the framework says of the level; undefined where it says nothing in either state. */
  readonly definition: ComparedText | undefined;
}

/** A skill that a role level asks for. */
export interface ComparedSkill {
  readonly status: ComparedStatus;
  readonly name: ComparedText;
  readonly to: Sides<PageAddress>;
  readonly level: ComparedLevel | undefined;
  readonly description: ComparedText | undefined;
  readonly bullets: readonly ComparedItem[];
  readonly problem: Sides<SkillProblem>;
}

/** A role level. */
export interface ComparedRoleLevel {
  readonly status: ComparedStatus;
  /** Whether it has another place among the role levels of its role. */
  readonly moved: boolean;
  readonly address: Sides<PageAddress>;
  readonly name: ComparedText | undefined;
  readonly path: ComparedText | undefined;
  readonly description: ComparedText | undefined;
  readonly grades: readonly ComparedItem[];
  /** Whose grades they are. */
  readonly grading: ComparedText | undefined;
  readonly responsibilities: readonly ComparedItem[];
  readonly skills: readonly ComparedSkill[];
}

export interface ComparedProfile {
  readonly kind: 'profile';
  readonly family: ComparedText | undefined;
  readonly role: ComparedText | undefined;
  readonly description: ComparedText | undefined;
  readonly roleLevel: ComparedRoleLevel;
}

export interface ComparedRole {
  readonly kind: 'role';
  readonly family: ComparedText | undefined;
  readonly name: ComparedText | undefined;
  readonly description: ComparedText | undefined;
  readonly levels: readonly ComparedRoleLevel[];
  /** The roles that ask for some of the same skills. */
  readonly shares: readonly {
    readonly status: ComparedStatus;
    readonly role: ComparedLink;
    readonly skills: readonly ComparedLink[];
  }[];
}

export interface ComparedSkillPage {
  readonly kind: 'skill';
  readonly name: ComparedText | undefined;
  readonly description: ComparedText | undefined;
  readonly levels: readonly ComparedSkillLevel[];
  readonly requiredBy: readonly ComparedDemand[];
}

/** The page of all skills. */
export interface ComparedSkills {
  readonly kind: 'skills';
  /** The framework's. */
  readonly name: ComparedText | undefined;
  readonly skills: readonly {
    readonly status: ComparedStatus;
    readonly to: Sides<PageAddress>;
    readonly skill: ComparedSkillPage;
  }[];
}

/** What a skill means at one level. */
export interface ComparedSkillLevel {
  readonly status: ComparedStatus;
  readonly level: ComparedLevel;
  readonly bullets: readonly ComparedItem[];
  readonly problem: Sides<LevelProblem>;
}

/** A role level that asks for a skill. */
export interface ComparedDemand {
  readonly role: ComparedText;
  readonly roleLevel: ComparedText;
  /** The level that it asks for. */
  readonly level: ComparedLevel | undefined;
  readonly status: ComparedStatus;
  readonly to: Sides<PageAddress>;
}

export interface ComparedProgression {
  readonly kind: 'progression';
  readonly name: ComparedText | undefined;
  /** The role levels, lowest first. */
  readonly columns: readonly {
    readonly status: ComparedStatus;
    readonly moved: boolean;
    readonly name: ComparedText | undefined;
    readonly path: ComparedText | undefined;
    readonly to: Sides<PageAddress>;
  }[];
  /** The framework's skill levels, lowest first. */
  readonly scale: readonly (ComparedLevel & { readonly moved: boolean })[];
  readonly rows: readonly {
    readonly status: ComparedStatus;
    readonly skill: ComparedText;
    readonly to: Sides<PageAddress>;
    /** One for each column. */
    readonly cells: readonly ComparedCell[];
  }[];
}

export interface ComparedCell extends Sides<ShownCell> {
  /** `added` and `removed`: only one of the states shows something here. */
  readonly status: ComparedLevel['status'];
}

/** What stands in a cell: a level, and how it differs from that of the role level below. */
export interface ShownCell {
  readonly level: LevelMeaning | undefined;
  readonly change: 'same' | 'new' | 'raised' | 'lowered' | 'dropped';
  readonly from: string | undefined;
  readonly source: ComparedSource | undefined;
}

export interface ComparedFamily {
  readonly kind: 'family';
  readonly name: ComparedText | undefined;
  readonly roles: readonly {
    readonly status: ComparedStatus;
    readonly role: ComparedLink;
    readonly description: ComparedText | undefined;
    readonly levels: readonly ComparedLink[];
  }[];
}

export interface ComparedFramework {
  readonly kind: 'framework';
  readonly name: ComparedText | undefined;
  readonly families: readonly {
    readonly status: ComparedStatus;
    readonly family: ComparedLink;
    readonly roles: readonly ComparedLink[];
  }[];
  readonly roles: readonly ComparedLink[];
  readonly skills: readonly ComparedLink[];
}
