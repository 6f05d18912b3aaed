import { ThemeColor, ThemeIcon } from 'vscode';
import type { ChangeKind } from '../../../server/src/service/compare/comparison';

/** What a change does, for its icon and its mark beside the text. */
export type Sign = 'added' | 'removed' | 'changed' | 'raised' | 'lowered' | 'moved' | 'aside';

/** What people filter changes by. */
export const KIND_GROUPS = [
  'roles',
  'responsibilities',
  'asked',
  'skills',
  'bullets',
  'framework',
  'names',
  'aside',
] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

interface Kind {
  readonly group: KindGroup;
  readonly sign: Sign;
}

const KINDS: Readonly<Record<ChangeKind, Kind>> = {
  'framework-name': { group: 'framework', sign: 'changed' },
  'framework-moved': { group: 'aside', sign: 'moved' },
  'level-added': { group: 'framework', sign: 'added' },
  'level-removed': { group: 'framework', sign: 'removed' },
  'level-renamed': { group: 'framework', sign: 'changed' },
  'level-moved': { group: 'framework', sign: 'moved' },
  'level-description': { group: 'framework', sign: 'changed' },
  'family-added': { group: 'framework', sign: 'added' },
  'family-removed': { group: 'framework', sign: 'removed' },
  'family-moved': { group: 'framework', sign: 'moved' },
  'grade-added': { group: 'framework', sign: 'added' },
  'grade-removed': { group: 'framework', sign: 'removed' },
  'grade-moved': { group: 'framework', sign: 'moved' },
  setting: { group: 'framework', sign: 'changed' },
  'role-added': { group: 'roles', sign: 'added' },
  'role-removed': { group: 'roles', sign: 'removed' },
  'role-renamed': { group: 'roles', sign: 'changed' },
  'role-moved': { group: 'roles', sign: 'moved' },
  'role-description': { group: 'roles', sign: 'changed' },
  'role-level-added': { group: 'roles', sign: 'added' },
  'role-level-removed': { group: 'roles', sign: 'removed' },
  'role-level-renamed': { group: 'roles', sign: 'changed' },
  'role-level-moved': { group: 'roles', sign: 'moved' },
  'role-level-description': { group: 'roles', sign: 'changed' },
  'role-level-path': { group: 'roles', sign: 'changed' },
  'role-level-grades': { group: 'roles', sign: 'changed' },
  'responsibility-added': { group: 'responsibilities', sign: 'added' },
  'responsibility-removed': { group: 'responsibilities', sign: 'removed' },
  'responsibility-reworded': { group: 'responsibilities', sign: 'changed' },
  'responsibility-moved': { group: 'responsibilities', sign: 'moved' },
  'skill-asked': { group: 'asked', sign: 'added' },
  'skill-no-longer-asked': { group: 'asked', sign: 'removed' },
  'skill-raised': { group: 'asked', sign: 'raised' },
  'skill-lowered': { group: 'asked', sign: 'lowered' },
  'skill-level-changed': { group: 'asked', sign: 'changed' },
  'skill-name-followed': { group: 'names', sign: 'changed' },
  'level-name-followed': { group: 'names', sign: 'changed' },
  'skill-added': { group: 'skills', sign: 'added' },
  'skill-removed': { group: 'skills', sign: 'removed' },
  'skill-renamed': { group: 'skills', sign: 'changed' },
  'skill-description': { group: 'skills', sign: 'changed' },
  'skill-former-names': { group: 'names', sign: 'changed' },
  'skill-level-added': { group: 'skills', sign: 'added' },
  'skill-level-removed': { group: 'skills', sign: 'removed' },
  'bullet-added': { group: 'bullets', sign: 'added' },
  'bullet-removed': { group: 'bullets', sign: 'removed' },
  'bullet-reworded': { group: 'bullets', sign: 'changed' },
  'bullet-level-moved': { group: 'bullets', sign: 'moved' },
  'bullet-moved': { group: 'bullets', sign: 'moved' },
  'file-moved': { group: 'aside', sign: 'moved' },
  'file-added': { group: 'aside', sign: 'added' },
  'file-removed': { group: 'aside', sign: 'removed' },
  other: { group: 'aside', sign: 'aside' },
  comments: { group: 'aside', sign: 'aside' },
  layout: { group: 'aside', sign: 'aside' },
  unreadable: { group: 'aside', sign: 'aside' },
};

const SIGN_ICONS: Readonly<Record<Sign, readonly [icon: string, color?: string]>> = {
  added: ['diff-added', 'gitDecoration.addedResourceForeground'],
  removed: ['diff-removed', 'gitDecoration.deletedResourceForeground'],
  changed: ['diff-modified', 'gitDecoration.modifiedResourceForeground'],
  raised: ['arrow-up', 'gitDecoration.addedResourceForeground'],
  lowered: ['arrow-down', 'gitDecoration.deletedResourceForeground'],
  moved: ['diff-renamed', 'gitDecoration.renamedResourceForeground'],
  aside: ['note'],
};
const KIND_ICONS: Partial<Record<ChangeKind, ThemeIcon>> = {
  comments: new ThemeIcon('comment'),
  layout: new ThemeIcon('whitespace'),
  unreadable: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
};

export function groupOf(kind: ChangeKind): KindGroup {
  return KINDS[kind].group;
}

export function signOf(kind: ChangeKind): Sign {
  return KINDS[kind].sign;
}

export function iconOf(kind: ChangeKind): ThemeIcon {
  const own = KIND_ICONS[kind];
  if (own) return own;
  const [icon, color] = SIGN_ICONS[signOf(kind)];
  return new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
}
