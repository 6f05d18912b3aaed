import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Located } from '../../documents/content';
import { applyTo, NameWriting } from './nameText';
import type { SourceEdit } from './nameText';
import type { RenamedFile } from './places';
import type { RenameMemory } from './renameMemory';

/** Writes one new name at every place of many files, each in the style in which it is written. */
export class NameEditor {
  /** By the name that stands there: there are few spellings and many places. */
  private readonly writings = new Map<string, NameWriting>();

  /** @param isLevel whether skill levels are renamed, which may be numbers. */
  constructor(
    private readonly to: string,
    private readonly isLevel: boolean,
    private readonly memory: RenameMemory,
  ) {}

  /** The edits of one file, in the order of the text. */
  editsOf(file: RenamedFile): TextEdit[] {
    return file.places.map((place, position) => this.editOf(file, place, position));
  }

  private editOf(file: RenamedFile, { value, range }: Located, position: number): TextEdit {
    const { uri, text } = file;
    const source = text.getText(range);
    const key = { uri, from: value, to: this.to, position, indent: indentOf(file, range) };
    const original = this.memory.recall(key, source);
    const writing = this.writing(value);
    const after = restOfLine(file, range);
    const place = () => file.placeOf(range);
    const rewrite = (how: NameWriting, before: string): SourceEdit =>
      how.rewrite(before, after, how.dependsOnPlace(before) ? place() : 'block');
    const edit =
      original === undefined
        ? rewrite(writing, source)
        : { start: 0, end: source.length, text: original };
    const written = applyTo(source, edit);
    const back = writing.reversed;
    if (applyTo(written, rewrite(back, written)) !== source) {
      this.memory.note({ ...key, from: this.to, to: value }, { written, original: source });
    }
    const offset = text.offsetAt(range.start);
    return {
      range: {
        start: text.positionAt(offset + edit.start),
        end: text.positionAt(offset + edit.end),
      },
      newText: edit.text,
    };
  }

  private writing(from: string): NameWriting {
    let writing = this.writings.get(from);
    if (!writing) {
      writing = new NameWriting(from, this.to, this.isLevel);
      this.writings.set(from, writing);
    }
    return writing;
  }
}

function restOfLine({ text }: RenamedFile, { end }: Range): string {
  return text.getText({ start: end, end: { line: end.line + 1, character: 0 } });
}

function indentOf({ text }: RenamedFile, { start }: Range): string {
  const before = text.getText({ start: { line: start.line, character: 0 }, end: start });
  return /^\s*/.exec(before)?.[0] ?? '';
}
