import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { RULE_GROUPS } from '../../server/src/service/checks/registry';
import { parseDocument } from '../../server/src/service/documents/parse';
import { proseOf } from '../../server/src/service/prose/prose';

/**
 * A long text with a finding at every word costs as much for each as a short one: the rules walk through
 * it once, not once for each finding. What is counted is the text they read, not the time.
 */
describe('the rules on style in a long text', () => {
  for (const [code, piece] of [
    ['acronym', (position: number) => `know ${letters(position)} well `],
    ['latin', () => 'etc, '],
    ['repeated-word', () => 'team team, '],
    ['ampersand', () => 'x & y '],
    ['quotes', () => '“one '],
    ['spacing', () => 'one , two '],
  ] as const) {
    it(`read it once for all findings of ${code}`, () => {
      const [few, many] = [readBy(code, piece, 100), readBy(code, piece, 800)];
      assert.ok(few.findings >= 100 - 1 && many.findings >= 8 * few.findings - 8);
      assert.ok(many.read <= 10 * few.read, `${few.read} and ${many.read} UTF-16 code units`);
    });
  }
});

/** An acronym of its own for each number. */
function letters(position: number): string {
  return `Q${[26 * 26, 26, 1].map((unit) => String.fromCharCode(65 + (Math.floor(position / unit) % 26))).join('')}`;
}

/** How much of the file a rule reads, in UTF-16 code units, and how much it finds. */
function readBy(
  code: string,
  piece: (position: number) => string,
  times: number,
): { read: number; findings: number } {
  const text = Array.from({ length: times }, (_, position) => piece(position)).join('');
  const yaml = `skill: Testing\ndescription: '${text}.'\n`;
  const document = parseDocument('skill', TextDocument.create('file:///a', 'yaml', 0, yaml));
  const rule = RULE_GROUPS.style.find((each) => each.code === code);
  assert.ok(rule?.scope === 'document');
  let read = 0;
  const counted = new Proxy(document.text, {
    get(target, key) {
      if (key !== 'getText') {
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      }
      return (range?: Range) => {
        const found = target.getText(range);
        read += found.length;
        return found;
      };
    },
  });
  const counting = { ...document, text: counted };
  const subject = { document: counting, errors: [], prose: proseOf(counting) };
  const findings = [...rule.run(subject)];
  return { read, findings: findings.length };
}
