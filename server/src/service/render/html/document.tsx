/** @jsxRuntime automatic @jsxImportSource preact */
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { PageAddress } from '../../profile/address';
import type { BrandFiles } from '../../profile/brand';
import type { FrameworkPage, Page, PageFrame } from '../../profile/profile';
import { PageView } from './PageView';
import * as messages from './messages';
import { Hrefs, ShowsSources } from './parts';

/**
 * A page as one HTML file that needs nothing else: no scripts, nothing remote, every text escaped, and
 * no word about the machine that made it.
 * @param styles the style sheet, as text.
 * @param hrefOf the address of another page's file; without it the page stands alone.
 * @param brand what was read of the organisation's own files.
 */
export function renderHtmlDocument(
  page: Page & PageFrame,
  styles: string,
  hrefOf: (address: PageAddress) => string | undefined = () => undefined,
  brand: BrandFiles = {},
): string {
  const html = renderToStaticMarkup(
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        {brand.styles !== undefined && (
          <meta http-equiv="Content-Security-Policy" content={NOTHING_REMOTE} />
        )}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{titleOf(page)}</title>
        <Styles text={styles} />
        {brand.styles !== undefined && <Styles text={brand.styles} />}
      </head>
      <body class="govuk-template__body">
        <ShowsSources.Provider value={false}>
          <Hrefs.Provider value={hrefOf}>
            <PageView page={page} logo={brand.logo} />
          </Hrefs.Provider>
        </ShowsSources.Provider>
      </body>
    </html>,
  );
  return `<!DOCTYPE html>\n${html}\n`;
}

/** An organisation's style sheet may ask for files from anywhere; the page does not get them. */
const NOTHING_REMOTE = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:`;

function Styles({ text }: { readonly text: string }) {
  return <style dangerouslySetInnerHTML={{ __html: text.replace(/<\//g, '<\\/') }} />;
}

/** A page's name with what it is and where it belongs, so that it can be told from all others. */
function titleOf(page: Page & PageFrame): string {
  if (page.kind === 'framework') return pageName(page);
  const [top] = page.crumbs ?? [];
  return messages.title(whatItIs(page), top?.text ?? '');
}

function whatItIs(page: Exclude<Page, FrameworkPage>): string {
  const name = pageName(page);
  switch (page.kind) {
    case 'profile':
      return messages.titleOfRoleLevel(name, page.role?.text ?? messages.untitledRole());
    case 'progression':
      return messages.titleOfProgression(name);
    case 'skill':
      return messages.titleOfSkill(name);
    case 'family':
      return messages.titleOfFamily(name);
    case 'role':
    case 'skills':
      return name;
  }
}

/** A page's name, or words in its place. */
export function pageName(page: Page): string {
  switch (page.kind) {
    case 'profile':
      return page.roleLevel?.text ?? messages.untitledLevel();
    case 'skill':
      return page.name?.text ?? messages.untitledSkill();
    case 'role':
    case 'progression':
      return page.name?.text ?? messages.untitledRole();
    case 'skills':
      return messages.skillsAToZ();
    case 'family':
      return page.name || messages.untitledFamily();
    case 'framework':
      return page.name || messages.untitledFramework();
  }
}
