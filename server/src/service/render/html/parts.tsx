/** @jsxRuntime automatic @jsxImportSource preact */
import { createContext } from 'preact';
import type { ComponentChildren, JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { pageKey } from '../../profile/address';
import type { PageAddress, PageLink } from '../../profile/address';
import type { LevelMeaning, SourcedText } from '../../profile/profile';
import * as messages from './messages';

/** Whether a page says where its texts were written: a preview does, a file for readers does not. */
export const ShowsSources = createContext(true);

/** The `href` of a page; undefined where it cannot be reached, as in a file that stands alone. */
export const Hrefs = createContext<(address: PageAddress) => string | undefined>(() => undefined);

/** A link to another page of the framework; plain words where there is nothing to lead to. */
export function Link({
  to,
  children,
}: {
  readonly to: PageAddress | undefined;
  readonly children: ComponentChildren;
}): JSX.Element {
  const hrefOf = useContext(Hrefs);
  const href = to && hrefOf(to);
  if (to === undefined || href === undefined) return <>{children}</>;
  return (
    <a class="govuk-link" href={href} data-page={JSON.stringify(to)}>
      {children}
    </a>
  );
}

/** Links one below the other. */
export function Links({ links }: { readonly links: readonly PageLink[] }): JSX.Element {
  return (
    <ul class="govuk-list">
      {links.map(({ text, address }) => (
        <li key={pageKey(address)}>
          <Link to={address}>{text}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Gives the attributes by which a page leads back from a text to its source. For components only. */
export function useSourceOf(): (
  text: Pick<SourcedText, 'uri' | 'range'> | undefined,
) => Record<string, string | number> {
  const shows = useContext(ShowsSources);
  return (text) =>
    shows && text
      ? {
          'data-uri': text.uri,
          'data-line': text.range.start.line,
          'data-character': text.range.start.character,
        }
      : {};
}

/** A paragraph of the author's text; nothing where there is none. */
export function Paragraph({
  text,
}: {
  readonly text: SourcedText | undefined;
}): JSX.Element | null {
  const sourceOf = useSourceOf();
  if (!text) return null;
  return (
    <p class="govuk-body" {...sourceOf(text)}>
      {text.text}
    </p>
  );
}

/** The author's bullets. */
export function Bullets({ items }: { readonly items: readonly SourcedText[] }): JSX.Element | null {
  const sourceOf = useSourceOf();
  if (items.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li {...sourceOf(item)}>{item.text}</li>
      ))}
    </ul>
  );
}

/** A skill level as a tag: "Level: working". */
export function LevelTag({ level }: { readonly level: LevelMeaning }): JSX.Element {
  const known = level.position !== undefined;
  return (
    <strong class={known ? 'govuk-tag cf-level' : 'govuk-tag govuk-tag--red cf-level'}>
      {messages.level(level.name)}
    </strong>
  );
}

/** A skill level as a role's page names it, with what it means among the framework's levels. */
export function LevelText({ level }: { readonly level: LevelMeaning }): JSX.Element {
  const { name, position, of, definition } = level;
  return (
    <>
      <p class="govuk-body cf-tight">
        <LevelTag level={level} />
      </p>
      {position !== undefined && (
        <p class="govuk-hint cf-tight">
          {definition ?? messages.positionOfLevel(name, position, of)}
        </p>
      )}
    </>
  );
}

/** Something the author must put right, in place of what is missing. */
export function Notice({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="govuk-inset-text cf-notice" role="note">
      {children}
    </div>
  );
}
