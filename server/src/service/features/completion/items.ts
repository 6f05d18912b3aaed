import { InsertTextFormat, InsertTextMode } from 'vscode-languageserver-types';
import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { ParsedDocument } from '../../documents/parse';
import { rangeOf } from '../../documents/parse';
import type { Framework } from '../../index/framework';
import { rewriteScalar, writeText } from '../scalarText';
import { indentStep, lineEnding } from '../treeEdits';
import * as messages from './messages';
import type { Slot } from './slot';

/** What a client can do with an item. */
export interface CompletionOptions {
  /** It fills in snippets, with places to type at. */
  readonly snippets: boolean;
  /** It shows a few words beside an item's label, in its line of the list (LSP, labelDetailsSupport). */
  readonly labelDetails: boolean;
}

/** What every provider of items works on. */
export interface CompletionSubject {
  readonly document: ParsedDocument;
  readonly framework: Framework;
  readonly slot: Slot;
  readonly options: CompletionOptions;
}

/** What is written for an item: text, then what the cursor should find. */
export interface ItemParts {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Order among the items: smaller first. */
  readonly order: number;
  /** The name or value, to be quoted as needed. */
  readonly text: string;
  /** The text is a name even where it looks like a number. */
  readonly isName?: boolean;
  /**
   * What follows, with LSP snippet places (`$0`); `\n` starts a line at the column of the slot, and
   * each tab after it is one step of indentation.
   */
  readonly suffix?: string;
  /** The suffix is text only: a `$` in it is a `$`. */
  readonly isLiteral?: boolean;
  /** It is written as a list of one, on its key's line. */
  readonly inBrackets?: boolean;
  /** A few words beside the label: what it is, or comes with. */
  readonly detail?: string;
  /** What is to be known before one chooses it, beside the label. */
  readonly note?: string;
  /** A sentence or more on what it means. */
  readonly meaning?: string;
  readonly documentation?: string;
  /** Ask for suggestions again once it is inserted. */
  readonly suggestNext?: boolean;
  readonly data?: unknown;
}

/** Makes an item that replaces what is typed at the slot. */
export function makeItem(subject: CompletionSubject, parts: ItemParts): CompletionItem {
  const { document, slot, options } = subject;
  const style = slot.quote === '"' ? 'double' : slot.quote === "'" ? 'single' : 'plain';
  const place = slot.flow || parts.inBrackets ? 'flow' : 'block';
  const scalar =
    style === 'plain' && parts.isName
      ? writeText(parts.text, place)
      : rewriteScalar(parts.text, style, place);
  const written = parts.inBrackets ? `[${scalar}]` : scalar;
  const dash = slot.needsDash && slot.path.at(-1) === '#' ? '- ' : '';
  const lead = slot.needsSpace ? ' ' : dash;
  const suffix = slot.hasColon ? '' : indented(subject, parts.suffix ?? '', dash.length);
  const isSnippet = options.snippets && !parts.isLiteral && suffix.includes('$');
  const newText = isSnippet
    ? lead + escapeSnippet(written) + suffix
    : lead + written + (parts.isLiteral ? suffix : withoutPlaces(suffix));
  return {
    label: parts.label,
    kind: parts.kind,
    sortText: String(parts.order).padStart(6, '0'),
    // Editors compare this with the text that is replaced, the quote included.
    filterText: (slot.quote ?? '') + parts.label,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: rangeOf(document, slot), newText },
    ...wordsOf(parts, options),
    ...(parts.suggestNext && {
      command: { title: messages.suggest(), command: 'editor.action.triggerSuggest' },
    }),
    ...(parts.data !== undefined && { data: parts.data }),
  };
}

/**
 * VS Code sets an item's `detail` like code, with breaks within words: nothing that people read goes
 * there, as long as there is another place.
 */
function wordsOf(
  { detail, note, meaning, documentation }: ItemParts,
  { labelDetails }: CompletionOptions,
): Pick<CompletionItem, 'detail' | 'labelDetails' | 'documentation'> {
  const beside = labelDetails ? (note ?? detail) : undefined;
  const below = labelDetails ? undefined : (note ?? detail ?? meaning);
  const text = documentation ?? (below === meaning ? undefined : meaning);
  return {
    ...(beside !== undefined && { labelDetails: { description: beside } }),
    ...(below !== undefined && { detail: below }),
    ...(text !== undefined && { documentation: text }),
  };
}

/** A name or value to stand in a suffix, quoted as needed. */
export function writtenInBlock(value: string): string {
  return rewriteScalar(value, 'plain', 'block');
}

function indented({ document, slot }: CompletionSubject, suffix: string, dash: number): string {
  if (!suffix.includes('\n')) return suffix;
  const step = ' '.repeat(indentStep(document));
  const column = ' '.repeat(slot.column + dash);
  const lines = suffix.split('\n').map((line) => line.replace(/\t/g, step));
  return lines.join(`${lineEnding(document)}${column}`);
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A snippet's text for a client without snippets: the defaults stay, the places go. */
function withoutPlaces(suffix: string): string {
  return suffix.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d+/g, '');
}
