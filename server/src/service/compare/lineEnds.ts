/**
 * An earlier text with the line ends of the present one: git turns line ends over by itself when it writes
 * files and takes them in, and shows no difference in them then.
 * @param earlier whose lines end with line feeds only.
 */
export function withLineEndsOf(earlier: string, present: string): string {
  const ends = new Map<string, string>();
  const counts = { '\n': 0, '\r\n': 0 };
  for (const line of present.split('\n').slice(0, -1)) {
    const isCrLf = line.endsWith('\r');
    const end = isCrLf ? '\r\n' : '\n';
    ends.set(isCrLf ? line.slice(0, -1) : line, end);
    counts[end]++;
  }
  const usual = counts['\r\n'] > counts['\n'] ? '\r\n' : '\n';
  const lines = earlier.split('\n');
  const last = lines.pop() ?? '';
  return lines.map((line) => line + (ends.get(line) ?? usual)).join('') + last;
}

/** Whether the present text has line ends that an earlier one, with line feeds only, has not. */
export function differInLineEnds(earlier: string, present: string): boolean {
  return present.includes('\r\n') && !earlier.includes('\r');
}
