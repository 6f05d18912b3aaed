import type { DiagnosticRelatedInformation, Range } from 'vscode-languageserver-types';
import type { ParsedDocument } from '../documents/parse';
import type { SchemaError } from '../documents/schemas';
import type { Framework } from '../index/framework';
import type { Prose } from '../prose/prose';
import type { Speller } from '../prose/speller';
import type { ManifestPart, Summary } from '../index/summary';

/** How serious a finding is; `off` switches a rule off (manifest, `rules`). */
export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** What a rule found: where, in words, and what its fixes need to know. */
export interface Finding {
  readonly range: Range;
  /** Says what is wrong and what to do, for a content designer. */
  readonly message: string;
  readonly related?: readonly DiagnosticRelatedInformation[];
  /** Plain JSON for the rule's own fixes. */
  readonly data?: Readonly<Record<string, string | number | readonly string[]>>;
  /** Nobody needs what stands here: editors show it faded. */
  readonly unnecessary?: boolean;
  /** Words of which each is wrong only as long as the framework does not know it. */
  readonly unlessKnown?: readonly string[];
  /** Nor is it wrong where the framework knows this longer word around it. */
  readonly unlessKnownWithin?: string;
  /** Words of which each is wrong only as long as the manifest's dictionary does not list it just so. */
  readonly unlessListed?: readonly string[];
}

/** The tables of the rules' documentation. */
export const GROUP_NAMES = ['structure', 'references', 'sense', 'style', 'suppressions'] as const;
/** The table that a rule is listed in. */
export type RuleGroup = (typeof GROUP_NAMES)[number];

/** Facts about a rule, for its documentation, the manifest's completion and the settings. */
export interface RuleMetadata {
  /** Stable kebab-case name, shown beside each diagnostic. */
  readonly code: string;
  readonly severity: Exclude<Severity, 'off'>;
  /** Whether at least some findings come with a quick fix. */
  readonly fixable: boolean;
}

/** What a document rule looks at: one file's parse, nothing of other files. */
export interface DocumentSubject {
  readonly document: ParsedDocument;
  /** The schema's errors, found once for all rules; none where the YAML itself is broken. */
  readonly errors: readonly SchemaError[];
  /** What readers will see of the file; nothing where the YAML itself is broken. */
  readonly prose: Prose;
  /** Knows the words of the framework's language; only what runs late gets it, where there is one. */
  readonly speller?: Speller;
}

/** A rule about one file in itself; it runs once for each version of the file. */
export interface DocumentRule extends RuleMetadata {
  readonly scope: 'document';
  /**
   * It takes long, or needs something that is loaded first. Such rules run after the others, and what
   * they find arrives as a second result.
   */
  readonly isSlow?: true;
  run(subject: DocumentSubject): Iterable<Finding>;
  /** What else a quick rule finds once there is a dictionary; it runs with the slow rules. */
  readonly runLate?: (subject: DocumentSubject) => Iterable<Finding>;
}

/** What a reference rule looks at: plain names, so that closed files need no second parse. */
export interface ReferenceSubject {
  readonly summary: Summary;
  readonly framework: Framework;
  /** The skills that a wrong name probably means, best first; remembered between documents. */
  readonly meantSkills: (name: string) => readonly string[];
}

/** A rule about names across files; it runs again when a name that the file mentions changes. */
export interface ReferenceRule extends RuleMetadata {
  readonly scope: 'framework';
  /** Parts of the manifest that may explain a finding, so that nothing is said while they are lost. */
  readonly needs?: readonly ManifestPart[];
  run(subject: ReferenceSubject): Iterable<Finding>;
}

/** A rule about suppressions: the checker itself knows which of them suppress nothing. */
export interface SuppressionRule extends RuleMetadata {
  readonly scope: 'suppressions';
}

/** Any rule; `scope` tells what it looks at, and so when it has to run again. */
export type Rule = DocumentRule | ReferenceRule | SuppressionRule;
