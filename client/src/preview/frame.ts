/** Where a frame gets its parts from. */
export interface FrameParts {
  /** The address of the script. */
  readonly script: string;
  /** The address of the style sheet. */
  readonly styles: string;
  /** What style sheets and pictures may come from, as a content security policy says it. */
  readonly source: string;
  /** A word that nobody can guess, for one load of the frame. */
  readonly nonce: string;
  /** What the frame is, for those who hear it. */
  readonly title: string;
  /** The page's own words in another language than English. */
  readonly translation?: Translation;
}

/** English words → those of another language, as `vscode.l10n.bundle` gives them. */
export interface Translation {
  /** Its tag (BCP 47), for those who hear the page. */
  readonly language: string;
  readonly words: Readonly<Record<string, string>>;
}

/**
 * The frame that a preview runs in: one script with a nonce, style sheets and nothing remote (law 8). The
 * page itself comes by message.
 */
export function frameHtml(parts: FrameParts): string {
  const { script, styles, source, nonce, title, translation } = parts;
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    // An organisation's logo, and what its style sheet brings with it.
    `img-src data:`,
    `font-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(translation?.language ?? 'en')}" class="govuk-template">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="${styles}">
  </head>
  <body class="govuk-template__body">
    <div id="page"></div>${translation ? wordsElement(translation.words) : ''}
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>`;
}

/** Plain data that no browser runs, and that cannot end its element: it has no `<`. */
function wordsElement(words: Readonly<Record<string, string>>): string {
  const json = JSON.stringify(words).replaceAll('<', '\\u003c');
  return `\n    <script type="application/json" id="words">${json}</script>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A word that nobody can guess. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
