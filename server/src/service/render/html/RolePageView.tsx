/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import { pageKey } from '../../profile/address';
import type { Profile, ProfileSkill, RolePage, RoleShare } from '../../profile/profile';
import { roleInSentence } from '../roleInSentence';
import * as messages from './messages';
import {
  Bullets,
  Grades,
  LevelDefinition,
  LevelTag,
  Link,
  LinkParagraph,
  NameLink,
  Notice,
  Paragraph,
  Path,
  RoleCaption,
  useSkillKeys,
  useSourceOf,
} from './parts';
import { Remarks } from './remarks';
import { StackedTable } from './StackedTable';
import { useStableKeys } from './stableKeys';

/** A role as published: what it does, its role levels one after the other, the roles like it. */
export function RolePageView({ page }: { readonly page: RolePage }): JSX.Element {
  const { name, family, description, levels, shares } = page;
  const sourceOf = useSourceOf();
  const role = name?.text ?? messages.untitledRole();
  const inSentence = roleInSentence(page);
  const names = levels.map(({ roleLevel }) => roleLevel?.text ?? messages.untitledLevel());
  const keys = useStableKeys(names);
  return (
    <article>
      <RoleCaption family={family} />
      <h1 class="govuk-heading-xl" {...sourceOf(name)}>
        {role}
      </h1>
      <Remarks on={[name]} />
      <p class="govuk-body-l">{messages.rolePageLead(inSentence)}</p>
      <section>
        <h2 class="govuk-heading-l">{messages.whatRoleDoes(inSentence)}</h2>
        <Paragraph text={description} />
        {!description && <Notice>{messages.noRoleDescription()}</Notice>}
      </section>
      <section>
        <h2 class="govuk-heading-l">{messages.roleLevels()}</h2>
        {names.length > 0 ? (
          <p class="govuk-body">
            {messages.numberOfLevels(names.length, names[0] ?? '', names.at(-1) ?? '')}
          </p>
        ) : (
          <Notice>{messages.noPage('no-role-level')}</Notice>
        )}
        {names.length > 0 && (
          <LinkParagraph to={{ kind: 'progression', uri: page.uri }}>
            {messages.seeProgression()}
          </LinkParagraph>
        )}
        {levels.map((level, index) => (
          <LevelSection key={keys[index]} level={level} number={index + 1} uri={page.uri} />
        ))}
      </section>
      {shares.length > 0 && <Shares role={name?.text ?? messages.thisRole()} shares={shares} />}
    </article>
  );
}

function LevelSection({
  level,
  number,
  uri,
}: {
  readonly level: Profile;
  readonly number: number;
  readonly uri: string;
}): JSX.Element {
  const { roleLevel, path, responsibilities, grades, skills } = level;
  const sourceOf = useSourceOf();
  const name = roleLevel?.text ?? messages.untitledLevel();
  const keys = useSkillKeys(skills);
  return (
    <section class="cf-role-level">
      <h3 class="govuk-heading-m" {...sourceOf(roleLevel)}>
        <Link to={{ kind: 'profile', uri, level: number - 1 }}>
          {messages.numbered(number, name)}
        </Link>
      </h3>
      <Remarks on={[roleLevel]} />
      <Path path={path} />
      <Paragraph text={level.roleLevelDescription} />
      {responsibilities.length > 0 && <p class="govuk-body">{messages.youWill()}</p>}
      <Bullets items={responsibilities} />
      <Grades grades={grades} grading={level.grading} />
      {skills.length > 0 ? (
        <StackedTable
          caption={messages.skillsOf(name)}
          first="cf-skill-column"
          columns={[messages.skill(), messages.levelColumn()]}
        >
          {skills.map((skill, index) => (
            <SkillRow key={keys[index]} skill={skill} />
          ))}
        </StackedTable>
      ) : (
        <Notice>{messages.noSkills()}</Notice>
      )}
    </section>
  );
}

function SkillRow({ skill }: { readonly skill: ProfileSkill }): JSX.Element {
  const { name, address, level, levelSource, description, bullets, problem } = skill;
  const sourceOf = useSourceOf();
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header cf-skill-column">
        <span {...sourceOf(name)}>
          <Link to={address}>{name.text}</Link>
        </span>{' '}
        {description && (
          <span class="govuk-hint cf-skill-description" {...sourceOf(description)}>
            {description.text}
          </span>
        )}
      </th>
      <td class="govuk-table__cell">
        <Remarks on={[name, description, levelSource]} />
        {level && (
          <>
            <p class="govuk-body cf-tight">
              <LevelTag level={level} source={levelSource} />
            </p>
            <LevelDefinition level={level} isTight />
          </>
        )}
        {problem && <Notice>{messages.skillProblem(problem, name.text, level?.name ?? '')}</Notice>}
        {bullets.length > 0 && <p class="govuk-body cf-tight">{messages.youCan()}</p>}
        <Bullets items={bullets} />
      </td>
    </tr>
  );
}

function Shares({
  role,
  shares,
}: {
  readonly role: string;
  readonly shares: readonly RoleShare[];
}): JSX.Element {
  return (
    <section>
      <h2 class="govuk-heading-l">{messages.sharedSkills(role)}</h2>
      <StackedTable first="cf-skill-column" columns={[messages.role(), messages.shared()]}>
        {shares.map(({ role: other, skills }) => (
          <tr class="govuk-table__row" key={pageKey(other.address)}>
            <th scope="row" class="govuk-table__header">
              <NameLink link={other} />
            </th>
            <td class="govuk-table__cell">
              {skills.map((skill, index) => (
                <>
                  {index > 0 && ', '}
                  <NameLink link={skill} />
                </>
              ))}
            </td>
          </tr>
        ))}
      </StackedTable>
    </section>
  );
}
