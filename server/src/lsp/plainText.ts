import { MarkupContent, MarkupKind } from 'vscode-languageserver';

/** Markdown's marks as the service uses them: what is escaped, strong or code, and links. */
const MARKS = /\\([^\w\s])|\*\*|`|\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g;

/**
 * Content for a client that takes certain formats (LSP, MarkupKind[]): as it is where it may be Markdown,
 * or where the client says nothing of formats; else the text alone.
 */
export function inFormat<T>(
  content: T,
  formats: readonly MarkupKind[] | undefined,
): T | MarkupContent {
  if (!MarkupContent.is(content) || content.kind !== MarkupKind.Markdown) return content;
  if (!formats || formats.includes(MarkupKind.Markdown)) return content;
  return { kind: MarkupKind.PlainText, value: plainText(content.value) };
}

function plainText(markdown: string): string {
  return markdown.replace(MARKS, (_, escaped: string | undefined, link: string | undefined) =>
    link === undefined ? (escaped ?? '') : plainText(link),
  );
}
