/**
 * What an editor makes of a snippet (TextMate syntax, as VS Code documents it): places to type at with
 * presets that may hold others, choices, variables, and variables that a pattern transforms.
 */
export interface ExpandedSnippet {
  readonly text: string;
  /** What each choice offers, by the number of its place. */
  readonly choices: ReadonlyMap<number, readonly string[]>;
}

/** @throws Error where the snippet is not well formed, or names a variable that is not given. */
export function expandSnippet(
  body: string,
  variables: Readonly<Record<string, string>> = {},
): ExpandedSnippet {
  const reader = new SnippetReader(body, variables);
  const text = reader.read(false);
  if (!reader.isAtEnd) throw new Error(`Something is left of the snippet: ${body}`);
  return { text, choices: reader.choices };
}

class SnippetReader {
  readonly choices = new Map<number, readonly string[]>();
  private readonly presets = new Map<number, string>();
  private offset = 0;

  constructor(
    private readonly body: string,
    private readonly variables: Readonly<Record<string, string>>,
  ) {}

  get isAtEnd(): boolean {
    return this.offset === this.body.length;
  }

  /** Reads to the end, or to the brace that closes the place it is the preset of. */
  read(isPreset: boolean): string {
    let text = '';
    while (!this.isAtEnd && !(isPreset && this.body[this.offset] === '}')) {
      const escaped = this.take(/\\([$}\\])/y);
      if (escaped) text += escaped[1] ?? '';
      else if (this.body[this.offset] === '$') text += this.readPlace();
      else text += this.body[this.offset++] ?? '';
    }
    return text;
  }

  private readPlace(): string {
    const plain = this.take(/\$(?:(\d+)|([A-Z_]+))/y);
    if (plain) return plain[1] ? this.mirror(Number(plain[1])) : this.variable(plain[2] ?? '');
    const choice = this.take(/\$\{(\d+)\|((?:[^\\|]|\\.)+)\|\}/y);
    if (choice) return this.choose(Number(choice[1]), choice[2] ?? '');
    const transform = this.take(
      /\$\{([A-Z_]+)\/((?:[^\\/]|\\.)*)\/((?:[^\\/]|\\.|\/(?=[a-z]+\}))*)\/([gimsu]*)\}/y,
    );
    if (transform) {
      const [, name = '', pattern = '', format = '', flags] = transform;
      return this.variable(name).replace(new RegExp(pattern, flags), (...groups: unknown[]) =>
        formatted(format, groups),
      );
    }
    const preset = this.take(/\$\{(?:(\d+)|([A-Z_]+))(:?)/y);
    if (!preset) throw new Error(`A $ means nothing here: ${this.body.slice(this.offset)}`);
    const inner = preset[3] ? this.read(true) : undefined;
    if (!this.take(/\}/y)) throw new Error(`A place is not closed: ${this.body}`);
    if (preset[2]) return this.variables[preset[2]] ?? inner ?? this.variable(preset[2]);
    if (inner !== undefined) this.presets.set(Number(preset[1]), inner);
    return this.mirror(Number(preset[1]));
  }

  private choose(place: number, list: string): string {
    const options = list.split(/(?<!\\),/).map((option) => option.replace(/\\(.)/g, '$1'));
    this.choices.set(place, options);
    this.presets.set(place, options[0] ?? '');
    return options[0] ?? '';
  }

  private mirror(place: number): string {
    return this.presets.get(place) ?? '';
  }

  private variable(name: string): string {
    const value = this.variables[name];
    if (value === undefined) throw new Error(`The test gives no value to ${name}.`);
    return value;
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.offset;
    const match = pattern.exec(this.body);
    if (match) this.offset += match[0].length;
    return match ?? undefined;
  }
}

/** A transform's format for one match: `$1`, `${1:/capitalize}`, `${1:+if}`. */
function formatted(format: string, groups: readonly unknown[]): string {
  return format.replace(
    /\$(?:(\d+)|\{(\d+)(?::(\/[a-z]+|\+[^}]*))?\})/g,
    (_all, plain: string | undefined, braced: string | undefined, how: string | undefined) => {
      const group = groups[Number(plain ?? braced)];
      const value = typeof group === 'string' ? group : '';
      if (how?.startsWith('+')) return value === '' ? '' : how.slice(1);
      if (how === '/capitalize') return value.charAt(0).toUpperCase() + value.slice(1);
      if (how !== undefined) throw new Error(`The test does not know ${how}.`);
      return value;
    },
  );
}

/** A document with the snippet in place of its mark, indented as the editor indents it. */
export function insertSnippet(host: string, mark: string, text: string): string {
  const at = host.indexOf(mark);
  if (at < 0) throw new Error(`The document has no ${mark}.`);
  const line = host.slice(host.lastIndexOf('\n', at - 1) + 1, at);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return host.slice(0, at) + text.replace(/\n/g, `\n${indent}`) + host.slice(at + mark.length);
}
