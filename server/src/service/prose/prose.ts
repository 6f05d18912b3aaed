import type { Range } from 'vscode-languageserver-types';
import type { Located } from '../documents/content';
import type { ParsedDocument } from '../documents/parse';
import { ScalarOffsets } from './scalarOffsets';

/** A piece of text that readers will see: a name, a description, a bullet or a definition. */
export class Passage {
  constructor(
    private readonly document: ParsedDocument,
    private readonly located: Located,
  ) {}

  private offsets: ScalarOffsets | undefined;

  /** What it says, without YAML's quotes and line folding. */
  get text(): string {
    return this.located.value;
  }

  /** The whole of it in the file, quotes included. */
  get range(): Range {
    return this.located.range;
  }

  /**
   * Where a part of the text stands in the file; the whole passage where that cannot be told.
   * @param from start in {@link text}, @param to end, exclusive; UTF-16 code units.
   */
  rangeOf(from: number, to: number): Range {
    const { text: source } = this.document;
    const offset = source.offsetAt(this.range.start);
    const isPoint = from === to && from > 0;
    this.offsets ??= new ScalarOffsets(source.getText(this.range), this.text);
    const extent = this.offsets.extent(isPoint ? from - 1 : from, to);
    if (!extent) return this.range;
    return {
      start: source.positionAt(offset + (isPoint ? extent.end : extent.start)),
      end: source.positionAt(offset + extent.end),
    };
  }
}

/** What readers will see of one file. */
export interface Prose {
  /** Of the role or skill, and of role levels. */
  readonly names: readonly Passage[];
  readonly descriptions: readonly Passage[];
  /** Lists of bullets: what people do at a role level, or can do at a skill's level. */
  readonly lists: readonly (readonly Passage[])[];
  /** What the manifest says of levels. */
  readonly definitions: readonly Passage[];
  /** All of them. */
  readonly all: readonly Passage[];
}

const NONE: Prose = { names: [], descriptions: [], lists: [], definitions: [], all: [] };

/** What readers will see of a file; nothing while its YAML is broken, for then words end anywhere. */
export function proseOf(document: ParsedDocument): Prose {
  return document.problems.length > 0 ? NONE : readProse(document);
}

function readProse(document: ParsedDocument): Prose {
  const { content } = document;
  const seen = new Set<string>();
  const passages = (...parts: readonly (Located | undefined)[]): Passage[] =>
    parts.flatMap((part) => {
      if (!part || part.value.trim() === '') return [];
      // An alias repeats what stands elsewhere, where it is looked at once.
      const { line, character } = part.range.start;
      const place = `${line}:${character}`;
      if (seen.has(place)) return [];
      seen.add(place);
      return [new Passage(document, part)];
    });
  const made = {
    names: content.kind === 'manifest' ? [] : passages(content.name),
    descriptions: content.kind === 'manifest' ? [] : passages(content.description),
    lists: [] as Passage[][],
    definitions: [] as Passage[],
  };
  if (content.kind === 'role') {
    for (const { name, description, responsibilities } of content.levels) {
      made.names.push(...passages(name));
      made.descriptions.push(...passages(description));
      made.lists.push(passages(...responsibilities));
    }
  } else if (content.kind === 'skill') {
    made.lists.push(...content.levels.map(({ bullets }) => passages(...bullets)));
  } else {
    made.definitions.push(...passages(...content.levels.map(({ definition }) => definition)));
  }
  const all = [...made.names, ...made.descriptions, ...made.lists.flat(), ...made.definitions];
  return { ...made, all };
}
