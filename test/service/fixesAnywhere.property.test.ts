import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAction } from 'vscode-languageserver-types';
import { isMap, isScalar, isSeq, Pair, parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import type { Document, Node } from 'yaml';
import { neverCancelled } from '../../server/src/service/cancellation';
import { ruleFixes } from '../../server/src/service/features/codeActions/ruleFixes';
import { parseFixture } from '../harness/fixtures';
import type { Fixture } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import type { OpenedFixture } from '../harness/service';
import { applyWorkspaceEdit } from './workspaceEdits';

/**
 * Whatever way the mistakes of `fixtures/codeActions` are written in, each fix that is offered leaves no
 * worse YAML than there was and puts right what it is for.
 */
const FOLDER = join(__dirname, 'fixtures', 'codeActions');

/** The same content in another style of YAML; undefined where it cannot be written so. */
type Style = (text: string) => string | undefined;

const STYLES: Readonly<Record<string, Style>> = {
  'in brackets': (text) =>
    rewritten(text, ({ contents }) => {
      if (isMap(contents) || isSeq(contents)) contents.flow = true;
    }),
  'at four spaces': (text) => (isPlain(text) ? text.replace(/^ +/gm, '$&$&') : undefined),
  'with CRLF': (text) => text.replace(/\r?\n/g, '\r\n'),
  'with comments': (text) => (isPlain(text) ? commented(text) : undefined),
  'with aliases': (text) => rewritten(text, shareValues),
  'with merge keys': (text) => rewritten(text, shareEntries),
  'with anchors': (text) => rewritten(text, markValues),
};

for (const [style, restyle] of Object.entries(STYLES)) {
  describe(`quick fixes ${style}`, () => {
    for (const code of readdirSync(FOLDER)) {
      it(`put ${code} right`, async () => {
        for (const file of readdirSync(join(FOLDER, code))) {
          const fixture = parseFixture(file, readFileSync(join(FOLDER, code, file), 'utf8'));
          await assertFixesWork(fixture, restyle, `${style}, ${code}/${file}`);
        }
      }).timeout(60_000);
    }
  });
}

async function assertFixesWork(fixture: Fixture, restyle: Style, name: string): Promise<void> {
  const subject = fixture.documents.find(({ cursors }) => cursors.length > 0);
  const text = subject && restyle(subject.text);
  if (!subject || text === undefined || text === subject.text) return;
  const documents = fixture.documents.map((document) =>
    document === subject ? { ...document, text } : document,
  );
  const restyled = { ...fixture, documents };
  const count = await withOpened(restyled, async (opened) => (await fixes(opened)).length);
  for (let position = 0; position < count; position++) {
    await withOpened(restyled, async (opened) => {
      const action = (await fixes(opened))[position];
      const diagnostic = action?.diagnostics?.[0];
      assert.ok(action?.edit && diagnostic);
      const { checker, uri } = opened;
      const found = () => [...checker.uris()].flatMap((file) => checker.diagnostics(file));
      const before = found();
      const after = await applyWorkspaceEdit(opened, action.edit).then(() => found());
      const what = `${name}: ${action.title}\n${text}\n→\n${await textNow(opened, uri)}`;
      const broken = (all: typeof before) => all.filter(({ code }) => code === 'syntax').length;
      assert.ok(broken(after) <= broken(before), `Breaks the YAML: ${what}`);
      const alike = (all: typeof before) =>
        all.filter(
          ({ code, message }) => code === diagnostic.code && message === diagnostic.message,
        ).length;
      assert.ok(alike(after) < alike(before), `Does not help: ${what}`);
    });
  }
}

async function withOpened<T>(fixture: Fixture, use: (opened: OpenedFixture) => Promise<T>) {
  const opened = await openFixture(fixture);
  try {
    return await use(opened);
  } finally {
    opened.dispose();
  }
}

async function fixes({ context, checker, uri }: OpenedFixture): Promise<CodeAction[]> {
  const all: CodeAction[] = [];
  for (const diagnostic of checker.diagnostics(uri)) {
    const { range } = diagnostic;
    const operations = ['create', 'rename'] as const;
    all.push(...(await ruleFixes(context, uri, range, [diagnostic], operations, neverCancelled)));
  }
  return all;
}

async function textNow({ workspace }: OpenedFixture, uri: string): Promise<string> {
  const open = workspace.openDocument(uri)?.getText();
  if (open !== undefined) return open;
  const content = await workspace.readFile(uri);
  return 'text' in content ? content.text : '(gone)';
}

/** Whether no line is a part of a text of several lines, which a change would change. */
function isPlain(text: string): boolean {
  return !/[|>][-+]?\d?\s*$|["'[{]/m.test(text) && !/^ *[^-#\s][^:]*$/m.test(text);
}

function commented(text: string): string {
  return text.replace(/^( *)(?=\S)(.*?)(\r?)$/gm, '$1# above$3\n$1$2  # beside$3');
}

/** The text as another document; undefined for what the parser does not take or make. */
function rewritten(text: string, change: (document: Document.Parsed) => void): string | undefined {
  const document = parseDocument(text, { uniqueKeys: false, merge: false });
  if (document.errors.length > 0 || /[&*]\w/.test(text)) return undefined;
  change(document);
  try {
    return document.toString({ lineWidth: 0 });
  } catch {
    return undefined;
  }
}

/** Values below `levels`, each with its pair. */
function valuesBelow(document: Document.Parsed): { pair: Pair<Node, Node>; depth: number }[] {
  const found: { pair: Pair<Node, Node>; depth: number }[] = [];
  const look = (node: unknown, depth: number): void => {
    if (isSeq(node)) for (const item of node.items) look(item, depth + 1);
    if (!isMap(node)) return;
    for (const pair of node.items as Pair<Node, Node>[]) {
      if (depth > 0) found.push({ pair, depth });
      look(pair.value, depth + 1);
    }
  };
  look(document.contents, 0);
  return found;
}

/** Hoists what stands below the levels into a key of the author's own, and repeats it by aliases. */
function shareValues(document: Document.Parsed): void {
  const { contents } = document;
  if (!isMap(contents)) return;
  const shared = new YAMLSeq();
  const done = new Set<Node>();
  for (const { pair } of valuesBelow(document).reverse()) {
    const { value } = pair;
    if (!value || done.has(value) || (isScalar(value) && value.value === null)) continue;
    const alias = document.createAlias(value as YAMLMap, `a${shared.items.length}`);
    shared.items.push(value);
    done.add(value);
    pair.value = alias;
  }
  if (shared.items.length === 0) return;
  contents.items.unshift(new Pair(document.createNode('x-shared'), shared) as never);
}

/** Brings the entries of each mapping below in by a merge key. */
function shareEntries(document: Document.Parsed): void {
  const { contents } = document;
  if (!isMap(contents)) return;
  const shared = new YAMLSeq();
  const levels = contents.get('levels');
  if (!isSeq(levels)) return;
  for (const level of levels.items) {
    if (!isMap(level)) continue;
    const source = new YAMLMap();
    source.items = level.items.splice(1);
    if (source.items.length === 0) continue;
    shared.items.push(source);
    const alias = document.createAlias(source, `m${shared.items.length}`);
    level.items.unshift(new Pair(document.createNode('<<'), alias) as never);
  }
  contents.items.unshift(new Pair(document.createNode('x-shared'), shared) as never);
}

/** Gives each value below a name, and repeats it further down. */
function markValues(document: Document.Parsed): void {
  const { contents } = document;
  if (!isMap(contents)) return;
  const repeated = new YAMLSeq();
  for (const { pair } of valuesBelow(document)) {
    const { value } = pair;
    if (!value || (isScalar(value) && value.value === null)) continue;
    repeated.items.push(document.createAlias(value as YAMLMap, `v${repeated.items.length}`));
  }
  contents.items.push(new Pair(document.createNode('x-again'), repeated) as never);
}
