import type { ParsedDocument } from '../documents/parse';
import { idOf } from './changeId';
import type { Change, ChangeKind } from './comparison';
import type { Draft } from './draft';
import * as messages from './messages';
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
  'other',
  'comments',
  'layout',
  'unreadable',
]);

/**
 * A draft as everybody gets to see it.
 * @param order the place of each profile, by key.
 */
export function toChange(draft: Draft, id: string, order: ReadonlyMap<string, number>): Change {
  const { profiles = [], ...all } = draft;
  const rest = { ...all, list: undefined };
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

  constructor(
    private readonly documents: Readonly<
      Record<'before' | 'after', ReadonlyMap<string, ParsedDocument>>
    >,
  ) {}

  of(draft: Draft): string {
    const known = this.known.get(draft);
    if (known !== undefined) return known;
    const { kind, subject, roleLevel, skill, skillLevel, key } = draft;
    const names = [kind, subject.kind, subject.name, roleLevel, skill, skillLevel, key];
    const id = idOf(
      JSON.stringify([...names, this.textOf(draft, 'before'), this.textOf(draft, 'after')]),
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
    return part.ranges.map((range) => document.text.getText(range)).join('\n');
  }
}
