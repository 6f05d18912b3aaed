import type { Framework, SkillUsePlace } from './framework';
import { foldName } from './names';
import type { SkillSummary } from './summary';

/** The skill that this name means in a role: of that name, else once called so (case folded). */
export function skillMeant(framework: Framework, name: string): SkillSummary | undefined {
  return framework.skill(name) ?? framework.skillsFormerlyNamed(name)[0];
}

/** Whether a file declares a skill of that name, today's or an earlier one. */
export function isSkill(framework: Framework, name: string): boolean {
  return skillMeant(framework, name) !== undefined;
}

/** The name that the skill has today; the name itself, where no file declares it. */
export function presentName(framework: Framework, name: string): string {
  return skillMeant(framework, name)?.name?.value ?? name;
}

/** Every line in which a role asks for that skill, under its present or an earlier name. */
export function usesOfSkillEver(framework: Framework, name: string): SkillUsePlace[] {
  const declared = framework.skillsNamedLike(name).filter((skill) => skill.name?.value === name);
  const former = declared.flatMap((skill) => skill.formerly.map(({ value }) => value));
  const spellings = new Set([name, ...former].map(foldName));
  // A skill that every role asks for has thousands of uses, but few ways to spell its name.
  const isMeant = new Map<string, boolean>();
  return [...spellings]
    .flatMap((spelling) => framework.usesNamedLike(spelling))
    .filter(({ skill: { value } }) => {
      const known = isMeant.get(value) ?? presentName(framework, value) === name;
      isMeant.set(value, known);
      return known;
    });
}
