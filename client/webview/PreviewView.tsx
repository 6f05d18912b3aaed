import type { JSX } from 'preact';
import type { PreviewPage, SourcedText } from '../../server/src/service/profile/profile';
import { PageView } from '../../server/src/service/render/html/PageView';
import { Hrefs } from '../../server/src/service/render/html/parts';
import { RemarksOn } from '../../server/src/service/render/html/remarks';
import type { Remark } from './messages';
import { placeOf } from './place';
import { placeRemarks } from './remarks';
import { fileName } from './sources';
import * as words from './words';

/** What is shown now. */
export interface Shown {
  readonly page: PreviewPage;
  /** What keeps a file from being read that the page draws on. */
  readonly problem: SourcedText | undefined;
  /** Whether the page is the last good one, from before the problem. */
  readonly isOld: boolean;
  readonly remarks: readonly Remark[];
  /** The organisation's picture, as a `data:` address. */
  readonly logo?: string | undefined;
}

/** The page; while a file cannot be read, the last good one below a banner that says why. */
export function PreviewView({ page, problem, isOld, remarks, logo }: Shown): JSX.Element {
  return (
    <>
      {problem && <Banner problem={problem} isOld={isOld} />}
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

function Banner({
  problem: { uri, range, text },
  isOld,
}: {
  readonly problem: SourcedText;
  readonly isOld: boolean;
}): JSX.Element {
  const { line, character } = range.start;
  return (
    <div class="cf-banner" role="status">
      <button type="button" data-uri={uri} data-line={line} data-character={character}>
        {words.problemAt(fileName(uri), line, text)}
      </button>
      <div class="cf-banner__note">{isOld ? words.isFromBefore() : words.isInPart()}</div>
    </div>
  );
}
