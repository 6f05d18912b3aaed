import { neverCancelled } from '../../service/cancellation';
import styles from '../../service/render/html/page.scss?text';
import { readOperands } from '../diff/operands';
import { openStates } from '../diff/openStates';
import type { OpenStates } from '../diff/openStates';
import { EXIT, UsageError } from '../exit';
import { relativeFile } from '../files';
import * as messages from '../messages';
import { choice, readOptions } from '../options';
import type { Options } from '../options';
import { note, write } from '../output';
import { diffHtml } from '../reporters/diff/html';
import { diffJson } from '../reporters/diff/json';
import { diffMarkdown } from '../reporters/diff/markdown';
import { narrowed, tellsSomething } from '../reporters/diff/report';
import type { DiffReport } from '../reporters/diff/report';
import { diffText } from '../reporters/diff/text';
import { terminalOf } from '../terminal';

const FORMATS = ['text', 'markdown', 'json', 'html'] as const;

/**
 * `diff [BASE] [HEAD] [PATH]`: what changed in the framework's own terms, and which published profiles
 * that changes.
 */
export async function runDiff(args: string[]): Promise<number> {
  const options = readOptions(
    args,
    ['format', 'base-folder'],
    ['exit-code', 'base-index', 'staged'],
  );
  const format = choice('--format', options.values.get('format'), FORMATS);
  const states = await openComparedStates(options);
  try {
    const { report, isReadable } = await compare(states);
    for (const remark of states.remarks) note(remark);
    await write(rendered(report, format));
    if (!isReadable) return EXIT.unusable;
    const differs = report.comparisons.some(({ changes }) => changes.length > 0);
    return options.has('exit-code') && differs ? EXIT.found : EXIT.ok;
  } finally {
    states.dispose();
  }
}

/** @throws UsageError where the states contradict each other or cannot be had. */
async function openComparedStates(options: Options): Promise<OpenStates> {
  const { positionals, behind, values, has } = options;
  const operands = await readOperands(positionals, behind, values.get('base-folder'));
  const staging = { isBase: has('base-index'), isHead: has('staged') };
  const { base, head, baseFolder } = operands;
  if (staging.isBase && (base !== undefined || baseFolder !== undefined || staging.isHead))
    throw new UsageError(messages.baseTwice());
  if (staging.isHead && (head !== undefined || baseFolder !== undefined))
    throw new UsageError(messages.headTwice());
  return openStates(operands, staging, { logBrokenRule: note });
}

async function compare({ loaded, baseline, before, after, remarks }: OpenStates) {
  const { service, targets, unreadable } = loaded;
  const [target = ''] = targets;
  const session = await service.compareWith(baseline, neverCancelled);
  const found = await session.compare(neverCancelled);
  session.dispose();
  const known = [...service.uris()].length + found.flatMap(({ files }) => files).length;
  if (known === 0) note(messages.noFiles(relativeFile(target)));
  for (const [uri, reason] of unreadable) note(messages.couldNotRead(relativeFile(uri), reason));
  const comparisons = found
    .flatMap((comparison) => narrowed(comparison, target) ?? [])
    .filter(tellsSomething);
  const report: DiffReport = { before, after, comparisons, remarks };
  return { report, isReadable: unreadable.size === 0 };
}

function rendered(report: DiffReport, format: (typeof FORMATS)[number]): string {
  switch (format) {
    case 'text':
      return diffText(report, terminalOf(process.stdout, process.env));
    case 'markdown':
      return diffMarkdown(report);
    case 'json':
      return diffJson(report);
    case 'html':
      return diffHtml(report, styles);
  }
}
