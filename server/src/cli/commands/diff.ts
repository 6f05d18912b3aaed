import styles from '../../service/render/html/page.scss?text';
import { readReport, STATE_FLAGS, STATE_OPTIONS } from '../diff/readReport';
import { EXIT } from '../exit';
import { choice, readOptions } from '../options';
import { write } from '../output';
import { diffHtml } from '../reporters/diff/html';
import { diffJson } from '../reporters/diff/json';
import { diffMarkdown } from '../reporters/diff/markdown';
import type { DiffReport } from '../reporters/diff/report';
import { diffText } from '../reporters/diff/text';
import { terminalOf } from '../terminal';

const FORMATS = ['text', 'markdown', 'json', 'html'] as const;

/**
 * `diff [BASE] [HEAD] [PATH]`: what changed in the framework's own terms, and which published profiles
 * that changes.
 */
export async function runDiff(args: string[]): Promise<number> {
  const options = readOptions(args, ['format', ...STATE_OPTIONS], ['exit-code', ...STATE_FLAGS]);
  const format = choice('--format', options.values.get('format'), FORMATS);
  const { report, exit } = await readReport(options, format === 'html');
  await write(rendered(report, format));
  const differs = report.comparisons.some(({ changes }) => changes.length > 0);
  return exit === EXIT.ok && options.has('exit-code') && differs ? EXIT.found : exit;
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
