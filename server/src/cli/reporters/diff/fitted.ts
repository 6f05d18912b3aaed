import * as messages from './messages';

/** What a comment on a pull request may hold, in characters. */
export const MOST_CHARACTERS = 65_536;

/** A part of the comment that may be shortened: its entries stand one below the other. */
export interface Section {
  readonly open: string;
  readonly entries: readonly SectionEntry[];
  readonly close: string;
  /** What stands for the entries that have no space. */
  readonly more: (count: number) => string;
  /** Whether the entries are changes, one each. */
  readonly holdsChanges: boolean;
}

export interface SectionEntry {
  /** What the entry is about; it stands wherever a part of the entry does. */
  readonly title: string;
  /** The lines below, each of which may be left out. */
  readonly lines: readonly string[];
  /** What stands for the lines that have no space. */
  readonly more: (count: number) => string;
}

/** So much of the space may be taken by saying what there is; the rest is for what it says. */
const FOR_NAMES = 2 / 3;

/**
 * Puts as much together as has space. Every section is named as long as there is space for that, and what is
 * left out is said where it would stand; sections that are not even named are counted at the end.
 * @param changes how many there are in all.
 */
export function fitted(head: string, sections: readonly Section[], changes: number): string {
  const whole = head + sections.map(wholeSection).join('');
  if (whole.length <= MOST_CHARACTERS) return whole;
  const notice = `\n${messages.notAll()}\n`;
  const lastLine = (left: number) => `\n${messages.andMoreChanges(left)}\n`;
  const space = MOST_CHARACTERS - head.length - notice.length - lastLine(changes).length;
  const named = namedSections(sections, space);
  let left = space - sumOf(named.map(({ least }) => least));
  let later = sumOf(named.map((section) => extraOf(section)));
  const parts = named.map((one) => {
    later -= extraOf(one);
    const part = shortenedSection(one.section, one.least + share(left, later));
    left -= part.length - one.least;
    return part;
  });
  const unnamed = sections.slice(named.length).filter(({ holdsChanges }) => holdsChanges);
  const count = sumOf(unnamed.map(({ entries }) => entries.length));
  return head + notice + parts.join('') + (count > 0 ? lastLine(count) : '');
}

interface Named {
  readonly section: Section;
  /** How long it is with nothing but its name and how much there is. */
  readonly least: number;
}

function namedSections(sections: readonly Section[], space: number): Named[] {
  const named: Named[] = [];
  let left = space * FOR_NAMES;
  for (const section of sections) {
    const least = Math.min(leastSection(section).length, wholeSection(section).length);
    left -= least;
    if (left < 0) break;
    named.push({ section, least });
  }
  return named;
}

/** How much longer a whole section is than its least form. */
function extraOf({ section, least }: Named): number {
  return wholeSection(section).length - least;
}

/** What one may take of the space: all that the later do not need, but half of it whatever they need. */
function share(space: number, later: number): number {
  return Math.max(space - later, Math.floor(space / 2));
}

function wholeSection({ open, entries, close }: Section): string {
  return open + entries.map(wholeEntry).join('\n') + close;
}

function leastSection({ open, entries, close, more }: Section): string {
  return open + more(entries.length) + close;
}

/** As much of the section as fits; its name and how much there is in any case. */
function shortenedSection(section: Section, space: number): string {
  const whole = wholeSection(section);
  if (whole.length <= space) return whole;
  const { open, entries, close, more } = section;
  let left = space - leastSection(section).length;
  let later = sumOf(entries.map((entry) => wholeEntry(entry).length + 1));
  const kept: string[] = [];
  for (const entry of entries) {
    later -= wholeEntry(entry).length + 1;
    const part = shortenedEntry(entry, share(left, later) - 1);
    if (part === undefined) break;
    kept.push(part);
    left -= part.length + 1;
  }
  const rest = entries.length - kept.length;
  return open + [...kept, ...(rest > 0 ? [more(rest)] : [])].join('\n') + close;
}

function wholeEntry({ title, lines }: SectionEntry): string {
  return [title, ...lines].join('\n');
}

/** As many lines as fit; undefined where there is no space for the title. */
function shortenedEntry(entry: SectionEntry, space: number): string | undefined {
  const whole = wholeEntry(entry);
  if (whole.length <= space) return whole;
  const { title, lines, more } = entry;
  let left = space - title.length - more(lines.length).length - 1;
  if (left < 0 || lines.length === 0) return undefined;
  const kept: string[] = [];
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return [title, ...kept, more(lines.length - kept.length)].join('\n');
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
