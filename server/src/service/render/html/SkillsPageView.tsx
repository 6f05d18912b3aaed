/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import type { SkillPage, SkillsPage } from '../../profile/profile';
import { byLetter } from './letters';
import * as messages from './messages';
import { Link, Notice, Paragraph, useSourceOf } from './parts';
import { Remarks } from './remarks';
import { NothingFound, SearchBox, useSearch } from './search';
import { RequiredBy, SkillLevels } from './SkillParts';

/** All skills from A to Z, each as on its own page. */
export function SkillsPageView({ page }: { readonly page: SkillsPage }): JSX.Element {
  const sourceOf = useSourceOf();
  const search = useSearch();
  const skills = page.skills.filter(({ name }) => search.finds(name?.text ?? ''));
  return (
    <article>
      <span class="govuk-caption-xl" {...sourceOf(page.source)}>
        {page.name || messages.untitledFramework()}
      </span>
      <h1 class="govuk-heading-xl">{messages.skillsAToZ()}</h1>
      <p class="govuk-body-l">{messages.skillsPageLead()}</p>
      <SearchBox search={search} label={messages.searchSkillsLabel()} />
      {page.skills.length === 0 && <Notice>{messages.noSkillsYet()}</Notice>}
      {search.isOn && skills.length === 0 && <NothingFound />}
      {byLetter(skills, ({ name }) => name?.text ?? '').map(([letter, own]) => (
        <section key={letter}>
          <h2 class="govuk-heading-l">{letter}</h2>
          {own.map((skill) => (
            <SkillSection key={skill.uri} skill={skill} />
          ))}
        </section>
      ))}
    </article>
  );
}

function SkillSection({ skill }: { readonly skill: SkillPage }): JSX.Element {
  const { uri, name, description, requiredBy } = skill;
  const sourceOf = useSourceOf();
  const roles = new Set(requiredBy.map(({ address }) => address.uri)).size;
  return (
    <section class="cf-skill">
      <h3 class="govuk-heading-m" {...sourceOf(name)}>
        <Link to={{ kind: 'skill', uri }}>{name?.text ?? messages.untitledSkill()}</Link>
      </h3>
      <Remarks on={[name]} />
      <Paragraph text={description} />
      <SkillLevels skill={skill} />
      {roles > 0 ? (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{messages.countRolesAskingFor(roles)}</span>
          </summary>
          <div class="govuk-details__text">
            <RequiredBy demands={requiredBy} />
          </div>
        </details>
      ) : (
        <p class="govuk-hint">{messages.nobodyAsksFor()}</p>
      )}
    </section>
  );
}
