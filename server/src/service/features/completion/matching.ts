/**
 * The names that fit what is typed, best first: those that start with it, then those of which some
 * words start with the typed words in their order, then those that hold its letters in order.
 * @param most how many are kept; `isCut` says whether there were more.
 */
export function bestMatches(
  typed: string,
  names: readonly string[],
  most: number,
): { names: string[]; isCut: boolean } {
  const wanted = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  if (wanted === '') return { names: names.slice(0, most), isCut: names.length > most };
  const words = wanted.split(' ');
  const ranked: string[][] = [[], [], []];
  for (const name of names) {
    const rank = rankOf(name.toLowerCase(), wanted, words);
    if (rank !== undefined) ranked[rank]?.push(name);
  }
  const all = ranked.flat();
  return { names: all.slice(0, most), isCut: all.length > most };
}

function rankOf(name: string, wanted: string, words: readonly string[]): number | undefined {
  if (name.startsWith(wanted)) return 0;
  let from = 0;
  let isOrdered = true;
  for (const word of words) {
    const at = name.startsWith(word, from) ? from : name.indexOf(` ${word}`, Math.max(0, from - 1));
    if (at < 0) {
      isOrdered = false;
      break;
    }
    from = at + word.length;
  }
  if (isOrdered) return 1;
  return holdsInOrder(name, wanted) ? 2 : undefined;
}

function holdsInOrder(name: string, wanted: string): boolean {
  let at = -1;
  for (const letter of wanted) {
    if (letter === ' ') continue;
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
