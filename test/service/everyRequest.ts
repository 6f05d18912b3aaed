/** Asks a service everything that an editor can ask at one place. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Position, Range } from 'vscode-languageserver-types';
import { neverCancelled } from '../../server/src/service/cancellation';
import type { FrameworkService } from '../../server/src/service';
import { PAGE_KINDS } from '../../server/src/service/profile/address';

const ALL_LENSES = { skillUses: true, skillLevelUses: true, preview: true, clientCommands: true };
const ALL_HINTS = { wording: true, levelChanges: true };
const WIDTH = { tabSize: 2, width: 60 };
const REFACTORINGS = { createsFiles: true, deletesFiles: true, clientCommands: true };

/** Everything about a document as a whole; the answers, by the request's name. */
export async function everyDocumentRequest(
  service: FrameworkService,
  uri: string,
): Promise<Record<string, unknown>> {
  const lenses = await service.codeLenses(uri, ALL_LENSES, neverCancelled);
  const whole = Range.create(0, 0, 1_000_000, 0);
  const hints = await service.inlayHints(uri, whole, ALL_HINTS, neverCancelled);
  return {
    diagnostics: service.diagnostics(uri),
    documentSymbols: await service.documentSymbols(uri, neverCancelled),
    documentLinks: await service.documentLinks(uri, neverCancelled),
    foldingRanges: await service.foldingRanges(uri, neverCancelled),
    semanticTokens: await service.semanticTokens(uri, neverCancelled),
    formatting: await service.formatting.document(uri, WIDTH, neverCancelled),
    codeLenses: await Promise.all(
      lenses.map((lens) => service.resolveCodeLens(lens, ALL_LENSES, neverCancelled)),
    ),
    inlayHints: await Promise.all(
      hints.map((hint) => service.resolveInlayHint(hint, neverCancelled)),
    ),
    onSave: await service.refactorings.onSave(uri, () => true, neverCancelled),
    profiles: await service.profilesOf(uri, neverCancelled),
  };
}

/** Everything about a position; the answers, by the request's name. */
export async function everyPositionRequest(
  service: FrameworkService,
  uri: string,
  position: Position,
): Promise<Record<string, unknown>> {
  const range = { start: position, end: position };
  const can = { snippets: true, labelDetails: true };
  const completion = await service.completion(uri, position, can, neverCancelled);
  const [item] = completion.items;
  const offered = await service.refactorings.at(uri, range, REFACTORINGS, neverCancelled);
  const renaming = { asks: false, renamesFiles: true };
  const pages = await Promise.all(
    [undefined, ...PAGE_KINDS].map((kind) =>
      service.pageAddress(uri, position, kind, neverCancelled),
    ),
  );
  return {
    completion,
    resolvedItem: item && (await service.resolveCompletion(item, neverCancelled)),
    hover: await service.hover(uri, position, neverCancelled),
    definition: await service.definition(uri, position, neverCancelled),
    references: await service.references(
      uri,
      position,
      { includeDeclaration: true },
      neverCancelled,
    ),
    documentHighlight: await service.documentHighlight(uri, position, neverCancelled),
    selectionRanges: await service.selectionRanges(uri, [position], neverCancelled),
    newLine: await service.formatting.newLine(uri, position, WIDTH, neverCancelled),
    rangeFormatting: await service.formatting.range(uri, range, WIDTH, neverCancelled),
    codeActions: await service.codeActions(uri, range, ['create', 'rename'], neverCancelled),
    refactorings: await Promise.all(
      offered.map((action) => service.refactorings.resolve(action, REFACTORINGS, neverCancelled)),
    ),
    prepareRename: await service.renames.prepare(uri, position, neverCancelled),
    rename: await service.renames.rename(uri, position, 'Anew', renaming, neverCancelled),
    explorerPath: [
      service.explorerPath('roles', uri, position),
      service.explorerPath('skills', uri, position),
    ],
    preview: await service.previewAt(uri, position, neverCancelled),
    pages: await Promise.all(
      pages.flatMap((address) => (address ? [service.page(address, neverCancelled)] : [])),
    ),
  };
}

/**
 * Every range in an answer lies in its document, with its end not before its start. Ranges of other
 * files (below a `uri`) are looked up with `textOf`; those of files that are no longer there are not
 * looked at.
 */
export function assertRangesInBounds(
  answer: unknown,
  uri: string,
  textOf: (uri: string) => string | undefined,
): void {
  if (Array.isArray(answer)) {
    for (const entry of answer) assertRangesInBounds(entry, uri, textOf);
    return;
  }
  if (typeof answer !== 'object' || answer === null) return;
  if (Range.is(answer)) {
    assertInBounds(answer, uri, textOf(uri));
    return;
  }
  const own = addressOf(answer) ?? uri;
  for (const [key, value] of Object.entries(answer)) {
    // The range at which a link starts is the asking document's.
    const where = key === 'originSelectionRange' ? uri : key.startsWith('file://') ? key : own;
    assertRangesInBounds(value, where, textOf);
  }
}

function addressOf(answer: object): string | undefined {
  const { uri, targetUri, textDocument, location } = answer as Record<string, unknown>;
  for (const value of [targetUri, uri]) if (typeof value === 'string') return value;
  for (const inner of [textDocument, location])
    if (typeof inner === 'object' && inner !== null) return addressOf(inner);
  return undefined;
}

function assertInBounds(range: Range, uri: string, text: string | undefined): void {
  if (text === undefined) return;
  const document = TextDocument.create(uri, '', 0, text);
  const where = `${uri} ${JSON.stringify(range)} in ${JSON.stringify(text)}`;
  for (const position of [range.start, range.end]) {
    assert.deepEqual(document.positionAt(document.offsetAt(position)), position, where);
  }
  assert.ok(document.offsetAt(range.start) <= document.offsetAt(range.end), where);
}
