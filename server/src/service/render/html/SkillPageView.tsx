/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import type { SkillPage } from '../../profile/profile';
import * as messages from './messages';
import { Paragraph, useSourceOf } from './parts';
import { Remarks } from './remarks';
import { RequiredBy, SkillLevels } from './SkillParts';

/** A skill as published: what each level means, then the roles that require it. */
export function SkillPageView({ page }: { readonly page: SkillPage }): JSX.Element {
  const { name, requiredBy } = page;
  const sourceOf = useSourceOf();
  return (
    <article>
      <span class="govuk-caption-xl">{messages.skill()}</span>
      <h1 class="govuk-heading-xl" {...sourceOf(name)}>
        {name?.text ?? messages.untitledSkill()}
      </h1>
      <Remarks on={[name]} />
      <Paragraph text={page.description} />
      <SkillLevels skill={page} />
      <section>
        <h2 class="govuk-heading-l">{messages.rolesAskingFor()}</h2>
        {requiredBy.length > 0 ? (
          <RequiredBy demands={requiredBy} />
        ) : (
          <p class="govuk-body">{messages.nobodyAsksFor()}</p>
        )}
      </section>
    </article>
  );
}
