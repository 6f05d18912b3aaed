import { t } from '@vscode/l10n';
import {
  comparisonsRequest,
  earlierTextRequest,
  startReviewRequest,
  stopReviewRequest,
} from '../protocol';
import type { ReviewAnswer } from '../protocol';
import type { Comparison } from '../service/compare/comparison';
import type { Registration } from './face';
import { normalizeUri } from '../service/uris';
import type { FileContent } from '../service/workspace';
import { baselineOf, readReviewBaseline } from './reviewBaseline';

/** capabilityFramework/review/…: an earlier state beside the present one, while a review runs. */
export const review: Registration = ({ connection, files, reviews, answer }) => {
  connection.onRequest(startReviewRequest, ({ baseline }, token) =>
    answer<ReviewAnswer>(
      startReviewRequest.method,
      token,
      { problem: t('The review could not begin. The log says why.') },
      () => {
        const named = readReviewBaseline(baseline);
        if (!named) throw new Error(`No baseline: ${JSON.stringify(baseline)}`);
        return reviews.start(baselineOf(named, files, connection), token);
      },
    ),
  );
  connection.onRequest(stopReviewRequest, (_, token) =>
    answer(stopReviewRequest.method, token, null, () => {
      reviews.stop();
      return null;
    }),
  );
  connection.onRequest(comparisonsRequest, (_, token) =>
    answer<Comparison[] | null>(
      comparisonsRequest.method,
      token,
      null,
      async () => (await reviews.current?.compare(token)) ?? null,
    ),
  );
  connection.onRequest(earlierTextRequest, ({ uri }, token) =>
    answer<FileContent | null>(
      earlierTextRequest.method,
      token,
      null,
      async () => (await reviews.current?.baseline.readFile(normalizeUri(uri))) ?? null,
    ),
  );
  return {};
};
