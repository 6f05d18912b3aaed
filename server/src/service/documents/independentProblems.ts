import type { SyntaxProblem } from './syntaxProblem';

/** How often a text is parsed at most to find out what follows from what: this happens as one types. */
const MOST_PARSES = 16;
/** Of larger texts, in UTF-16 code units, only the first problem of structure is told. */
const LARGEST = 200_000;
/** How far above a line its indentation is looked for. */
const LINES_ABOVE = 60;

/** A line and what it says, without its indentation. */
interface Line {
  readonly indent: number;
  readonly content: string;
}

/**
 * The problems without those that only follow from one before: after a line that does not fit, the
 * parser takes whatever comes for wrong. Whether a later one is a mistake by itself is found out by
 * mending the first as a person might, and reading the text again.
 * @param problems in the order of the text, one for each line.
 * @param problemsOf the same for another text.
 */
export function independentProblems(
  text: string,
  problems: readonly SyntaxProblem[],
  problemsOf: (text: string) => readonly SyntaxProblem[],
): SyntaxProblem[] {
  const kept: SyntaxProblem[] = [];
  let parses = text.length > LARGEST ? MOST_PARSES : 0;
  let lines = text.split('\n');
  let left = problems;
  for (;;) {
    const [first, ...others] = left;
    if (!first) return kept;
    kept.push(first);
    if (!others.some(({ follows }) => follows)) return [...kept, ...others];
    let best:
      { readonly lines: readonly string[]; readonly wrong: ReadonlySet<number> } | undefined;
    const line = lineOf(text, first.start);
    for (const mended of mendings(lines, line, text.charAt(first.start))) {
      if (parses >= MOST_PARSES) break;
      parses++;
      const mendedText = mended.join('\n');
      const found = problemsOf(mendedText).map(({ start }) => lineOf(mendedText, start));
      const wrong = new Set(found.filter((each) => each > line));
      if (found.length > wrong.size || (best && wrong.size >= best.wrong.size)) continue;
      best = { lines: mended, wrong };
      if (wrong.size === 0) break;
    }
    lines = [...(best?.lines ?? lines)];
    left = others.filter(
      ({ follows, start }) => !follows || best?.wrong.has(lineOf(text, start)) === true,
    );
  }
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1))
    line++;
  return line;
}

/** What a person might do about a line that does not fit, the likeliest first. */
function* mendings(
  lines: readonly string[],
  line: number,
  character: string,
): Iterable<readonly string[]> {
  const { indent, content } = read(lines[line] ?? '');
  const put = (...written: readonly string[]) => [
    ...lines.slice(0, line),
    ...written,
    ...lines.slice(line + written.length),
  ];
  const at = (column: number) => ' '.repeat(Math.max(column, 0));
  if (!/:(?:\s|$)/.test(content)) yield put(`${at(indent)}${content}:`);
  if (/[[\]{}]/.test(character)) yield put((lines[line] ?? '').replaceAll(character, ' '));
  for (const column of columnsAround(lines, line)) {
    if (lines[line] !== at(column) + content) yield put(at(column) + content);
  }
  yield put('#');
  let end = line + 1;
  while (end < lines.length && read(lines[end] ?? '').indent > indent) end++;
  yield put(...Array<string>(end - line).fill('#'));
}

/** The columns at which the line may be meant to start: those of its neighbours, and of what is around. */
function columnsAround(lines: readonly string[], line: number): Set<number> {
  const above: Line[] = [];
  for (let index = line - 1; index >= 0 && index > line - LINES_ABOVE; index--) {
    const other = read(lines[index] ?? '');
    const last = above.at(-1);
    if (!isText(other) || (last && other.indent >= last.indent)) continue;
    above.push(other);
  }
  const below = lines
    .slice(line + 1, line + LINES_ABOVE)
    .map(read)
    .find(isText);
  const columns = new Set<number>();
  const [nearest, ...further] = above;
  if (nearest) columns.add(nearest.indent);
  if (below) columns.add(below.indent).add(below.indent - 2);
  for (const { indent, content } of [...(nearest ? [nearest] : []), ...further]) {
    const dash = /^-\s+/.exec(content)?.[0].length ?? 0;
    columns
      .add(indent + dash)
      .add(indent + dash + 2)
      .add(indent);
  }
  return columns;
}

function isText({ content }: Line): boolean {
  return content !== '' && !content.startsWith('#');
}

function read(line: string): Line {
  const content = line.trim();
  return { indent: content === '' ? Infinity : line.search(/\S/), content };
}
