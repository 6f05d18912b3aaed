import assert from 'node:assert/strict';
import { diffArrays } from 'diff';
import fc from 'fast-check';
import { insertNote, NEW_CHANGE_LOG } from '../../client/src/review/changeLog';
import { presentLine } from '../../client/src/review/changedPlaces';
import type { FileChange, LineChange } from '../../server/src/service/compare/comparison';

const NOTE = '## 31 March 2026\n\n- Testing was raised\n';

/** A change log with the note in it. */
function withNote(log: string): string {
  const { line, text } = insertNote(log, NOTE);
  const lines = log.split('\n');
  if (line >= lines.length) return log + text;
  return [...lines.slice(0, line), text + (lines[line] ?? ''), ...lines.slice(line + 1)].join('\n');
}

describe('a change note in a change log', () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'stands below the title of a new log': [NEW_CHANGE_LOG, `# Changelog\n\n${NOTE}`],
    'stands above the latest entry, below what is said first': [
      '# Changes\n\nEverything.\n\n## 1 March\n\n- Old\n',
      `# Changes\n\nEverything.\n\n${NOTE}\n## 1 March\n\n- Old\n`,
    ],
    'keeps its distance from a title without a line between': [
      '# Changes\n## 1 March\n',
      `# Changes\n\n${NOTE}\n## 1 March\n`,
    ],
    'stands at the top of a log without a title': [
      '## 1 March\n\n- Old\n',
      `${NOTE}\n## 1 March\n\n- Old\n`,
    ],
    'knows underlined headings': [
      'Changes\n=======\n\n1 March\n-------\n',
      `Changes\n=======\n\n${NOTE}\n1 March\n-------\n`,
    ],
    'takes no heading of an example for an entry': [
      '# Changes\n\n```\n## 1 March\n```\n\n## 2 March\n',
      `# Changes\n\n\`\`\`\n## 1 March\n\`\`\`\n\n${NOTE}\n## 2 March\n`,
    ],
    'begins a line where the last one does not end': ['# Changes', `# Changes\n\n${NOTE}`],
    'takes an empty line at the end': ['# Changes\n\n', `# Changes\n\n${NOTE}`],
  };
  for (const [title, [before, after]] of Object.entries(cases))
    it(title, () => assert.equal(withNote(before), after));

  it('has the line breaks of the log', () => {
    assert.equal(
      insertNote('# Changes\r\n\r\n## 1 March\r\n', NOTE).text,
      `${NOTE}\n`.replaceAll('\n', '\r\n'),
    );
  });
});

describe('the place of a removed line in the present text', () => {
  it('is behind what both texts have before it, whatever else was put in', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { file, expected } = differenceOf(before, after);
        for (const [line, place] of expected) assert.equal(presentLine(file, line), place);
      }),
    );
  });
});

/** A file's changed lines, and for each removed line the present one behind its last common line. */
function differenceOf(before: string[], after: string[]) {
  const removed: LineChange[] = [];
  const added: LineChange[] = [];
  const expected = new Map<number, number>();
  let [from, to, behind] = [0, 0, 0];
  for (const { value, added: isAdded, removed: isRemoved } of diffArrays(before, after))
    for (let count = value.length; count > 0; count--) {
      if (isAdded) added.push({ line: to++, changes: ['a'] });
      else if (isRemoved) {
        expected.set(from, behind);
        removed.push({ line: from++, changes: ['a'] });
      } else {
        from++;
        behind = ++to;
      }
    }
  const file: FileChange = {
    before: 'file:///a',
    after: 'file:///a',
    removedLines: removed,
    addedLines: added,
  };
  return { file, expected };
}
