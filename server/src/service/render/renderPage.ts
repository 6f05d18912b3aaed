import type { Page } from '../profile/profile';
import { pageBlocks } from './blocks';
import type { Block } from './blocks';
import { escapeMarkdown, renderMarkdown } from './markdown';
import { renderText } from './text';

/** Any page as plain text. */
export function pageText(page: Page): string {
  if (page.kind === 'profile') return renderText(page);
  return `${pageBlocks(page).map(textOf).join('\n\n')}\n`;
}

/** Any page as Markdown; whatever stands in the files stays text (law 8). */
export function pageMarkdown(page: Page): string {
  if (page.kind === 'profile') return renderMarkdown(page);
  return `${pageBlocks(page).map(markdownOf).join('\n\n')}\n`;
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return [block.head, ...block.rows].map((cells) => cells.join('\t').trimEnd()).join('\n');
  }
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
    case 'table':
      return [
        rowOf(block.head.map(escapeMarkdown)),
        rowOf(block.head.map(() => '---')),
        ...block.rows.map((cells) => rowOf(cells.map(escapeMarkdown))),
      ].join('\n');
  }
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
