import type { Range } from 'vscode-languageserver-types';
import type { RoleContent, SkillContent } from '../documents/content';
import type { ParsedDocument } from '../documents/parse';
import type { Framework } from '../index/framework';
import type { FrameworkStore } from '../index/frameworkStore';
import type { ReadProblem } from '../workspace';

/** One of the two states that are compared. */
export interface State {
  readonly store: FrameworkStore;
  readonly framework: Framework;
  /** The documents of the framework that may differ from the other state, by URI. */
  readonly documents: ReadonlyMap<string, ParsedDocument>;
  /** Files that are there but could not be read, of which nothing can be said in either state. */
  readonly notRead: ReadonlyMap<string, ReadProblem>;
}

/** Both states of one framework. */
export interface States {
  readonly before: State;
  readonly after: State;
  /** Later URI → earlier URI of files that are known to have been moved. */
  readonly movedFiles: ReadonlyMap<string, string>;
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
