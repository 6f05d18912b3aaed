import type { Comparison } from '../../../service/compare/comparison';
import { relativeFile } from '../../files';
import { htmlText, markdownText, markdownWords } from './markdownText';
import * as messages from './messages';
import { outlineOf } from './outline';
import type { Entry, Subject } from './outline';
import { profilesByRole } from './report';
import type { DiffReport } from './report';
import { stateLabel } from './stateLabel';
import { summaryOf } from './summary';

/** What a comment on a pull request may hold, in characters. */
export const MOST_CHARACTERS = 65_536;
/** So much of it may be taken by what was not compared, so that the changes have space, too. */
const MOST_FOR_INCOMPLETE = 8_000;

/** A part of the comment that may be shortened: its entries stand one below the other. */
interface Section {
  readonly open: string;
  readonly entries: readonly string[];
  readonly close: string;
  /** What stands for the entries that have no space. */
  readonly more: (count: number) => string;
  /** Whether the entries are changes, one each. */
  readonly holdsChanges: boolean;
}

/** The changes as a comment on a pull request, with details to open; never longer than may be. */
export function diffMarkdown(report: DiffReport): string {
  const { before, after, comparisons, remarks } = report;
  const head = [
    `### ${messages.heading()}`,
    `**${markdownText(summaryOf(comparisons))}**`,
    markdownText(messages.states(stateLabel(before), stateLabel(after))),
    ...remarks.map((remark) => markdownText(remark)),
  ].join('\n\n');
  const incomplete = comparisons.flatMap(incompleteLines);
  const sections = [
    ...(incomplete.length > 0 ? [incompleteSection(incomplete)] : []),
    ...comparisons.flatMap((comparison) => sectionsOf(comparison, comparisons.length > 1)),
  ];
  const changes = comparisons.reduce((sum, comparison) => sum + comparison.changes.length, 0);
  return fitted(`${head}\n`, sections, changes);
}

function sectionsOf(comparison: Comparison, isOneOfMany: boolean): Section[] {
  const title = isOneOfMany
    ? `${messages.framework(comparison.name, relativeFile(comparison.root))} – `
    : '';
  const profiles = [...profilesByRole(comparison)].map(([role, levels]) => {
    const names = levels.map((profile) =>
      messages.profileStatus(profile.roleLevel || messages.unnamed(), profile),
    );
    return `- ${markdownText(role || messages.unnamed())}: ${markdownText(names.join(', '))}`;
  });
  const published =
    profiles.length === 0
      ? []
      : [
          details(
            `${title}${messages.publishedProfiles()} (${comparison.profiles.length})`,
            profiles,
            false,
          ),
        ];
  return [
    ...published,
    ...outlineOf(comparison).map((subject) =>
      details(
        `${title}${subject.heading} (${messages.changes(subject.count)})`,
        subjectEntries(subject),
        true,
      ),
    ),
  ];
}

/** @param summary plain text. */
function details(summary: string, entries: readonly string[], holdsChanges: boolean): Section {
  const more = holdsChanges ? messages.andMoreChanges : messages.andMoreRoles;
  return {
    holdsChanges,
    // The blank line lets Markdown begin again.
    open: `\n<details><summary>${htmlText(summary)}</summary>\n\n`,
    entries,
    close: '\n\n</details>\n',
    more: (count) => `- ${more(count)}`,
  };
}

/** An entry a change; the first of a role level or skill level brings its heading. */
function subjectEntries({ parts }: Subject): string[] {
  return parts.flatMap(({ heading, entries }) =>
    entries.map((entry, index) => {
      if (heading === undefined) return entryLines(entry, '');
      const title = index === 0 ? `- ${markdownText(heading)}\n` : '';
      return title + entryLines(entry, '  ');
    }),
  );
}

function entryLines({ title, lines, effect }: Entry, indent: string): string {
  const end = effect === '' ? '' : ` – ${markdownText(effect)}`;
  return [
    `${indent}- **${markdownText(title)}**${end}`,
    ...lines.map((runs) => `${indent}  - ${markdownWords(runs)}`),
  ].join('\n');
}

function incompleteLines({ incomplete }: Comparison): string[] {
  return incomplete.map(
    ({ side, uri, reason }) =>
      `- ${markdownText(messages.incomplete(relativeFile(uri), side, reason))}`,
  );
}

function incompleteSection(lines: readonly string[]): Section {
  const open = `\n**${markdownText(messages.incompleteHeading())}**\n\n`;
  let kept = lines.length;
  while (kept > 0 && lines.slice(0, kept).join('\n').length > MOST_FOR_INCOMPLETE) kept--;
  const left = lines.length - kept;
  return {
    holdsChanges: false,
    open,
    entries: [...lines.slice(0, kept), ...(left > 0 ? [`- ${messages.andMoreFiles(left)}`] : [])],
    close: '\n',
    more: (count) => `- ${messages.andMoreFiles(count)}`,
  };
}

/**
 * Puts as much together as has space. What is left out is said where it would stand, and sections that
 * have no space at all are counted at the end.
 * @param changes how many there are in all.
 */
function fitted(head: string, sections: readonly Section[], changes: number): string {
  const whole = head + sections.map(wholeSection).join('');
  if (whole.length <= MOST_CHARACTERS) return whole;
  const notice = `\n${messages.notAll()}\n`;
  const lastLine = (left: number) => `\n${messages.andMoreChanges(left)}\n`;
  let space = MOST_CHARACTERS - head.length - notice.length - lastLine(changes).length;
  const parts: string[] = [];
  let left = 0;
  for (const section of sections) {
    const part = shortenedSection(section, space);
    if (part !== undefined) {
      parts.push(part);
      space -= part.length;
    } else if (section.holdsChanges) left += section.entries.length;
  }
  return head + notice + parts.join('') + (left > 0 ? lastLine(left) : '');
}

function wholeSection({ open, entries, close }: Section): string {
  return open + entries.join('\n') + close;
}

/** As many entries as fit; undefined where not even one does. */
function shortenedSection(section: Section, space: number): string | undefined {
  const whole = wholeSection(section);
  if (whole.length <= space) return whole;
  const { open, entries, close, more } = section;
  const frame = open.length + close.length + more(entries.length).length;
  const kept: string[] = [];
  let length = frame;
  for (const entry of entries) {
    if (length + entry.length + 1 > space) break;
    kept.push(entry);
    length += entry.length + 1;
  }
  if (kept.length === 0) return undefined;
  return open + [...kept, more(entries.length - kept.length)].join('\n') + close;
}
