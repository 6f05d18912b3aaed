/** Framework files as people leave them: written in every style, with white space gone wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { DocumentKind } from '../../server/src/service/documents/kinds';
import { kindOfFileName } from '../../server/src/service/documents/kinds';

export interface SampleFile {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly text: string;
}

const EXAMPLES = join(__dirname, '..', '..', 'examples');

/** Every file of the examples. */
export function exampleFiles(): SampleFile[] {
  return readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .sort()
    .map((path) => ({
      path,
      kind:
        kindOfFileName(path.split('/').at(-1) ?? '') ??
        (path.includes('competencies') ? 'skill' : 'role'),
      text: readFileSync(join(EXAMPLES, path), 'utf8'),
    }));
}

const word = fc.constantFrom(
  'plan', 'build', 'lead', 'IT', 'COTS', "don't", 'user-centred', 'a: b', '#tag', 'x #y', '- dash',
  '[list]', '{map}', 'yes', '12:30', '007', '"quoted"', '&amp', '*star', '!bang', '%', '@home', '|',
  '>', '`tick`', 'é', '😀', 'end:', '?', '~', 'null', '1e3', ',', 'a, b', '<<', '---', 'tab\there',
); // prettier-ignore
const text = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const paragraphs = fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const names = fc.uniqueArray(text, { maxLength: 4 });

const role = fc.record(
  {
    role: text,
    family: text,
    description: paragraphs,
    'x-note': fc.oneof(paragraphs, names, fc.dictionary(text, text), fc.constant(null)),
    levels: fc.array(
      fc.record(
        {
          level: text,
          description: paragraphs,
          grades: names,
          responsibilities: fc.array(paragraphs, { maxLength: 4 }),
          skills: fc.dictionary(text, fc.oneof(word, fc.nat(9)), { maxKeys: 4 }),
        },
        { requiredKeys: ['level'] },
      ),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: ['role'] },
);

const style = fc.record({
  indent: fc.integer({ min: 1, max: 5 }),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 30, 80),
  collectionStyle: fc.constantFrom('any', 'any', 'any', 'block', 'flow'),
  defaultStringType: fc.constantFrom(
    'PLAIN',
    'PLAIN',
    'QUOTE_DOUBLE',
    'QUOTE_SINGLE',
    'BLOCK_FOLDED',
  ),
  defaultKeyType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
} as const);

/** A role with the most awkward texts there are, written in some style. */
export const generatedRole: fc.Arbitrary<string> = fc
  .tuple(role, style)
  .map(([content, options]) => stringify(content, { ...options, aliasDuplicateObjects: false }));

/** One accident at some place of a text; the place is a fraction of its length. */
interface Accident {
  readonly place: number;
  readonly kind: 'spaces' | 'blank' | 'comment' | 'trailing' | 'tab' | 'wide' | 'join';
  readonly size: number;
}

const accident: fc.Arbitrary<Accident> = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  kind: fc.constantFrom('spaces', 'blank', 'comment', 'trailing', 'tab', 'wide', 'join'),
  size: fc.integer({ min: 1, max: 6 }),
});

/** What befalls the white space of a whole file. */
export interface Damage {
  /** Indentation is so many times as wide as it was. */
  readonly factor: number;
  readonly accidents: readonly Accident[];
  readonly crlf: boolean;
  readonly byteOrderMark: boolean;
  readonly ending: string;
}

export const damage: fc.Arbitrary<Damage> = fc.record({
  factor: fc.integer({ min: 1, max: 4 }),
  accidents: fc.array(accident, { maxLength: 12 }),
  crlf: fc.boolean(),
  byteOrderMark: fc.boolean(),
  ending: fc.constantFrom('', '\n', '\n\n\n', '\n   \n', '  '),
});

/** A text after the damage; it may not be whole YAML any more. */
export function damaged(source: string, { factor, accidents, ...rest }: Damage): string {
  let lines = source
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/^ +/, (spaces) => spaces.repeat(factor))
        .replace(/^( *)- /, (_match, spaces: string) => `${spaces}-${' '.repeat(2 * factor - 1)}`),
    );
  for (const { place, kind, size } of accidents) lines = befall(lines, place, kind, size);
  const joined = lines.join('\n') + rest.ending;
  const broken = rest.crlf ? joined.replace(/\n/g, '\r\n') : joined;
  return rest.byteOrderMark ? `\uFEFF${broken}` : broken;
}

function befall(lines: string[], place: number, kind: Accident['kind'], size: number): string[] {
  const at = Math.floor(place * lines.length);
  const line = lines[at] ?? '';
  const inserted = (...added: string[]) => [...lines.slice(0, at), ...added, ...lines.slice(at)];
  const replaced = (text: string) => [...lines.slice(0, at), text, ...lines.slice(at + 1)];
  switch (kind) {
    case 'blank':
      return inserted(...Array.from({ length: size }, (_, position) => ' '.repeat(position)));
    case 'comment':
      return inserted(`${' '.repeat(size * 2)}# comment ${size}`);
    case 'trailing':
      return replaced(`${line}${' '.repeat(size)}${size > 3 ? `# behind ${size}  ` : ''}`);
    case 'wide':
      return replaced(line.replace(/(: |, |\[|\{)/g, (mark) => mark + ' '.repeat(size)));
    case 'tab':
      return replaced(line.replace(/: /, ':\t '));
    case 'join':
      return replaced(line.replace(/, /g, ' ,'));
    case 'spaces': {
      const middle = Math.floor(((place * 7919) % 1) * line.length);
      return replaced(line.slice(0, middle) + ' '.repeat(size) + line.slice(middle));
    }
  }
}
