/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import { pageKey } from '../../../profile/address';
import type {
  ComparedDemand,
  ComparedSkillLevel,
  ComparedSkillPage,
  ComparedSkills,
} from '../../comparedPage';
import * as pageMessages from '../messages';
import { LevelTag } from '../parts';
import * as messages from './messages';
import { folded, ItemMarks, List } from './lists';
import { Heading, LinkTo, Paragraph, Part, Title } from './parts';
import { Sections } from './lists';
import { Problem, Row } from './parts';
import { Definition } from './RoleLevelParts';
import { changeMark, isOn, isSame, isWhole, useView } from './view';
import { LevelChange, Words } from './words';

/** A skill with what each level means and who asks for it, then and now. */
export function SkillComparison({ page }: { readonly page: ComparedSkillPage }): JSX.Element {
  return (
    <>
      <Title caption={pageMessages.skill} text={page.name} missing={pageMessages.untitledSkill()} />
      <SkillParts skill={page} depth={1} />
    </>
  );
}

/** The page of all skills, then and now. */
export function SkillsComparison({ page }: { readonly page: ComparedSkills }): JSX.Element {
  return (
    <>
      <Title
        caption={(side) => page.name && <Words text={page.name} side={side} />}
        missing={pageMessages.skillsAToZ()}
      />
      <Sections
        items={page.skills}
        keyOf={({ to }) => {
          const address = to.after ?? to.before;
          return address ? pageKey(address) : '';
        }}
        say={messages.unchangedSkills}
      >
        {({ status, to, skill }) => (
          <section class="cf-skill">
            <Part status={status}>
              <Row status={status} isKept>
                {(side) => (
                  <Heading
                    text={skill.name}
                    missing={pageMessages.untitledSkill()}
                    level={2}
                    size="m"
                    side={side}
                    to={to}
                  />
                )}
              </Row>
              <SkillParts skill={skill} depth={2} />
            </Part>
          </section>
        )}
      </Sections>
    </>
  );
}

/** @param depth of the heading with the skill's name. */
function SkillParts({
  skill,
  depth,
}: {
  readonly skill: ComparedSkillPage;
  readonly depth: number;
}): JSX.Element {
  const view = useView();
  const { levels, requiredBy } = skill;
  const isAsBefore = requiredBy.every(isSame) && view.shows === 'changes' && !view.only;
  return (
    <>
      <Paragraph text={skill.description} />
      <Sections
        items={levels}
        keyOf={({ level: { before, after } }) => (after ?? before)?.name ?? ''}
        say={messages.unchangedLevels}
      >
        {(level) => <SkillLevel level={level} depth={depth + 1} />}
      </Sections>
      {requiredBy.length > 0 && !isAsBefore && (
        <section>
          <Row status="same" isKept>
            {(side) => (
              <Heading
                text={undefined}
                missing={pageMessages.rolesAskingFor()}
                level={depth + 1}
                size="m"
                side={side}
              />
            )}
          </Row>
          <Demands demands={requiredBy} />
        </section>
      )}
    </>
  );
}

function SkillLevel({
  level,
  depth,
}: {
  readonly level: ComparedSkillLevel;
  readonly depth: number;
}): JSX.Element {
  const { problem } = level;
  const say = (side: 'before' | 'after') => {
    const found = problem[side];
    return found && pageMessages.levelProblem(found, level.level[side]?.name ?? '');
  };
  return (
    <section class="cf-skill">
      <Part status={level.status}>
        <Row status={level.status} isKept>
          {(side) => <LevelHeading level={level} side={side} depth={depth} />}
        </Row>
        <Definition level={level.level} />
        <Problem says={{ before: say('before'), after: say('after') }} />
        <List items={level.bullets} lead={pageMessages.youCan} />
      </Part>
    </section>
  );
}

function LevelHeading({
  level,
  side,
  depth,
}: {
  readonly level: ComparedSkillLevel;
  readonly side: 'before' | 'after' | undefined;
  readonly depth: number;
}): JSX.Element {
  const view = useView();
  const Element = side === 'before' ? 'p' : (`h${Math.min(6, view.depth + depth)}` as 'h3');
  return (
    <Element class="govuk-heading-m">
      <LevelChange level={level.level} side={side} />
    </Element>
  );
}

/** The role levels that ask for a skill. */
function Demands({ demands }: { readonly demands: readonly ComparedDemand[] }): JSX.Element {
  const view = useView();
  return (
    <Row status={demands.every(isSame) ? 'same' : 'changed'}>
      {(side) => {
        const shown = demands.filter(({ status }) => isOn(side ?? view.only, status));
        if (shown.length === 0) return null;
        return (
          <ul class="govuk-list govuk-list--bullet">
            {folded(shown, view.shows === 'changes' && !view.only).map((entry) =>
              'count' in entry ? (
                <li class="cf-unchanged-items">{messages.unchangedItems(entry.count)}</li>
              ) : (
                <li {...changeMark(view, side, { status: nameStatus(entry) })}>
                  <ItemMarks item={{ status: nameStatus(entry) }} side={side} />
                  <LinkTo to={entry.to} side={side}>
                    <Words text={entry.roleLevel} side={side} isTold={isWhole(entry.status)} /> (
                    <Words text={entry.role} side={side} isTold={isWhole(entry.status)} />)
                  </LinkTo>{' '}
                  <DemandedLevel demand={entry} side={side} />
                </li>
              ),
            )}
          </ul>
        );
      }}
    </Row>
  );
}

/** What becomes of a role level's words in the list; its level tells of itself. */
function nameStatus({ status, role, roleLevel }: ComparedDemand): ComparedDemand['status'] {
  if (isWhole(status)) return status;
  return isSame(role) && isSame(roleLevel) ? 'same' : 'changed';
}

function DemandedLevel({
  demand: { status, level },
  side,
}: {
  readonly demand: ComparedDemand;
  readonly side: 'before' | 'after' | undefined;
}): JSX.Element | null {
  if (!level) return null;
  if (!isWhole(status)) return <LevelChange level={level} side={side} />;
  const shown = level.after ?? level.before;
  return shown ? <LevelTag level={shown} /> : null;
}
