import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/vscode/paths.mjs';
import type { ComparedFiles } from '../../service/comparedPageLaws';
import { comparedFiles } from '../../service/comparedPageLaws';

const ROLE = 'roles/infrastructure-engineer.role.yaml';

/** What an author did to the example framework `government-digital`: something of every kind. */
const EDITS: readonly (readonly [path: string, words: string, others: string])[] = [
  [
    ROLE,
    '      - oversee programmes and projects\n',
    '      - oversee programmes, projects and suppliers\n      - answer for the cost of infrastructure services\n',
  ],
  [
    ROLE,
    `      Systems design: practitioner
      Systems integration: expert
      Testing: expert
`,
    `      Stakeholder relationships: practitioner
      Systems design: expert
      Systems integration: practitioner
`,
  ],
  [ROLE, 'grades: [SEO, G7]', 'grades: [G7]'],
  [
    ROLE,
    'They work on their own for most tasks and know',
    'They work alone on most tasks, and know',
  ],
];

/** The texts of the example framework, by path. */
export function exampleFiles(name = 'government-digital'): Record<string, string> {
  const folder = join(root, 'examples', name);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/**
 * The example framework as it is beside what an author made of it.
 * @param more what the author did besides.
 */
export async function comparedExample(more: typeof EDITS = []): Promise<ComparedFiles> {
  const before = exampleFiles();
  const after = { ...before };
  for (const [path, words, others] of [...EDITS, ...more]) {
    const text = after[path] ?? '';
    if (text.split(words).length !== 2) throw new Error(`“${words}” is not once in ${path}.`);
    after[path] = text.replace(words, () => others);
  }
  return comparedFiles(before, after);
}
