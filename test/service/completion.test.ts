import assert from 'node:assert/strict';
import { CompletionItemKind, MarkupContent } from 'vscode-languageserver-types';
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { neverCancelled } from '../../server/src/service/cancellation';
import { completion, resolveCompletion } from '../../server/src/service/features/completion';
import type { CompletionOptions } from '../../server/src/service/features/completion';
import { describeFixtures } from '../harness/fixtures';
import type { Fixture } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import type { OpenedFixture } from '../harness/service';
import { accept, shownItems, textEditOf } from '../harness/suggestWidget';

/**
 * Flags: `# item: LABEL` picks the item of the sections `accepted` and `resolved` (else the first),
 * `# no-snippets` is a client without them, `# label-details` one that shows words beside labels,
 * `# broken` a text with mistakes that no item mends.
 *
 * Sections: `` what is shown; `inserts` each item's new text; `accepted` the document after the item;
 * `resolved` its documentation. Whatever the sections, every item of every fixture is accepted and
 * must leave a document that parses and has the right keys in the right places.
 */
const STRUCTURE = new Set(['syntax', 'unknown-key', 'wrong-type', 'duplicate-key']);
const FILLING = 'text';
/** How often one item may open the list for the next: family, skills, a skill, its level … */
const MOST_SUGGESTIONS = 6;

describeFixtures('completion', async (fixture) => {
  const opened = await openFixture(fixture);
  try {
    const options = {
      snippets: !fixture.flags.has('no-snippets'),
      labelDetails: fixture.flags.has('label-details'),
    };
    const editor = new Editor(opened, options);
    const document = editor.document;
    const list = await editor.suggest();
    const shown = shownItems(list, document, opened.position);
    const label = fixture.flags.get('item');
    const item = label === undefined ? shown[0] : shown.find((other) => other.label === label);
    assert.ok(item ?? label === undefined, `"${label ?? ''}" is not shown.`);
    const accepted = item ? await editor.accepting(item) : 'nothing';
    // A fixture is a file with line feeds, whatever line breaks its documents have.
    if (fixture.flags.has('crlf')) assert.doesNotMatch(accepted, /[^\r]\n/);
    const result = {
      '': describeList(list, shown, document),
      inserts: shown.map((other) => JSON.stringify(textEditOf(other).newText)).join('\n'),
      accepted: accepted.replaceAll('\r\n', '\n'),
      resolved: item ? documentationOf(await editor.resolve(item)) : 'nothing',
    };
    await assertItemsFit(fixture, opened, options, shown);
    return result;
  } finally {
    opened.dispose();
  }
});

/** A text with a cursor in it, at which items are asked for and accepted. */
class Editor {
  private position: Position;

  constructor(
    private readonly opened: OpenedFixture,
    private readonly options: CompletionOptions,
  ) {
    this.position = opened.position;
  }

  get document(): TextDocument {
    const document = this.opened.workspace.openDocument(this.opened.uri);
    assert.ok(document, 'The fixture has no cursor.');
    return document;
  }

  suggest(): Promise<CompletionList> {
    const { context, uri } = this.opened;
    return completion(context, uri, this.position, this.options, neverCancelled);
  }

  resolve(item: CompletionItem): Promise<CompletionItem> {
    // As it comes back from a client.
    const sent = JSON.parse(JSON.stringify(item)) as CompletionItem;
    return resolveCompletion(this.opened.context, sent, neverCancelled);
  }

  /** The text after the item, and after the first item of each list that opens by itself. */
  async accepting(first: CompletionItem): Promise<string> {
    const { workspace, uri, position } = this.opened;
    const before = this.document.getText();
    let item: CompletionItem | undefined = first;
    for (let opened = 0; item && opened < MOST_SUGGESTIONS; opened++) {
      const suggestsNext: boolean = item.command !== undefined;
      const after = accept(this.document, item, FILLING);
      workspace.change(uri, after.text);
      this.position = after.position;
      item = suggestsNext
        ? shownItems(await this.suggest(), this.document, this.position)[0]
        : undefined;
    }
    const result = this.document.getText();
    workspace.change(uri, before);
    this.position = position;
    return result;
  }
}

/** Accepts each item in turn: none may break the text or put something where it is not allowed. */
async function assertItemsFit(
  fixture: Fixture,
  opened: OpenedFixture,
  options: CompletionOptions,
  items: readonly CompletionItem[],
): Promise<void> {
  if (fixture.flags.has('broken')) return;
  const { workspace, store, checker, uri } = opened;
  const editor = new Editor(opened, options);
  for (const item of items) {
    // VS Code would hide it, for the extension's settings switch snippets off.
    assert.notEqual(item.kind, CompletionItemKind.Snippet, item.label);
    const before = editor.document.getText();
    const after = await editor.accepting(item);
    workspace.change(uri, after);
    store.refreshOpenDocuments();
    const found = checker.diagnostics(uri).filter(({ code }) => STRUCTURE.has(code));
    workspace.change(uri, before);
    assert.deepEqual(
      found.map(({ code, message }) => `${code}: ${message}`),
      [],
      `After "${item.label}":\n${after}`,
    );
  }
}

function describeList(
  list: CompletionList,
  shown: readonly CompletionItem[],
  document: TextDocument,
): string {
  const [first] = shown;
  if (!first) return 'nothing';
  const replaced = document.getText(textEditOf(first).range);
  for (const item of shown) assert.equal(document.getText(textEditOf(item).range), replaced);
  return [
    `replaces ${JSON.stringify(replaced)}${list.isIncomplete ? ', incomplete' : ''}`,
    ...shown.map(describeItem),
  ].join('\n');
}

function describeItem(item: CompletionItem): string {
  const note = item.labelDetails?.description;
  const detail = item.detail;
  return `- ${item.label}${note ? ` (${note})` : ''}${detail ? ` | ${detail}` : ''}${item.command ? ' | suggests' : ''}`;
}

function documentationOf({ documentation }: CompletionItem): string {
  if (documentation === undefined) return 'nothing';
  return MarkupContent.is(documentation) ? documentation.value : documentation;
}
