import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGE_IDS } from '../../server/src/service/documents/kinds';

/** How the editor behaves while typing: what `language-configuration.json` makes VS Code do. */

const ROOT = join(__dirname, '..', '..');

type Pattern = string | { readonly pattern: string; readonly flags?: string };

interface EnterRule {
  readonly beforeText: Pattern;
  readonly afterText?: Pattern;
  readonly action: {
    readonly indent: 'none' | 'indent' | 'indentOutdent' | 'outdent';
    readonly appendText?: string;
  };
}

interface LanguageConfiguration {
  readonly comments: { readonly lineComment: string };
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { open: string; close: string; notIn?: string[] }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly folding: { readonly markers: { readonly start: Pattern; readonly end: Pattern } };
  readonly wordPattern: Pattern;
  readonly indentationRules: Readonly<Record<string, Pattern>>;
  readonly onEnterRules: readonly EnterRule[];
}

/** The part of the extension's manifest that is about languages. */
interface Contributions {
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly configuration: string;
      readonly icon: { readonly light: string; readonly dark: string };
    }[];
    readonly grammars: readonly { language?: string; path: string; scopeName: string }[];
    readonly snippets: readonly { language: string; path: string }[];
  };
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const configuration = readJson('language-configuration.json') as LanguageConfiguration;

function regExp(pattern: Pattern, moreFlags = ''): RegExp {
  return typeof pattern === 'string'
    ? new RegExp(pattern, moreFlags)
    : new RegExp(pattern.pattern, (pattern.flags ?? '') + moreFlags);
}

/** What stands on the new line after Enter at the end of a line (VS Code's rules, two spaces a step). */
function afterEnter(line: string, after = ''): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const rule = configuration.onEnterRules.find(
    ({ beforeText, afterText }) =>
      regExp(beforeText).test(line) && (!afterText || regExp(afterText).test(after)),
  );
  if (!rule) return indent;
  const { indent: step, appendText = '' } = rule.action;
  if (step === 'outdent') return indent.slice(2) + appendText;
  return indent + (step === 'none' ? '' : '  ') + appendText;
}

describe('the language configuration', () => {
  it('belongs to each of the three languages, whose files are all there', () => {
    const { languages, grammars, snippets } = (readJson('package.json') as Contributions)
      .contributes;
    const ids = Object.values(LANGUAGE_IDS).sort();
    assert.deepEqual(languages.map(({ id }) => id).sort(), ids);
    assert.deepEqual(grammars.flatMap(({ language }) => language ?? []).sort(), ids);
    assert.deepEqual(snippets.map(({ language }) => language).sort(), ids);
    const paths = [
      ...languages.flatMap((one) => [one.configuration, one.icon.light, one.icon.dark]),
      ...grammars.map(({ path }) => path),
      ...snippets.map(({ path }) => path),
    ];
    for (const path of paths) assert.ok(existsSync(join(ROOT, path)), path);
    for (const { path, scopeName } of grammars) {
      const grammar = readJson(path);
      assert.ok(typeof grammar === 'object' && grammar !== null && 'scopeName' in grammar);
      assert.equal(grammar.scopeName, scopeName);
    }
  });

  it('holds patterns that can be read, and that find a place in a long line quickly', () => {
    const { wordPattern, indentationRules, folding, onEnterRules } = configuration;
    const patterns = [
      wordPattern,
      ...Object.values(indentationRules),
      ...Object.values(folding.markers),
      ...onEnterRules.flatMap(({ beforeText, afterText }) => [beforeText, afterText ?? '']),
    ];
    const long = ['a: ', 'a ', '- ', ' ', ' #', '"', "'", 'a-', ': &a', ' &a'].map((piece) =>
      piece.repeat(3000),
    );
    // One that tries every way through such a line does not come back before the runner's limit.
    const found = patterns.map((pattern) =>
      long.flatMap((line) => [line, `key: ${line}x`]).filter((line) => regExp(pattern).test(line)),
    );
    assert.equal(found.length, patterns.length);
    const [words = []] = found;
    assert.ok(words.includes(`key: ${'a '.repeat(3000)}x`), 'There are words in a long line.');
  });

  const newLines: readonly (readonly [line: string, next: string, why: string])[] = [
    ['levels:', '  ', 'a key with nothing behind it holds what comes below it'],
    ['levels: # why', '  ', 'a comment behind it changes nothing'],
    ['  - level: Tester', '    ', 'the next key of a role level stands below its first'],
    ['    skills:', '      ', 'skills stand deeper than their key'],
    ['  - skills:', '      ', 'and deeper where it is the first key of its level'],
    ['      Testing: working', '      ', 'one skill follows the other'],
    ['    responsibilities:', '      - ', 'a list of bullets begins with one'],
    ['formerly:', '  - ', 'and so does one of names'],
    ['families: # in order', '  - ', 'whatever is said about it'],
    ['      - oversee programmes', '      - ', 'one bullet follows the other'],
    ['      - "say: it works"', '      - ', 'in quotes too'],
    ['      - ', '    ', 'an empty bullet ends the list'],
    ['      - note: a pair', '        ', 'an entry of a list goes on below its key'],
    ['      - |', '        ', 'the text of a bullet goes on deeper'],
    ['description: A tester tests.', '', 'the next key stands below the last'],
    ['description: |', '  ', 'text over several lines stands deeper'],
    ['description: >- # folded', '  ', 'folded text too'],
    ['"say: hello":', '  ', 'a key may be quoted'],
    ['skills: &skills', '  ', 'a name for what stands below is not what stands there'],
    ['# levels:', '', 'a comment begins nothing'],
    ['  # responsibilities:', '  ', 'nor does one that is indented'],
    ['', '', 'nor an empty line'],
  ];
  for (const [line, next, why] of newLines) {
    it(`after ${JSON.stringify(line)}: ${why}`, () => {
      assert.equal(afterEnter(line), next);
    });
  }

  it('takes hyphens and apostrophes for parts of a word', () => {
    const words = (text: string) => text.match(regExp(configuration.wordPattern, 'g'));
    assert.deepEqual(words("- don't co-ordinate résumés: user’s, 3rd-party (COTS) it_is"), [
      "don't",
      'co-ordinate',
      'résumés',
      'user’s',
      '3rd-party',
      'COTS',
      'it_is',
    ]);
  });

  it('closes brackets and quotes, but no apostrophe within text', () => {
    for (const { open, close, notIn = [] } of configuration.autoClosingPairs) {
      assert.equal(open.length + close.length, 2);
      assert.ok(notIn.includes('comment'), open);
      if (open === "'" || open === '"') assert.ok(notIn.includes('string'), open);
    }
    for (const [open, close] of [...configuration.brackets, ...configuration.surroundingPairs]) {
      assert.equal(open.length + close.length, 2);
    }
    assert.equal(configuration.comments.lineComment, '#');
  });
});
