import { harmless } from '../../output';
import { escapeMarkdown } from '../../../service/render/markdown';
import type { WordRun } from '../../../service/compare/comparison';
import * as messages from './messages';

/** Longer texts are cut: a comment has little space, and a long text is read better elsewhere. */
export const LONGEST_TEXT = 1500;

/**
 * A text from a file in a Markdown comment: on one line, shown as it is written. It makes no structure,
 * link or HTML, and calls nobody by name.
 */
export function markdownText(text: string): string {
  return calm(escapeMarkdown(cut(harmless(text).trim())));
}

/** The same in a line of HTML, in which Markdown is not read. */
export function htmlText(text: string): string {
  return calm(
    cut(harmless(text).trim())
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;'),
  );
}

/** Words with those that are on one side only marked by elements that are read out as such. */
export function markdownWords(runs: readonly WordRun[]): string {
  return runs
    .map(({ kind, text }) => {
      const [, start = '', middle = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      const shown = markdownText(middle);
      const element = kind === 'removed' ? 'del' : 'ins';
      const marked = kind === 'same' ? shown : `<${element}>${shown || '&nbsp;'}</${element}>`;
      return `${start === '' ? '' : ' '}${marked}${end === '' ? '' : ' '}`;
    })
    .join('')
    .trim();
}

function cut(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  // Between words, and never through a character of two units.
  const end = text.lastIndexOf(' ', LONGEST_TEXT);
  const short = text.slice(0, end > 0 ? end : LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');
  return `${short} … ${messages.shortened()}`;
}

/** Hosts make links of names and numbers, and write to whom they name; a space of no width prevents it. */
function calm(text: string): string {
  return text.replace(/@(?=[\p{L}\p{N}])|(?:#|\bGH-|!)(?=\d)|:(?=\\?\/|[\w+-]+:)/gu, '$&&#8203;');
}
