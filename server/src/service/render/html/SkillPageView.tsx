/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import type { SkillPage, SkillPageLevel } from '../../profile/profile';
import * as messages from './messages';
import { Bullets, LevelTag, Link, Notice, Paragraph, useSourceOf } from './parts';
import { Remarks } from './remarks';
import { useStableKeys } from './stableKeys';

/** A skill with what each level means and who asks for it. */
export function SkillPageView({ page }: { readonly page: SkillPage }): JSX.Element {
  const sourceOf = useSourceOf();
  return (
    <article>
      <span class="govuk-caption-xl">{messages.skill()}</span>
      <h1 class="govuk-heading-xl" {...sourceOf(page.name)}>
        {page.name?.text ?? messages.untitledSkill()}
      </h1>
      <Remarks on={[page.name]} />
      <Paragraph text={page.description} />
      {page.levels.map((level) => (
        <LevelSection key={level.meaning.name} level={level} />
      ))}
    </article>
  );
}

function LevelSection({ level }: { readonly level: SkillPageLevel }): JSX.Element {
  const { meaning, bullets, problem, askedForBy } = level;
  const sourceOf = useSourceOf();
  const names = askedForBy.map(({ role, roleLevel }) => messages.roleLevelOf(roleLevel, role));
  const keys = useStableKeys(names);
  return (
    <section class="cf-skill">
      <h2 class="govuk-heading-m">
        <LevelTag level={meaning} />
      </h2>
      {meaning.definition !== undefined && <p class="govuk-hint">{meaning.definition}</p>}
      {problem && <Notice>{messages.levelProblem(problem, meaning.name)}</Notice>}
      {bullets.length > 0 && <p class="govuk-body">{messages.youCan()}</p>}
      <Bullets items={bullets} />
      {askedForBy.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {messages.countAskedForBy(askedForBy.length)}
            </span>
          </summary>
          <ul class="govuk-list govuk-list--bullet govuk-details__text">
            {askedForBy.map(({ address, source }, index) => (
              <li key={keys[index]} {...sourceOf(source)}>
                <Link to={address}>{names[index]}</Link>
                <Remarks on={[source]} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
