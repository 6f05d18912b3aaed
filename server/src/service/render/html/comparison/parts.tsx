/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren, JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageAddress } from '../../../profile/address';
import type {
  ComparedItem,
  ComparedLink,
  ComparedSide,
  ComparedStatus,
  ComparedText,
  Sides,
} from '../../comparedPage';
import { Hrefs, Notice, ShowsSources, useSourceOf } from '../parts';
import * as messages from './messages';
import { changeMark, isOn, isSame, isTold, isWhole, useView, View } from './view';
import { Mark, Words } from './words';

/** Something in both states: once where they share one text, twice where they stand side by side. */
export function Row({
  status,
  isKept = false,
  isStacked = false,
  children,
}: {
  readonly status: string;
  /** Whether it shows even where only changes do and it is none. */
  readonly isKept?: boolean;
  /** Whether both states are too wide to stand beside each other. */
  readonly isStacked?: boolean;
  readonly children: (side: ComparedSide | undefined) => ComponentChildren;
}): JSX.Element | null {
  const { layout, shows, only, label } = useView();
  if (!isKept && shows === 'changes' && !only && status === 'same') return null;
  if (only) return isOn(only, status) ? <>{children(only)}</> : null;
  if (layout === 'inline') return <>{children(undefined)}</>;
  const side = (one: ComparedSide) => (
    <div class={`cf-side cf-side--${one}`}>
      {isStacked && (
        <p class="govuk-body cf-tight">
          <strong>{one === 'before' ? messages.asBefore(label) : messages.asNow()}</strong>
        </p>
      )}
      {isOn(one, status) && children(one)}
    </div>
  );
  return (
    <div class={isStacked ? 'cf-row cf-row--stacked' : 'cf-row'}>
      {side('before')}
      {side('after')}
    </div>
  );
}

/** A part that came or went as a whole, said once and not on each of its texts; other parts as they are. */
export function Part({
  status,
  moved = false,
  children,
}: {
  readonly status: ComparedStatus;
  readonly moved?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const view = useView();
  if (view.only) return <>{children}</>;
  if (moved && !isWhole(status))
    return (
      <>
        <Row status="changed">
          {(side) =>
            side !== 'before' && (
              <p class="govuk-body cf-tight" {...changeMark(view, side, { status, moved })}>
                <Mark kind="moved" />
              </p>
            )
          }
        </Row>
        {children}
      </>
    );
  if (!isWhole(status)) return <>{children}</>;
  const side = status === 'added' ? 'after' : 'before';
  const Element = status === 'added' ? 'ins' : 'del';
  return (
    <Row status={status}>
      {() => (
        <Element
          class={`cf-whole cf-whole--${status}`}
          {...changeMark(view, undefined, { status })}
        >
          <Mark kind={status} />
          <View.Provider value={{ ...view, only: side }}>{children}</View.Provider>
        </Element>
      )}
    </Row>
  );
}

/** A heading of the page; the earlier of two side by side only looks like one, for it is said but once. */
export function Heading({
  text,
  missing,
  level,
  size,
  side,
  to,
}: {
  readonly text: ComparedText | undefined;
  /** What stands there where there is no name. */
  readonly missing: string;
  /** 1 for the page's own. */
  readonly level: number;
  readonly size: 'xl' | 'l' | 'm';
  readonly side: ComparedSide | undefined;
  readonly to?: Sides<PageAddress>;
}): JSX.Element {
  const view = useView();
  const sourceOf = useSourceOf();
  const status = text?.status ?? 'same';
  const isHeading = side !== 'before' || status === 'removed' || view.only !== undefined;
  const Element = isHeading ? (`h${Math.min(6, level + view.depth)}` as 'h2') : 'p';
  const hasWords = text?.words.some(({ text: words }) => words !== '') ?? false;
  return (
    <Element
      class={`govuk-heading-${size}`}
      {...sourceOf(text?.after)}
      {...changeMark(view, side, { status })}
    >
      <LinkTo to={to} side={side}>
        {text && hasWords ? <Words text={text} side={side} /> : missing}
      </LinkTo>
    </Element>
  );
}

/** A paragraph of the author's text. */
export function Paragraph({
  text,
  style = 'govuk-body',
  lead,
  isRow = true,
}: {
  readonly text: ComparedText | undefined;
  readonly style?: string;
  /** Words before it. */
  readonly lead?: string;
  readonly isRow?: boolean;
}): JSX.Element | null {
  const view = useView();
  const sourceOf = useSourceOf();
  if (!text) return null;
  const { status } = text;
  const paragraph = (side: ComparedSide | undefined) => (
    <p class={style} {...sourceOf(text.after)} {...changeMark(view, side, text)}>
      {!view.only && status !== 'same' && isTold(side, status) && (
        <>
          <Mark kind={status === 'changed' ? 'reworded' : status} />{' '}
        </>
      )}
      {lead !== undefined && `${lead} `}
      <Words text={text} side={side} isTold={isWhole(status)} />
    </p>
  );
  return isRow ? <Row status={status}>{paragraph}</Row> : paragraph(undefined);
}

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

/** A notice of one or both states. */
export function Problem({ says }: { readonly says: Sides<string> }): JSX.Element | null {
  const view = useView();
  const { before, after } = says;
  if (before === undefined && after === undefined) return null;
  if (before === after) return <Row status="same">{() => <Notice>{after}</Notice>}</Row>;
  return (
    <Row status="changed">
      {(side) => {
        const shown = side ?? view.only;
        return (
          <>
            {before !== undefined && shown !== 'after' && (
              <Notice>
                {!view.only && <Mark kind="removed" />} {before}
              </Notice>
            )}
            {after !== undefined && shown !== 'before' && (
              <Notice>
                {!view.only && <Mark kind="added" />} {after}
              </Notice>
            )}
          </>
        );
      }}
    </Row>
  );
}

/** A link to another compared page; plain words where there is nothing to lead to. */
export function LinkTo({
  to,
  side,
  children,
}: {
  readonly to: Sides<PageAddress> | undefined;
  readonly side: ComparedSide | undefined;
  readonly children: ComponentChildren;
}): JSX.Element {
  const hrefOf = useContext(Hrefs);
  const shows = useContext(ShowsSources);
  const { only } = useView();
  // Both sides lead to the same comparison; a page that is gone is known by its earlier address.
  const one: ComparedSide = to?.after ? 'after' : 'before';
  const address = to?.[one];
  const href =
    address && isOn(side ?? only, one === 'before' ? 'removed' : 'same') && hrefOf(address);
  if (!address || !href) return <>{children}</>;
  return (
    <a
      class="govuk-link"
      href={href}
      {...(shows && { 'data-page': JSON.stringify({ address, side: one }) })}
    >
      {children}
    </a>
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
