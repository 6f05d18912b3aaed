import { neverCancelled } from '../../service/cancellation';
import { ComparisonSession } from '../../service/compare/session';
import type { ComparedPage } from '../../service/render/comparedPage';
import { EXIT, UsageError } from '../exit';
import { relativeFile } from '../files';
import * as messages from '../messages';
import type { Options } from '../options';
import { note } from '../output';
import { narrowed, tellsSomething } from '../reporters/diff/report';
import type { DiffReport } from '../reporters/diff/report';
import { withEarlierUris } from './earlierUris';
import { readOperands } from './operands';
import { openStates } from './openStates';
import type { OpenStates } from './openStates';

/** The options by which all commands that compare are told of the two states. */
export const STATE_OPTIONS = ['base-folder'] as const;
export const STATE_FLAGS = ['base-index', 'staged'] as const;

/**
 * Compares the two states that the options name, and says on standard error what it left out.
 * @param withPages whether the pages that readers would see differently are wanted, too.
 * @returns the comparison, and the exit code where nothing else decides it.
 * @throws UsageError where the states contradict each other or cannot be had.
 */
export async function readReport(
  options: Options,
  withPages = false,
): Promise<{ readonly report: DiffReport; readonly exit: number }> {
  const states = await openNamedStates(options);
  try {
    return await compare(states, withPages);
  } finally {
    states.dispose();
  }
}

async function openNamedStates({ positionals, behind, values, has }: Options): Promise<OpenStates> {
  const operands = await readOperands(positionals, behind, values.get('base-folder'));
  const staging = { isBase: has('base-index'), isHead: has('staged') };
  const { base, head, baseFolder } = operands;
  if (staging.isBase && (base !== undefined || baseFolder !== undefined || staging.isHead))
    throw new UsageError(messages.baseTwice());
  if (staging.isHead && (head !== undefined || baseFolder !== undefined))
    throw new UsageError(messages.headTwice());
  return openStates(operands, staging);
}

async function compare(
  { loaded, baseline, before, after, remarks, earlierUri }: OpenStates,
  withPages: boolean,
) {
  const { store, workspace, targets, unreadable } = loaded;
  const [target = ''] = targets;
  const session = await ComparisonSession.open(store, workspace, baseline);
  const found = await session.compare(neverCancelled);
  for (const remark of remarks) note(remark);
  // A framework that was removed has changes, and no files any more.
  if ([...store.index.uris()].length === 0 && !found.some(tellsSomething))
    note(messages.noFiles(relativeFile(target)));
  for (const [uri, reason] of unreadable) note(messages.couldNotRead(relativeFile(uri), reason));
  const comparisons = found
    .flatMap((comparison) => narrowed(comparison, target) ?? [])
    .filter(tellsSomething);
  const pages: ComparedPage[] = [];
  if (withPages)
    for (const comparison of comparisons) pages.push(...(await session.changedPages(comparison)));
  session.dispose();
  const named = comparisons.map((comparison) =>
    earlierUri ? withEarlierUris(comparison, earlierUri) : comparison,
  );
  const report: DiffReport = { before, after, comparisons: named, remarks, pages };
  return { report, exit: unreadable.size === 0 ? EXIT.ok : EXIT.unusable };
}
