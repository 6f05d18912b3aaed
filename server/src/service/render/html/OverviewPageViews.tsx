/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren, JSX } from 'preact';
import { pageKey } from '../../profile/address';
import type { PageLink } from '../../profile/address';
import type { FamilyPage, FrameworkPage } from '../../profile/profile';
import { byLetter } from './letters';
import * as messages from './messages';
import { LinkParagraph, Links, NameLink, Notice, Paragraph, useSourceOf } from './parts';
import { Remarks } from './remarks';
import { NothingFound, SearchBox, useSearch } from './search';

/** A role family with its roles. */
export function FamilyPageView({ page }: { readonly page: FamilyPage }): JSX.Element {
  const sourceOf = useSourceOf();
  return (
    <article>
      <span class="govuk-caption-xl">{messages.familyCaption()}</span>
      <h1 class="govuk-heading-xl" {...sourceOf(page.source)}>
        {page.name || messages.untitledFamily()}
      </h1>
      <Remarks on={[page.source]} />
      {page.roles.length === 0 && <Notice>{messages.noRolesInFamily()}</Notice>}
      {page.roles.map(({ role, description, levels }) => (
        <section class="cf-skill" key={pageKey(role.address)}>
          <h2 class="govuk-heading-m">
            <NameLink link={role} />
          </h2>
          <Remarks on={[role.source]} />
          <Paragraph text={description} />
          <Links links={levels} untitled={messages.untitledLevel()} />
        </section>
      ))}
    </article>
  );
}

/** The index of a framework, with a box to search it. */
export function FrameworkPageView({ page }: { readonly page: FrameworkPage }): JSX.Element {
  const sourceOf = useSourceOf();
  const search = useSearch();
  const fits = ({ text }: PageLink) => search.finds(text);
  const roles = page.roles.filter(fits);
  const skills = page.skills.filter(fits);
  const families = page.families
    .map(({ family, roles: all }) => ({ family, roles: all.filter(fits) }))
    .filter((each) => !search.isOn || each.roles.length > 0);
  return (
    <article>
      <span class="govuk-caption-xl">{messages.frameworkCaption()}</span>
      <h1 class="govuk-heading-xl" {...sourceOf(page.source)}>
        {page.name || messages.untitledFramework()}
      </h1>
      <Remarks on={[page.source]} />
      <SearchBox search={search} label={messages.searchLabel()} />
      {search.isOn && roles.length + skills.length === 0 && <NothingFound />}
      {families.length > 0 && (
        <section>
          <h2 class="govuk-heading-l">{messages.families()}</h2>
          {families.map(({ family, roles: own }) => (
            <section key={pageKey(family.address)}>
              <h3 class="govuk-heading-m">
                <NameLink link={family} untitled={messages.untitledFamily()} />
              </h3>
              <Remarks on={[family.source]} />
              <Links links={own} />
            </section>
          ))}
        </section>
      )}
      <Index
        heading={messages.rolesAToZ()}
        links={roles}
        isShown={!search.isOn}
        none={messages.noRolesYet()}
      />
      <Index
        heading={messages.skillsAToZ()}
        links={skills}
        isShown={!search.isOn}
        none={messages.noSkillsYet()}
      >
        {!search.isOn && (
          <LinkParagraph to={{ kind: 'skills', root: page.root }}>
            {messages.allSkillsInFull()}
          </LinkParagraph>
        )}
      </Index>
    </article>
  );
}

function Index({
  heading,
  links,
  isShown,
  none,
  children,
}: {
  readonly heading: string;
  readonly links: readonly PageLink[];
  /** Whether it is shown even when empty. */
  readonly isShown: boolean;
  readonly none: string;
  /** What stands below the heading where there are links. */
  readonly children?: ComponentChildren;
}): JSX.Element | null {
  if (links.length === 0 && !isShown) return null;
  return (
    <section>
      <h2 class="govuk-heading-l">{heading}</h2>
      {links.length === 0 ? <p class="govuk-body">{none}</p> : children}
      {byLetter(links, ({ text }) => text).map(([letter, own]) => (
        <section class="cf-letter" key={letter}>
          <h3 class="govuk-heading-m">{letter}</h3>
          <Links links={own} />
        </section>
      ))}
    </section>
  );
}
