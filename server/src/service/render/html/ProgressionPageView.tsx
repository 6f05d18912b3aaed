/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import { pageKey } from '../../profile/address';
import type { ProgressionCell, ProgressionPage } from '../../profile/profile';
import * as messages from './messages';
import { Link, Notice, useSourceOf } from './parts';
import { Remarks } from './remarks';
import { useStableKeys } from './stableKeys';
import { shadeOf } from './shades';

const MARKS = { new: '+', raised: '▲', lowered: '▼', dropped: '–' } as const;

/** A role's skills against its role levels. */
export function ProgressionPageView({ page }: { readonly page: ProgressionPage }): JSX.Element {
  const { name, levels, scale, rows } = page;
  const sourceOf = useSourceOf();
  const columns = useStableKeys(levels.map((level) => level.name?.text ?? ''));
  return (
    <article>
      <span class="govuk-caption-xl">{messages.progression()}</span>
      <h1 class="govuk-heading-xl" {...sourceOf(name)}>
        {name?.text ?? messages.untitledRole()}
      </h1>
      <Remarks on={[name]} />
      <p class="govuk-body">{messages.progressionLead()}</p>
      <dl class="cf-scale" aria-label={messages.keyToLevels()}>
        {scale.map((level) => (
          <div key={level.name} class={`cf-scale__level ${shadeOf(level.position, level.of)}`}>
            <dt {...sourceOf(level.source)}>{level.name}</dt>
            {level.definition !== undefined && (
              <dd {...sourceOf(level.source)}>{level.definition}</dd>
            )}
            <Remarks on={[level.source]} />
          </div>
        ))}
      </dl>
      {rows.length === 0 ? (
        <Notice>{messages.noSkillsInRole()}</Notice>
      ) : (
        <div class="cf-scroll" tabIndex={0} role="region" aria-label={messages.progression()}>
          <table class={`govuk-table cf-matrix ${crowdOf(levels.length)}`}>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                <th scope="col" class="govuk-table__header">
                  {messages.skill()}
                </th>
                {levels.map((level, index) => (
                  <th scope="col" class="govuk-table__header" key={columns[index]}>
                    <span {...sourceOf(level.name)}>
                      <Link to={level.address}>{level.name?.text ?? messages.untitledLevel()}</Link>
                    </span>
                    {level.path && (
                      <span class="govuk-hint cf-tight" {...sourceOf(level.path)}>
                        {messages.path(level.path.text)}
                      </span>
                    )}
                    <Remarks on={[level.name, level.path]} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              {rows.map(({ skill, address, cells }) => (
                <tr class="govuk-table__row" key={address ? pageKey(address) : skill.text}>
                  <th scope="row" class="govuk-table__header">
                    <span {...sourceOf(skill)}>
                      <Link to={address}>{skill.text}</Link>
                    </span>
                  </th>
                  {cells.map((cell, index) => (
                    <Cell key={columns[index]} cell={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </article>
  );
}

/** The class by which a table of many role levels is printed smaller. */
function crowdOf(columns: number): string {
  if (columns > 14) return 'cf-matrix--crowded';
  return columns > 7 ? 'cf-matrix--full' : '';
}

function Cell({ cell }: { readonly cell: ProgressionCell | undefined }): JSX.Element {
  const sourceOf = useSourceOf();
  if (!cell) {
    return (
      <td class="govuk-table__cell">
        <span class="govuk-visually-hidden">{messages.notAskedFor()}</span>
      </td>
    );
  }
  const { change, level, source, before } = cell;
  const shade = level ? shadeOf(level.position, level.of) : '';
  return (
    <td class={`govuk-table__cell ${shade}`} {...sourceOf(source)}>
      {level && <span class="cf-matrix__level">{level.name}</span>}
      {change !== 'same' && (
        <span class={`cf-change cf-change--${change}`}>
          <span aria-hidden="true">{MARKS[change]} </span>
          {messages.change(change, before)}
        </span>
      )}
      <Remarks on={[source]} />
    </td>
  );
}
