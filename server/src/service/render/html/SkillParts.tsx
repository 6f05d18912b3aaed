/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import type { PageLink } from '../../profile/address';
import type { SkillDemand, SkillPage, SkillPageLevel } from '../../profile/profile';
import * as messages from './messages';
import { Bullets, LevelDefinition, LevelTag, Link, NameLink, Notice, useSourceOf } from './parts';
import { Remarks } from './remarks';
import { useStableKeys } from './stableKeys';
import { StackedTable } from './StackedTable';

/** What each level of a skill means, as a table. */
export function SkillLevels({ skill }: { readonly skill: SkillPage }): JSX.Element {
  const { levels, name } = skill;
  const keys = useStableKeys(levels.map(({ meaning }) => meaning.name));
  if (levels.length === 0) return <Notice>{messages.noSkillLevels()}</Notice>;
  return (
    <StackedTable
      caption={messages.levelsOf(name?.text ?? messages.untitledSkill())}
      first="cf-level-column"
      columns={[messages.levelColumn(), messages.skillLevelMeaning()]}
    >
      {levels.map((level, index) => (
        <LevelRow key={keys[index]} level={level} />
      ))}
    </StackedTable>
  );
}

function LevelRow({ level }: { readonly level: SkillPageLevel }): JSX.Element {
  const { meaning, source, bullets, problem } = level;
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header cf-level-column">
        <LevelTag level={meaning} source={source} />
      </th>
      <td class="govuk-table__cell">
        <Remarks on={[source]} />
        <LevelDefinition level={meaning} isTight />
        {problem && <Notice>{messages.levelProblem(problem, meaning.name)}</Notice>}
        {bullets.length > 0 && <p class="govuk-body cf-tight">{messages.youCan()}</p>}
        <Bullets items={bullets} />
      </td>
    </tr>
  );
}

/** The roles that require a skill, each with its role levels that do and the level that they ask for. */
export function RequiredBy({ demands }: { readonly demands: readonly SkillDemand[] }): JSX.Element {
  const roles = new Map<string, SkillDemand[]>();
  for (const demand of demands) {
    const { uri } = demand.address;
    roles.set(uri, [...(roles.get(uri) ?? []), demand]);
  }
  return (
    <StackedTable first="cf-skill-column" columns={[messages.role(), messages.roleLevels()]}>
      {[...roles].map(([uri, own]) => (
        <tr class="govuk-table__row" key={uri}>
          <th scope="row" class="govuk-table__header cf-skill-column">
            <NameLink link={roleOf(uri, own)} untitled={messages.untitledRole()} />
          </th>
          <td class="govuk-table__cell">
            <Demands demands={own} />
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}

function roleOf(uri: string, demands: readonly SkillDemand[]): PageLink {
  const [first] = demands;
  return {
    text: first?.role ?? '',
    address: { kind: 'role', uri },
    ...(first?.roleSource && { source: first.roleSource }),
  };
}

function Demands({ demands }: { readonly demands: readonly SkillDemand[] }): JSX.Element {
  const keys = useStableKeys(demands.map(({ roleLevel }) => roleLevel));
  return (
    <ul class="govuk-list cf-demands">
      {demands.map((demand, index) => (
        <Demand key={keys[index]} demand={demand} />
      ))}
    </ul>
  );
}

function Demand({ demand }: { readonly demand: SkillDemand }): JSX.Element {
  const { roleLevel, address, level, source } = demand;
  const sourceOf = useSourceOf();
  return (
    <li {...sourceOf(source)}>
      <Link to={address}>{roleLevel || messages.untitledLevel()}</Link>
      {level && ': '}
      {level && (level.position === undefined ? <LevelTag level={level} /> : level.name)}
      <Remarks on={[source]} />
    </li>
  );
}
