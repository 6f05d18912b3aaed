import type { Framework } from '../../index/framework';
import { foldName } from '../../index/names';
import { baseName } from '../../uris';
import * as newFileMessages from '../newFiles/messages';
import { refuseWording } from '../nameWording';
import * as messages from './messages';
import type { RenameTarget } from './target';

/**
 * Why the target cannot have that name, as a sentence; undefined: it can. Names are the same but for
 * case and spacing; a change of case or spacing alone is a rename like any other.
 * @param to the new name, trimmed.
 */
export function refuseName(target: RenameTarget, to: string): string | undefined {
  return refuseWording(to) ?? refuseClash(target, to);
}

function refuseClash(target: RenameTarget, to: string): string | undefined {
  const { framework, subject, uri } = target;
  const { name } = subject;
  switch (subject.kind) {
    case 'skill':
      return refuseSkill(framework, name, to);
    case 'former-name':
      return refuseFormerName(framework, name, to);
    case 'role': {
      const other = framework.rolesNamedLike(to).find((role) => role.uri !== uri);
      return other && newFileMessages.roleExists(other.name?.value ?? to, baseName(other.uri));
    }
    case 'role-level':
      return refuseRoleLevel(target, to);
    case 'skill-level':
      return refuseLevel(framework, name, to);
    case 'family': {
      const used = framework.roles().flatMap((role) => role.family?.value ?? []);
      const listed = framework.families.map(({ value }) => value);
      const known = otherLike(name, to, listed, used);
      return known === undefined ? undefined : messages.familyExists(known);
    }
    case 'grade': {
      const levels = framework.roles().flatMap((role) => role.levels);
      const used = levels.flatMap(({ grades }) => grades.map(({ value }) => value));
      const listed = framework.grades.map(({ value }) => value);
      const known = otherLike(name, to, listed, used);
      return known === undefined ? undefined : messages.gradeExists(known);
    }
  }
}

function refuseSkill(framework: Framework, from: string, to: string): string | undefined {
  const isOther = (skill: { readonly name: { readonly value: string } | undefined }) =>
    skill.name?.value !== from;
  const isDeclared = framework.skill(from) !== undefined;
  const known = framework.skillsNamedLike(to).find(isOther);
  // A name that no file declares is a mistake: to spell it as a skill that there is puts it right.
  if (known?.name && (isDeclared || known.name.value !== to)) {
    return isDeclared
      ? newFileMessages.skillExists(known.name.value, baseName(known.uri))
      : messages.isSpelt(known.name.value);
  }
  const former = framework.skillsFormerlyNamed(to).find(isOther);
  if (former && !known) return newFileMessages.wasSkillName(to, former.name?.value ?? '');
  const folded = foldName(to);
  for (const { roleLevel } of framework.usesOfSkill(from)) {
    const isTwice = roleLevel.skills.some(
      ({ skill: { value } }) => value !== from && foldName(value) === folded,
    );
    if (isTwice) return messages.skillTwice(roleLevel.name?.value ?? '', to);
  }
  return undefined;
}

function refuseFormerName(framework: Framework, from: string, to: string): string | undefined {
  const [known] = framework.skillsNamedLike(to);
  const owners = framework.skillsFormerlyNamed(from);
  if (known?.name) {
    return owners.includes(known)
      ? messages.isOwnName(known.name.value)
      : newFileMessages.skillExists(known.name.value, baseName(known.uri));
  }
  const folded = foldName(to);
  if (folded === foldName(from)) return undefined;
  const [former] = framework.skillsFormerlyNamed(to);
  if (former) {
    return owners.includes(former)
      ? messages.isListedFormerly(to)
      : newFileMessages.wasSkillName(to, former.name?.value ?? '');
  }
  return undefined;
}

function refuseRoleLevel(target: RenameTarget, to: string): string | undefined {
  const role = target.framework.summary(target.uri);
  if (role?.kind !== 'role') return undefined;
  const folded = foldName(to);
  const start = target.onlyAt?.start;
  const other = role.levels.find(({ name }) => {
    const isSame =
      name?.range.start.line === start?.line && name?.range.start.character === start?.character;
    return name !== undefined && !isSame && foldName(name.value) === folded;
  });
  return other?.name && messages.roleLevelExists(other.name.value);
}

function refuseLevel(framework: Framework, from: string, to: string): string | undefined {
  const folded = foldName(to);
  const isOther = (name: string) => name !== from && foldName(name) === folded;
  const known = framework.levels.find(({ name }) => isOther(name));
  if (known) return messages.levelExists(known.name);
  const twice = framework.skills().find(({ levels }) => {
    const names = levels.map(({ name }) => name.value);
    return names.includes(from) && names.some(isOther);
  });
  return twice && messages.levelTwice(twice.name?.value ?? '', to);
}

/**
 * Another name that is the same as the new one. A name that is not on the list is a mistake, which a
 * name from the list puts right.
 */
function otherLike(
  from: string,
  to: string,
  listed: readonly string[],
  used: readonly string[],
): string | undefined {
  if (!listed.includes(from) && listed.includes(to)) return undefined;
  const folded = foldName(to);
  return [...listed, ...used].find((name) => name !== from && foldName(name) === folded);
}
