/**
 * Tells a test what stands in the active editor and where its cursor is, as JSON over HTTP.
 *
 * It answers only after the extensions have been asked for their suggestions there: VS Code’s own question,
 * which a key made it ask, has been answered by then too, so that a test need not guess for how long to
 * wait for a list that may never come.
 */
import { createServer } from 'node:http';
import * as vscode from 'vscode';

/** The extensions whose suggestions a test may ask for. */
const OTHERS = ['capability-framework.capability-framework', 'capability-framework-test.yaml-peer'];

/**
 * Answers once the other extensions have started.
 * @param {vscode.ExtensionContext} context
 */
export async function activate({ subscriptions }) {
  await Promise.all(OTHERS.map((id) => vscode.extensions.getExtension(id)?.activate()));
  const port = vscode.workspace.getConfiguration('witness').get('port');
  const server = createServer((_request, response) => {
    seen().then(
      (state) => response.end(JSON.stringify(state)),
      (error) => {
        response.statusCode = 500;
        response.end(String(error));
      },
    );
  });
  server.listen(port, '127.0.0.1');
  subscriptions.push({ dispose: () => server.close() });
}

/** @returns {Promise<{ text: string, start: number, end: number } | null>} null: no editor is active */
async function seen() {
  const active = vscode.window.activeTextEditor;
  if (!active) return null;
  await vscode.commands.executeCommand(
    'vscode.executeCompletionItemProvider',
    active.document.uri,
    active.selection.active,
  );
  const editor = vscode.window.activeTextEditor;
  if (!editor) return null;
  const { document, selection } = editor;
  return {
    text: document.getText(),
    start: document.offsetAt(selection.start),
    end: document.offsetAt(selection.end),
  };
}
