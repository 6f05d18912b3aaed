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
}

/**
 * The frame that a preview runs in: one script with a nonce, style sheets and nothing remote (law 8). The
 * page itself comes by message.
 */
export function frameHtml({ script, styles, source, nonce, title }: FrameParts): string {
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
<html lang="en" class="govuk-template">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="${styles}">
  </head>
  <body class="govuk-template__body">
    <div id="page"></div>
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A word that nobody can guess. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
