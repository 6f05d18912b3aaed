import { env, l10n, Uri } from 'vscode';
import type { Webview } from 'vscode';
import { frameHtml, newNonce } from './frame';

/** The frame of a preview with the extension's own files. */
export function previewHtml(webview: Webview, extensionUri: Uri): string {
  return pageHtml(webview, extensionUri, 'preview.js', l10n.t('Preview'));
}

/**
 * The frame of a page that looks as previews do.
 * @param script the name of its script.
 * @param title what the frame is, for those who hear it.
 */
export function pageHtml(
  webview: Webview,
  extensionUri: Uri,
  script: string,
  title: string,
): string {
  const file = (name: string) =>
    webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', name)).toString();
  return frameHtml({
    script: file(script),
    styles: file('preview.css'),
    source: webview.cspSource,
    nonce: newNonce(),
    title,
    ...(l10n.bundle && { translation: { language: env.language, words: l10n.bundle } }),
  });
}
