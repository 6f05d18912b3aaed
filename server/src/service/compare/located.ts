import type { Located } from '../documents/content';

/** Every value with a place that some content holds, in the order in which it holds them. */
export function locatedIn(content: unknown): Located[] {
  if (typeof content !== 'object' || content === null) return [];
  if (isLocated(content)) return [content];
  return Object.values(content).flatMap(locatedIn);
}

/** The same text for contents that say the same, wherever it stands. */
export function saidBy(content: unknown): string {
  const plain = (key: string, value: unknown) => (key === 'range' ? undefined : value);
  return JSON.stringify([content], plain);
}

function isLocated(content: object): content is Located {
  return 'value' in content && typeof content.value === 'string' && 'range' in content;
}
