import { publishedText } from '../../profile/publishedText';

/** What stands between two bullets. */
const BETWEEN = '; ';
const CUT = '…';

/**
 * The first words of a list of bullets on one line, cut between two words.
 * @param most how long they may be, in characters.
 * @returns undefined where the bullets say nothing.
 */
export function firstWords(bullets: readonly string[], most: number): string | undefined {
  const texts: string[] = [];
  let length = 0;
  for (const bullet of bullets) {
    if (length > most) break;
    const text = publishedText(bullet);
    if (text === '') continue;
    texts.push(text);
    length += text.length + BETWEEN.length;
  }
  const whole = texts.join(BETWEEN);
  if (whole === '') return undefined;
  if (whole.length <= most) return whole;
  const start = whole.slice(0, most + 1);
  const space = start.lastIndexOf(' ');
  // A single word that fills the line is cut anywhere but inside a character.
  const cut =
    space > 0 ? start.slice(0, space) : start.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:.]+$/, '')}${CUT}`;
}
