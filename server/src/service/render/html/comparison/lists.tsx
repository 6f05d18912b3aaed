/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren, JSX } from 'preact';
import type { ComparedItem, ComparedLink, ComparedSide, ComparedStatus } from '../../comparedPage';
import { useSourceOf } from '../parts';
import * as messages from './messages';
import { LinkTo, Row } from './parts';
import { changeMark, isOn, isSame, isTold, isWhole, useView, View } from './view';
import { Mark, Words } from './words';

/** A list of the author's texts, each with what happened to it. */
export function List({
  items,
  lead,
  leadStatus = 'same',
}: {
  readonly items: readonly ComparedItem[];
  /** The paragraph above it, of a state that shows so many items. */
  readonly lead?: (side: ComparedSide | undefined, count: number) => ComponentChildren;
  readonly leadStatus?: string | undefined;
}): JSX.Element | null {
  const view = useView();
  if (items.length === 0) return null;
  const isChanged = leadStatus !== 'same' || items.some((item) => !isSame(item));
  return (
    <Row status={isChanged ? 'changed' : 'same'}>
      {(side) => {
        const shown = items.filter(({ status }) => isOn(side ?? view.only, status));
        if (shown.length === 0) return null;
        return (
          <>
            {lead && <p class="govuk-body cf-tight">{lead(side, shown.length)}</p>}
            <ul class="govuk-list govuk-list--bullet">
              {folded(shown, view.shows === 'changes' && !view.only).map((entry) =>
                'count' in entry ? (
                  <li class="cf-unchanged-items">{messages.unchangedItems(entry.count)}</li>
                ) : (
                  <Item item={entry} side={side} />
                ),
              )}
            </ul>
          </>
        );
      }}
    </Row>
  );
}

function Item({
  item,
  side,
}: {
  readonly item: ComparedItem;
  readonly side: ComparedSide | undefined;
}): JSX.Element {
  const view = useView();
  const sourceOf = useSourceOf();
  return (
    <li {...sourceOf(item.after)} {...changeMark(view, side, item)}>
      <ItemMarks item={item} side={side} />
      <Words text={item} side={side} isTold={isWhole(item.status)} />
    </li>
  );
}

/** What happened to an entry of a list. */
export function ItemMarks({
  item: { status, moved },
  side,
}: {
  readonly item: { readonly status: ComparedStatus; readonly moved?: boolean };
  readonly side: ComparedSide | undefined;
}): JSX.Element | null {
  const { only } = useView();
  if (only || isSame({ status, ...(moved !== undefined && { moved }) })) return null;
  return (
    <>
      {moved && (
        <>
          <Mark kind="moved" />{' '}
        </>
      )}
      {status !== 'same' && isTold(side, status) && (
        <>
          <Mark kind={status === 'changed' ? 'reworded' : status} />{' '}
        </>
      )}
    </>
  );
}

/** The entries of a list with each run of unchanged ones in one, where only changes are shown. */
export function folded<T extends { readonly status: string; readonly moved?: boolean }>(
  items: readonly T[],
  folds: boolean,
): (T | { readonly count: number; readonly items: readonly T[] })[] {
  const found: (T | { count: number; items: T[] })[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (!folds || !isSame(item)) found.push(item);
    else if (last && 'count' in last) {
      last.count++;
      last.items.push(item);
    } else found.push({ count: 1, items: [item] });
  }
  return found;
}

/** Sections one below the other, each run of unchanged ones folded away where only changes are shown. */
export function Sections<T extends { readonly status: string; readonly moved?: boolean }>({
  items,
  keyOf,
  say,
  children,
}: {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** How many are unchanged, in words. */
  readonly say: (count: number) => string;
  readonly children: (item: T) => ComponentChildren;
}): JSX.Element {
  const view = useView();
  const keys = new Map<string, number>();
  const keyed = (item: T) => {
    const key = keyOf(item);
    const times = keys.get(key) ?? 0;
    keys.set(key, times + 1);
    return `${key} ${times}`;
  };
  return (
    <>
      {folded(items, view.shows === 'changes' && !view.only).map((entry) =>
        'count' in entry ? (
          <Folded key={`folded ${entry.items.map(keyOf).join()}`} title={say(entry.count)}>
            {entry.items.map((item) => (
              <View.Provider key={keyed(item)} value={{ ...view, shows: 'everything' }}>
                {children(item)}
              </View.Provider>
            ))}
          </Folded>
        ) : (
          <div key={keyed(entry)} class="cf-part">
            {children(entry)}
          </div>
        ),
      )}
    </>
  );
}

/** What did not change, to be unfolded. */
export function Folded({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <details class="govuk-details cf-unchanged">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{title}</span>
      </summary>
      {children}
    </details>
  );
}

/** Links one below the other. */
export function LinkList({
  links,
  missing,
  say,
}: {
  readonly links: readonly ComparedLink[];
  readonly missing: string;
  readonly say: (count: number) => string;
}): JSX.Element | null {
  const view = useView();
  if (links.length === 0) return null;
  const items = links.map((link) => ({
    ...link,
    status: link.text.status,
    moved: link.text.moved,
  }));
  return (
    <Row status={items.every(isSame) ? 'same' : 'changed'}>
      {(side) => (
        <ul class="govuk-list">
          {folded(
            items.filter(({ status }) => isOn(side ?? view.only, status)),
            view.shows === 'changes' && !view.only,
          ).map((entry) =>
            'count' in entry ? (
              <li class="cf-unchanged-items">{say(entry.count)}</li>
            ) : (
              <li {...changeMark(view, side, entry)}>
                <ItemMarks item={entry} side={side} />
                <LinkTo to={entry.to} side={side}>
                  {entry.text.words.length > 0 ? (
                    <Words text={entry.text} side={side} isTold={isWhole(entry.status)} />
                  ) : (
                    missing
                  )}
                </LinkTo>
              </li>
            ),
          )}
        </ul>
      )}
    </Row>
  );
}
