/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import { pageKey } from '../../../profile/address';
import type {
  ComparedProfile,
  ComparedRole,
  ComparedRoleLevel,
  ComparedText,
} from '../../comparedPage';
import * as pageMessages from '../messages';
import * as messages from './messages';
import { ItemMarks, Sections } from './lists';
import { Heading, LinkTo, Paragraph, Part, Row, Title } from './parts';
import { RoleLevelTexts, Skills } from './RoleLevelParts';
import { changeMark, isOn, isSame, isWhole, useView } from './view';
import { Words } from './words';

/** A role level as published, then and now. */
export function ProfileComparison({ page }: { readonly page: ComparedProfile }): JSX.Element {
  const { family, role, description, roleLevel } = page;
  return (
    <>
      <RoleHeading family={family} name={role} />
      <Paragraph text={description} />
      <section>
        <Title
          caption={pageMessages.roleLevel}
          text={roleLevel.name}
          missing={pageMessages.untitledLevel()}
          level={2}
          size="l"
        />
        <RoleLevelTexts level={roleLevel} />
      </section>
      <section>
        <Row status="same" isKept>
          {(side) => (
            <Heading
              text={undefined}
              missing={pageMessages.skillsHeading()}
              level={2}
              size="l"
              side={side}
            />
          )}
        </Row>
        <Skills level={roleLevel} depth={3} />
      </section>
    </>
  );
}

/** A role with all its role levels, then and now. */
export function RoleComparison({ page }: { readonly page: ComparedRole }): JSX.Element {
  const { family, name, description, levels, shares } = page;
  return (
    <>
      <RoleHeading family={family} name={name} />
      <Paragraph text={description} />
      <section>
        <SectionHeading title={pageMessages.roleLevels()} />
        <Sections items={levels} keyOf={keyOfLevel} say={messages.unchangedRoleLevels}>
          {(level) => <RoleLevel level={level} />}
        </Sections>
      </section>
      {shares.length > 0 && <Shares page={page} />}
    </>
  );
}

function RoleLevel({ level }: { readonly level: ComparedRoleLevel }): JSX.Element {
  return (
    <section class="cf-role-level">
      <Part status={level.status} moved={level.moved}>
        <Row status={level.status} isKept>
          {(side) => (
            <Heading
              text={level.name}
              missing={pageMessages.untitledLevel()}
              level={3}
              size="m"
              side={side}
              to={level.address}
            />
          )}
        </Row>
        <RoleLevelTexts level={level} />
        <Skills level={level} depth={4} />
      </Part>
    </section>
  );
}

/** The roles that ask for some of the same skills. */
function Shares({ page: { shares, name } }: { readonly page: ComparedRole }): JSX.Element | null {
  const view = useView();
  const role = (name?.words ?? []).filter(({ kind }) => kind !== 'removed');
  const title = pageMessages.sharedSkills(role.map(({ text }) => text).join(''));
  if (shares.every(isSame) && view.shows === 'changes') return null;
  return (
    <section>
      <SectionHeading title={title} />
      <Sections
        items={shares}
        keyOf={({ role: { to } }) => keyOfAddress(to)}
        say={messages.unchangedRoles}
      >
        {(share) => (
          <Row status={share.status} isKept>
            {(side) => (
              <p class="govuk-body" {...changeMark(view, side, share)}>
                <ItemMarks item={share} side={side} />
                <LinkTo to={share.role.to} side={side}>
                  <Words text={share.role.text} side={side} isTold={isWhole(share.status)} />
                </LinkTo>
                {': '}
                {share.skills
                  .filter(({ text }) => isOn(side ?? view.only, text.status))
                  .map(({ text, to }, index) => (
                    <>
                      {index > 0 && ', '}
                      <LinkTo to={to} side={side}>
                        <Words text={text} side={side} isTold={isWhole(share.status)} />
                      </LinkTo>
                    </>
                  ))}
              </p>
            )}
          </Row>
        )}
      </Sections>
    </section>
  );
}

/** A heading that is the same in both states. */
export function SectionHeading({ title }: { readonly title: string }): JSX.Element {
  return (
    <Row status="same" isKept>
      {(side) => <Heading text={undefined} missing={title} level={2} size="l" side={side} />}
    </Row>
  );
}

/** A role's family and name. */
function RoleHeading({
  family,
  name,
}: {
  readonly family: ComparedText | undefined;
  readonly name: ComparedText | undefined;
}): JSX.Element {
  const view = useView();
  return (
    <Row status="same" isKept>
      {(side) => (
        <>
          <p
            class="govuk-caption-xl"
            {...changeMark(view, side, { status: family?.status ?? 'same' })}
          >
            {family && isOn(side ?? view.only, family.status) ? (
              <Family family={family} side={side} />
            ) : (
              pageMessages.roleCaption(undefined)
            )}
          </p>
          <Heading
            text={name}
            missing={pageMessages.untitledRole()}
            level={1}
            size="xl"
            side={side}
          />
        </>
      )}
    </Row>
  );
}

/** "Quality role", the family's words marked where they are others. */
function Family({
  family,
  side,
}: {
  readonly family: ComparedText;
  readonly side: 'before' | 'after' | undefined;
}): JSX.Element {
  const [start = '', end = ''] = pageMessages.roleCaption('\0').split('\0');
  return (
    <>
      {start}
      <Words text={family} side={side} />
      {end}
    </>
  );
}

function keyOfLevel({ address }: ComparedRoleLevel): string {
  return keyOfAddress(address);
}

function keyOfAddress({ before, after }: ComparedRoleLevel['address']): string {
  const address = after ?? before;
  return address ? pageKey(address) : '';
}
