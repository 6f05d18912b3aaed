/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import { pageKey } from '../../../profile/address';
import type { ComparedRoleLevel, ComparedSkill, ComparedText, Sides } from '../../comparedPage';
import type { LevelMeaning } from '../../../profile/profile';
import * as pageMessages from '../messages';
import { GradesLead, Notice } from '../parts';
import * as messages from './messages';
import { useView } from './view';
import { List, Sections } from './lists';
import { Heading, Paragraph, Part, Problem, Row } from './parts';
import { LevelChange, Words } from './words';

/** What a role level says besides its name and skills. */
export function RoleLevelTexts({ level }: { readonly level: ComparedRoleLevel }): JSX.Element {
  return (
    <>
      {level.path && (
        <Paragraph text={level.path} style="govuk-hint" lead={pageMessages.path('')} />
      )}
      <Paragraph text={level.description} />
      <List items={level.responsibilities} lead={pageMessages.youWill} />
      <Grades level={level} />
    </>
  );
}

function Grades({
  level: { grades, grading },
}: {
  readonly level: ComparedRoleLevel;
}): JSX.Element {
  return (
    <List
      items={grades}
      leadStatus={grading?.status}
      lead={(side, count) => (
        <>
          <GradesLead count={count} hasGrading={grading !== undefined}>
            {grading && <Words text={grading} side={side} />}
          </GradesLead>
          :
        </>
      )}
    />
  );
}

/**
 * The skills of a role level.
 * @param depth of their headings.
 */
export function Skills({
  level,
  depth,
}: {
  readonly level: ComparedRoleLevel;
  readonly depth: number;
}): JSX.Element {
  if (level.skills.length === 0)
    return <Row status="same">{() => <Notice>{pageMessages.noSkills()}</Notice>}</Row>;
  return (
    <Sections items={level.skills} keyOf={keyOfSkill} say={messages.unchangedSkills}>
      {(skill) => <Skill skill={skill} depth={depth} />}
    </Sections>
  );
}

function Skill({
  skill,
  depth,
}: {
  readonly skill: ComparedSkill;
  readonly depth: number;
}): JSX.Element {
  const { name, level } = skill;
  return (
    <section class="cf-skill">
      <Part status={skill.status}>
        <Row status={skill.status} isKept>
          {(side) => (
            <div class="cf-skill__heading">
              <Heading text={name} missing="" level={depth} size="m" side={side} to={skill.to} />
              {level && <LevelChange level={level} side={side} />}
            </div>
          )}
        </Row>
        <Definition level={level} />
        <Paragraph text={skill.description} />
        <Problem says={problemOf(skill)} />
        <List items={skill.bullets} lead={pageMessages.youCan} />
      </Part>
    </section>
  );
}

/** What a level means among the framework's levels. */
export function Definition({
  level,
}: {
  readonly level: ComparedSkill['level'];
}): JSX.Element | null {
  const view = useView();
  if (!level) return null;
  const { before, after } = level;
  // Another level means something else; that is no more news than its name.
  if (before && after && before.name !== after.name)
    return (
      <Row status="changed">
        {(side) => (
          <p class="govuk-hint cf-tight">{meaningOf(level[side ?? view.only ?? 'after'])}</p>
        )}
      </Row>
    );
  const text = level.definition ?? placeOf(level);
  return text ? <Paragraph text={text} style="govuk-hint cf-tight" /> : null;
}

function meaningOf(level: LevelMeaning | undefined): string | undefined {
  return level && pageMessages.meaningOfLevel(level);
}

function placeOf({ before, after }: Sides<LevelMeaning>): ComparedText | undefined {
  const [was, is] = [meaningOf(before), meaningOf(after)];
  if (was === undefined && is === undefined) return undefined;
  if (was === is) return { status: 'same', words: [{ kind: 'same', text: is ?? '' }] };
  return {
    status: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
    words: [
      ...(was === undefined ? [] : [{ kind: 'removed' as const, text: was }]),
      ...(is === undefined ? [] : [{ kind: 'added' as const, text: is }]),
    ],
  };
}

function problemOf({ problem, name, level }: ComparedSkill): Sides<string> {
  const say = (side: 'before' | 'after') => {
    const left = side === 'before' ? 'added' : 'removed';
    const shown = name.words.filter(({ kind }) => kind !== left).map(({ text }) => text);
    const found = problem[side];
    return found && pageMessages.skillProblem(found, shown.join(''), level?.[side]?.name ?? '');
  };
  return { before: say('before'), after: say('after') };
}

function keyOfSkill({ to, name }: ComparedSkill): string {
  const address = to.after ?? to.before;
  return address ? pageKey(address) : (name.words.at(-1)?.text ?? '');
}
