import { isText, LINES_AROUND, readLine } from './indentedLine';
import type { IndentedLine } from './indentedLine';
import { plainRepairs } from './plainRepairs';
import type { PlainRepair } from './plainRepairs';
import type { SyntaxProblem } from './syntaxProblem';

/** How often a text is parsed at most to find out what follows from what: this happens as one types. */
const MOST_PARSES = 16;
/** Of larger texts, in UTF-16 code units, only the first problem of structure is told. */
const LARGEST = 200_000;

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
  const written = text.split('\n');
  let parses = text.length > LARGEST ? MOST_PARSES : 0;
  let lines: readonly string[] = written;
  let left = problems;
  /** What is left to do after a mending; undefined where it leaves the line, or one above, wrong. */
  const tryOut = (mended: readonly string[], line: number): Mended | undefined => {
    if (parses >= MOST_PARSES) return undefined;
    parses++;
    const mendedText = mended.join('\n');
    const wrong = new Set(problemsOf(mendedText).map(({ start }) => lineOf(mendedText, start)));
    return [...wrong].every((each) => each > line) ? { lines: mended, wrong } : undefined;
  };
  for (;;) {
    const [first, ...others] = left;
    if (!first) return kept;
    const line = lineOf(text, first.start);
    let best: Mended | undefined;
    const plain = first.follows === true ? plainRepairs(lines, line) : [];
    for (const repair of plain) {
      if (lines[repair.line] !== written[repair.line]) continue;
      best = tryOut(withRepair(lines, repair), line);
      if (!best) continue;
      kept.push(problemOf(written, repair));
      break;
    }
    if (!best) kept.push(first);
    if (!others.some(({ follows }) => follows)) return [...kept, ...others];
    for (const mended of mendings(lines, line, text.charAt(first.start))) {
      if (parses >= MOST_PARSES || best?.wrong.size === 0) break;
      const found = tryOut(mended, line);
      if (found && (!best || found.wrong.size < best.wrong.size)) best = found;
    }
    lines = best?.lines ?? lines;
    left = others.filter(
      ({ follows, start }) => !follows || best?.wrong.has(lineOf(text, start)) === true,
    );
  }
}

/** A text that was mended, and the lines further down that are still wrong then. */
interface Mended {
  readonly lines: readonly string[];
  readonly wrong: ReadonlySet<number>;
}

function withRepair(lines: readonly string[], { line, replaced, text }: PlainRepair): string[] {
  const before = lines[line] ?? '';
  const after = before.slice(0, replaced[0]) + text + before.slice(replaced[1]);
  return [...lines.slice(0, line), after, ...lines.slice(line + 1)];
}

function problemOf(lines: readonly string[], repair: PlainRepair): SyntaxProblem {
  const offset = lines.slice(0, repair.line).reduce((sum, { length }) => sum + length + 1, 0);
  const { marked, replaced, kind, text, message } = repair;
  return {
    start: offset + marked[0],
    end: offset + marked[1],
    message,
    remedy: { kind, start: offset + replaced[0], end: offset + replaced[1], text },
  };
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
  const { indent, content } = readLine(lines[line] ?? '');
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
  while (end < lines.length && readLine(lines[end] ?? '').indent > indent) end++;
  yield put(...Array<string>(end - line).fill('#'));
}

/** The columns at which the line may be meant to start: those of its neighbours, and of what is around. */
function columnsAround(lines: readonly string[], line: number): Set<number> {
  const above: IndentedLine[] = [];
  for (let index = line - 1; index >= 0 && index > line - LINES_AROUND; index--) {
    const other = readLine(lines[index] ?? '');
    const last = above.at(-1);
    if (!isText(other) || (last && other.indent >= last.indent)) continue;
    above.push(other);
  }
  const below = lines
    .slice(line + 1, line + LINES_AROUND)
    .map(readLine)
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
