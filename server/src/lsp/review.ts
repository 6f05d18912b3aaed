import { t } from '@vscode/l10n';
import {
  changeNoteRequest,
  comparisonsRequest,
  earlierTextRequest,
  reviewProblemsRequest,
  startReviewRequest,
  stopReviewRequest,
} from '../protocol';
import type { ReviewAnswer, ReviewProblems } from '../protocol';
import { changeNote, changeNoteMarkdown, changeNoteText } from '../service/compare/changeNote';
import type { Comparison } from '../service/compare/comparison';
import type { Registration } from './face';
import { normalizeUri } from '../service/uris';
import type { FileContent } from '../service/workspace';
import { baselineOf, readReviewBaseline } from './reviewBaseline';

/** capabilityFramework/review/…: an earlier state beside the present one, while a review runs. */
export const review: Registration = ({ connection, service, files, reviews, answer }) => {
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
  connection.onRequest(reviewProblemsRequest, (_, token) =>
    answer<ReviewProblems[] | null>(reviewProblemsRequest.method, token, null, async () => {
      const { current } = reviews;
      if (!current) return null;
      const found = await service.newProblems(current, true, token);
      return [...found].map(([uri, diagnostics]) => ({ uri, diagnostics }));
    }),
  );
  connection.onRequest(changeNoteRequest, ({ root, format, date }, token) =>
    answer<string | null>(changeNoteRequest.method, token, null, async () => {
      const comparisons = await reviews.current?.compare(token);
      const comparison = comparisons?.find((one) => one.root === normalizeUri(root));
      if (!comparison || typeof date !== 'string') return null;
      const note = changeNote(comparison, date);
      return format === 'text' ? changeNoteText(note) : changeNoteMarkdown(note);
    }),
  );
  return {};
};
