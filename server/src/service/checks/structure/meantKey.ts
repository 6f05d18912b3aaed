import type { SchemaNode } from '../../documents/schemas';
import type { MappingNode } from '../../documents/tree';
import { foldName } from '../../index/names';
import { closestNames } from '../closest';

/** What people write who do not know the key for the name of a thing. */
const NAMES: ReadonlySet<string> = new Set(['name', 'title', 'called']);
/** What they write for other keys. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  about: 'description',
  definition: 'description',
  overview: 'description',
  purpose: 'description',
  summary: 'description',
  duties: 'responsibilities',
  tasks: 'responsibilities',
  capabilities: 'skills',
  competencies: 'skills',
};

/**
 * The key that an unknown one was probably meant to be: by its spelling ("famly"), as one of its words
 * ("skill levels"), as another word for it ("summary"), or because the name of a thing comes first and is
 * not there.
 * @param mapping where the unknown key stands.
 * @param allowed the keys that the mapping does not have yet.
 */
export function meantKey(
  key: string,
  mapping: MappingNode,
  schema: SchemaNode,
  allowed: readonly string[],
): string | undefined {
  const [near] = closestNames(key, allowed, 1);
  if (near !== undefined) return near;
  const folded = foldName(key);
  const words = folded.split(/[^\p{L}\p{N}]+/u);
  const otherWord = Object.hasOwn(OTHER_WORDS, folded) ? OTHER_WORDS[folded] : undefined;
  const meant = [
    // "Skill levels" are levels, rather than a skill.
    words.length > 1 ? words.reverse().find((word) => allowed.includes(word)) : undefined,
    NAMES.has(folded) || isFirstOfSeveral(key, mapping, schema) ? nameKeyOf(schema) : undefined,
    otherWord,
  ];
  return meant.find((name) => name !== undefined && allowed.includes(name));
}

/** The key for the name of a thing: its first that must be there, if that takes words. */
function nameKeyOf({ required, properties }: SchemaNode): string | undefined {
  const first = required?.[0];
  return first !== undefined && properties?.[first]?.type === 'string' ? first : undefined;
}

/** Whether words stand behind the key, on its line, before keys that such a thing has. */
function isFirstOfSeveral(
  key: string,
  { entries }: MappingNode,
  { properties = {} }: SchemaNode,
): boolean {
  const first = entries.find(({ merged }) => !merged);
  const isKnown = entries.some((entry) => Object.hasOwn(properties, entry.key.text));
  if (first?.key.text !== key || !isKnown || first.value.kind !== 'scalar') return false;
  return first.value.style !== 'block' && first.value.text.trim() !== '';
}
