import type { Range } from 'vscode-languageserver-types';
import type { RoleContent, SkillContent } from '../documents/content';
import type { DocumentKind } from '../documents/kinds';
import type { ParsedDocument } from '../documents/parse';
import type { Framework } from '../index/framework';
import type { FrameworkStore } from '../index/frameworkStore';
import type { ReadProblem } from '../workspace';

/** One of the two states that are compared. */
export interface State {
  readonly store: FrameworkStore;
  readonly framework: Framework;
  /** Whether the state has anything of the framework. */
  readonly isThere: boolean;
  /** The documents of the framework that may differ from the other state, by URI. */
  readonly documents: ReadonlyMap<string, ParsedDocument>;
}

/** A file that may differ, and of which nothing can be said; undefined: it is not there. */
export interface UnreadFile {
  readonly before: UnreadSide | undefined;
  readonly after: UnreadSide | undefined;
}

/** What there is of such a file in one of the states. */
export interface UnreadSide {
  readonly uri: string;
  readonly kind: DocumentKind | undefined;
  /** Undefined: it could not be read. */
  readonly document: ParsedDocument | undefined;
  /** Why nothing can be said, where the reason lies in this state; `manifest`: it could not be read. */
  readonly problem: ReadProblem | 'manifest' | undefined;
}

/** Both states of one framework. */
export interface States {
  readonly before: State;
  readonly after: State;
  /** Later URI → earlier URI of files that are known to have been moved, alone or with their framework. */
  readonly movedFiles: ReadonlyMap<string, string>;
  /** The files of which nothing can be said in either state, also those of other frameworks. */
  readonly notCompared: ReadonlySet<string>;
  /** Those of this framework among them that differ, or may. */
  readonly unread: readonly UnreadFile[];
}

/** A role in one of the states. */
export interface RoleIn {
  readonly uri: string;
  readonly document: ParsedDocument;
  readonly content: RoleContent;
}

/** A skill in one of the states. */
export interface SkillIn {
  readonly uri: string;
  readonly document: ParsedDocument;
  readonly content: SkillContent;
}

/** The roles among the documents that may differ. */
export function rolesIn({ documents }: State): RoleIn[] {
  return [...documents.values()].flatMap((document) =>
    document.content.kind === 'role' && saysSomething(document.content)
      ? [{ uri: document.uri, document, content: document.content }]
      : [],
  );
}

/** The skills among the documents that may differ. */
export function skillsIn({ documents }: State): SkillIn[] {
  return [...documents.values()].flatMap((document) =>
    document.content.kind === 'skill' && saysSomething(document.content)
      ? [{ uri: document.uri, document, content: document.content }]
      : [],
  );
}

/** A file that is empty so far, or has nothing but comments in it, is no role and no skill. */
function saysSomething(content: RoleContent | SkillContent): boolean {
  const { name, description, levels } = content;
  const isMore = content.kind === 'role' ? content.family : content.formerly[0];
  return [name, description, levels[0], isMore].some((one) => one !== undefined);
}

/** The range of a document's whole text. */
export function wholeRange({ text }: ParsedDocument): Range {
  return { start: { line: 0, character: 0 }, end: text.positionAt(text.getText().length) };
}
