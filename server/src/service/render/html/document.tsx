/** @jsxRuntime automatic @jsxImportSource preact */
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { PageAddress } from '../../profile/address';
import type { Page, PageFrame } from '../../profile/profile';
import { PageView } from './PageView';
import * as messages from './messages';
import { Hrefs, ShowsSources } from './parts';

/**
 * A page as one HTML file that needs nothing else: no scripts, nothing remote, every text escaped, and
 * no word about the machine that made it.
 * @param styles the style sheet, as text.
 * @param hrefOf the address of another page's file; without it the page stands alone.
 */
export function renderHtmlDocument(
  page: Page & PageFrame,
  styles: string,
  hrefOf: (address: PageAddress) => string | undefined = () => undefined,
): string {
  const html = renderToStaticMarkup(
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{titleOf(page)}</title>
        <style dangerouslySetInnerHTML={{ __html: styles.replace(/<\//g, '<\\/') }} />
      </head>
      <body class="govuk-template__body">
        <ShowsSources.Provider value={false}>
          <Hrefs.Provider value={hrefOf}>
            <PageView page={page} />
          </Hrefs.Provider>
        </ShowsSources.Provider>
      </body>
    </html>,
  );
  return `<!DOCTYPE html>\n${html}\n`;
}

function titleOf(page: Page): string {
  switch (page.kind) {
    case 'profile':
      return page.roleLevel?.text ?? messages.untitledLevel();
    case 'skill':
      return page.name?.text ?? messages.untitledSkill();
    case 'role':
    case 'progression':
      return page.name?.text ?? messages.untitledRole();
    case 'family':
      return page.name || messages.untitledFamily();
    case 'framework':
      return page.name || messages.untitledFramework();
  }
}
