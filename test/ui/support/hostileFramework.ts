import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedText } from '../../../server/src/service/profile/publishedText';

/** A framework on disk whose every kind of text there is once for each of some strings. */
export class HostileFramework {
  private readonly used = new Map<string, string[]>();

  /** @param strings what its texts start with; each is made another by a word behind it. */
  constructor(private readonly strings: readonly string[]) {}

  /** Writes the files; the first role and the first skill have a level for each string. */
  write(folder: string): void {
    const family = this.text('family', 0);
    const files = new Map<string, string>();
    files.set(
      'capability-framework.yaml',
      `framework: ${this.text('framework', 0)}
preview: { title: ${this.text('title', 0)} }
levels:
${this.each((i) => `  ${this.text('level', i)}: ${this.text('meaning', i)}`)}
families:
${this.each((i) => `  - ${this.text('family', i)}`)}
grades:
${this.each((i) => `  - ${this.text('grade', i)}`)}
`,
    );
    this.strings.forEach((_, i) => {
      const levels = i === 0 ? this.each((j) => this.roleLevel(j)) : this.roleLevel(i, 'another');
      files.set(
        `r${i}.role.yaml`,
        `role: ${this.text('role', i)}
family: ${family}
description: ${this.text('role description', i)}
levels:
${levels}
`,
      );
      const described = i === 0 ? this.strings.map((_, j) => j) : [i];
      files.set(
        `s${i}.skill.yaml`,
        `skill: ${this.text('skill', i)}
description: ${this.text('skill description', i)}
levels:
${described.map((j) => `  ${this.text('level', j)}:\n    - ${this.text(`bullet of ${i}`, j)}`).join('\n')}
`,
      );
    });
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
  }

  /** All texts of a kind, as they are shown. */
  shown(kind: string): readonly string[] {
    return this.used.get(kind) ?? [];
  }

  private roleLevel(i: number, of = 'first'): string {
    return `  - level: ${this.text(`${of} role level`, i)}
    path: ${this.text(`${of} path`, i)}
    description: ${this.text(`${of} level description`, i)}
    grades: [${this.text('grade', i)}]
    responsibilities:
      - ${this.text(`${of} responsibility`, i)}
    skills:
      ${this.text('skill', i)}: ${this.text('level', i)}`;
  }

  private each(write: (index: number) => string): string {
    return this.strings.map((_, index) => write(index)).join('\n');
  }

  /** The text of a kind that has a string in it, as YAML. */
  private text(kind: string, index: number): string {
    const text = `${this.strings[index]} ${kind} ${index}`;
    const known = this.used.get(kind) ?? [];
    known[index] = publishedText(text);
    this.used.set(kind, known);
    return JSON.stringify(text);
  }
}
