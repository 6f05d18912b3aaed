/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { pageKey } from '../../../profile/address';
import type { ComparedPage } from '../../comparedPage';
import { Hrefs, ShowsSources } from '../parts';
import { ComparisonPageView } from './ComparisonPageView';
import * as messages from './messages';
import { View } from './view';
import type { ComparisonView } from './view';

/** What a file with compared pages holds, and how it shows them. */
export interface ComparisonDocument {
  /** What is compared, for example the framework's name. */
  readonly title: string;
  /** What people call the earlier state. */
  readonly before: string;
  /** What people call the later state, for example a branch. */
  readonly after: string;
  readonly pages: readonly ComparedPage[];
  /** What readers should know besides, one paragraph each, above the pages. */
  readonly remarks?: readonly string[];
  /** What stands above the pages and their list, for example all changes in words. */
  readonly lead?: JSX.Element;
  /** Default: both states in one text. */
  readonly layout?: ComparisonView['layout'];
  /** Default: only what changed; what did not can be unfolded. */
  readonly shows?: ComparisonView['shows'];
}

/**
 * Compared pages as one HTML file that needs nothing else: a list of the pages, then one after the other
 * as they were and as they are. No scripts, nothing remote, every text escaped.
 * @param styles the style sheet of published pages (`page.scss`), as text.
 */
export function renderComparisonHtml(document: ComparisonDocument, styles: string): string {
  const { title, before, after, pages, remarks = [] } = document;
  const layout = document.layout ?? 'inline';
  const view: ComparisonView = {
    layout,
    shows: document.shows ?? 'changes',
    label: before,
    depth: 1,
  };
  const html = renderToStaticMarkup(
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${messages.comparison()}: ${title}`}</title>
        <style dangerouslySetInnerHTML={{ __html: styles.replace(/<\//g, '<\\/') }} />
      </head>
      <body class="govuk-template__body">
        <ShowsSources.Provider value={false}>
          <div class="govuk-width-container cf-wide">
            <main class="govuk-main-wrapper">
              <span class="govuk-caption-xl">
                {messages.comparison()}: {before} → {after}
              </span>
              <h1 class="govuk-heading-xl">{title}</h1>
              {remarks.map((remark) => (
                <p class="govuk-inset-text">{remark}</p>
              ))}
              {document.lead}
              <Contents pages={pages} />
              <View.Provider value={view}>
                <Pages pages={pages} />
              </View.Provider>
            </main>
          </div>
        </ShowsSources.Provider>
      </body>
    </html>,
  );
  return `<!DOCTYPE html>\n${html}\n`;
}

/** Links to the pages below. */
function Contents({ pages }: { readonly pages: readonly ComparedPage[] }): JSX.Element {
  if (pages.length === 0) return <p class="govuk-body">{messages.nothing()}</p>;
  return (
    <nav aria-label={messages.pages()}>
      <p class="govuk-body">{messages.changedPages(pages.length)}</p>
      <ul class="govuk-list">
        {pages.map((page, index) => (
          <li>
            <a class="govuk-link" href={`#page-${index + 1}`}>
              {page.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The pages one after the other; where one leads to another of them, so does its link. */
function Pages({ pages }: { readonly pages: readonly ComparedPage[] }): JSX.Element {
  const places = new Map<string, string>();
  pages.forEach(({ before, after }, index) => {
    const address = after ?? before;
    if (address) places.set(pageKey(address), `#page-${index + 1}`);
  });
  return (
    <Hrefs.Provider value={(address) => places.get(pageKey(address))}>
      {pages.map((page, index) => (
        <section id={`page-${index + 1}`} class="cf-compared-page">
          <ComparisonPageView page={page} />
        </section>
      ))}
    </Hrefs.Provider>
  );
}
