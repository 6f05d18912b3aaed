/** @jsxRuntime automatic @jsxImportSource preact */
import { createContext, Fragment } from 'preact';
import type { ComponentChildren, JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { pageKey } from '../../profile/address';
import type { PageAddress, PageLink } from '../../profile/address';
import type { LevelMeaning, ProfileSkill, SourcedText } from '../../profile/profile';
import * as messages from './messages';
import { Remarks } from './remarks';
import { useStableKeys } from './stableKeys';

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
  const shows = useContext(ShowsSources);
  const href = to && hrefOf(to);
  if (to === undefined || href === undefined) return <>{children}</>;
  return (
    <a class="govuk-link" href={href} {...(shows && { 'data-page': JSON.stringify(to) })}>
      {children}
    </a>
  );
}

/** Links one below the other. */
export function Links({ links }: { readonly links: readonly PageLink[] }): JSX.Element {
  const keys = useStableKeys(links.map(({ text }) => text));
  return (
    <ul class="govuk-list">
      {links.map(({ text, address }, index) => (
        <li key={keys[index]}>
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
          ...(text.range.end.line > text.range.start.line && { 'data-end': text.range.end.line }),
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
    <>
      <p class="govuk-body" {...sourceOf(text)}>
        {text.text}
      </p>
      <Remarks on={[text]} />
    </>
  );
}

/** The author's bullets. */
export function Bullets({ items }: { readonly items: readonly SourcedText[] }): JSX.Element | null {
  const sourceOf = useSourceOf();
  const keys = useStableKeys(items.map(({ text }) => text));
  if (items.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item, index) => (
        <li key={keys[index]} {...sourceOf(item)}>
          {item.text}
          <Remarks on={[item]} />
        </li>
      ))}
    </ul>
  );
}

/** The job grades that a role level is often performed at; nothing where there are none. */
export function Grades({
  grades,
}: {
  readonly grades: readonly SourcedText[];
}): JSX.Element | null {
  const sourceOf = useSourceOf();
  const keys = useStableKeys(grades.map(({ text }) => text));
  if (grades.length === 0) return null;
  return (
    <>
      <p class="govuk-body">
        {messages.gradesLead()}{' '}
        {grades.map((grade, index) => (
          <Fragment key={keys[index]}>
            {index > 0 && ', '}
            <span {...sourceOf(grade)}>{grade.text}</span>
          </Fragment>
        ))}
      </p>
      <Remarks on={grades} />
    </>
  );
}

/** What stands above a role's name: the family that it belongs to. */
export function RoleCaption({ family }: { readonly family: SourcedText | undefined }): JSX.Element {
  const sourceOf = useSourceOf();
  return (
    <>
      <span class="govuk-caption-xl" {...sourceOf(family)}>
        {messages.roleCaption(family?.text)}
      </span>
      <Remarks on={[family]} />
    </>
  );
}

/** The branch of a role's progression; nothing where the role has one only. */
export function Path({ path }: { readonly path: SourcedText | undefined }): JSX.Element | null {
  const sourceOf = useSourceOf();
  if (!path) return null;
  return (
    <>
      <p class="govuk-hint" {...sourceOf(path)}>
        {messages.path(path.text)}
      </p>
      <Remarks on={[path]} />
    </>
  );
}

/**
 * Keys by which skills stay what they are while their names are typed and their order changes. For components
 * only.
 */
export function useSkillKeys(skills: readonly ProfileSkill[]): string[] {
  const unknown = skills.filter(({ address }) => !address);
  const keysOfUnknown = useStableKeys(unknown.map(({ name }) => name.text));
  const used = new Map<string, number>();
  return skills.map((skill) => {
    const { address } = skill;
    if (!address) return `unknown ${keysOfUnknown[unknown.indexOf(skill)]}`;
    const key = pageKey(address);
    const times = used.get(key) ?? 0;
    used.set(key, times + 1);
    return `${key} ${times}`;
  });
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
