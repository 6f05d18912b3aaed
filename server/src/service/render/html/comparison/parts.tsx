/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren, JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageAddress } from '../../../profile/address';
import type { ComparedSide, ComparedStatus, ComparedText, Sides } from '../../comparedPage';
import { Hrefs, Notice, ShowsSources, useSourceOf } from '../parts';
import * as messages from './messages';
import { changeMark, isOn, isTold, isWhole, useView, View } from './view';
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

/** A heading below a few words on what it is a heading of. */
export function Title({
  caption,
  text,
  missing,
  level = 1,
  size = 'xl',
}: {
  readonly caption: (side: ComparedSide | undefined) => ComponentChildren;
  /** Undefined: the heading is `missing`, whatever the state. */
  readonly text?: ComparedText | undefined;
  readonly missing: string;
  readonly level?: number;
  readonly size?: 'xl' | 'l';
}): JSX.Element {
  return (
    <Row status="same" isKept>
      {(side) => (
        <>
          <p class={`govuk-caption-${size}`}>{caption(side)}</p>
          <Heading text={text} missing={missing} level={level} size={size} side={side} />
        </>
      )}
    </Row>
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
