import { MarkdownString } from 'vscode';
import type { Change } from '../../../server/src/service/compare/comparison';
import * as messages from './messages';
import type { ChangeNode } from './reviewNodes';

/** A line of the view has little room; the tooltip has the whole. */
const TEXT_LENGTH = 45;
const PROFILES_LISTED = 15;

/** What a change is, in one line of the view. */
export function changeText(change: Change): { label: string; description: string } {
  const { title, roleLevel, skillLevel, profiles, isPublished } = change;
  const text = longText(change);
  const level = roleLevel ?? skillLevel;
  return {
    label: text === undefined ? title : `${title}: ${shortened(text)}`,
    description: [
      ...(level === undefined || title.includes(level) ? [] : [level]),
      ...(profiles.length > 0 ? [messages.published(profiles.length)] : []),
      ...(isPublished ? [] : [messages.notPublished()]),
    ].join(' · '),
  };
}

/** Everything that there is to say of a change. */
export function changeTooltip(
  { change, comparison }: Pick<ChangeNode, 'change' | 'comparison'>,
  label: string,
): MarkdownString {
  const words = new MarkdownString(undefined, true);
  const { title, roleLevel, profiles, before, after } = change;
  words.appendMarkdown(`**${escaped(messages.titleSince(title, label))}**\n\n`);
  if (longText(change) !== undefined) {
    quote(words, messages.removedText(), before?.text);
    quote(words, messages.addedText(), after?.text);
  }
  const names = comparison.profiles.filter(({ key }) => profiles.includes(key));
  if (names.length === 0) return roleLevel === undefined ? words : words.appendText(roleLevel);
  words.appendMarkdown(`${escaped(messages.changesProfiles(names.length))}\n\n`);
  for (const { role, roleLevel: level } of names.slice(0, PROFILES_LISTED))
    words.appendMarkdown(`- ${escaped(level === role ? role : `${role}: ${level}`)}\n`);
  const left = names.length - PROFILES_LISTED;
  if (left > 0) words.appendMarkdown(`- ${escaped(messages.andMore(left))}\n`);
  return words;
}

/** The text of a change whose title leaves it out, because it may be long. */
function longText({ kind, before, after }: Change): string | undefined {
  const isLong = /^(?:responsibility|bullet)-|-description$|^comments$/.test(kind);
  return isLong ? (after?.text ?? before?.text) : undefined;
}

function quote(words: MarkdownString, name: string, text: string | undefined): void {
  if (text === undefined || text === '') return;
  words.appendMarkdown(`${escaped(name)}:\n\n> ${escaped(text)}\n\n`);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= TEXT_LENGTH ? line : `${line.slice(0, TEXT_LENGTH - 1).trimEnd()}…`;
}

/** Text of a file within Markdown, as plain text on one line. */
function escaped(text: string): string {
  return new MarkdownString().appendText(text.replace(/\s+/g, ' ').trim()).value;
}
