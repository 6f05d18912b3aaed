/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import type {
  ComparedCell,
  ComparedProgression,
  ComparedSide,
  ShownCell,
} from '../../comparedPage';
import * as pageMessages from '../messages';
import { Notice, useSourceOf } from '../parts';
import { shadeOf } from '../shades';
import * as messages from './messages';
import { Folded, ItemMarks } from './lists';
import { LinkTo, Row, Title } from './parts';
import { changeMark, isOn, isSame, isTold, isWhole, useView, View } from './view';
import { LevelChange, Mark, Words } from './words';

type Rows = ComparedProgression['rows'];

/** A role's skills against its role levels, then and now. */
export function ProgressionComparison({
  page,
}: {
  readonly page: ComparedProgression;
}): JSX.Element {
  const view = useView();
  const { rows } = page;
  const changed = view.shows === 'changes' ? rows.filter((row) => !isSame(row)) : rows;
  const others = rows.filter((row) => !changed.includes(row));
  return (
    <>
      <Title
        caption={pageMessages.progression}
        text={page.name}
        missing={pageMessages.untitledRole()}
      />
      <Scale page={page} />
      {rows.length === 0 && (
        <Row status="same">{() => <Notice>{pageMessages.noSkillsInRole()}</Notice>}</Row>
      )}
      {(changed.length > 0 || !page.columns.every(isSame)) && <Table page={page} rows={changed} />}
      {others.length > 0 && (
        <Folded title={messages.unchangedSkills(others.length)}>
          <View.Provider value={{ ...view, shows: 'everything' }}>
            <Table page={page} rows={others} />
          </View.Provider>
        </Folded>
      )}
    </>
  );
}

/** What the framework says of its levels. */
function Scale({ page: { scale } }: { readonly page: ComparedProgression }): JSX.Element {
  const view = useView();
  return (
    <Row status={scale.every(isSame) ? 'same' : 'changed'} isStacked>
      {(side) => (
        <ul class="govuk-list cf-scale" aria-label={pageMessages.keyToLevels()}>
          {scale
            .filter(({ status }) => isOn(side ?? view.only, status))
            .map((level) => {
              const { position, of } = level.after ??
                level.before ?? { position: undefined, of: 1 };
              return (
                <li class={`cf-scale__level ${shadeOf(position, of)}`}>
                  {level.moved && !view.only && <Mark kind="moved" />}{' '}
                  <LevelChange level={level} side={side} />{' '}
                  {level.definition && <Words text={level.definition} side={side} />}
                </li>
              );
            })}
        </ul>
      )}
    </Row>
  );
}

function Table({
  page: { columns },
  rows,
}: {
  readonly page: ComparedProgression;
  readonly rows: Rows;
}): JSX.Element {
  const view = useView();
  const sourceOf = useSourceOf();
  return (
    <Row status="same" isKept isStacked>
      {(side) => {
        const shown = side ?? view.only;
        const kept = columns.map(({ status }) => isOn(shown, status));
        const label =
          side === 'before' ? messages.asBefore(view.label) : pageMessages.progression();
        return (
          <div class="cf-scroll" tabIndex={0} role="region" aria-label={label}>
            <table class="govuk-table cf-matrix">
              <thead class="govuk-table__head">
                <tr class="govuk-table__row">
                  <th scope="col" class="govuk-table__header">
                    {pageMessages.skill()}
                  </th>
                  {columns.map(
                    (column, index) =>
                      kept[index] && (
                        <th
                          scope="col"
                          class="govuk-table__header"
                          {...changeMark(view, side, column)}
                        >
                          <ItemMarks item={column} side={side} />
                          <span {...sourceOf(column.name?.after)}>
                            <LinkTo to={column.to} side={side}>
                              {column.name ? (
                                <Words
                                  text={column.name}
                                  side={side}
                                  isTold={isWhole(column.status)}
                                />
                              ) : (
                                pageMessages.untitledLevel()
                              )}
                            </LinkTo>
                          </span>
                          {column.path && (
                            <span class="govuk-hint cf-tight">
                              {pageMessages.path('')}
                              <Words text={column.path} side={side} />
                            </span>
                          )}
                        </th>
                      ),
                  )}
                </tr>
              </thead>
              <tbody class="govuk-table__body">
                {rows
                  .filter(({ status }) => isOn(shown, status))
                  .map((row) => (
                    <tr class="govuk-table__row">
                      <th
                        scope="row"
                        class="govuk-table__header"
                        {...(isSame(row.skill) ? {} : changeMark(view, side, row.skill))}
                      >
                        {isWhole(row.status) && isTold(side, row.status) && (
                          <ItemMarks item={row} side={side} />
                        )}
                        <span {...sourceOf(row.skill.after)}>
                          <LinkTo to={row.to} side={side}>
                            <Words text={row.skill} side={side} isTold={isWhole(row.status)} />
                          </LinkTo>
                        </span>
                      </th>
                      {row.cells.map(
                        (cell, index) => kept[index] && <Cell cell={cell} side={side} />,
                      )}
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        );
      }}
    </Row>
  );
}

function Cell({
  cell,
  side,
}: {
  readonly cell: ComparedCell;
  readonly side: ComparedSide | undefined;
}): JSX.Element {
  const view = useView();
  const sourceOf = useSourceOf();
  const shown = side ?? view.only;
  const { before, after, status } = cell;
  const main = shown ? cell[shown] : (after ?? before);
  if (!main)
    return (
      <td class="govuk-table__cell">
        <span class="govuk-visually-hidden">{pageMessages.notAskedFor()}</span>
      </td>
    );
  const shade = main.level ? shadeOf(main.level.position, main.level.of) : '';
  const isMarked = !view.only && status !== 'same' && isTold(side, status);
  return (
    <td
      class={`govuk-table__cell ${shade}`}
      {...sourceOf(after?.source)}
      {...changeMark(view, side, cell)}
    >
      {isMarked && (
        <span class="cf-matrix__kind">
          <Mark kind={status} />
        </span>
      )}
      {shown || status === 'same' ? (
        <>
          {main.level && <span class="cf-matrix__level">{main.level.name}</span>}
          <span class="cf-change">{relation(main)}</span>
        </>
      ) : (
        <>
          <span class="cf-matrix__level">
            <Both before={before?.level?.name} after={after?.level?.name} />
          </span>
          <span class="cf-change">
            <Both before={before && relation(before)} after={after && relation(after)} />
          </span>
        </>
      )}
    </td>
  );
}

/** "working → expert". */
function Both({
  before,
  after,
}: {
  readonly before: string | undefined;
  readonly after: string | undefined;
}): JSX.Element {
  if (before === after) return <>{after}</>;
  return (
    <>
      {before && <del class="cf-del">{before}</del>}
      {before && after && (
        <>
          {' '}
          <span aria-hidden="true">→</span>
          <span class="govuk-visually-hidden">{messages.to()}</span>{' '}
        </>
      )}
      {after && <ins class="cf-ins">{after}</ins>}
    </>
  );
}

/** How a cell differs from that of the role level below. */
function relation({ change, from }: ShownCell): string {
  return change === 'same' ? '' : pageMessages.change(change, from);
}
