import { publishedText } from '../../profile/publishedText';

/** About how long a hint may be, in characters: it stands behind a skill's line and must not crowd it. */
const LENGTH = 60;
/** What stands between two bullets. */
const BETWEEN = '; ';
const CUT = '…';

/**
 * The first words of a list of bullets on one line, cut between two words.
 * @returns undefined where the bullets say nothing.
 */
export function firstWords(bullets: readonly string[]): string | undefined {
  const texts: string[] = [];
  let length = 0;
  for (const bullet of bullets) {
    if (length > LENGTH) break;
    const text = publishedText(bullet);
    if (text === '') continue;
    texts.push(text);
    length += text.length + BETWEEN.length;
  }
  const whole = texts.join(BETWEEN);
  if (whole === '') return undefined;
  if (whole.length <= LENGTH) return whole;
  const start = whole.slice(0, LENGTH + 1);
  const space = start.lastIndexOf(' ');
  // A single word that fills the line is cut anywhere but inside a character.
  const cut =
    space > 0 ? start.slice(0, space) : start.slice(0, LENGTH).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:.]+$/, '')}${CUT}`;
}
