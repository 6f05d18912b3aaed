import type { Range } from 'vscode-languageserver-types';
import type { ParsedDocument } from '../documents/parse';
import { idOf } from './changeId';
import type { Change, ChangeKind } from './comparison';
import type { Draft } from './draft';
import { linesOf } from './lines';
import * as messages from './messages';
import type { State, States } from './states';
import { wordRuns } from './wording';

/** Kinds that no reader sees, whoever asks for what. */
const UNPUBLISHED: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'grade-added',
  'grade-removed',
  'grade-moved',
  'setting',
  'skill-name-followed',
  'level-name-followed',
  'skill-former-names',
  'file-moved',
  'file-added',
  'file-removed',
  'framework-moved',
  'other',
  'comments',
  'layout',
]);

/**
 * A draft as everybody gets to see it.
 * @param order the place of each profile, by key.
 * @param isUncertain whether it may be none, or another; see {@link Change.isUncertain}.
 */
export function toChange(
  draft: Draft,
  id: string,
  order: ReadonlyMap<string, number>,
  isUncertain: boolean,
): Change {
  const { profiles = [], ...all } = draft;
  const rest = {
    ...all,
    list: undefined,
    neighbours: undefined,
    ...(isUncertain && { isUncertain }),
  };
  const affected = [...new Set(profiles)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const { before, after } = draft;
  const isText = draft.kind.endsWith('-reworded') || draft.kind.endsWith('-description');
  return {
    ...rest,
    id,
    title: messages.titleOf(rest),
    ...(isText && { words: wordRuns(before?.text ?? '', after?.text ?? '') }),
    profiles: affected,
    isPublished: affected.length > 0 || !UNPUBLISHED.has(draft.kind),
  };
}

/** Ids of drafts, by what they say: two that say the same are told apart by their order. */
export class Ids {
  private readonly known = new Map<Draft, string>();
  private readonly counts = new Map<string, number>();
  private readonly lines = new Map<ParsedDocument, readonly string[]>();

  private readonly documents: Readonly<
    Record<'before' | 'after', ReadonlyMap<string, ParsedDocument>>
  >;

  constructor({ before, after, unread }: States) {
    const withUnread = (state: State, side: 'before' | 'after') => {
      const documents = unread.flatMap(({ [side]: one }) => one?.document ?? []);
      return new Map([
        ...state.documents,
        ...documents.map((document) => [document.uri, document] as const),
      ]);
    };
    this.documents = { before: withUnread(before, 'before'), after: withUnread(after, 'after') };
  }

  of(draft: Draft): string {
    const known = this.known.get(draft);
    if (known !== undefined) return known;
    const { kind, subject, roleLevel, skill, skillLevel, key } = draft;
    const names = [kind, subject.kind, subject.name, roleLevel, skill, skillLevel, key];
    const places = draft.neighbours ? [draft.neighbours] : [];
    const id = idOf(
      JSON.stringify([
        ...names,
        this.textOf(draft, 'before'),
        this.textOf(draft, 'after'),
        ...places,
      ]),
    );
    const count = (this.counts.get(id) ?? 0) + 1;
    this.counts.set(id, count);
    const own = count === 1 ? id : `${id}-${count}`;
    this.known.set(draft, own);
    return own;
  }

  private textOf(draft: Draft, side: 'before' | 'after'): string | undefined {
    const part = draft[side];
    const document = part && this.documents[side].get(part.uri);
    if (!document) return undefined;
    if (draft.kind === 'unreadable' && part.ranges.length === 0) return document.text.getText();
    const texts = part.ranges.map((range) => document.text.getText(range));
    // What says nothing by itself is known by where it stands, too.
    if (/^(?:file-|framework-moved)/.test(draft.kind)) texts.push(part.text ?? '');
    if (draft.kind === 'layout' || draft.kind === 'comments')
      texts.push(
        part.text ?? '',
        ...part.ranges.flatMap((range) => this.linesAround(document, range)),
      );
    return texts.join('\n');
  }

  /** The lines above and below a range that are not blank. */
  private linesAround(document: ParsedDocument, { start, end }: Range): string[] {
    const lines = this.lines.get(document) ?? linesOf(document.text.getText());
    this.lines.set(document, lines);
    const nearest = (from: number, step: number) => {
      let line = from;
      while (lines[line]?.trim() === '') line += step;
      return lines[line] ?? '';
    };
    return [nearest(start.line - 1, -1), nearest(end.line + 1, 1)];
  }
}
