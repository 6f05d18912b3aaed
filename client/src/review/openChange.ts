import { commands, Range, Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ChangeSide } from '../../../server/src/service/compare/comparison';
import { earlierUri } from './earlierTexts';
import * as messages from './messages';
import type { ChangeNode } from './reviewNodes';

/**
 * Shows a change where it is written: in the present text where it is there, else in the earlier one.
 * @param takesFocus whether the cursor goes there, too.
 */
export async function openText(
  client: BaseLanguageClient,
  { change }: ChangeNode,
  takesFocus = false,
): Promise<void> {
  const { before, after } = change;
  if (after) await show(Uri.parse(after.uri), rangeIn(client, after), takesFocus);
  else if (before)
    await show(earlierUri(Uri.parse(before.uri)), rangeIn(client, before), takesFocus);
}

/** Shows the file of a change as text beside its earlier text. */
export async function compareText(
  client: BaseLanguageClient,
  { change }: ChangeNode,
  label: string,
): Promise<void> {
  const { before, after, subject } = change;
  const present = Uri.parse(after?.uri ?? before?.uri ?? subject.uri);
  const earlier = earlierUri(Uri.parse(before?.uri ?? present.toString()));
  const file = present.path.slice(present.path.lastIndexOf('/') + 1);
  const right = (await exists(present)) ? present : undefined;
  if (!right) {
    await show(earlier, before && rangeIn(client, before), false);
    return;
  }
  const selection = after && rangeIn(client, after);
  await commands.executeCommand(
    'vscode.diff',
    earlier,
    right,
    messages.comparisonTitle(file, label),
    selection && { selection },
  );
}

async function show(uri: Uri, range: Range | undefined, takesFocus: boolean): Promise<void> {
  const options = { preview: true, preserveFocus: !takesFocus };
  const editor = await window.showTextDocument(uri, options);
  const { start } = range ?? new Range(0, 0, 0, 0);
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
}

function rangeIn(client: BaseLanguageClient, { ranges }: ChangeSide): Range | undefined {
  const [first] = ranges;
  return first && client.protocol2CodeConverter.asRange(first);
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  }
}
