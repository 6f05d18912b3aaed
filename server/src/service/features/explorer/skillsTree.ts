import type { Framework, SkillUsePlace } from '../../index/framework';
import { compareNames } from '../../index/framework';
import type { SkillSummary } from '../../index/summary';
import { usesOfSkillEver } from '../occurrences';
import { textRange } from '../ranges';
import * as messages from './messages';
import { noChildren } from './node';
import type { TreeNode } from './node';

/** From so many skills on they stand below their first letters. */
const GROUPED_FROM = 300;

/** Skills A to Z → their levels, lowest first → the role levels that ask for them. */
export function skillNodes(framework: Framework): TreeNode[] {
  const skills = [...framework.skills()].sort(compareSkills);
  if (skills.length < GROUPED_FROM) return skills.map((skill) => skillNode(framework, skill));
  const byLetter = new Map<string, SkillSummary[]>();
  for (const skill of skills) {
    const letter = (skill.name?.value ?? '').charAt(0).toUpperCase();
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), skill]);
  }
  return [...byLetter].map(([letter, group]) => ({
    segment: letter,
    kind: 'letter',
    label: letter,
    description: messages.skillCount(group.length),
    children: () => group.map((skill) => skillNode(framework, skill)),
  }));
}

function skillNode(framework: Framework, skill: SkillSummary): TreeNode {
  const name = skill.name?.value ?? '';
  let uses: SkillUsePlace[] | undefined;
  const findUses = () => (uses ??= usesOfSkillEver(framework, name));
  return {
    segment: skill.uri,
    kind: 'skill',
    label: name,
    // A getter, so that filtering thousands of skills by name counts no uses.
    get description() {
      return messages.askedForBy(findUses().length);
    },
    ...(skill.name && { location: { uri: skill.uri, range: textRange(skill.name) } }),
    children: () => levelNodes(framework, skill, findUses()),
  };
}

function levelNodes(
  framework: Framework,
  skill: SkillSummary,
  uses: readonly SkillUsePlace[],
): TreeNode[] {
  const order = framework.levels.map(({ name }) => name);
  const written = skill.levels.map(({ name }) => name.value);
  const asked = uses.flatMap(({ level }) => level?.value ?? []);
  // Levels that the framework does not know are shown too: somebody has to mend them.
  const levels = new Set([...order, ...written, ...asked]);
  return [...levels].map((level): TreeNode => {
    const described = skill.levels.find(({ name }) => name.value === level);
    const askers = uses.filter((use) => use.level?.value === level);
    const count = messages.askedForBy(askers.length);
    return {
      segment: level,
      kind: 'skill-level',
      label: level,
      description: described ? count : `${messages.notDescribed()} · ${count}`,
      ...(described && { location: { uri: skill.uri, range: textRange(described.name) } }),
      children: () => askers.map(useNode),
      isLeaf: askers.length === 0,
    };
  });
}

function useNode({ uri, role, roleLevel, skill }: SkillUsePlace): TreeNode {
  const { line, character } = skill.range.start;
  return {
    segment: `${uri}#${line}:${character}`,
    kind: 'role-level-use',
    label: roleLevel.name?.value ?? messages.roleLevelWithoutName(),
    description: role.name?.value ?? messages.roleWithoutName(),
    location: { uri, range: textRange(skill) },
    children: noChildren,
    isLeaf: true,
  };
}

function compareSkills(a: SkillSummary, b: SkillSummary): number {
  const names = [a, b].map(({ name }) => name?.value ?? '');
  const [left = '', right = ''] = names.map((name) => name.toLowerCase());
  return compareNames(left, right) || compareNames(a.uri, b.uri);
}
