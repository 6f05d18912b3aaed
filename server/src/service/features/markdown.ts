import { MarkupKind } from 'vscode-languageserver-types';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { Located } from '../documents/content';
import type { ParsedDocument } from '../documents/parse';

/** Longer texts are cut: a hover is no reading room. */
const MAX_TEXT = 1500;

/**
 * Text from a file as Markdown that shows exactly that text (law 8): no emphasis, code, link, bare
 * web address, image, icon, table or HTML comes of it. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return (
    shorten(text.trim().replace(/\s+/g, ' '))
      .replace(/[\\`*_[\]<>&~|$@]/g, '\\$&')
      // "www.x" and "http://x" would become links, which a sentence's own stops and colons do not.
      .replace(/\.(?=\S)/g, '\\.')
      .replace(/:(?=\/)/g, '\\:')
      // At the start of a line these would make a heading, list or rule.
      .replace(/^[-+=#]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

/** The paragraphs of a description or definition, escaped; nothing for nothing. */
export function escapeProse(prose: Located | undefined, document: ParsedDocument): string {
  if (!prose) return '';
  // In `|` style a line break is one that the author's editor shows; elsewhere YAML has already
  // joined the lines, and a break that is left stands for an empty line.
  const { start } = prose.range;
  const first = document.text.getText({
    start,
    end: { line: start.line, character: start.character + 1 },
  });
  return shorten(prose.value)
    .split(first === '|' ? /\n[^\S\n]*\n/ : /\n/)
    .map(escapeMarkdown)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** A bulleted list of texts that are Markdown already. */
export function bulletList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Blocks of Markdown under each other; empty ones and undefined are left out. */
export function markdown(...blocks: readonly (string | undefined)[]): MarkupContent {
  return {
    kind: MarkupKind.Markdown,
    value: blocks.filter((block) => block !== undefined && block !== '').join('\n\n'),
  };
}

function shorten(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const cut = text.slice(0, MAX_TEXT).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}
