import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CompletionItem } from 'vscode-languageserver-types';
import type { Summary } from '../../index/summary';
import { nameAtStart } from '../../prose/article';
import { makeItem } from './items';
import type { CompletionSubject } from './items';
import { roleLevelAt } from './levelBelow';
import * as messages from './messages';

/** More openings than this are no help. */
const MOST_OPENINGS = 12;

/** How a bullet of a skill may open: as other skills' at that level do, the most frequent first. */
export function openingItems(subject: CompletionSubject, level: string): CompletionItem[] {
  const { document, framework, slot } = subject;
  const typed = slot.typed.toLowerCase();
  // A bullet that is more than its opening would lose words to a suggestion taken by mistake.
  if (slot.quote || /\s\S*\s/.test(typed)) return [];
  const own = ownOpenings(framework.summary(document.uri), level);
  return [...framework.openingsAt(level)]
    .map(([opening, count]) => [opening, count - (own.get(opening) ?? 0)] as const)
    .filter(([, count]) => count > 0)
    .filter(([opening]) => opening.toLowerCase().startsWith(typed) && opening !== slot.typed)
    .sort(([a, aCount], [b, bCount]) => bCount - aCount || (a < b ? -1 : 1))
    .slice(0, MOST_OPENINGS)
    .map(([opening, count], order) =>
      makeItem(subject, {
        label: opening,
        kind: CompletionItemKind.Text,
        order,
        text: opening,
        suffix: ' ',
        detail: messages.opensBullets(count),
      }),
    );
}

/** How often the bullets of one file open so at a level. */
function ownOpenings(summary: Summary | undefined, level: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (summary?.kind !== 'skill' || !summary.name) return counts;
  for (const opening of summary.levels
    .filter(({ name }) => name.value === level)
    .flatMap(({ openings }) => openings)) {
    counts.set(opening, (counts.get(opening) ?? 0) + 1);
  }
  return counts;
}

/** The start of a role's or role level's description, while no more than that is typed. */
export function descriptionItems(subject: CompletionSubject): CompletionItem[] {
  const { slot } = subject;
  const begin = beginOfDescription(subject);
  const isTyped = begin?.toLowerCase().startsWith(slot.typed.toLowerCase());
  if (begin === undefined || !isTyped || slot.typed.length >= begin.trimEnd().length) return [];
  return [
    makeItem(subject, {
      label: begin.trimEnd(),
      kind: CompletionItemKind.Text,
      order: 0,
      text: begin.trimEnd(),
      suffix: slot.quote ? '' : ' ',
      detail: messages.startOfDescription(),
    }),
  ];
}

/** "An infrastructure engineer ", for the description at the slot; undefined where there is no name yet. */
export function beginOfDescription({
  document,
  framework,
  slot,
}: CompletionSubject): string | undefined {
  const { content } = document;
  if (content.kind !== 'role') return undefined;
  // A line that still needs its dash begins another role level than the one above.
  const roleLevel = slot.needsDash ? undefined : roleLevelAt(document, slot);
  const named = slot.path[0] === 'levels' ? roleLevel : content;
  const name = named?.name?.value;
  return name === undefined ? undefined : nameAtStart(name, (word) => framework.listsWord(word));
}
