import type { Remark } from '../../../client/webview/messages';

/** A remark on all that is written on a line, which is counted from zero. */
export function remarkOn(
  uri: string,
  line: number,
  message: string,
  severity: Remark['severity'] = 'warning',
): Remark {
  const range = { start: { line, character: 0 }, end: { line, character: 1_000 } };
  return { uri, range, severity, message };
}
