/** Words that belong to a verb before them: "carry out", "work with", "be able to". */
const PARTICLES = new Set(
  'able about across against as at between by for from in into of off on out over through to towards up with within'.split(
    ' ',
  ),
);

/**
 * How a bullet opens: its first word with the particles that belong to it, as "contribute to". Undefined
 * where it does not start with a word.
 */
export function openingOf(bullet: string): string | undefined {
  const words = bullet.split(/\s+/, 3);
  const [verb = ''] = words;
  if (!/^\p{L}[\p{L}\p{M}’'-]*$/u.test(verb)) return undefined;
  const rest = words.slice(1);
  const end = rest.findIndex((word) => !PARTICLES.has(word));
  return [verb, ...(end < 0 ? rest : rest.slice(0, end))].join(' ');
}
