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
import { GROUP_NAMES } from './rule';
import type { Rule, RuleGroup } from './rule';
import { fileName } from './sense/fileName';
import { levelOrder } from './sense/levelOrder';
import { levelRegression } from './sense/levelRegression';
import { repeatedBullet } from './sense/repeatedBullet';
import { skillDropped } from './sense/skillDropped';
import { skillOrder } from './sense/skillOrder';
import { unusedSkill, unusedSkillLevel } from './sense/unusedSkill';
import { duplicateKey } from './structure/duplicateKey';
import { emptyValue } from './structure/emptyValue';
import { missingKey } from './structure/missingKey';
import { syntax } from './structure/syntax';
import { unknownKey } from './structure/unknownKey';
import { wrongType } from './structure/wrongType';
import { acronym } from './style/acronym';
import { ampersand } from './style/ampersand';
import { bulletCase, bulletEnd, bulletLength, bulletOpening } from './style/bullets';
import { bulletVerb } from './style/bulletVerb';
import { descriptionSentence } from './style/descriptionSentence';
import { latin } from './style/latin';
import { nameCase } from './style/nameCase';
import { plainEnglish } from './style/plainEnglish';
import { quotes } from './style/quotes';
import { article, repeatedWord } from './style/retextRules';
import { spacing } from './style/spacing';
import { spelling } from './style/spelling';
import { unusedSuppression } from './suppressions/unusedSuppression';

/** Every rule of the product by group, in the order of the rules' documentation. */
export const RULE_GROUPS: Readonly<Record<RuleGroup, readonly Rule[]>> = {
  structure: [syntax, unknownKey, missingKey, wrongType, emptyValue, duplicateKey],
  references: [
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
  ],
  sense: [
    levelRegression,
    skillDropped,
    skillOrder,
    levelOrder,
    unusedSkill,
    unusedSkillLevel,
    repeatedBullet,
    fileName,
  ],
  style: [
    bulletCase,
    bulletEnd,
    bulletOpening,
    bulletVerb,
    bulletLength,
    descriptionSentence,
    nameCase,
    article,
    plainEnglish,
    latin,
    ampersand,
    spelling,
    acronym,
    repeatedWord,
    spacing,
    quotes,
  ],
  suppressions: [unusedSuppression],
};

/** Every rule, in the same order. */
export const RULES: readonly Rule[] = Object.values(RULE_GROUPS).flat();

/** The group of a rule of ours; undefined for any other. */
export function groupOf(rule: Rule): RuleGroup | undefined {
  return GROUP_NAMES.find((group) => RULE_GROUPS[group].includes(rule));
}
