import type { ComponentChildren, JSX } from 'preact';
import type { LevelMeaning, SourcedText } from '../../profile/profile';
import * as messages from './messages';

/** Where a text was written, as attributes by which a page leads back to its source. */
export function sourceOf(text: SourcedText): Record<string, string | number> {
  return { 'data-uri': text.uri, 'data-line': text.range.start.line };
}

/** A paragraph of the author's text; nothing where there is none. */
export function Paragraph({
  text,
}: {
  readonly text: SourcedText | undefined;
}): JSX.Element | null {
  if (!text) return null;
  return (
    <p class="govuk-body" {...sourceOf(text)}>
      {text.text}
    </p>
  );
}

/** The author's bullets. */
export function Bullets({ items }: { readonly items: readonly SourcedText[] }): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li
          key={`${item.uri}#${item.range.start.line}:${item.range.start.character}`}
          {...sourceOf(item)}
        >
          {item.text}
        </li>
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

/** Something the author must put right, in place of what is missing. */
export function Notice({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="govuk-inset-text cf-notice" role="note">
      {children}
    </div>
  );
}
