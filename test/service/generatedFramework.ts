import fc from 'fast-check';
import { writeScalar } from '../../server/src/service/features/scalarText';

/** Marks where a name stands in a generated text; taken out again. */
const MARK = '\uE000';

/** How a name is written: as little quoted as can be, in either quotes, escaped, or over lines. */
export type NameStyle = 'plain' | 'single' | 'double' | 'escaped' | 'folded' | 'block';

const STYLES: readonly NameStyle[] = ['plain', 'plain', 'plain', 'single', 'double', 'escaped'];

/** Parts that names are made of: words, and all that means something to YAML. */
const PARTS = [
  ...[
    'Data',
    'IT',
    'service',
    'a',
    'x',
    'café',
    'ß',
    'naïve',
    '数据',
    '😀',
    'e\u0301',
    '1',
    '2024',
  ],
  ...[
    ':',
    ',',
    '#',
    "'",
    '"',
    '[',
    ']',
    '{',
    '}',
    '-',
    '?',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
  ],
  ...['\\', '~', '=', '/', '.', '---', '...', 'true', 'null', 'no', '0x1f', '1.5', '<<', '\u00a0'],
  ...[': ', ' #', ', ', ' - ', ' '],
];

const name = fc
  .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '' && text !== '<<' && !text.startsWith('x-'));

const style = fc.constantFrom(...STYLES);

/** A place with a name, to rename at. */
export interface NamePlace {
  readonly path: string;
  readonly offset: number;
  readonly kind: 'skill' | 'role' | 'role-level' | 'skill-level' | 'family' | 'grade';
}

/** A framework that has no mistakes, written in any mix of styles. */
export interface GeneratedFramework {
  readonly files: Readonly<Record<string, string>>;
  readonly places: readonly NamePlace[];
  /** A name that nothing in it has. */
  readonly free: string;
}

/** Frameworks with names that need quotes, in block and flow style, with comments and CRLF. */
export const generatedFramework: fc.Arbitrary<GeneratedFramework> = fc
  .record({
    names: fc.uniqueArray(name, {
      minLength: 12,
      maxLength: 12,
      selector: (text) => text.toLowerCase().replace(/\s+/g, ' '),
    }),
    styles: fc.array(style, { minLength: 64, maxLength: 64 }),
    layouts: fc.array(
      fc.record({ flow: fc.boolean(), step: fc.constantFrom(2, 4), crlf: fc.boolean() }),
      { minLength: 6, maxLength: 6 },
    ),
    shared: fc.boolean(),
  })
  .map(({ names, styles, layouts, shared }) => new Writer(names, styles, layouts, shared).write());

interface Layout {
  readonly flow: boolean;
  readonly step: number;
  readonly crlf: boolean;
}

class Writer {
  private next = 0;
  private readonly files: Record<string, string> = {};
  private readonly places: NamePlace[] = [];
  private kinds: NamePlace['kind'][] = [];

  constructor(
    private readonly names: readonly string[],
    private readonly styles: readonly NameStyle[],
    private readonly layouts: readonly Layout[],
    private readonly shared: boolean,
  ) {}

  write(): GeneratedFramework {
    const [a = '', b = '', c = '', level1 = '', level2 = '', family = '', grade = ''] = this.names;
    const [role1 = '', role2 = '', junior = '', senior = '', free = ''] = this.names.slice(7);
    const manifest = this.layout(0);
    const level = (text: string, flow: boolean) => this.name(text, 'skill-level', flow);
    this.file('capability-framework.yaml', manifest, [
      'framework: Test',
      'levels:',
      `${manifest.indent}${level(level1, false)}: You do it. # first`,
      `${manifest.indent}${level(level2, false)}: You lead it.`,
      manifest.flow
        ? `families: [${this.name(family, 'family', true)}]`
        : `families:\n${manifest.indent}- ${this.name(family, 'family', false)}`,
      `grades: [${this.name(grade, 'grade', true)}]`,
    ]);
    [a, b, c].forEach((skill, position) => {
      const layout = this.layout(position + 1);
      const levels = layout.flow
        ? `levels: {${level(level1, true)}: [do], ${level(level2, true)}: [lead]}`
        : `levels:\n${layout.indent}${level(level1, false)}:\n${layout.indent}${layout.indent}- do\n${layout.indent}${level(level2, false)}: [lead]`;
      this.file(`skills/${position}.skill.yaml`, layout, [
        `# Skill ${position}`,
        `skill: ${this.headline(skill, 'skill', position === 0)}`,
        'description: Something that one can do.',
        levels,
      ]);
    });
    this.role('roles/one.role.yaml', this.layout(4), role1, [a, b, c], {
      family,
      grade,
      levels: [level1, level2],
      names: [junior, senior],
    });
    this.role('roles/two.role.yaml', this.layout(5), role2, [c, a], {
      family,
      grade,
      levels: [level2, level1],
      names: [senior, junior],
    });
    return { files: this.files, places: this.places, free };
  }

