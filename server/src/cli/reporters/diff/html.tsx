/** @jsxRuntime automatic @jsxImportSource preact */
import type { Comparison, WordRun } from '../../../service/compare/comparison';
import { renderComparisonHtml } from '../../../service/render/html/comparison/document';
import { relativeFile } from '../../files';
import * as messages from './messages';
import { outlineOf } from './outline';
import type { Entry, Subject } from './outline';
import { profilesByRole } from './report';
import type { DiffReport } from './report';
import { stateLabel } from './stateLabel';
import { summaryOf } from './summary';

/** Marks that are seen without colour, too, and on paper; those of the pages have their own. */
const OWN_STYLES = `
.cf-changes del { text-decoration: line-through; background: #fbe3df; color: #7a1507; }
.cf-changes ins { text-decoration: underline; background: #dff2e5; color: #00502d; }
.cf-changes-aside { font-size: 0.8em; }
@media print { .cf-changes section { break-inside: avoid; } }
`;

/**
 * The changes as one HTML file that needs nothing else: all changes in words, then each page that readers
 * would see differently, as it was and as it will be. No scripts, nothing remote, every text escaped.
 * @param styles the style sheet of published pages, as text.
 */
export function diffHtml(report: DiffReport, styles: string): string {
  const { before, after, comparisons, remarks, pages } = report;
  const [comparison] = comparisons;
  const name = comparisons.length === 1 ? comparison?.name : undefined;
  return renderComparisonHtml(
    {
      title: name ?? messages.heading(),
      before: stateLabel(before),
      after: stateLabel(after),
      remarks: [summaryOf(comparisons), ...remarks],
      pages,
      lead: (
        <div class="cf-changes">
          {comparisons.map((one) => (
            <ComparisonView comparison={one} isOneOfMany={comparisons.length > 1} />
          ))}
        </div>
      ),
    },
    styles + OWN_STYLES,
  );
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
        <div class="govuk-body govuk-inset-text">
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
              .map((profile) =>
                messages.profileStatus(profile.roleLevel || messages.unnamed(), profile),
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
        {heading} <span class="cf-changes-aside">{relativeFile(subject.uri)}</span>
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
      {effect !== '' && <div class="cf-changes-aside">{effect}</div>}
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
