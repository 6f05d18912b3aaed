import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { Located } from '../../documents/content';
import { parseDocument } from '../../documents/parse';
import type { ParsedDocument } from '../../documents/parse';
import type { FrameworkStore } from '../../index/frameworkStore';
import { foldName } from '../../index/names';
import { StringPool, summarize } from '../../index/summary';
import type { Summary } from '../../index/summary';
import { candidateUris, occurrencesIn } from '../occurrences';
import { rangeKey } from '../ranges';
import type { ScalarPlace } from '../scalarText';
import { scalarAtRange } from '../treeEdits';
import { FlowExtents } from './flowExtents';
import { readName } from './nameText';
import type { RenameTarget } from './target';

/** One file that names what is renamed, with its present text. */
export class RenamedFile {
  private parse: ParsedDocument | undefined;
  private extents: FlowExtents | undefined;

  constructor(
    readonly uri: string,
    readonly text: TextDocument,
    /** The editor's version, or null for a closed file (LSP, versioned document identifier). */
    readonly version: number | null,
    private readonly kind: ParsedDocument['kind'],
    /** The names to replace, whole scalars, in the order of the text. */
    public places: readonly Located[] = [],
  ) {}

  /** The parse of the text; made when somebody asks, which for most files nobody does. */
  get parsed(): ParsedDocument {
    this.parse ??= parseDocument(this.kind, this.text);
    return this.parse;
  }

  /** Whether the place of a name, whole scalar, is in brackets. */
  placeOf(range: Range): ScalarPlace {
    this.extents ??= new FlowExtents(this.text.getText());
    const offset = this.text.offsetAt(range.start);
    return this.extents.placeAt(offset) ?? scalarAtRange(this.parsed, range)?.place ?? 'block';
  }
}

const READS_AT_ONCE = 64;

/**
 * Every file that names the target, by URI. Closed files are read but not parsed, unless the index
 * cannot be sure of what stands there.
 * @param to the new name: of the places that use an earlier name, those move that only resolve to
 *   the skill because that earlier name, now the new one, is on its list.
 * @returns undefined once cancelled.
 */
export async function filesToRename(
  store: FrameworkStore,
  target: RenameTarget,
  to: string,
  token: CancellationToken,
): Promise<RenamedFile[] | undefined> {
  const { framework, subject, uri, onlyAt } = target;
  const uris = (onlyAt ? [uri] : candidateUris(framework, subject)).filter((candidate) => {
    const summary = framework.summary(candidate);
    return summary && placesIn(summary, target, to).length > 0;
  });
  const files: RenamedFile[] = [];
  for (let done = 0; done < uris.length; done += READS_AT_ONCE) {
    const batch = uris.slice(done, done + READS_AT_ONCE);
    const read = await Promise.all(batch.map((candidate) => readFile(store, candidate)));
    if (token.isCancellationRequested) return undefined;
    for (const file of read) {
      if (!file) continue;
      file.places = presentPlaces(file, target, to);
      if (file.places.length > 0) files.push(file);
    }
  }
  return files;
}

/** A document of a framework with its present text; undefined where there is none. */
export async function readFile(
  store: FrameworkStore,
  uri: string,
): Promise<RenamedFile | undefined> {
  const kind = store.index.kindOf(uri);
  const found = await store.text(uri);
  if (!found || !kind) return undefined;
  const { text, isOpen } = found;
  return new RenamedFile(uri, text, isOpen ? text.version : null, kind);
}

/** The places in the file's present text: the index's, unless the file has changed since. */
function presentPlaces(file: RenamedFile, target: RenameTarget, to: string): readonly Located[] {
  const summary = target.framework.summary(file.uri);
  const indexed = summary ? placesIn(summary, target, to) : [];
  const isSure = indexed.every(({ value, range }) => readName(file.text.getText(range)) === value);
  if (isSure) return indexed;
  return placesIn(summarize(file.parsed, new StringPool()), target, to);
}

function placesIn(
  summary: Summary,
  { framework, subject, onlyAt }: RenameTarget,
  to: string,
): readonly Located[] {
  const places = occurrencesIn(summary, subject, framework).map(({ located }) => located);
  if (onlyAt) return places.filter(({ range }) => rangeKey(range) === rangeKey(onlyAt));
  if (subject.kind !== 'skill') return places;
  const folded = foldName(to);
  return places.filter(
    ({ value }) => value === subject.name || (value !== to && foldName(value) === folded),
  );
}
