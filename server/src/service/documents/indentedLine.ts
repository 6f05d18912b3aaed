/** A line and what it says, without its indentation. */
export interface IndentedLine {
  /** Columns in UTF-16 code units; infinite where the line says nothing. */
  readonly indent: number;
  readonly content: string;
}

/** So far above and below a line its neighbours are looked for. */
export const LINES_AROUND = 60;

export function readLine(line: string): IndentedLine {
  const content = line.trim();
  return { indent: content === '' ? Infinity : line.search(/\S/), content };
}

/** Whether a line is more than empty or a comment. */
export function isText({ content }: IndentedLine): boolean {
  return content !== '' && !content.startsWith('#');
}
