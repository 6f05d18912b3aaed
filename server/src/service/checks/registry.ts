import { ambiguousFormerName } from './references/ambiguousFormerName';
import { duplicateRole, duplicateSkill } from './references/duplicateNames';
import { duplicateRoleLevel } from './references/duplicateRoleLevel';
import { renamedSkill } from './references/renamedSkill';
import { undefinedSkillLevel } from './references/undefinedSkillLevel';
import { unknownFamily } from './references/unknownFamily';
import { unknownGrade } from './references/unknownGrade';
import { unknownSkill } from './references/unknownSkill';
import { unknownSkillLevel } from './references/unknownSkillLevel';
import { unusedManifestEntry } from './references/unusedManifestEntry';
import type { Rule } from './rule';
import { duplicateKey } from './structure/duplicateKey';
import { emptyValue } from './structure/emptyValue';
import { missingKey } from './structure/missingKey';
import { syntax } from './structure/syntax';
import { unknownKey } from './structure/unknownKey';
import { wrongType } from './structure/wrongType';

/** Every rule of the product, in the order of the rules' documentation. */
export const RULES: readonly Rule[] = [
  syntax,
  unknownKey,
  missingKey,
  wrongType,
  emptyValue,
  duplicateKey,
  unknownSkill,
  renamedSkill,
  unknownSkillLevel,
  undefinedSkillLevel,
  unknownFamily,
  unknownGrade,
  duplicateSkill,
  duplicateRole,
  duplicateRoleLevel,
  ambiguousFormerName,
  unusedManifestEntry,
];
