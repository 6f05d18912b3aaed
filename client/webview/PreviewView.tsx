import type { JSX } from 'preact';
import type { PreviewPage, SourcedText } from '../../server/src/service/profile/profile';
import { PageView } from '../../server/src/service/render/html/PageView';
import { Hrefs } from '../../server/src/service/render/html/parts';
import { RemarksOn } from '../../server/src/service/render/html/remarks';
import type { Remark } from './messages';
import { placeOf } from './place';
import { placeRemarks } from './remarks';

/** What is shown now. */
export interface Shown {
  readonly page: PreviewPage;
  /** What keeps the file from being read as it is; the page is the last good one then. */
  readonly problem: SourcedText | undefined;
  readonly remarks: readonly Remark[];
  /** The organisation's picture, as a `data:` address. */
  readonly logo?: string | undefined;
}

/** The page; while the file cannot be read, the last good one behind a banner that says why. */
export function PreviewView({ page, problem, remarks, logo }: Shown): JSX.Element {
  return (
    <>
      {problem && (
        <div class="cf-banner" role="status">
          <button
            type="button"
            data-uri={problem.uri}
            data-line={problem.range.start.line}
            data-character={problem.range.start.character}
          >
            {problem.text}
          </button>
        </div>
      )}
      <div class={problem ? 'cf-page cf-stale' : 'cf-page'}>
        <Hrefs.Provider value={() => '#'}>
          <RemarksOn.Provider value={placeRemarks(page, remarks)}>
            <PageView key={placeOf(page)} page={page} logo={logo} />
          </RemarksOn.Provider>
        </Hrefs.Provider>
      </div>
    </>
  );
}
