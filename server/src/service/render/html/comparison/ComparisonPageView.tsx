/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import { baseName } from '../../../uris';
import type { ComparedContent, ComparedPage } from '../../comparedPage';
import { Notice, useSourceOf } from '../parts';
import * as messages from './messages';
import { FamilyComparison, FrameworkComparison } from './OverviewComparisons';
import { Part } from './parts';
import { ProgressionComparison } from './ProgressionComparison';
import { ProfileComparison, RoleComparison } from './RoleComparisons';
import { SkillComparison, SkillsComparison } from './SkillComparison';
import { useView } from './view';

/** Any page as it was and as it is, below the names of both states. */
export function ComparisonPageView({ page }: { readonly page: ComparedPage }): JSX.Element {
  const { layout } = useView();
  const { content, status } = page;
  return (
    <article
      class={`cf-comparison cf-comparison--${layout} cf-comparison--${content?.kind ?? 'none'}`}
    >
      <Problems page={page} />
      {content ? (
        <>
          {status === 'same' && <p class="govuk-inset-text">{messages.pageSame()}</p>}
          {layout === 'sides' && content.kind !== 'progression' && <SideNames label={page.label} />}
          <Part status={status}>{contentOf(content)}</Part>
        </>
      ) : (
        page.problems.length === 0 && <Notice>{messages.noPage()}</Notice>
      )}
    </article>
  );
}

/** The names of both states above their columns. */
function SideNames({ label }: { readonly label: string }): JSX.Element {
  return (
    <div class="cf-row cf-side-names">
      <p class="cf-side govuk-body">
        <strong>{messages.asBefore(label)}</strong>
      </p>
      <p class="cf-side govuk-body">
        <strong>{messages.asNow()}</strong>
      </p>
    </div>
  );
}

function Problems({ page: { problems, label } }: { readonly page: ComparedPage }): JSX.Element {
  const sourceOf = useSourceOf();
  return (
    <>
      {problems.map(({ side, text, source, isOfWholeFile }) => (
        <div class="govuk-inset-text cf-notice" role="note" {...sourceOf(source)}>
          {isOfWholeFile
            ? messages.notCompared(side, label, baseName(source.uri), text)
            : messages.incomplete(side, label, text)}
        </div>
      ))}
    </>
  );
}

function contentOf(content: ComparedContent): JSX.Element {
  switch (content.kind) {
    case 'profile':
      return <ProfileComparison page={content} />;
    case 'role':
      return <RoleComparison page={content} />;
    case 'skill':
      return <SkillComparison page={content} />;
    case 'skills':
      return <SkillsComparison page={content} />;
    case 'progression':
      return <ProgressionComparison page={content} />;
    case 'family':
      return <FamilyComparison page={content} />;
    case 'framework':
      return <FrameworkComparison page={content} />;
  }
}
