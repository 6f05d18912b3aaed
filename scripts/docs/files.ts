/** Every generated file with the text that it should have: `npm run docs` writes them, a test compares. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { GROUP_NAMES } from '../../server/src/service/checks/rule';
import { RULE_GROUPS } from '../../server/src/service/checks/registry';
import { RULE_DOCS } from '../../server/src/service/checks/ruleDocs';
import { countFalseAlarms } from './countFalseAlarms';
import { falseAlarmSection } from './falseAlarms';
import { rulePage, rulesIndex } from './rulePages';
import type { Documented } from './rulePages';
import { withRules } from './ruleSchema';

const ROOT = join(__dirname, '..', '..');
const PAGES = join('docs', 'rules');
const SCHEMA = join('schemas', 'manifest.schema.json');

/** The generated files: path from the root → text. @throws Error where a rule has no words or page. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const all = documented();
  const files = new Map<string, string>();
  for (const rule of all) {
    const path = join(PAGES, `${rule.rule.code}.md`);
    if (!existsSync(join(ROOT, path))) throw new Error(`${path} is missing.`);
    files.set(path, rulePage(rule, read(path)));
  }
  const stray = readdirSync(join(ROOT, PAGES)).filter(
    (file) => file !== 'README.md' && !files.has(join(PAGES, file)),
  );
  if (stray.length > 0) throw new Error(`There is no rule for ${stray.join(', ')}.`);
  const counts = await countFalseAlarms(join(ROOT, 'examples'));
  files.set(join(PAGES, 'README.md'), rulesIndex(all, falseAlarmSection(counts)));
  files.set(SCHEMA, withRules(read(SCHEMA), all));
  for (const [path, text] of files) {
    const options = await resolveConfig(join(ROOT, path));
    files.set(path, await format(text, { ...options, filepath: path }));
  }
  return files;
}

/** The text of a file now; empty where there is none. */
export function read(path: string): string {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function documented(): Documented[] {
  return GROUP_NAMES.flatMap((group) =>
    RULE_GROUPS[group].map((rule) => {
      const docs = RULE_DOCS[rule.code];
      if (!docs) throw new Error(`ruleDocs.ts says nothing of ${rule.code}.`);
      if (rule.fixable && !docs.fix) throw new Error(`Which fixes does ${rule.code} have?`);
      return { rule, group, docs };
    }),
  );
}
