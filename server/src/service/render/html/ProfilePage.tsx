/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import type { Profile, ProfileSkill } from '../../profile/profile';
import * as messages from './messages';
import {
  Bullets,
  Grades,
  LevelDefinition,
  LevelTag,
  Link,
  LinkParagraph,
  Notice,
  Paragraph,
  Path,
  RoleCaption,
  useSkillKeys,
  useSourceOf,
} from './parts';
import { Remarks } from './remarks';

/** A role level as published. */
export function ProfilePage({ page }: { readonly page: Profile }): JSX.Element {
  const { role, roleLevel, grades, responsibilities, skills } = page;
  const sourceOf = useSourceOf();
  const keys = useSkillKeys(skills);
  return (
    <article>
      <RoleCaption family={page.family} />
      <h1 class="govuk-heading-xl" {...sourceOf(role)}>
        {role?.text ?? messages.untitledRole()}
      </h1>
      <Remarks on={[role]} />
      <Paragraph text={page.roleDescription} />
      <section>
        <span class="govuk-caption-l">{messages.roleLevel()}</span>
        <h2 class="govuk-heading-l" {...sourceOf(roleLevel)}>
          {roleLevel?.text ?? messages.untitledLevel()}
        </h2>
        <Remarks on={[roleLevel]} />
        <Path path={page.path} />
        <Paragraph text={page.roleLevelDescription} />
        {responsibilities.length > 0 && <p class="govuk-body">{messages.youWill()}</p>}
        <Bullets items={responsibilities} />
        <Grades grades={grades} grading={page.grading} />
      </section>
      <section>
        <h2 class="govuk-heading-l">{messages.skillsHeading()}</h2>
        <LinkParagraph to={{ kind: 'progression', uri: page.uri }}>
          {messages.seeProgression()}
        </LinkParagraph>
        {skills.length === 0 && <Notice>{messages.noSkills()}</Notice>}
        {skills.map((skill, index) => (
          <SkillSection key={keys[index]} skill={skill} />
        ))}
      </section>
    </article>
  );
}

function SkillSection({ skill }: { readonly skill: ProfileSkill }): JSX.Element {
  const { name, level, description, bullets, problem } = skill;
  const sourceOf = useSourceOf();
  return (
    <section class="cf-skill">
      <div class="cf-skill__heading">
        <h3 class="govuk-heading-m" {...sourceOf(name)}>
          <Link to={skill.address}>{name.text}</Link>
        </h3>
        {level && <LevelTag level={level} source={skill.levelSource} />}
      </div>
      <Remarks on={[name, skill.levelSource]} />
      {level && <LevelDefinition level={level} />}
      <Paragraph text={description} />
      {problem && <Notice>{messages.skillProblem(problem, name.text, level?.name ?? '')}</Notice>}
      {bullets.length > 0 && <p class="govuk-body">{messages.youCan()}</p>}
      <Bullets items={bullets} />
    </section>
  );
}
