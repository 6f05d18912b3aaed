import type { Range } from 'vscode-languageserver-types';
import type { Located } from '../documents/content';
import { publishedText } from '../profile/publishedText';
import type { ChangeKind, ChangeSide, ChangeSubject } from './comparison';

/** A change as it is found, before it has an id, a title and the lines that it tells of. */
export interface Draft {
  readonly kind: ChangeKind;
  readonly subject: ChangeSubject;
  readonly roleLevel?: string;
  readonly skill?: string;
  readonly skillLevel?: string;
  readonly earlierSkillLevel?: string;
  readonly key?: string;
  readonly before?: ChangeSide;
  readonly after?: ChangeSide;
  readonly confidence?: number;
  /** For what moved in a list: the whole list, for a line diff may take another line for the moved one. */
  readonly list?: { readonly before: Range; readonly after: Range };
  /** For what moved in a list: between what it stood and stands there. */
  readonly neighbours?: readonly string[];
  /** Keys of the profiles that it changes. */
  readonly profiles?: Iterable<string>;
}

/** The optional properties of a draft that has both sides, or the one that is there. */
export function sides(before: ChangeSide | undefined, after: ChangeSide | undefined) {
  return { ...(before && { before }), ...(after && { after }) };
}

/** A value as one side of a change; undefined where there is none. */
export function sideOf(uri: string, located: Located | undefined): ChangeSide | undefined {
  return located && { uri, ranges: [located.range], text: publishedText(located.value) };
}

/** Several values as one side of a change, their texts joined; undefined where there are none. */
export function sideOfAll(uri: string, all: readonly Located[]): ChangeSide | undefined {
  if (all.length === 0) return undefined;
  return {
    uri,
    ranges: all.map(({ range }) => range),
    text: all.map(({ value }) => publishedText(value)).join(', '),
  };
}

/** Whether readers see the same in both; line breaks in the file make no difference. */
export function isSameText(before: Located | undefined, after: Located | undefined): boolean {
  return textOf(before) === textOf(after);
}

/** The text as published, empty where there is none. */
export function textOf(located: Located | undefined): string {
  return located ? publishedText(located.value) : '';
}

/** One range from the start of the first to the end of the second. */
export function span(first: Range, last: Range): Range {
  return { start: first.start, end: last.end };
}
