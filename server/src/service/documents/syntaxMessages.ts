import { t } from '@vscode/l10n';
import type { ErrorCode } from 'yaml';
import { MAX_NESTING } from './limits';

/** What a person does about each of the YAML parser's errors, in plain English. */
export function syntaxMessage(code: ErrorCode, parserMessage: string): string {
  switch (code) {
    case 'BAD_INDENT':
    case 'BAD_COLLECTION_TYPE':
      return t('This line is not indented like its neighbours. Line it up with the line above.');
    case 'TAB_AS_INDENT':
      return t('This line is indented with a tab. Use spaces instead.');
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return t(
        'This line does not fit here. Write it as "name: value", start it with "- " if it belongs to a list, or put quotes around text that contains a colon.',
      );
    case 'MISSING_CHAR':
      return missingCharacter(parserMessage);
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return t(
        'The name after "*" is not marked with "&" earlier in this file. Check its spelling.',
      );
    case 'BAD_DQ_ESCAPE':
      return t(
        'A backslash inside double quotes starts a special character that YAML does not know. Write two backslashes, or use single quotes.',
      );
    case 'BAD_SCALAR_START':
      return t('Text cannot start with this character. Put quotes around the text.');
    case 'BLOCK_IN_FLOW':
      return t('An indented list or group cannot stand inside brackets. Write it in brackets too.');
    case 'KEY_OVER_1024_CHARS':
      return t(
        'The text before the colon is too long. If the colon is part of the text, put quotes around it.',
      );
    case 'MULTIPLE_DOCS':
      return multipleDocuments();
    case 'RESOURCE_EXHAUSTION':
      return nestedTooDeeply();
    default:
      return t('This cannot be read as YAML. Check the punctuation and the indentation here.');
  }
}

/** The parser names the missing character in its message only. */
function missingCharacter(parserMessage: string): string {
  if (/flow (map|sequence)|end with a [\]}]|, to separate|Missing ,/.test(parserMessage))
    return t(
      'A comma or a closing bracket is missing. Check that each bracket that opens is closed.',
    );
  return t('A colon is missing: write "name: value", with a space after the colon.');
}

/** For a text in quotes of which only the first is there. */
export function unclosedQuote(quote: '"' | "'"): string {
  return quote === '"'
    ? t('This text starts with a double quote (") that is never closed. Add " at its end.')
    : t("This text starts with a single quote (') that is never closed. Add ' at its end.");
}

/** For what stands behind a text in quotes on the same line. */
export function afterQuote(quote: '"' | "'"): string {
  return quote === '"'
    ? t(
        'The text in double quotes ends before this. Close it at the end of the line, and write \\" for each quote inside it.',
      )
    : t(
        "The text in single quotes ends before this. Close it at the end of the line, and write '' for each apostrophe inside it.",
      );
}

/** For a list or group in brackets that has no end. */
export function unclosedBracket(bracket: '[' | '{'): string {
  return bracket === '['
    ? t('This list starts with a bracket ([) that is never closed. Add ] at its end.')
    : t('This group starts with a bracket ({) that is never closed. Add } at its end.');
}

/** For a closing bracket too many. */
export function unopenedBracket(): string {
  return t('This bracket closes nothing, for none was opened before it. Remove it.');
}

/** For a second `---` in a file. */
export function multipleDocuments(): string {
  return t(
    'This file holds several documents, divided by "---". Keep one role, skill or manifest in each file.',
  );
}

/** For the marks that git leaves where it could not merge. */
export function conflictMarker(): string {
  return t(
    'Git could not merge this part, and its marks (<<<<<<<, =======, >>>>>>>) are still here. Keep the lines you want and delete the marks.',
  );
}

/** For nesting deeper than the limit. */
export function nestedTooDeeply(): string {
  return t(
    'This file is nested more than {0} levels deep, so it was not read. Make it simpler.',
    MAX_NESTING,
  );
}

/** For aliases that expand to too much. */
export function expandsTooFar(): string {
  return t(
    'The "*" references in this file repeat so much text that it was not read. Write the text out.',
  );
}

/** For an alias inside the value that it stands for. */
export function refersToItself(name: string): string {
  return t('"*{0}" stands inside the text that it repeats. Remove it.', name);
}

/** For a file over the size limit. */
export function tooLarge(): string {
  return t(
    'This file is larger than 1 MB, so it was not read. Split it into one file for each role or skill.',
  );
}

/** What a mistake in the YAML of a manifest, or one that cannot be read, means for its framework. */
export function usualMeanwhile(): string {
  return t(
    'Until then, the framework uses the usual levels and rules in place of those that cannot be read.',
  );
}

/** For bytes that are not UTF-8. */
export function notUtf8(): string {
  return t('This file is not saved as UTF-8 text. Save it again with the encoding UTF-8.');
}

/** For a text that starts with "&", "*" or "!", which YAML takes for something else. */
export function startsWithSign(sign: string): string {
  return t(
    'Text cannot start with "{0}", for it has a meaning of its own there and the first word is lost. Put quotes around the text.',
    sign,
  );
}

/** For "&name" before a text that nothing repeats. */
export function unusedAnchor(name: string): string {
  return t(
    '"&{0}" gives this text a name that nothing in this file uses, and readers do not see it. Put quotes around the text, or remove it.',
    name,
  );
}

/** For a list's entry that starts with another sign. */
export function signForDash(sign: string): string {
  return t('Each entry of a list starts with "- ", not with "{0} ". Write "- " here.', sign);
}

/** For a dash that touches the word behind it. */
export function spaceBehindDash(): string {
  return t('Each entry of a list starts with a dash and a space. Put a space after the dash.');
}

/** For a list's entry without a dash. */
export function noDash(): string {
  return t('Each entry of a list starts with "- ". Write "- " before this one.');
}

/** For a file whose first line alone is indented. */
export function indentedFirst(): string {
  return t(
    'This line starts with spaces, and those below it do not. Take out the spaces before it.',
  );
}

/** For a text with words behind brackets that it starts with. */
export function startsWithBracket(): string {
  return t(
    'A text that starts with a bracket is taken for a list or a group. Put quotes around the whole text.',
  );
}

/** For `<<` without a group behind it. */
export function nothingToMerge(): string {
  return t(
    '"<<" brings in a group that has a name ("&name") earlier in this file, and this is none. Write "<<: *name", or remove the line.',
  );
}

/** For control characters. */
export function forbiddenCharacter(): string {
  return t('Here stands a character that cannot be seen and is not allowed in YAML. Delete it.');
}

/** For a list or group in brackets as a key. */
export function keyIsNotText(): string {
  return t(
    'The text before a colon must be plain words. Remove the brackets, or put quotes around it.',
  );
}

/** For `?` with a list or group behind it. */
export function keyIsNoLine(): string {
  return t('A name must be plain words. Write it as "name: value", without "?".');
}

/** For a line that is indented with no-break spaces and the like. */
export function strangeSpace(): string {
  return t(
    'This line is indented with a character that only looks like a space. Delete it, and type spaces instead.',
  );
}
