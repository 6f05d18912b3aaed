import { Uri } from 'vscode';
import type { Webview } from 'vscode';

/**
 * The frame that a preview runs in: one script with a nonce, one style sheet, nothing remote and no
 * images (law 8). The page itself comes by message.
 */
export function previewHtml(webview: Webview, extensionUri: Uri, nonce: string): string {
  const file = (name: string) =>
    webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', name)).toString();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en" class="govuk-template">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${file('preview.css')}">
  </head>
  <body class="govuk-template__body">
    <div id="page"></div>
    <script nonce="${nonce}" src="${file('preview.js')}"></script>
  </body>
</html>`;
}

/** A word that nobody can guess, for one load of the frame. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
