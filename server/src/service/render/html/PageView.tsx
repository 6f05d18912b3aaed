/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { pageKey } from '../../profile/address';
import type { PageLink } from '../../profile/address';
import type { PreviewPage } from '../../profile/profile';
import { FamilyPageView, FrameworkPageView } from './OverviewPageViews';
import * as messages from './messages';
import { Hrefs, Link, Notice } from './parts';
import { ProfilePage } from './ProfilePage';
import { ProgressionPageView } from './ProgressionPageView';
import { RolePageView } from './RolePageView';
import { SkillPageView } from './SkillPageView';
import { SkillsPageView } from './SkillsPageView';

/**
 * Any page, in the frame that all have; the same in the preview and in an exported file.
 * @param logo the organisation's picture as a `data:` address, where it has one.
 */
export function PageView({
  page,
  logo,
}: {
  readonly page: PreviewPage;
  readonly logo?: string | undefined;
}): JSX.Element {
  const isWide = page.kind === 'progression';
  return (
    <div class={`govuk-width-container${isWide ? ' cf-wide cf-landscape' : ''}`}>
      <BrandHeader title={page.brand?.title} logo={logo} />
      <Breadcrumbs crumbs={page.crumbs ?? []} />
      <main class="govuk-main-wrapper">{contentOf(page)}</main>
    </div>
  );
}

/** Whose pages these are; the picture goes with the name and says nothing by itself. */
function BrandHeader({
  title,
  logo,
}: {
  readonly title: string | undefined;
  readonly logo: string | undefined;
}): JSX.Element | null {
  if (title === undefined && logo === undefined) return null;
  return (
    <header class="cf-brand">
      {logo !== undefined && <img class="cf-brand-logo" src={logo} alt="" />}
      {title !== undefined && <p class="cf-brand-title">{title}</p>}
    </header>
  );
}

function Breadcrumbs({ crumbs }: { readonly crumbs: readonly PageLink[] }): JSX.Element | null {
  const hrefOf = useContext(Hrefs);
  // In a file that stands alone they would lead nowhere.
  if (crumbs.every(({ address }) => hrefOf(address) === undefined)) return null;
  return (
    <nav class="govuk-breadcrumbs" aria-label={messages.breadcrumbs()}>
      <ol class="govuk-breadcrumbs__list">
        {crumbs.map(({ text, address }) => (
          <li class="govuk-breadcrumbs__list-item" key={pageKey(address)}>
            <Link to={address}>{text || messages.untitledFramework()}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function contentOf(page: PreviewPage): JSX.Element {
  switch (page.kind) {
    case 'profile':
      return <ProfilePage page={page} />;
    case 'skill':
      return <SkillPageView page={page} />;
    case 'skills':
      return <SkillsPageView page={page} />;
    case 'role':
      return <RolePageView page={page} />;
    case 'progression':
      return <ProgressionPageView page={page} />;
    case 'family':
      return <FamilyPageView page={page} />;
    case 'framework':
      return <FrameworkPageView page={page} />;
    case 'none':
      return (
        <>
          <h1 class="govuk-heading-l">{messages.noPageHeading()}</h1>
          <Notice>{messages.noPage(page.reason)}</Notice>
        </>
      );
  }
}
