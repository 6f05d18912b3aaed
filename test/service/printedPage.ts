import type {
  ComparedItem,
  ComparedPage,
  ComparedText,
} from '../../server/src/service/render/comparedPage';

/**
 * A compared page in lines, for expectations: `KEY: TEXT`, with `[-removed-]` and `{+added+}` words, `~`
 * before what changed within, `+`, `-` before what came or went, `^` before what moved.
 */
export function printed({ status, before, after, content }: ComparedPage): string {
  const sides = `${before ? 'before' : '-'} ${after ? 'after' : '-'}`;
  return [`${status} (${sides})`, ...linesOf(content, '')].join('\n');
}

const MARKS: Readonly<Record<string, string>> = { same: ' ', added: '+', removed: '-' };

function linesOf(value: unknown, indent: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    if (!isShown(key, part)) return [];
    if (isText(part)) return [`${indent}${mark(part)} ${key}: ${wordsOf(part)}`];
    if (Array.isArray(part))
      return [
        `${indent}  ${key}`,
        ...part.flatMap((one: unknown) =>
          isText(one)
            ? [`${indent}  ${mark(one)} - ${wordsOf(one)}`]
            : [`${indent}  ${mark(one)} -`, ...linesOf(one, `${indent}    `)],
        ),
      ];
    if (key === 'level' || key === 'before' || key === 'after')
      return `${indent}${mark(part)} ${key}: ${levelOf(part)}`;
    return [`${indent}${mark(part)} ${key}`, ...linesOf(part, `${indent}  `)];
  });
}

function isShown(key: string, part: unknown): part is object {
  if (typeof part !== 'object' || part === null) return false;
  if (/^(?:to|address|source|definition|problem)$/.test(key)) return false;
  if (/^(?:before|after)$/.test(key)) return 'level' in part;
  return !Array.isArray(part) || part.length > 0;
}

function isText(part: unknown): part is ComparedText & Partial<ComparedItem> {
  return typeof part === 'object' && part !== null && 'words' in part;
}

function mark(part: unknown): string {
  if (typeof part !== 'object' || part === null || !('status' in part)) return ' ';
  const moved = 'moved' in part && part.moved === true ? '^' : '';
  const status = String(part.status);
  return moved + (MARKS[status] ?? (status === 'changed' ? '~' : status)) || ' ';
}

function wordsOf({ words }: ComparedText): string {
  return words
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`,
    )
    .join('');
}

function levelOf(part: unknown): string {
  const name = (side: unknown): string =>
    typeof side === 'object' && side !== null && 'name' in side ? String(side.name) : '';
  if (typeof part !== 'object' || part === null) return '';
  if ('change' in part && 'level' in part) return `${name(part.level)} ${String(part.change)}`;
  const [before, after] = [
    'before' in part ? name(part.before) : '',
    'after' in part ? name(part.after) : '',
  ];
  return before === after ? after : `${before || 'none'} → ${after || 'none'}`;
}
