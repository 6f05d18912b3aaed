/** @jsxRuntime automatic @jsxImportSource preact */
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { Comparison, WordRun } from '../../../service/compare/comparison';
import { relativeFile } from '../../files';
import * as messages from './messages';
import { outlineOf } from './outline';
import type { Entry, Subject } from './outline';
import { profilesByRole } from './report';
import type { DiffReport } from './report';
import { stateLabel } from './stateLabel';
import { summaryOf } from './summary';

/** Marks that are seen without colour, too, and on paper. */
const OWN_STYLES = `
.comparison { max-width: 60rem; margin: 0 auto; padding: 1rem; }
.comparison del { text-decoration: line-through; background: #fbe3df; color: #7a1507; }
.comparison ins { text-decoration: underline; background: #dff2e5; color: #00502d; }
.comparison-file { font-size: 0.8em; opacity: 0.75; }
.comparison-warning { border-left: 0.3rem solid; padding-left: 1rem; }
@media print { .comparison section { break-inside: avoid; } }
`;

/**
 * The changes as one HTML file that needs nothing else: no scripts, nothing remote, every text escaped.
 * @param styles the style sheet of published pages, as text.
 */
export function diffHtml(report: DiffReport, styles: string): string {
  const css = (styles + OWN_STYLES).replace(/<\//g, '<\\/');
  const html = renderToStaticMarkup(
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{messages.heading()}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body class="govuk-template__body">
        <main class="comparison">
          <h1 class="govuk-heading-l">{messages.heading()}</h1>
          <p class="govuk-body">
            <strong>{summaryOf(report.comparisons)}</strong>
          </p>
          <p class="govuk-body">
            {messages.states(stateLabel(report.before), stateLabel(report.after))}
          </p>
          {report.remarks.map((remark) => (
            <p class="govuk-body comparison-warning">{remark}</p>
          ))}
          {report.comparisons.map((comparison) => (
            <ComparisonView comparison={comparison} isOneOfMany={report.comparisons.length > 1} />
          ))}
        </main>
      </body>
    </html>,
  );
  return `<!DOCTYPE html>\n${html}\n`;
}

function ComparisonView(props: { readonly comparison: Comparison; readonly isOneOfMany: boolean }) {
  const { comparison, isOneOfMany } = props;
  const { name, root, incomplete, profiles } = comparison;
  return (
    <>
      {isOneOfMany && (
        <h2 class="govuk-heading-l">{messages.framework(name, relativeFile(root))}</h2>
      )}
      {incomplete.length > 0 && (
        <div class="govuk-body comparison-warning">
          <p>{messages.incompleteHeading()}</p>
          <ul>
            {incomplete.map(({ side, uri, reason }) => (
              <li>{messages.incomplete(relativeFile(uri), side, reason)}</li>
            ))}
          </ul>
        </div>
      )}
      {profiles.length > 0 && <Profiles comparison={comparison} />}
      {outlineOf(comparison).map((subject) => (
        <SubjectView subject={subject} />
      ))}
    </>
  );
}

function Profiles({ comparison }: { readonly comparison: Comparison }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{messages.publishedProfiles()}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {[...profilesByRole(comparison)].map(([role, levels]) => (
          <li>
            {role || messages.unnamed()}
            {': '}
            {levels
              .map(({ roleLevel, status }) =>
                messages.profileStatus(roleLevel || messages.unnamed(), status),
              )
              .join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SubjectView({ subject: { subject, heading, parts } }: { readonly subject: Subject }) {
  return (
    <section>
      <h2 class="govuk-heading-m">
        {heading} <span class="comparison-file">{relativeFile(subject.uri)}</span>
      </h2>
      {parts.map((part) => (
        <>
          {part.heading !== undefined && <h3 class="govuk-heading-s">{part.heading}</h3>}
          <ul class="govuk-list govuk-list--bullet">
            {part.entries.map((entry) => (
              <EntryView entry={entry} />
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}

function EntryView({ entry: { title, lines, effect } }: { readonly entry: Entry }) {
  return (
    <li>
      <strong>{title}</strong>
      {lines.map((runs) => (
        <div>
          {runs.map((run) => (
            <Words run={run} />
          ))}
        </div>
      ))}
      {effect !== '' && <div class="comparison-file">{effect}</div>}
    </li>
  );
}

function Words({ run: { kind, text } }: { readonly run: WordRun }) {
  switch (kind) {
    case 'same':
      return <>{text}</>;
    case 'removed':
      return <del>{text}</del>;
    case 'added':
      return <ins>{text}</ins>;
  }
}
