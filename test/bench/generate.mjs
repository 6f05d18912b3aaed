/** Writes frameworks of any size, the same for the same size, as a person would have written them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LEVELS = ['awareness', 'working', 'practitioner', 'expert'];
const SUBJECTS = [
  'service',
  'data',
  'network',
  'security',
  'content',
  'research',
  'delivery',
  'cloud',
];
const NOUNS = [
  'design',
  'analysis',
  'standards',
  'testing',
  'governance',
  'planning',
  'support',
  'quality',
];

/** The name of the n-th skill: several words, so that matching on any word has work to do. */
export function skillName(n) {
  const subject = SUBJECTS[n % 8];
  return `${subject[0].toUpperCase()}${subject.slice(1)} ${NOUNS[(n >> 3) % 8]} ${n}`;
}

/** A skill file of about 1 KB. */
export function skillText(n) {
  const lines = [
    `skill: ${skillName(n)}`,
    `description: Knowing about ${skillName(n)} and using it.`,
    'levels:',
  ];
  for (const level of LEVELS) {
    lines.push(`  ${level}:`);
    for (let i = 0; i < 3; i++) {
      lines.push(
        `    - apply ${NOUNS[(n + i) % 8]} to ${SUBJECTS[(n + i) % 8]} work at the ${level} level, part ${i}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A role file: `levels` role levels, each asking for `perLevel` skills out of `skills`. */
export function roleText(n, skills, levels = 4, perLevel = 12) {
  const lines = [
    `role: Engineer ${n}`,
    `family: ${n % 2 ? 'Data' : 'IT operations'}`,
    'description: An engineer designs, builds and supports services.',
    'levels:',
  ];
  for (let l = 0; l < levels; l++) {
    lines.push(
      `  - level: Engineer ${n} level ${l}`,
      '    description: An engineer at this level does more than the one before.',
    );
    lines.push('    responsibilities:');
    for (let i = 0; i < 8; i++)
      lines.push(
        `      - work with colleagues on programme ${i} to translate designs into operations and keep services running`,
      );
    lines.push('    skills:');
    for (let i = 0; i < perLevel; i++)
      lines.push(`      ${skillName((n * 7 + i) % skills)}: ${LEVELS[Math.min(l, 3)]}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Writes a framework of about `files` files (five skills for each role) and says what it holds. */
export function writeFramework(folder, files) {
  const skills = Math.floor((files - 1) * (14 / 17));
  const roles = files - 1 - skills;
  for (const name of ['roles', 'skills']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, 'capability-framework.yaml'),
    'framework: Generated framework\nfamilies: [IT operations, Data]\n',
  );
  for (let n = 0; n < skills; n++) {
    const file = `${skillName(n).toLowerCase().replaceAll(' ', '-')}.skill.yaml`;
    writeFileSync(join(folder, 'skills', file), skillText(n));
  }
  for (let n = 0; n < roles; n++)
    writeFileSync(join(folder, 'roles', `engineer-${n}.role.yaml`), roleText(n, skills));
  return { skills, roles };
}

/** The skill that many roles ask for; see {@link shareSkill}. */
export const SHARED_SKILL = 'Agile working';

/**
 * Adds a skill that up to 1,000 of the roles ask for at each of their levels; the first 41 stay as
 * they are. Says how many ask for it.
 */
export function shareSkill(folder, skills, roles) {
  const text = skillText(0).replaceAll(skillName(0), SHARED_SKILL);
  writeFileSync(join(folder, 'skills', 'agile-working.skill.yaml'), text);
  const sharing = Math.min(1000, roles - 41);
  for (let n = roles - sharing; n < roles; n++) {
    const role = roleText(n, skills).replaceAll(
      '    skills:\n',
      `    skills:\n      ${SHARED_SKILL}: working\n`,
    );
    writeFileSync(join(folder, 'roles', `engineer-${n}.role.yaml`), role);
  }
  return sharing;
}
