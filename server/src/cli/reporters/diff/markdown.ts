import type { Comparison } from '../../../service/compare/comparison';
import { relativeFile } from '../../files';
import { fitted } from './fitted';
import type { Section, SectionEntry } from './fitted';
import { htmlText, LONGEST_TEXT, markdownText, markdownWords } from './markdownText';
import * as messages from './messages';
import { outlineOf } from './outline';
import type { Entry, Subject } from './outline';
import { profilesByRole } from './report';
import type { DiffReport } from './report';
import { stateLabel } from './stateLabel';
import { summaryOf } from './summary';

/** So much of it may be taken by what was not compared, so that the changes have space, too. */
const MOST_FOR_INCOMPLETE = 8_000;

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
    return plain(
      `- ${markdownText(role || messages.unnamed())}: ${markdownText(shortList(names))}`,
    );
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
function details(
  summary: string,
  entries: readonly SectionEntry[],
  holdsChanges: boolean,
): Section {
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
function subjectEntries({ parts }: Subject): SectionEntry[] {
  return parts.flatMap(({ heading, entries }) =>
    entries.map((entry, index) => {
      if (heading === undefined) return entryLines(entry, '');
      const own = entryLines(entry, '  ');
      return index > 0 ? own : { ...own, title: `- ${markdownText(heading)}\n${own.title}` };
    }),
  );
}

function entryLines({ title, lines, effect }: Entry, indent: string): SectionEntry {
  const end = effect === '' ? '' : ` – ${markdownText(effect)}`;
  return {
    title: `${indent}- **${markdownText(title)}**${end}`,
    lines: lines.map((runs) => `${indent}  - ${markdownWords(runs)}`),
    more: (count) => `${indent}  - ${messages.andMoreLines(count)}`,
  };
}

/** An entry of one line. */
function plain(title: string): SectionEntry {
  return { title, lines: [], more: () => '' };
}

/** Names as far as a text may be long, and how many more there are. */
function shortList(names: readonly string[]): string {
  let length = 0;
  const short = names.filter((name) => (length += name.length + 2) <= LONGEST_TEXT);
  return messages.listOf(short.length > 0 ? short : names.slice(0, 1), names.length);
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
    entries: [
      ...lines.slice(0, kept),
      ...(left > 0 ? [`- ${messages.andMoreFiles(left)}`] : []),
    ].map(plain),
    close: '\n',
    more: (count) => `- ${messages.andMoreFiles(count)}`,
  };
}
