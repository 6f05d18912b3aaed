/** @jsxRuntime automatic @jsxImportSource preact */
import { createContext, Fragment } from 'preact';
import type { ComponentChildren, JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { pageKey } from '../../profile/address';
import type { PageAddress, PageLink, Source } from '../../profile/address';
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

/** A paragraph that is a link; nothing where it would lead nowhere. */
export function LinkParagraph({
  to,
  children,
}: {
  readonly to: PageAddress;
  readonly children: ComponentChildren;
}): JSX.Element | null {
  const hrefOf = useContext(Hrefs);
  if (hrefOf(to) === undefined) return null;
  return (
    <p class="govuk-body">
      <Link to={to}>{children}</Link>
    </p>
  );
}

/** A link in the author's words, which leads back to where these are written as well. */
export function NameLink({
  link,
  untitled = '',
}: {
  readonly link: PageLink;
  /** What stands there where there are no words. */
  readonly untitled?: string;
}): JSX.Element {
  const sourceOf = useSourceOf();
  return (
    <span {...sourceOf(link.source)}>
      <Link to={link.address}>{link.text || untitled}</Link>
    </span>
  );
}

/** Links one below the other. */
export function Links({
  links,
  untitled,
}: {
  readonly links: readonly PageLink[];
  readonly untitled?: string;
}): JSX.Element {
  const keys = useStableKeys(links.map(({ text }) => text));
  return (
    <ul class="govuk-list">
      {links.map((link, index) => (
        <li key={keys[index]}>
          <NameLink link={link} {...(untitled !== undefined && { untitled })} />
          <Remarks on={[link.source]} />
        </li>
      ))}
    </ul>
  );
}

/** Gives the attributes by which a page leads back from a text to its source. For components only. */
export function useSourceOf(): (text: Source | undefined) => Record<string, string | number> {
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
  grading,
}: {
  readonly grades: readonly SourcedText[];
  /** Whose grades they are. */
  readonly grading: SourcedText | undefined;
}): JSX.Element | null {
  const sourceOf = useSourceOf();
  const keys = useStableKeys(grades.map(({ text }) => text));
  if (grades.length === 0) return null;
  return (
    <>
      <p class="govuk-body">
        <GradesLead count={grades.length} hasGrading={grading !== undefined}>
          {grading && <span {...sourceOf(grading)}>{grading.text}</span>}
        </GradesLead>{' '}
        {grades.map((grade, index) => (
          <Fragment key={keys[index]}>
            {messages.between(index, grades.length)}
            <span {...sourceOf(grade)}>{grade.text}</span>
          </Fragment>
        ))}
        .
      </p>
      <Remarks on={grades} />
    </>
  );
}

/** The sentence on grades up to the grades, with whose they are as a part that is marked up. */
export function GradesLead({
  count,
  hasGrading,
  children,
}: {
  readonly count: number;
  readonly hasGrading: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const place = '\u0000';
  const [lead, rest] = messages.gradesLead(count, hasGrading ? place : undefined).split(place);
  return (
    <>
      {lead}
      {rest !== undefined && children}
      {rest}
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
export function LevelTag({
  level,
  source,
}: {
  readonly level: LevelMeaning;
  /** Where it is written that this is the level. */
  readonly source?: Source | undefined;
}): JSX.Element {
  const sourceOf = useSourceOf();
  const known = level.position !== undefined;
  return (
    <strong
      class={known ? 'govuk-tag cf-level' : 'govuk-tag govuk-tag--red cf-level'}
      {...sourceOf(source)}
    >
      {messages.level(level.name)}
    </strong>
  );
}

/** What a skill level means among the framework's levels; nothing where it is none of them. */
export function LevelDefinition({
  level,
  isTight = false,
}: {
  readonly level: LevelMeaning;
  /** Whether what follows belongs to it. */
  readonly isTight?: boolean;
}): JSX.Element | null {
  const sourceOf = useSourceOf();
  const meaning = messages.meaningOfLevel(level);
  if (meaning === undefined) return null;
  return (
    <p class={isTight ? 'govuk-hint cf-tight' : 'govuk-hint'} {...sourceOf(level.source)}>
      {meaning}
    </p>
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