  private role(
    path: string,
    layout: Layout & { readonly indent: string },
    name: string,
    skills: readonly string[],
    more: {
      readonly family: string;
      readonly grade: string;
      readonly levels: readonly [string, string];
      readonly names: readonly [string, string];
    },
  ): void {
    const { indent, flow } = layout;
    const asked = (inFlow: boolean) =>
      skills.map((skill, position) => {
        const level = more.levels[position % 2] ?? '';
        return `${this.name(skill, 'skill', inFlow)}: ${this.name(level, 'skill-level', inFlow)}`;
      });
    const inLevel = `${indent}  `;
    const block = () => asked(false).map((line) => `\n${inLevel}${indent}${line} # why`);
    const braces = () => ` {${asked(true).join(', ')}}`;
    const anchor = this.shared ? ' &asked' : '';
    this.file(path, layout, [
      `role: ${this.headline(name, 'role', false)}`,
      `family: ${this.name(more.family, 'family', false)} # the family`,
      'description: Somebody who does something.',
      'levels:',
      `${indent}- level: ${this.name(more.names[0], 'role-level', false)}`,
      `${inLevel}description: Somebody who does something.`,
      `${inLevel}grades: [${this.name(more.grade, 'grade', true)}]`,
      `${inLevel}skills:${anchor}${flow ? braces() : block().join('')}`,
      `${indent}- description: Somebody who does more.`,
      `${inLevel}level: ${this.name(more.names[1], 'role-level', false)}`,
      this.shared
        ? `${inLevel}skills: *asked`
        : `${inLevel}skills:${flow ? block().join('') : braces()}`,
    ]);
  }

  private layout(position: number): Layout & { readonly indent: string } {
    const layout = this.layouts[position] ?? { flow: false, step: 2, crlf: false };
    return { ...layout, indent: ' '.repeat(layout.step) };
  }

  /** A name with a mark before it, in the next of the styles. */
  private name(text: string, kind: NamePlace['kind'], flow: boolean): string {
    const written = this.styles[this.next++ % this.styles.length] ?? 'plain';
    this.kinds.push(kind);
    return MARK + writeName(text, written, flow, kind);
  }

  /** A name that stands on its own after a key, and may so be a block scalar. */
  private headline(text: string, kind: NamePlace['kind'], block: boolean): string {
    if (!block) return this.name(text, kind, false);
    this.kinds.push(kind);
    return `${MARK}>-\n  ${text}`;
  }

  private file(path: string, { crlf }: Layout, lines: readonly string[]): void {
    const text = lines.map((line) => `${line}\n`).join('');
    const parts = (crlf ? text.replace(/\n/g, '\r\n') : text).split(MARK);
    let offset = 0;
    parts.slice(0, -1).forEach((part, position) => {
      offset += part.length;
      this.places.push({ path, offset, kind: this.kinds[position] ?? 'skill' });
    });
    this.files[path] = parts.join('');
    this.kinds = [];
  }
}

function writeName(text: string, how: NameStyle, flow: boolean, kind: NamePlace['kind']): string {
  if (how === 'single') return `'${text.replace(/'/g, "''")}'`;
  if (how === 'double') return JSON.stringify(text);
  if (how === 'escaped') {
    return JSON.stringify(text).replace(
      /[^\x20-\x7e]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  }
  const isNumber = /^\d+$/.test(text) && kind !== 'skill-level';
  return isNumber ? JSON.stringify(text) : writeScalar(text, flow ? 'flow' : 'block');
}
