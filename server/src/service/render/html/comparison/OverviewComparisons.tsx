/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import { pageKey } from '../../../profile/address';
import type { ComparedFamily, ComparedFramework, ComparedLink } from '../../comparedPage';
import * as pageMessages from '../messages';
import * as messages from './messages';
import { LinkList, Sections } from './lists';
import { Heading, Paragraph, Part, Row, Title } from './parts';
import { SectionHeading } from './RoleComparisons';
import { useView } from './view';

/** A role family with its roles, then and now. */
export function FamilyComparison({ page }: { readonly page: ComparedFamily }): JSX.Element {
  return (
    <>
      <Title
        caption={() => pageMessages.familyCaption()}
        text={page.name}
        missing={pageMessages.untitledFamily()}
      />
      <Sections items={page.roles} keyOf={({ role }) => keyOf(role)} say={messages.unchangedRoles}>
        {({ status, role, description, levels }) => (
          <section class="cf-skill">
            <Part status={status}>
              <Row status={status} isKept>
                {(side) => (
                  <Heading
                    text={role.text}
                    missing=""
                    level={2}
                    size="m"
                    side={side}
                    to={role.to}
                  />
                )}
              </Row>
              <Paragraph text={description} />
              <LinkList
                links={levels}
                missing={pageMessages.untitledLevel()}
                say={messages.unchangedRoleLevels}
              />
            </Part>
          </section>
        )}
      </Sections>
    </>
  );
}

/** The index of a framework, then and now. */
export function FrameworkComparison({ page }: { readonly page: ComparedFramework }): JSX.Element {
  const families = page.families.map((each) => ({ ...each, moved: each.family.text.moved }));
  return (
    <>
      <Title
        caption={() => pageMessages.frameworkCaption()}
        text={page.name}
        missing={pageMessages.untitledFramework()}
      />
      <section>
        <SectionHeading title={pageMessages.families()} />
        <Sections
          items={families}
          keyOf={({ family }) => keyOf(family)}
          say={messages.unchangedFamilies}
        >
          {({ status, moved, family, roles }) => (
            <Part status={status} moved={moved}>
              <Row status={status} isKept>
                {(side) => (
                  <Heading
                    text={family.text}
                    missing={pageMessages.untitledFamily()}
                    level={3}
                    size="m"
                    side={side}
                    to={family.to}
                  />
                )}
              </Row>
              <LinkList
                links={roles}
                missing={pageMessages.untitledRole()}
                say={messages.unchangedRoles}
              />
            </Part>
          )}
        </Sections>
      </section>
      <Index title={pageMessages.rolesAToZ()} links={page.roles} say={messages.unchangedRoles} />
      <Index title={pageMessages.skillsAToZ()} links={page.skills} say={messages.unchangedSkills} />
    </>
  );
}

function Index({
  title,
  links,
  say,
}: {
  readonly title: string;
  readonly links: readonly ComparedLink[];
  readonly say: (count: number) => string;
}): JSX.Element | null {
  const { shows } = useView();
  const isSame = links.every(({ text }) => text.status === 'same');
  if (links.length === 0 || (isSame && shows === 'changes')) return null;
  return (
    <section>
      <SectionHeading title={title} />
      <LinkList links={links} missing="" say={say} />
    </section>
  );
}

function keyOf({ to }: ComparedLink): string {
  const address = to.after ?? to.before;
  return address ? pageKey(address) : '';
}
