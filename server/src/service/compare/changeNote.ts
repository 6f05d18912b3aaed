import { escapeMarkdown } from '../render/markdown';
import type { Change, ChangeSubject, Comparison } from './comparison';
import * as messages from './changeNoteMessages';
import { sentenceOf } from './changeNoteSentences';

/** What changed between two states of a framework, told to its readers: a draft to go on from. */
export interface ChangeNote {
  readonly date: string;
  readonly sections: readonly ChangeNoteSection[];
  /** What is said at the end: of what readers do not see, and of what could not be read. */
  readonly remarks: readonly string[];
}

/** What changed of a role, a skill, or the framework itself. */
export interface ChangeNoteSection {
  readonly heading: string;
  readonly lines: readonly ChangeNoteLine[];
}

export interface ChangeNoteLine {
  /** The role levels, or the skill level, that it is about. */
  readonly places: readonly string[];
  /** A sentence without a full stop, as in a list. */
  readonly sentence: string;
}

/**
 * Drafts a change note from a comparison. It says nothing that the comparison does not, and is the same
 * for the same comparison and date.
 * @param date the day of publication as `YYYY-MM-DD`; anything else stands as it is.
 */
export function changeNote(comparison: Comparison, date: string): ChangeNote {
  const sections = new Map<string, { heading: string; lines: ChangeNoteLine[] }>();
  let [unpublished, uncertain] = [0, 0];
  for (const change of comparison.changes) {
    // Whether readers see what could not be read, nobody knows; the remark says that there is some.
    if (change.kind === 'unreadable') continue;
    if (change.isUncertain) {
      uncertain++;
      continue;
    }
    if (!change.isPublished) {
      unpublished++;
      continue;
    }
    const { subject } = change;
    const key = `${subject.kind} ${subject.uri} ${subject.name}`;
    const section = sections.get(key) ?? { heading: headingOf(subject), lines: [] };
    sections.set(key, section);
    addLine(section.lines, change, comparison);
  }
  const incomplete = new Set(comparison.incomplete.map(({ uri }) => uri)).size;
  return {
    date: dateInWords(date),
    sections: [...sections.values()],
    remarks: [
      ...(sections.size === 0 && incomplete === 0 ? [messages.nothingPublished()] : []),
      ...(unpublished > 0 ? [messages.unpublished(unpublished)] : []),
      ...(incomplete > 0 ? [messages.incomplete(incomplete)] : []),
      ...(uncertain > 0 ? [messages.uncertain(uncertain)] : []),
    ],
  };
}

/** The note as Markdown, to go into a change log; what comes from files is escaped. */
export function changeNoteMarkdown({ date, sections, remarks }: ChangeNote): string {
  return [
    `## ${escapeMarkdown(date)}`,
    ...sections.flatMap(({ heading, lines }) => [
      `### ${escapeMarkdown(heading)}`,
      lines.map((line) => `- ${escapeMarkdown(lineOf(line))}`).join('\n'),
    ]),
    ...remarks.map(escapeMarkdown),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The note as plain text. */
export function changeNoteText({ date, sections, remarks }: ChangeNote): string {
  return [
    date,
    ...sections.map(({ heading, lines }) =>
      [heading, ...lines.map((line) => `- ${lineOf(line)}`)].join('\n'),
    ),
    ...remarks,
  ]
    .join('\n\n')
    .concat('\n');
}

/** What is true of several role levels of a role in the same words is said once. */
function addLine(lines: ChangeNoteLine[], change: Change, { profiles }: Comparison): void {
  const levels = profiles.filter(({ key }) => change.profiles.includes(key));
  const sentence = sentenceOf(
    change,
    levels.map(({ roleLevel }) => roleLevel),
  );
  const place = change.subject.kind === 'framework' ? undefined : placeOf(change);
  const same = lines.findIndex((line) => line.sentence === sentence && line.places.length > 0);
  const known = lines[same];
  if (place === undefined) {
    // A skill's name stays as it is written.
    const isOurs = change.skill === undefined;
    const first = sentence.charAt(0);
    lines.push({
      places: [],
      sentence: (isOurs ? first.toUpperCase() : first) + sentence.slice(1),
    });
    return;
  }
  if (known && change.roleLevel !== undefined && !known.places.includes(place))
    lines[same] = { sentence, places: [...known.places, place] };
  else lines.push({ places: [place], sentence });
}

function placeOf({ kind, roleLevel, skillLevel }: Change): string | undefined {
  // These name the level in their sentence.
  if (/^(?:role|skill)-level-(?:added|removed|renamed|moved)$/.test(kind)) return undefined;
  const place = roleLevel ?? skillLevel;
  return place === '' ? undefined : place;
}

function lineOf({ places, sentence }: ChangeNoteLine): string {
  return places.length === 0 ? sentence : messages.at(messages.list(places), sentence);
}

function headingOf({ kind, name }: ChangeSubject): string {
  if (kind === 'framework') return name === '' ? messages.framework() : name;
  if (name !== '') return name;
  return kind === 'role' ? messages.unnamedRole() : messages.unnamedSkill();
}

/** Whether a text is a day that there is, as `YYYY-MM-DD`. */
export function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  // A day too many would be one of the next month.
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === date;
}

function dateInWords(date: string): string {
  if (!isDay(date)) return date;
  const day = new Date(`${date}T00:00:00Z`);
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
