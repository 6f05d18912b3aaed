/**
 * Where the line starts that an offset stands on (UTF-16). Not `lastIndexOf` alone: asked to search
 * from before the start, it looks at the first character all the same.
 */
export function lineStartAt(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
