import type { WordRun } from '../../../service/compare/comparison';
import { harmless } from '../../output';
import { paint } from '../../terminal';
import type { Terminal } from '../../terminal';

/** A part of a word, all of it the same on both sides or on one. */
interface Piece {
  readonly kind: WordRun['kind'];
  readonly text: string;
}

const MARKS = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
const COLOURS = { removed: 'red', added: 'green' } as const;
/** Texts in a narrower space than this are harder to read than lines that the terminal breaks. */
const NARROWEST = 30;

/** Words with those that are on one side only marked, in lines that fit the terminal. */
export function markedLines(
  runs: readonly WordRun[],
  indent: string,
  terminal: Terminal,
): string[] {
  const space = terminal.columns === undefined ? 0 : terminal.columns - indent.length;
  const width = space < NARROWEST ? Infinity : space;
  const lines: string[] = [];
  let line: string[] = [];
  let length = 0;
  for (const word of wordsOf(runs)) {
    const wordLength = word.reduce((sum, { text }) => sum + text.length, 0);
    if (line.length > 0 && length + 1 + wordLength > width) {
      lines.push(line.join(' '));
      [line, length] = [[], 0];
    }
    length += wordLength + (line.length > 0 ? 1 : 0);
    line.push(
      word
        .map(({ kind, text }) => (kind === 'same' ? text : paint(terminal, COLOURS[kind], text)))
        .join(''),
    );
  }
  if (line.length > 0) lines.push(line.join(' '));
  return lines.map((text) => indent + text);
}

/** Words without the space between them; a word may have parts that are on one side only. */
function wordsOf(runs: readonly WordRun[]): Piece[][] {
  const words: Piece[][] = [];
  let word: Piece[] = [];
  for (const { kind, text } of runs) {
    const [open, close] = MARKS[kind];
    const plain = harmless(text);
    if (plain.trim() === '') {
      // Space that came or went shows as marks with nothing between them.
      if (kind !== 'same') word.push({ kind, text: `${open} ${close}` });
      else if (word.length > 0) words.push(word);
      if (kind === 'same') word = [];
      continue;
    }
    const parts = plain.split(/ +/);
    parts.forEach((part, index) => {
      if (index > 0) {
        if (word.length > 0) words.push(word);
        word = [];
      }
      const start = parts.slice(0, index).every((other) => other === '') && part !== '' ? open : '';
      const end = parts.slice(index + 1).every((other) => other === '') && part !== '' ? close : '';
      if (part !== '') word.push({ kind, text: start + part + end });
    });
  }
  if (word.length > 0) words.push(word);
  return words;
}
