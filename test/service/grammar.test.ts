import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import type { Content, Located } from '../../server/src/service/documents/content';
import { kindOfFileName } from '../../server/src/service/documents/kinds';
import type { DocumentKind } from '../../server/src/service/documents/kinds';
import { parseDocument } from '../../server/src/service/documents/parse';
import { describeFixtures } from '../harness/fixtures';
import { loadGrammars } from '../harness/grammar';
import type { Grammars, GrammarToken } from '../harness/grammar';

const EXAMPLES = join(__dirname, '..', '..', 'examples');
let grammars: Grammars;

before(async () => {
  grammars = await loadGrammars();
});

describeFixtures('grammar', (fixture) => {
  const shown: string[] = [];
  for (const { path, text } of fixture.documents) {
    const kind = kindOfFileName(path);
    if (!kind) throw new Error(`${path} is no file of a framework.`);
    const tokens = grammars.tokenize(kind, text);
    text.split(/\r?\n/).forEach((line, number) => {
      if (line.trim() === '') return;
      shown.push(line.trimEnd());
      for (const token of tokens.filter((one) => one.line === number && one.text.trim() !== '')) {
        shown.push(`    ${JSON.stringify(token.text)} ${token.scopes.join(' ') || '-'}`);
      }
    });
  }
  return shown.join('\n');
});

describe('the grammar of the example files', () => {
  for (const example of ['government-digital', 'five-levels']) {
    it(`knows every name, level, family, grade and bullet of ${example}`, () => {
      const folder = join(EXAMPLES, example);
      let checked = 0;
      for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.yaml')) continue;
        const text = readFileSync(join(folder, path), 'utf8');
        const kind = kindIn(text);
        const document = TextDocument.create('file:///x', '', 0, text);
        const tokens = grammars.tokenize(kind, text);
        for (const [scope, located] of meanings(parseDocument(kind, document).content)) {
          const { start } = located.range;
          const token = tokenAt(tokens, start.line, start.character);
          assert.ok(
            token?.scopes.some((name) => name.split(' ').includes(scope)),
            `${path}:${start.line + 1} ${located.value} is ${scope}, not ${token?.scopes.join(' ') ?? 'nothing'}`,
          );
          checked++;
        }
      }
      assert.ok(checked > 100, `${checked} values`);
    });
  }
});

function kindIn(text: string): DocumentKind {
  const value: unknown = parse(text);
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (keys.includes('framework')) return 'manifest';
  return keys.includes('role') ? 'role' : 'skill';
}

function tokenAt(tokens: readonly GrammarToken[], line: number, character: number) {
  return tokens.find(
    (token) => token.line === line && token.start <= character && character < token.end,
  );
}

type Meaning = readonly [scope: string, located: Located];

/** What the parser understands of a file, with the scope that themes colour it by. */
function meanings(content: Content): Meaning[] {
  const all = (scope: string, ...located: readonly (Located | undefined)[]): Meaning[] =>
    located.flatMap((one) => (one ? [[scope, one] as const] : []));
  const level = (...located: readonly (Located | undefined)[]) =>
    all('constant.language.skill-level.capability', ...located);
  switch (content.kind) {
    case 'manifest':
      return [
        ...all('entity.name.type.framework.capability', content.name),
        ...level(...content.levels.map(({ name }) => name)),
        ...all('entity.name.namespace.family.capability', ...content.families),
        ...all('constant.other.grade.capability', ...content.grades),
        ...all('string.unquoted.word.capability', ...content.dictionary),
      ];
    case 'role':
      return [
        ...all('entity.name.type.role.capability', content.name),
        ...all('entity.name.namespace.family.capability', content.family),
        ...content.levels.flatMap(({ name, grades, responsibilities, skills }) => [
          ...all('entity.name.type.role-level.capability', name),
          ...all('constant.other.grade.capability', ...grades),
          ...all('string.unquoted.bullet.capability', ...responsibilities),
          ...all('entity.name.function.skill.capability', ...skills.map(({ skill }) => skill)),
          ...level(...skills.map((use) => use.level)),
        ]),
      ];
    case 'skill':
      return [
        ...all('entity.name.function.skill.capability', content.name),
        ...all('entity.name.function.skill.former.capability', ...content.formerly),
        ...content.levels.flatMap(({ name, bullets }) => [
          ...level(name),
          ...all('string.unquoted.bullet.capability', ...bullets),
        ]),
      ];
  }
}
