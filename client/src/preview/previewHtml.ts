import { l10n, Uri } from 'vscode';
import type { Webview } from 'vscode';
import { frameHtml, newNonce } from './frame';

/** The frame of a preview with the extension's own files. */
export function previewHtml(webview: Webview, extensionUri: Uri): string {
  const file = (name: string) =>
    webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', name)).toString();
  return frameHtml({
    script: file('preview.js'),
    styles: file('preview.css'),
    source: webview.cspSource,
    nonce: newNonce(),
    title: l10n.t('Preview'),
  });
}
