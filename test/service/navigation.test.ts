import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver-types';
import type { Position, Range } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { neverCancelled } from '../../server/src/service/cancellation';
import type { FeatureContext } from '../../server/src/service/features/context';
import { definition } from '../../server/src/service/features/definition';
import { documentHighlight } from '../../server/src/service/features/documentHighlight';
import { documentLinks } from '../../server/src/service/features/documentLinks';
import { documentSymbols } from '../../server/src/service/features/documentSymbols';
import { hover } from '../../server/src/service/features/hover';
import { references } from '../../server/src/service/features/references';
import { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';

const SKILL_URI = uriOf('testing.skill.yaml');
const ROLE_URI = uriOf('tester.role.yaml');
const SKILL = 'skill: Testing\nformerly: [QA]\nlevels: { working: [run tests] }\n';
/** Anchors, merge keys, quotes, flow and block style, several lines: all that YAML has for names. */
const ROLE = [
  'x-common: &common',
  '  Testing: &least working',
  '  "QA": \'expert\'',
  'role: &name >-',
  '  Software',
  '  tester',
  'family: Quality',
  'levels:',
  '  - &first',
  '    level: "Junior tester"',
  "    grades: [EO, 'HEO']",
  '    skills: {<<: *common, Coding: *least, Ethics: }',
  '  - *first',
  '  - level: *name',
  '    responsibilities:',
  '      - run tests',
  '    skills: *common',
  '',
].join('\n');
const SKILL_USE: Position = { line: 1, character: 4 };

async function load(files: Readonly<Record<string, string>>) {
  const workspace = new MemoryWorkspace();
  for (const [uri, text] of Object.entries(files)) workspace.put(uri, text);
  const store = new FrameworkStore(workspace, () => undefined);
  await store.load(neverCancelled);
  return { workspace, store, context: { store } };
}

/** Asks everything at one position; the answers agree and lie in the text. */
async function askAt(context: FeatureContext, uri: string, text: TextDocument, place: Position) {
  const inText = (range: Range) => {
    const length = text.offsetAt(range.end) - text.offsetAt(range.start);
    assert.ok(length >= 0 && text.getText(range).length === length);
  };
  const shown = await hover(context, uri, place, neverCancelled);
  if (shown?.range) inText(shown.range);
  if (shown) assert.ok(MarkupContent.is(shown.contents) && shown.contents.value !== '');
  for (const link of await definition(context, uri, place, neverCancelled)) {
    if (link.originSelectionRange) inText(link.originSelectionRange);
    if (link.targetUri === uri) inText(link.targetSelectionRange);
  }
  const asked = { includeDeclaration: true };
  const found = await references(context, uri, place, asked, neverCancelled);
  const marks = await documentHighlight(context, uri, place, neverCancelled);
  const here = found.filter((location) => location.uri === uri).map(({ range }) => range);
  here.forEach(inText);
  assert.deepEqual(
    marks.map(({ range }) => range),
    here,
    'Highlights are the references in the same file.',
  );
}

describe('navigation', () => {
  for (const [kind, uri] of [
    ['role', ROLE_URI],
    ['skill', uriOf('x.skill.yaml')],
    ['manifest', uriOf('capability-framework.yaml')],
  ] as const) {
    it(`answers at every position of a ${kind} that is cut off anywhere`, async function () {
      this.timeout(20_000);
      for (const source of [ROLE, ROLE.replace(/\n/g, '\r\n')]) {
        for (let cut = 0; cut <= source.length; cut += 7) {
          const text = TextDocument.create(uri, '', 0, source.slice(0, cut));
          const { store, context } = await load({ [uri]: text.getText(), [SKILL_URI]: SKILL });
          await documentSymbols(context, uri, neverCancelled);
          await documentLinks(context, uri, neverCancelled);
          for (let offset = 0; offset <= cut; offset += 3) {
            await askAt(context, uri, text, text.positionAt(offset));
          }
          store.dispose();
        }
      }
    });
  }

  it('follows what is typed, saved or not', async () => {
    const { workspace, store, context } = await load({ [SKILL_URI]: SKILL, [ROLE_URI]: ROLE });
    workspace.open(SKILL_URI);
    workspace.change(SKILL_URI, `# New.\n${SKILL}`);
    const [link] = await definition(context, ROLE_URI, SKILL_USE, neverCancelled);
    assert.equal(link?.targetSelectionRange.start.line, 1);
    workspace.change(SKILL_URI, 'skill: Proving\n');
    assert.deepEqual(await definition(context, ROLE_URI, SKILL_USE, neverCancelled), []);
    store.dispose();
  });

  it('follows a skill whose file is renamed or deleted', async () => {
    const { workspace, store, context } = await load({ [SKILL_URI]: SKILL, [ROLE_URI]: ROLE });
    const moved = uriOf('skills/testing.skill.yaml');
    workspace.rename(SKILL_URI, moved);
    await store.settled();
    const [link] = await definition(context, ROLE_URI, SKILL_USE, neverCancelled);
    assert.equal(link?.targetUri, moved);
    workspace.delete(moved);
    await store.settled();
    assert.equal(await hover(context, ROLE_URI, SKILL_USE, neverCancelled), undefined);
    store.dispose();
  });

  it('gives nothing for a file that is none of ours, or gone', async () => {
    const { store, context } = await load({ [uriOf('other.yaml')]: 'role: Tester\n' });
    for (const uri of [uriOf('other.yaml'), uriOf('gone.role.yaml')]) {
      assert.equal(await hover(context, uri, SKILL_USE, neverCancelled), undefined);
      assert.deepEqual(await definition(context, uri, SKILL_USE, neverCancelled), []);
      assert.deepEqual(await documentSymbols(context, uri, neverCancelled), []);
      assert.deepEqual(await documentLinks(context, uri, neverCancelled), []);
      assert.deepEqual(await documentHighlight(context, uri, SKILL_USE, neverCancelled), []);
    }
    store.dispose();
  });

  it('gives nothing once it is cancelled', async () => {
    const { store, context } = await load({ [SKILL_URI]: SKILL, [ROLE_URI]: ROLE });
    const cancelled = { isCancellationRequested: true };
    const asked = { includeDeclaration: true };
    assert.equal(await hover(context, ROLE_URI, SKILL_USE, cancelled), undefined);
    assert.deepEqual(await definition(context, ROLE_URI, SKILL_USE, cancelled), []);
    assert.deepEqual(await references(context, ROLE_URI, SKILL_USE, asked, cancelled), []);
    assert.deepEqual(await documentHighlight(context, ROLE_URI, SKILL_USE, cancelled), []);
    assert.deepEqual(await documentSymbols(context, ROLE_URI, cancelled), []);
    assert.deepEqual(await documentLinks(context, ROLE_URI, cancelled), []);
    store.dispose();
  });
});
