/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import { pageKey } from '../../../profile/address';
import type { ComparedRoleLevel, ComparedSkill, ComparedText, Sides } from '../../comparedPage';
import type { LevelMeaning } from '../../../profile/profile';
import * as pageMessages from '../messages';
import { Notice } from '../parts';
import * as messages from './messages';
import { useView } from './view';
import { Heading, List, Paragraph, Part, Problem, Row, Sections } from './parts';
import { LevelChange } from './words';

/** What a role level says besides its name and skills. */
export function RoleLevelTexts({ level }: { readonly level: ComparedRoleLevel }): JSX.Element {
  return (
    <>
      {level.path && (
        <Paragraph text={level.path} style="govuk-hint" lead={pageMessages.path('')} />
      )}
      <Paragraph text={level.description} />
      <List items={level.responsibilities} lead={pageMessages.youWill()} />
      <List items={level.grades} lead={pageMessages.gradesLead()} />
    </>
  );
}

/**
 * The skills of a role level.
 * @param depth of their headings.
 * @param showsPlace whether a level's place in the scale is said where nothing else says what it means.
 */
export function Skills({
  level,
  depth,
  showsPlace,
}: {
  readonly level: ComparedRoleLevel;
  readonly depth: number;
  readonly showsPlace: boolean;
}): JSX.Element {
  if (level.skills.length === 0)
    return <Row status="same">{() => <Notice>{pageMessages.noSkills()}</Notice>}</Row>;
  return (
    <Sections items={level.skills} keyOf={keyOfSkill} say={messages.unchangedSkills}>
      {(skill) => <Skill skill={skill} depth={depth} showsPlace={showsPlace} />}
    </Sections>
  );
}

function Skill({
  skill,
  depth,
  showsPlace,
}: {
  readonly skill: ComparedSkill;
  readonly depth: number;
  readonly showsPlace: boolean;
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
        <Definition level={level} showsPlace={showsPlace} />
        <Paragraph text={skill.description} />
        <Problem says={problemOf(skill)} />
        <List items={skill.bullets} lead={pageMessages.youCan()} />
      </Part>
    </section>
  );
}

/** What the framework says of a level. */
export function Definition({
  level,
  showsPlace,
}: {
  readonly level: ComparedSkill['level'];
  readonly showsPlace: boolean;
}): JSX.Element | null {
  const view = useView();
  if (!level) return null;
  const { before, after } = level;
  // Another level means something else; that is no more news than its name.
  if (before && after && before.name !== after.name)
    return (
      <Row status="changed">
        {(side) => (
          <p class="govuk-hint cf-tight">
            {meaningOf(level[side ?? view.only ?? 'after'], showsPlace)}
          </p>
        )}
      </Row>
    );
  const text = level.definition ?? (showsPlace ? placeOf(level) : undefined);
  return text ? <Paragraph text={text} style="govuk-hint cf-tight" /> : null;
}

function meaningOf(level: LevelMeaning | undefined, showsPlace: boolean): string | undefined {
  return level?.definition ?? (showsPlace ? sentenceOf(level) : undefined);
}

function placeOf({ before, after }: Sides<LevelMeaning>): ComparedText | undefined {
  const [was, is] = [sentenceOf(before), sentenceOf(after)];
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

function sentenceOf(level: LevelMeaning | undefined): string | undefined {
  return level?.position === undefined
    ? undefined
    : pageMessages.positionOfLevel(level.name, level.position, level.of);
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
