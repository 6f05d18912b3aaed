import { renderToStaticMarkup } from 'preact-render-to-string';
import type { PreviewPage } from '../../profile/profile';
import { PageView } from './PageView';
import * as messages from './messages';

/**
 * A page as one HTML file that needs nothing else: no scripts, nothing remote, every text escaped.
 * @param styles the style sheet, as text.
 */
export function renderHtmlDocument(page: PreviewPage, styles: string): string {
  const html = renderToStaticMarkup(
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{titleOf(page)}</title>
        <style dangerouslySetInnerHTML={{ __html: styles.replace(/<\//g, '<\\/') }} />
      </head>
      <body class="govuk-template__body">
        <PageView page={page} />
      </body>
    </html>,
  );
  return `<!DOCTYPE html>\n${html}\n`;
}

function titleOf(page: PreviewPage): string {
  if (page.kind === 'profile') return page.roleLevel?.text ?? messages.untitledLevel();
  return page.kind === 'skill' ? (page.name?.text ?? messages.untitledSkill()) : '';
}
