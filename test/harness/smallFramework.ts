/**
 * A small framework without a mistake, for tests to change. What a misspelt skill or a copied file
 * would break besides is not looked for, so that each mistake is told once.
 */
export const MANIFEST = 'framework: Test\nfamilies: [Quality]\nrules: { preset: structure-only }\n';

/** One role level, which asks for one skill (`Testing: working`, on the last line). */
export const ROLE = `role: Tester
family: Quality
description: A tester finds out whether things work.
levels:
  - level: Tester
    description: A tester tests things.
    skills:
      Testing: working
`;

/** The skill that {@link ROLE} asks for. */
export const SKILL = `skill: Testing
description: Finding out whether things work.
levels:
  working:
    - test things
`;

/** The framework as files. */
export const FRAMEWORK: Readonly<Record<string, string>> = {
  'capability-framework.yaml': MANIFEST,
  'roles/tester.role.yaml': ROLE,
  'skills/testing.skill.yaml': SKILL,
};

/** {@link ROLE} with its skill's name misspelt: one `unknown-skill`, on line 8 from column 7. */
export const WRONG_ROLE = ROLE.replace('Testing: working', 'Testin: working');
