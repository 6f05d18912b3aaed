import { styleText } from 'node:util';

/** Where a report for people goes. */
export interface Terminal {
  readonly colours: boolean;
  /** How many characters fit on a line; undefined where lines may have any length. */
  readonly columns: number | undefined;
}

type Style = Parameters<typeof styleText>[0];

/**
 * What standard output can show. Colours on a terminal only, and none where the person has set
 * NO_COLOR (no-color.org); FORCE_COLOR asks for them anywhere, as in most tools for Node.
 */
export function terminalOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  { FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv,
): Terminal {
  const isTerminal = stream.isTTY === true;
  const colours =
    FORCE_COLOR === undefined
      ? isTerminal && !NO_COLOR && TERM !== 'dumb'
      : FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return { colours, columns: isTerminal ? stream.columns : undefined };
}

/** The text in a colour or style, where the terminal shows them. */
export function paint({ colours }: Terminal, style: Style, text: string): string {
  // What Node finds out for itself differs between its versions.
  return colours ? styleText(style, text, { validateStream: false }) : text;
}

/** Breaks a text between words into lines of at most so many characters; a longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
