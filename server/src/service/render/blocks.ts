import type { PageLink } from '../profile/address';
import type {
  FamilyPage,
  FrameworkPage,
  Page,
  Profile,
  ProfileSkill,
  ProgressionPage,
  RolePage,
  SkillPage,
  SkillsPage,
  SourcedText,
} from '../profile/profile';
import * as messages from './html/messages';
import { roleInSentence } from './roleInSentence';

/** A page as a row of plain blocks, for the forms that have nothing but text. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** The blocks of any page but a role level's, which is published in forms of its own. */
export function pageBlocks(page: Exclude<Page, Profile>): Block[] {
  return blocksOf(page).filter(
    (block) => !(block.kind === 'list' && block.items.length === 0) && !isEmpty(block),
  );
}

function blocksOf(page: Exclude<Page, Profile>): Block[] {
  switch (page.kind) {
    case 'role':
      return roleBlocks(page);
    case 'skill':
      return skillBlocks(page);
    case 'skills':
      return skillsBlocks(page);
    case 'progression':
      return progressionBlocks(page);
    case 'family':
      return familyBlocks(page);
    case 'framework':
      return frameworkBlocks(page);
  }
}

function roleBlocks(page: RolePage): Block[] {
  const { name, description, levels, shares } = page;
  const role = name?.text ?? messages.untitledRole();
  const inSentence = roleInSentence(page);
  const names = levels.map(({ roleLevel }) => roleLevel?.text ?? messages.untitledLevel());
  return [
    heading(1, role),
    text(messages.rolePageLead(inSentence)),
    ...(description ? [heading(2, messages.whatRoleDoes(inSentence)), paragraph(description)] : []),
    heading(2, messages.roleLevels()),
    names.length > 0
      ? text(messages.numberOfLevels(names.length, names[0] ?? '', names.at(-1) ?? ''))
      : text(''),
    ...levels.flatMap((level, index): Block[] => [
      heading(3, messages.numbered(index + 1, names[index] ?? '')),
      text(level.path ? messages.path(level.path.text) : ''),
      paragraph(level.roleLevelDescription),
      ...(level.responsibilities.length > 0 ? [text(messages.youWill())] : []),
      list(level.responsibilities),
      text(messages.gradesOf(level)),
      ...level.skills.flatMap(askedSkill),
    ]),
    ...(shares.length > 0
      ? [
          heading(2, messages.sharedSkills(name?.text ?? messages.thisRole())),
          {
            kind: 'table' as const,
            head: [messages.role(), messages.shared()],
            rows: shares.map((share) => [
              share.role.text,
              share.skills.map((skill) => skill.text).join(', '),
            ]),
          },
        ]
      : []),
  ];
}

function askedSkill({ name, level, description, bullets }: ProfileSkill): Block[] {
  return [
    heading(4, name.text),
    text(level ? messages.level(level.name) : ''),
    text((level && messages.meaningOfLevel(level)) ?? ''),
    paragraph(description),
    ...(bullets.length > 0 ? [text(messages.youCan())] : []),
    list(bullets),
  ];
}

/** @param depth of the heading with the skill's name. */
function skillBlocks({ name, description, levels, requiredBy }: SkillPage, depth = 1): Block[] {
  return [
    heading(depth, name?.text ?? messages.untitledSkill()),
    paragraph(description),
    ...levels.flatMap(({ meaning, bullets }): Block[] => [
      heading(depth + 1, messages.level(meaning.name)),
      text(messages.meaningOfLevel(meaning) ?? ''),
      ...(bullets.length > 0 ? [text(messages.youCan())] : []),
      list(bullets),
    ]),
    ...(requiredBy.length > 0
      ? [
          heading(depth + 1, messages.rolesAskingFor()),
          {
            kind: 'table' as const,
            head: [messages.role(), messages.roleLevel(), messages.levelColumn()],
            rows: requiredBy.map(({ role, roleLevel, level }) => [
              role || messages.untitledRole(),
              roleLevel || messages.untitledLevel(),
              level?.name ?? '',
            ]),
          },
        ]
      : []),
  ];
}

function skillsBlocks({ name, skills }: SkillsPage): Block[] {
  return [
    heading(1, messages.skillsAToZ()),
    text(name),
    ...skills.flatMap((skill) => skillBlocks(skill, 2)),
  ];
}

function progressionBlocks({ name, levels, rows }: ProgressionPage): Block[] {
  return [
    heading(1, name?.text ?? messages.untitledRole()),
    text(messages.progressionLead()),
    {
      kind: 'table',
      head: [
        messages.skill(),
        ...levels.map((level) => level.name?.text ?? messages.untitledLevel()),
      ],
      rows: rows.map(({ skill, cells }) => [
        skill.text,
        ...cells.map((cell) => {
          if (!cell) return '';
          const change = cell.change === 'same' ? '' : messages.change(cell.change, cell.before);
          const level = cell.level?.name ?? '';
          return level && change ? `${level} (${change})` : level || change;
        }),
      ]),
    },
  ];
}

function familyBlocks({ name, roles }: FamilyPage): Block[] {
  return [
    heading(1, name || messages.untitledFamily()),
    ...roles.flatMap(({ role, description, levels }): Block[] => [
      heading(2, role.text),
      paragraph(description),
      links(levels),
    ]),
  ];
}

function frameworkBlocks({ name, families, skills }: FrameworkPage): Block[] {
  return [
    heading(1, name || messages.untitledFramework()),
    ...families.flatMap(({ family, roles }): Block[] => [heading(2, family.text), links(roles)]),
    heading(2, messages.skillsAToZ()),
    links(skills),
  ];
}

const heading = (depth: number, words: string): Block => ({ kind: 'heading', depth, text: words });
const text = (words: string): Block => ({ kind: 'paragraph', text: words });
const paragraph = (words: SourcedText | undefined): Block => text(words?.text ?? '');
const list = (items: readonly SourcedText[]): Block => ({
  kind: 'list',
  items: items.map((item) => item.text),
});
const links = (all: readonly PageLink[]): Block => ({
  kind: 'list',
  items: all.map((link) => link.text),
});

function isEmpty(block: Block): boolean {
  return block.kind !== 'list' && block.kind !== 'table' && block.text === '';
}
