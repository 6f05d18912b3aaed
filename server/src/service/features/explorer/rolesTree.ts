import type { Framework } from '../../index/framework';
import { compareNames } from '../../index/framework';
import type { RoleLevelSummary, RoleSummary } from '../../index/summary';
import { skillMeant } from '../occurrences';
import { textRange } from '../ranges';
import * as messages from './messages';
import { noChildren } from './node';
import type { TreeNode } from './node';

/** Families in published order → roles A to Z → role levels as in the file → skills with levels. */
export function familyNodes(framework: Framework): TreeNode[] {
  const byFamily = new Map<string, RoleSummary[]>();
  for (const { value } of framework.families) byFamily.set(value, []);
  for (const role of [...framework.roles()].sort(compareRoles)) {
    const family = role.family?.value ?? '';
    byFamily.set(family, [...(byFamily.get(family) ?? []), role]);
  }
  return [...byFamily].map(([family, roles]): TreeNode => {
    const declared = framework.families.find(({ value }) => value === family);
    const uri = framework.manifest?.uri;
    return {
      segment: family,
      kind: 'family',
      label: family === '' ? messages.noFamily() : family,
      description: messages.roleCount(roles.length),
      ...(declared && uri !== undefined && { location: { uri, range: textRange(declared) } }),
      children: () => roles.map((role) => roleNode(framework, role)),
      isLeaf: roles.length === 0,
    };
  });
}

function roleNode(framework: Framework, role: RoleSummary): TreeNode {
  const start = { line: 0, character: 0 };
  return {
    segment: role.uri,
    kind: 'role',
    label: role.name?.value ?? messages.roleWithoutName(),
    location: { uri: role.uri, range: role.name ? textRange(role.name) : { start, end: start } },
    children: () =>
      role.levels.map((level, position) => roleLevelNode(framework, role, level, position)),
    isLeaf: role.levels.length === 0,
  };
}

function roleLevelNode(
  framework: Framework,
  { uri }: RoleSummary,
  level: RoleLevelSummary,
  position: number,
): TreeNode {
  return {
    segment: String(position),
    kind: 'role-level',
    label: level.name?.value ?? messages.roleLevelWithoutName(),
    description: level.grades.map(({ value }) => value).join(', '),
    location: { uri, range: level.name ? textRange(level.name) : level.range },
    children: () => skillUseNodes(framework, uri, level),
    isLeaf: level.skills.length === 0,
  };
}

function skillUseNodes(framework: Framework, uri: string, level: RoleLevelSummary): TreeNode[] {
  return level.skills.map((use, position) => {
    const asked = use.level?.value ?? '';
    const isKnown = skillMeant(framework, use.skill.value) !== undefined;
    return {
      segment: `${position}:${use.skill.value}`,
      kind: 'skill-use',
      label: use.skill.value,
      description: [asked, isKnown ? '' : messages.notDefined()]
        .filter((part) => part !== '')
        .join(' · '),
      location: { uri, range: textRange(use.skill) },
      children: noChildren,
      isLeaf: true,
    };
  });
}

function compareRoles(a: RoleSummary, b: RoleSummary): number {
  return compareNames(a.name?.value ?? '', b.name?.value ?? '') || compareNames(a.uri, b.uri);
}
