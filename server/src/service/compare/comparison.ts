import type { Range } from 'vscode-languageserver-types';

/**
 * Everything that two states of a framework differ in, in the framework's own terms. Plain JSON. `before`
 * is the earlier state, `after` the later one. Positions are LSP's (zero-based, UTF-16).
 */
export interface Comparison {
  /** URI of the framework's folder. */
  readonly root: string;
  /** Where its folder was, if that was elsewhere. */
  readonly earlierRoot?: string;
  /** The framework's name, in the later state where it has one there. */
  readonly name: string | undefined;
  /** The framework's own changes first, then roles, then skills, each by name and place in the text. */
  readonly changes: readonly Change[];
  /** Every profile that readers would see differently, by role and role level. */
  readonly profiles: readonly ProfileChange[];
  /** Every file whose text differs, by URI, with each line that does. */
  readonly files: readonly FileChange[];
  /** Files that differ and of which only a part could be read, or nothing: more may have changed than is said. */
  readonly incomplete: readonly IncompleteFile[];
}

/** One change. `kind` says which of the other properties it has; see {@link ChangeKind}. */
export interface Change {
  /** The same as long as the change is the same, to the letter, for marks that people set. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly subject: ChangeSubject;
  /** What changed in a few words, to stand below the subject's name. */
  readonly title: string;
  /** The role level that it is about, by its later name where it has one. */
  readonly roleLevel?: string;
  /** The skill that a role level asks for. */
  readonly skill?: string;
  /** The skill level that it is about: of a skill's bullets or of the manifest. */
  readonly skillLevel?: string;
  /** For a bullet that moved between skill levels: the one that it moved from, by its later name. */
  readonly earlierSkillLevel?: string;
  /** The manifest's or an unknown key, as written. */
  readonly key?: string;
  readonly before?: ChangeSide;
  readonly after?: ChangeSide;
  /** For what was reworded: the words of both sides in reading order. */
  readonly words?: readonly WordRun[];
  /**
   * Where two things were taken for one because they are alike: how alike, from 0 to 1; for skill levels of the
   * same place in the scale how many of the uses of the one are now of the other.
   */
  readonly confidence?: number;
  /** Keys ({@link ProfileChange.key}) of the profiles that it changes. */
  readonly profiles: readonly string[];
  /** Whether readers see it, or may, in a profile or on any other published page. */
  readonly isPublished: boolean;
  /**
   * True where a side of it stands at or behind the first part of a file that could not be read: it may be
   * no change at all, or another one.
   */
  readonly isUncertain?: boolean;
}

/** Under whose name a change stands. */
export interface ChangeSubject {
  readonly kind: 'framework' | 'role' | 'skill';
  /** The later name where it has one; empty where it has none at all; the file's where it could not be read. */
  readonly name: string;
  /** The file, in the later state where it is there. */
  readonly uri: string;
}

/** A change in one of the two states. */
export interface ChangeSide {
  readonly uri: string;
  /**
   * Every stretch of text that belongs to it, in the order of the text; empty where it holds without being
   * written, as the skill levels of a manifest that has none, and where the file could not be read.
   */
  readonly ranges: readonly Range[];
  /** The text, name or level that it is about, where that is one. */
  readonly text?: string;
}

/** A run of words that is the same on both sides or on one side only. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * What can change. `…-reworded` and `…-description` have `before`, `after` and `words`; `…-moved` is about
 * the order, but for `role-moved`, which is about the family, and where it says so.
 */
export const CHANGE_KINDS = [
  'framework-name',
  /** The whole framework is in another folder. */
  'framework-moved',
  'level-added',
  'level-removed',
  'level-renamed',
  'level-moved',
  'level-description',
  'family-added',
  'family-removed',
  'family-moved',
  'grade-added',
  'grade-removed',
  'grade-moved',
  'setting',
  'role-added',
  'role-removed',
  'role-renamed',
  'role-moved',
  'role-description',
  'role-level-added',
  'role-level-removed',
  'role-level-renamed',
  'role-level-moved',
  'role-level-description',
  'role-level-path',
  'role-level-grades',
  'responsibility-added',
  'responsibility-removed',
  'responsibility-reworded',
  'responsibility-moved',
  'skill-asked',
  'skill-no-longer-asked',
  'skill-raised',
  'skill-lowered',
  /** From or to a level that the framework does not have, or none. */
  'skill-level-changed',
  /** A role follows a skill's new name. */
  'skill-name-followed',
  /** A role or a skill follows a skill level's new name. */
  'level-name-followed',
  'skill-added',
  'skill-removed',
  'skill-renamed',
  'skill-description',
  'skill-former-names',
  'skill-level-added',
  'skill-level-removed',
  'bullet-added',
  'bullet-removed',
  'bullet-reworded',
  'bullet-moved',
  /** From one skill level to another. */
  'bullet-level-moved',
  /** The file has another name or place. */
  'file-moved',
  /** A file that says nothing, as an empty one. */
  'file-added',
  'file-removed',
  /** A key of the author's own, or one that the format does not know. */
  'other',
  'comments',
  /** Line breaks, quotes, indentation, byte order mark, and the order of what has no published order. */
  'layout',
  /** Text that could not be read as YAML on one of the sides, or a whole file that could not be compared. */
  'unreadable',
] as const;

/** What happened, in the framework's own terms. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A profile (role level) that is published differently. */
export interface ProfileChange {
  /** The same for the same role level of a comparison; no meaning beyond. */
  readonly key: string;
  readonly status: 'added' | 'removed' | 'changed';
  readonly role: string;
  readonly roleLevel: string;
  /** True where only uncertain changes tell of it, so that it may be the same. */
  readonly isUncertain?: boolean;
  /** Where the role level stands in each state: the file and its place in it, counted from 0. */
  readonly before?: RoleLevelPlace;
  readonly after?: RoleLevelPlace;
}

/** Where a role level stands in one state. */
export interface RoleLevelPlace {
  readonly uri: string;
  readonly level: number;
  /** The role level's name, or its whole where it has none. */
  readonly range: Range;
}

/** A file whose text differs, or that is in one of the states only. */
export interface FileChange {
  /** Undefined: the file is new. */
  readonly before: string | undefined;
  /** Undefined: the file is gone. */
  readonly after: string | undefined;
  /**
   * Zero-based numbers of the lines that only the earlier text has, each with the changes that tell of it; all
   * of them where the later text could not be read.
   */
  readonly removedLines: readonly LineChange[];
  /** The same for the later text. */
  readonly addedLines: readonly LineChange[];
}

/** A line that one of the states has, and the other has not. */
export interface LineChange {
  readonly line: number;
  /** {@link Change.id}s; never empty. */
  readonly changes: readonly string[];
}

/** A file of which a part could not be compared. */
export interface IncompleteFile {
  readonly side: 'before' | 'after';
  readonly uri: string;
  /** In plain words. */
  readonly reason: string;
}
