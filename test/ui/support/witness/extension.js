/**
 * Tells a test over HTTP, as JSON, what stands in the active editor and where its cursor is (`/editor`), and
 * what all extensions together have to say there (`/answers`).
 *
 * `/editor` answers only after the extensions have been asked for their suggestions there: VS Code’s own
 * question, which a key made it ask, has been answered by then too, so that a test need not guess for how
 * long to wait for a list that may never come.
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
  const server = createServer(({ url }, response) => {
    (url === '/answers' ? answers() : seen()).then(
      (answer) => response.end(JSON.stringify(answer)),
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

/**
 * @typedef {object} Answers
 * @property {string} language the file’s
 * @property {string[]} suggestions their labels
 * @property {string[]} hovers their texts
 * @property {{ source: string, message: string }[]} problems
 */

/** @returns {Promise<Answers | null>} null: no editor is active */
async function answers() {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return null;
  const { uri, languageId } = editor.document;
  const place = editor.selection.active;
  const ask = (kind) => vscode.commands.executeCommand(`vscode.execute${kind}Provider`, uri, place);
  const { items } = await ask('CompletionItem');
  const hovers = await ask('Hover');
  return {
    language: languageId,
    suggestions: items.map(({ label }) => (typeof label === 'string' ? label : label.label)),
    hovers: hovers.flatMap(({ contents }) => contents.map((text) => text.value ?? String(text))),
    problems: vscode.languages
      .getDiagnostics(uri)
      .map(({ source, message }) => ({ source: source ?? '', message })),
  };
}
