import {
  changeNote,
  changeNoteMarkdown,
  changeNoteText,
  isDay,
} from '../../service/compare/changeNote';
import { readReport, STATE_FLAGS, STATE_OPTIONS } from '../diff/readReport';
import { UsageError } from '../exit';
import * as messages from '../messages';
import { choice, readOptions } from '../options';
import { harmless, note, write } from '../output';
import type { DiffReport } from '../reporters/diff/report';

/** `note [BASE] [HEAD] [PATH]`: a draft of the change note for readers, dated today or as is asked. */
export async function runNote(args: string[]): Promise<number> {
  const options = readOptions(args, ['format', 'date', ...STATE_OPTIONS], STATE_FLAGS);
  const format = choice('--format', options.values.get('format'), ['markdown', 'text']);
  const date = options.values.get('date') ?? today();
  if (!isDay(date)) throw new UsageError(messages.noSuchDay(date));
  const { report, exit } = await readReport(options);
  const notes = notesOf(report, date);
  if (notes.length === 0) note(messages.nothingToNote());
  await write(notes.map(format === 'markdown' ? changeNoteMarkdown : textOf).join('\n'));
  return exit;
}

/** A note a framework; where there are several, each says which it is about. */
function notesOf({ comparisons }: DiffReport, date: string) {
  return comparisons.map((comparison) => {
    const draft = changeNote(comparison, date);
    const { name } = comparison;
    if (comparisons.length === 1 || name === undefined) return draft;
    return { ...draft, date: messages.dateOfFramework(draft.date, name) };
  });
}

/** For a terminal, which no text from a file may command. */
function textOf(draft: Parameters<typeof changeNoteText>[0]): string {
  return changeNoteText(draft).split('\n').map(harmless).join('\n');
}

/** The day where the command runs, as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
