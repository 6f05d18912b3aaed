/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import type { PreviewPage } from '../../profile/profile';
import * as messages from './messages';
import { Notice } from './parts';
import { ProfilePage } from './ProfilePage';
import { SkillPageView } from './SkillPageView';

/** Any page, in the frame that all have; the same in the preview and in an exported file. */
export function PageView({ page }: { readonly page: PreviewPage }): JSX.Element {
  return (
    <div class="govuk-width-container">
      <main class="govuk-main-wrapper">{contentOf(page)}</main>
    </div>
  );
}

function contentOf(page: PreviewPage): JSX.Element {
  switch (page.kind) {
    case 'profile':
      return <ProfilePage page={page} />;
    case 'skill':
      return <SkillPageView page={page} />;
    case 'none':
      return <Notice>{messages.noPage(page.reason)}</Notice>;
  }
}
