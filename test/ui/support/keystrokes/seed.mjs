/** What is typed: the seed’s role level, as a role of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../../../scripts/vscode/paths.mjs';

export const EXAMPLE = join(root, 'examples/government-digital');
export const ROLE_FILE = 'roles/infrastructure-engineer.role.yaml';
const LEVEL = 'Lead infrastructure engineer';

/**
 * @typedef {object} SeedRole
 * @property {string} role
 * @property {string} family
 * @property {string} description
 * @property {SeedLevel[]} levels only the seed’s
 */

/**
 * @typedef {object} SeedLevel
 * @property {string} level
 * @property {string} description
 * @property {string[]} responsibilities
 * @property {Record<string, string>} skills
 */

/**
 * The role with that one level. The seed names no grades, so there are none.
 * @returns {SeedRole}
 */
export function seedRole() {
  const role = parse(readFileSync(join(EXAMPLE, ROLE_FILE), 'utf8'));
  const { level, description, responsibilities, skills } = role.levels.find(
    (candidate) => candidate.level === LEVEL,
  );
  return { ...role, levels: [{ level, description, responsibilities, skills }] };
}
