import type { Range } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fixture } from '../harness/fixtures';
import { ROOT, uriOf } from '../harness/memoryWorkspace';

/** A range as `line:character-character` (zero-based, as LSP has it), the end's line where it differs. */
export function showRange({ start, end }: Range): string {
  const last = end.line === start.line ? end.character : `${end.line}:${end.character}`;
  return `${start.line}:${start.character}-${last}`;
}

/** The text of a fixture's document that a range covers, quoted and on one line. */
export function showText(fixture: Fixture, uri: string, range: Range): string {
  const document = fixture.documents.find(({ path }) => uriOf(path) === uri);
  if (!document) throw new Error(`${uri} is no document of ${fixture.name}.`);
  return JSON.stringify(TextDocument.create(uri, '', 0, document.text).getText(range));
}

/** A place as `path 2:7-14 "text"`. */
export function showPlace(fixture: Fixture, uri: string, range: Range): string {
  const path = decodeURIComponent(uri.slice(ROOT.length + 1));
  return `${path} ${showRange(range)} ${showText(fixture, uri, range)}`;
}
