import { t } from '@vscode/l10n';

/** What separates words or nothing, and looks like another such or like nothing at all. */
const UNSEEN = /[\s\u00ad\u180e\u200b-\u200d\u2060\ufeff]/;
const ALL_UNSEEN = new RegExp(UNSEEN, 'g');

/**
 * Where two texts that look the same differ first, in words: what stands there now, and what stood there;
 * undefined where they differ in more than spaces, or not at all.
 */
export function spaceDifference(
  before: string,
  after: string,
): [is: string, was: string] | undefined {
  const bare = (text: string) => text.replace(ALL_UNSEEN, '');
  if (before === after || bare(before) !== bare(after)) return undefined;
  let start = 0;
  while (before[start] === after[start]) start++;
  while (start > 0 && UNSEEN.test(before[start - 1] ?? '')) start--;
  return [inWords(runAt(after, start)), inWords(runAt(before, start))];
}

/** All that is unseen from a place on. */
function runAt(text: string, start: number): string {
  let end = start;
  while (UNSEEN.test(text[end] ?? '')) end++;
  return text.slice(start, end);
}

function inWords(run: string): string {
  if (run === '') return t('no space');
  if (run.length > 1 && run.replace(/ /g, '') === '') return t('{0} spaces', run.length);
  return Array.from(run, nameOf).join(t(' and '));
}

function nameOf(character: string): string {
  switch (character) {
    case ' ':
      return t('a space');
    case '\u00a0':
      return t('a non-breaking space');
    case '\u202f':
      return t('a narrow non-breaking space');
    case '\u2009':
      return t('a thin space');
    case '\u200b':
      return t('a zero-width space');
    case '\u00ad':
      return t('a soft hyphen');
    default: {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return t('the character U+{0}', code);
    }
  }
}
