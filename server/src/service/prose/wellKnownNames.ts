/**
 * Names that are made of everyday words, so that no dictionary tells them from those: from the GOV.UK
 * style guide's "Capitalisation" and its entries, and the tools and methods that frameworks name.
 */
const WELL_KNOWN = [
  // People and houses of the state.
  'Parliament',
  '(?:Acts?|Houses|Members?) of Parliament',
  'House of (?:Commons|Lords)',
  'Civil Service(?: Code)?',
  'Secretar(?:y|ies) of State',
  'Prime Minister',
  '(?:Home|Cabinet|Foreign|Met) Office',
  '(?:Crown|County|Family|High|Supreme) Court|Court of Appeal|(?:Employment|Upper) Tribunal',
  'Crown(?: (?:Commercial|Prosecution) Service| Estate)?',
  'Government Digital Service',
  'Public Sector Equality Duty',
  '(?:Companies|Trinity) House',
  'Land Registry',
  'Ordnance Survey',
  'Green Book|Magenta Book|Orange Book|Aqua Book',
  '(?:\\p{Lu}\\p{Ll}+ ){1,6}Act',
  'Freedom of Information(?: Act)?',
  'Royal (?:Air Force|Mail|Marines|Navy)|British Army',
  // Tools, languages and methods.
  '(?:Microsoft|Google|Adobe|Amazon|Apple|Oracle|Atlassian)(?: \\p{Lu}[\\p{L}\\d]*)*',
  'Python|Git|Java|Ruby|Rust|Azure|Excel|Android|Windows(?: Server)?|Jira|Slack|Trello|Tableau|Chrome|Safari',
  'Spring Boot|React|Swift(?= (?:and|or|code)\\b)',
  'Six Sigma',
  'Double Diamond',
  'Plain English',
  'A[- ]levels?|T[- ]levels?',
].join('|');
const NAMES = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WELL_KNOWN})(?![\\p{L}\\p{N}])`, 'gu');

/** The well-known names in a text: each with its offset, in UTF-16 code units. */
export function wellKnownNames(text: string): { readonly name: string; readonly index: number }[] {
  return [...text.matchAll(NAMES)].map(({ 0: name, index }) => ({ name, index }));
}
