import { window, workspace } from 'vscode';
import type { TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { refactorRequest } from '../../../server/src/protocol';
import { isFrameworkLanguage } from '../languages';

/** How long the reason why nothing moved is shown in the status bar. */
const REASON_MS = 5000;

/** Moves the level of every selected skill line, one key press after the other. */
export class LevelMover {
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly client: BaseLanguageClient) {}

  /** Presses that come faster than answers wait for each other, so that each moves one level. */
  move(kind: 'raise-skill-level' | 'lower-skill-level'): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor || !isFrameworkLanguage(editor.document.languageId)) return Promise.resolve();
    this.last = this.last
      .then(() => this.moveIn(editor, kind))
      .catch((error: unknown) => {
        this.client.error(`Skill levels were not moved: ${String(error)}`);
      });
    return this.last;
  }

  private async moveIn(
    { document, selections }: TextEditor,
    kind: 'raise-skill-level' | 'lower-skill-level',
  ): Promise<void> {
    const { version } = document;
    const answer = await this.client.sendRequest(refactorRequest, {
      kind,
      uri: this.client.code2ProtocolConverter.asUri(document.uri),
      ranges: selections.map((selection) => this.client.code2ProtocolConverter.asRange(selection)),
    });
    if ('problem' in answer) {
      // Not a notification: at the highest level one presses the key once too often.
      window.setStatusBarMessage(answer.problem, REASON_MS);
      return;
    }
    // What was typed meanwhile would be written over.
    if (document.version !== version) return;
    const edit = await this.client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
    await workspace.applyEdit(edit);
  }
}
