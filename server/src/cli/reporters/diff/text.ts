import type { Comparison } from '../../../service/compare/comparison';
import { relativeFile } from '../../files';
import { harmless } from '../../output';
import { paint } from '../../terminal';
import type { Terminal } from '../../terminal';
import { markedLines } from './markedWords';
import * as messages from './messages';
import { outlineOf } from './outline';
import type { Entry, Subject } from './outline';
import { profilesByRole } from './report';
import type { DiffReport } from './report';
import { stateLabel } from './stateLabel';
import { summaryOf } from './summary';

/** The changes for people, by role and skill; what is marked is marked in signs, not only in colour. */
export function diffText(report: DiffReport, terminal: Terminal): string {
  const { before, after, comparisons } = report;
  const lines = [
    harmless(messages.states(stateLabel(before), stateLabel(after))),
    '',
    ...comparisons.flatMap((comparison) =>
      comparisonLines(comparison, comparisons.length > 1, terminal),
    ),
    summaryOf(comparisons),
  ];
  return `${lines.join('\n')}\n`;
}

function comparisonLines(
  comparison: Comparison,
  isOneOfMany: boolean,
  terminal: Terminal,
): string[] {
  const { name, root } = comparison;
  const title = harmless(messages.framework(name, relativeFile(root)));
  return [
    ...(isOneOfMany ? [paint(terminal, 'bold', `── ${title} ──`), ''] : []),
    ...outlineOf(comparison).flatMap((subject) => [...subjectLines(subject, terminal), '']),
    ...profileLines(comparison, terminal),
    ...incompleteLines(comparison, terminal),
  ];
}

function subjectLines({ subject, heading, parts }: Subject, terminal: Terminal): string[] {
  const file = paint(terminal, 'dim', harmless(relativeFile(subject.uri)));
  return [
    `${paint(terminal, 'underline', harmless(heading))}  ${file}`,
    ...parts.flatMap((part) => {
      const indent = part.heading === undefined ? '  ' : '    ';
      const title = part.heading === undefined ? [] : [`  ${harmless(part.heading)}`];
      return [...title, ...part.entries.flatMap((entry) => entryLines(entry, indent, terminal))];
    }),
  ];
}

function entryLines(entry: Entry, indent: string, terminal: Terminal): string[] {
  const { title, lines, effect, line, isEarlierLine } = entry;
  const where =
    line === undefined ? '' : `  ${paint(terminal, 'dim', messages.line(line, isEarlierLine))}`;
  return [
    `${indent}${paint(terminal, 'bold', harmless(title))}${where}`,
    ...lines.flatMap((runs) => markedLines(runs, `${indent}  `, terminal)),
    ...(effect === '' ? [] : [`${indent}  ${paint(terminal, 'dim', harmless(effect))}`]),
  ];
}

function profileLines(comparison: Comparison, terminal: Terminal): string[] {
  if (comparison.profiles.length === 0) return [];
  return [
    paint(terminal, 'underline', messages.publishedProfiles()),
    ...[...profilesByRole(comparison)].map(([role, profiles]) => {
      const names = profiles.map((profile) =>
        messages.profileStatus(profile.roleLevel || messages.unnamed(), profile),
      );
      return `  ${harmless(`${role || messages.unnamed()}: ${names.join(', ')}`)}`;
    }),
    '',
  ];
}

function incompleteLines({ incomplete }: Comparison, terminal: Terminal): string[] {
  if (incomplete.length === 0) return [];
  return [
    paint(terminal, 'yellow', messages.incompleteHeading()),
    ...incomplete.map(
      ({ side, uri, reason }) =>
        `  ${harmless(messages.incomplete(relativeFile(uri), side, reason))}`,
    ),
    '',
  ];
}
