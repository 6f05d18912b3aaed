import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Stands in a fixture's document where the cursor is; taken out of the text. */
export const CURSOR = '<|>';
const NO_NEWLINE = '\\ No newline at end of file';

/** One document of a fixture. */
export interface FixtureDocument {
  readonly path: string;
  readonly text: string;
  /** The places of the cursor marks, in order; two make a range. */
  readonly cursors: readonly Position[];
  /** In the editor and not only on disk: it has a cursor, or its header ends in `(open)`. */
  readonly open: boolean;
}

/** A fixture file: documents and what is expected of them (see README.md beside this file). */
export interface Fixture {
  readonly name: string;
  /** Header lines of the form `# flag` or `# flag: value`. */
  readonly flags: ReadonlyMap<string, string>;
  readonly documents: readonly FixtureDocument[];
  /** What follows each `=== expect NAME`; the name is empty for `=== expect`. */
  readonly expected: ReadonlyMap<string, string>;
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Reads the text of a fixture file. */
export function parseFixture(name: string, source: string): Fixture {
  const { header, sections } = split(source);
  const flags = new Map<string, string>();
  for (const line of header) {
    const flag = /^# ([a-z-]+)(?:: (.*))?$/.exec(line);
    if (flag?.[1]) flags.set(flag[1], flag[2] ?? '');
  }
  const ending = flags.has('crlf') ? '\r\n' : '\n';
  const documents: FixtureDocument[] = [];
  const expected = new Map<string, string>();
  for (const section of sections) {
    const expectation = expectationName(section.title);
    if (expectation === undefined) documents.push(readDocument(section, ending));
    else expected.set(expectation, joinExpected(section.lines));
  }
  return { name, flags, documents, expected };
}

function expectationName(title: string): string | undefined {
  return title === 'expect' ? '' : /^expect (.+)$/.exec(title)?.[1];
}

function split(source: string): { header: string[]; sections: Section[] } {
  const header: string[] = [];
  const sections: { title: string; lines: string[] }[] = [];
  const lines = source.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) {
    if (line.startsWith('=== ')) sections.push({ title: line.slice(4).trim(), lines: [] });
    else (sections.at(-1)?.lines ?? header).push(line);
  }
  return { header, sections };
}

function readDocument({ title, lines }: Section, ending: string): FixtureDocument {
  const marked = /^(.*?)( \(open\))?$/.exec(title);
  const endsOpen = lines.at(-1) === NO_NEWLINE;
  const kept = endsOpen ? lines.slice(0, -1) : lines;
  const parts = (kept.join(ending) + (endsOpen || kept.length === 0 ? '' : ending)).split(CURSOR);
  const text = parts.join('');
  const document = TextDocument.create('', '', 0, text);
  let offset = 0;
  const cursors = parts.slice(0, -1).map((part) => {
    offset += part.length;
    return document.positionAt(offset);
  });
  const open = cursors.length > 0 || marked?.[2] !== undefined;
  return { path: marked?.[1] ?? title, text, cursors, open };
}

/** Blank lines at the end are only for the eye. */
function joinExpected(lines: readonly string[]): string {
  return lines.join('\n').trimEnd();
}

/** What a feature makes of a fixture: one text, or several by the names of their sections. */
export type FixtureResult = string | Readonly<Record<string, string>>;

/**
 * Declares one test for each fixture file of a feature. Set `UPDATE_FIXTURES=1` to write what the
 * feature gives into the files, then review the difference.
 */
export function describeFixtures(
  feature: string,
  run: (fixture: Fixture) => Promise<FixtureResult> | FixtureResult,
): void {
  const folder = join(__dirname, '..', 'service', 'fixtures', feature);
  describe(feature, function () {
    // The first that needs a dictionary loads it.
    this.timeout(30_000);
    for (const file of readdirSync(folder).sort()) {
      if (!file.endsWith('.fixture')) continue;
      it(file.slice(0, -'.fixture'.length), async () => {
        const path = join(folder, file);
        const source = readFileSync(path, 'utf8');
        const fixture = parseFixture(file, source);
        const result = await run(fixture);
        const actual = typeof result === 'string' ? { '': result } : result;
        if (process.env.UPDATE_FIXTURES) writeFileSync(path, withExpected(source, actual));
        else compare(fixture, actual);
      });
    }
  });
}

function compare({ expected }: Fixture, actual: Readonly<Record<string, string>>): void {
  assert.ok(expected.size > 0, 'The fixture expects nothing: it has no section "=== expect".');
  for (const [name, text] of expected) {
    assert.ok(name in actual, `The feature gives nothing called "${name}".`);
    assert.equal(actual[name]?.trimEnd(), text);
  }
}

/** The fixture's source with new expectations; a fixture without any gets all that there are. */
function withExpected(source: string, actual: Readonly<Record<string, string>>): string {
  const { header, sections } = split(source);
  const names = sections.flatMap(({ title }) => expectationName(title) ?? []);
  const written = names.length > 0 ? names : Object.keys(actual);
  const documents = sections.filter(({ title }) => expectationName(title) === undefined);
  const blocks = [
    ...header,
    ...documents.flatMap(({ title, lines }) => [`=== ${title}`, ...lines]),
    ...written.flatMap((name) => {
      const text = (actual[name] ?? '').trimEnd();
      return [`=== expect ${name}`.trimEnd(), ...(text === '' ? [] : [text])];
    }),
  ];
  return `${blocks.join('\n')}\n`;
}
