/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import type { ComparedDemand, ComparedSkillLevel, ComparedSkillPage } from '../../comparedPage';
import * as pageMessages from '../messages';
import * as messages from './messages';
import { folded, Heading, ItemMarks, LinkTo, List, Paragraph, Part } from './parts';
import { Problem, Row, Sections } from './parts';
import { Definition } from './RoleLevelParts';
import { changeMark, isOn, isSame, isWhole, useView } from './view';
import { LevelChange, Words } from './words';

/** A skill with what each level means and who asks for it, then and now. */
export function SkillComparison({ page }: { readonly page: ComparedSkillPage }): JSX.Element {
  return (
    <>
      <Row status="same" isKept>
        {(side) => (
          <>
            <p class="govuk-caption-xl">{pageMessages.skill()}</p>
            <Heading
              text={page.name}
              missing={pageMessages.untitledSkill()}
              level={1}
              size="xl"
              side={side}
            />
          </>
        )}
      </Row>
      <Paragraph text={page.description} />
      <Sections
        items={page.levels}
        keyOf={({ level: { before, after } }) => (after ?? before)?.name ?? ''}
        say={messages.unchangedLevels}
      >
        {(level) => <SkillLevel level={level} />}
      </Sections>
    </>
  );
}

function SkillLevel({ level }: { readonly level: ComparedSkillLevel }): JSX.Element {
  const { problem } = level;
  const say = (side: 'before' | 'after') => {
    const found = problem[side];
    return found && pageMessages.levelProblem(found, level.level[side]?.name ?? '');
  };
  return (
    <section class="cf-skill">
      <Part status={level.status}>
        <Row status={level.status} isKept>
          {(side) => <LevelHeading level={level} side={side} />}
        </Row>
        <Definition level={level.level} showsPlace={false} />
        <Problem says={{ before: say('before'), after: say('after') }} />
        <List items={level.bullets} lead={pageMessages.youCan()} />
        <Demands demands={level.askedForBy} />
      </Part>
    </section>
  );
}

function LevelHeading({
  level,
  side,
}: {
  readonly level: ComparedSkillLevel;
  readonly side: 'before' | 'after' | undefined;
}): JSX.Element {
  const { depth } = useView();
  const Element = side === 'before' ? 'p' : (`h${Math.min(6, depth + 2)}` as 'h3');
  return (
    <Element class="govuk-heading-m">
      <LevelChange level={level.level} side={side} />
    </Element>
  );
}

/** The role levels that ask for a level. */
function Demands({ demands }: { readonly demands: readonly ComparedDemand[] }): JSX.Element | null {
  const view = useView();
  if (demands.length === 0) return null;
  return (
    <Row status={demands.every(isSame) ? 'same' : 'changed'}>
      {(side) => {
        const shown = demands.filter(({ status }) => isOn(side ?? view.only, status));
        if (shown.length === 0) return null;
        return (
          <>
            <p class="govuk-body cf-tight">{messages.askedForBy()}</p>
            <ul class="govuk-list govuk-list--bullet">
              {folded(shown, view.shows === 'changes' && !view.only).map((entry) =>
                'count' in entry ? (
                  <li class="cf-unchanged-items">{messages.unchangedItems(entry.count)}</li>
                ) : (
                  <li {...changeMark(view, side, entry)}>
                    <ItemMarks item={entry} side={side} />
                    <LinkTo to={entry.to} side={side}>
                      <Words text={entry.roleLevel} side={side} isTold={isWhole(entry.status)} /> (
                      <Words text={entry.role} side={side} isTold={isWhole(entry.status)} />)
                    </LinkTo>
                  </li>
                ),
              )}
            </ul>
          </>
        );
      }}
    </Row>
  );
}
