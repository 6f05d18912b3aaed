/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { pageKey } from '../../profile/address';
import type { PageLink } from '../../profile/address';
import type { FamilyPage, FrameworkPage } from '../../profile/profile';
import * as messages from './messages';
import { Link, Links, Notice, Paragraph, ShowsSources } from './parts';

/** A role family with its roles. */
export function FamilyPageView({ page }: { readonly page: FamilyPage }): JSX.Element {
  return (
    <article>
      <span class="govuk-caption-xl">{messages.familyCaption()}</span>
      <h1 class="govuk-heading-xl">{page.name || messages.untitledFamily()}</h1>
      {page.roles.length === 0 && <Notice>{messages.noRolesInFamily()}</Notice>}
      {page.roles.map(({ role, description, levels }) => (
        <section class="cf-skill" key={pageKey(role.address)}>
          <h2 class="govuk-heading-m">
            <Link to={role.address}>{role.text}</Link>
          </h2>
          <Paragraph text={description} />
          <Links links={named(levels)} />
        </section>
      ))}
    </article>
  );
}

/** The index of a framework, with a box to search it. */
export function FrameworkPageView({ page }: { readonly page: FrameworkPage }): JSX.Element {
  // A file for readers has no script that could search it.
  const isLive = useContext(ShowsSources);
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const fits = ({ text }: PageLink) => text.toLowerCase().includes(wanted);
  const roles = page.roles.filter(fits);
  const skills = page.skills.filter(fits);
  const families = page.families
    .map(({ family, roles: all }) => ({ family, roles: all.filter(fits) }))
    .filter((each) => wanted === '' || each.roles.length > 0);
  return (
    <article>
      <span class="govuk-caption-xl">{messages.frameworkCaption()}</span>
      <h1 class="govuk-heading-xl">{page.name || messages.untitledFramework()}</h1>
      {isLive && (
        <div class="govuk-form-group cf-search">
          <label class="govuk-label" for="cf-search">
            {messages.searchLabel()}
          </label>
          <input
            class="govuk-input"
            id="cf-search"
            type="search"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
      )}
      {wanted !== '' && roles.length + skills.length === 0 && (
        <p class="govuk-body" role="status">
          {messages.nothingFound()}
        </p>
      )}
      {families.length > 0 && (
        <section>
          <h2 class="govuk-heading-l">{messages.families()}</h2>
          {families.map(({ family, roles: own }) => (
            <section key={pageKey(family.address)}>
              <h3 class="govuk-heading-m">
                <Link to={family.address}>{family.text || messages.untitledFamily()}</Link>
              </h3>
              <Links links={own} />
            </section>
          ))}
        </section>
      )}
      <Index
        heading={messages.rolesAToZ()}
        links={roles}
        isShown={wanted === ''}
        none={messages.noRolesYet()}
      />
      <Index
        heading={messages.skillsAToZ()}
        links={skills}
        isShown={wanted === ''}
        none={messages.noSkillsYet()}
      />
    </article>
  );
}

function Index({
  heading,
  links,
  isShown,
  none,
}: {
  readonly heading: string;
  readonly links: readonly PageLink[];
  /** Whether it is shown even when empty. */
  readonly isShown: boolean;
  readonly none: string;
}): JSX.Element | null {
  if (links.length === 0 && !isShown) return null;
  const letters = [...new Set(links.map(letterOf))];
  return (
    <section>
      <h2 class="govuk-heading-l">{heading}</h2>
      {links.length === 0 && <p class="govuk-body">{none}</p>}
      {letters.map((letter) => (
        <section class="cf-letter" key={letter}>
          <h3 class="govuk-heading-m">{letter}</h3>
          <Links links={links.filter((link) => letterOf(link) === letter)} />
        </section>
      ))}
    </section>
  );
}

function letterOf({ text }: PageLink): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20).toUpperCase();
}

function named(levels: readonly PageLink[]): PageLink[] {
  return levels.map((link) => ({ ...link, text: link.text || messages.untitledLevel() }));
}
