/**
 * What stands in a text for machines: code in backticks, addresses, options, variables. Its letters are
 * not words.
 */
const CODE = new RegExp(
  [
    '`[^`]*`',
    // Addresses: https://…, mailto:…, www.…
    '(?<![\\p{L}\\p{N}])(?:[a-z][a-z+.-]{1,20}://|mailto:|tel:|www\\.)\\S+',
    // Options and variables: --all, -v=3, $HOME, %PATH%
    '(?<!\\S)--?\\p{L}\\S*',
    '\\$\\{?[\\p{L}_]\\S*',
    '%[\\p{L}_]+%',
  ].join('|'),
  'gu',
);

/** The text with backticks in place of what is no prose, each character by one. */
export function withoutCode(text: string): string {
  return text.replace(CODE, (code) => '`'.repeat(code.length));
}
