/** How bullets repeat the line above their list, once or several times: "You will be able to lead". */

const WORDS = [
  'at this (?:role |skill )?level,?(?=\\s+(?:you|can|able|an?|the|be)\\b)',
  "you(?:['’](?:ll|d))?(?:\\s+(?:can|will|should|must|may|might|would|could|need to)|(?!\\s+(?:are|were|have|had)\\b))",
  "(?:you are|you['’]re|be|are|is)\\s+(?:expected|required|able) to",
  '(?:able|expected) to',
  'can|will',
  '(?:should|must)(?=\\s+be (?:able|expected|required) to\\b)',
  '(?:(?:you )?(?:have|has|having|with)\\s+)?(?:(?:the|an)\\s+)?ability to',
].join('|');
const LEAD_IN = new RegExp(`^(?:(?:${WORDS})\\s+)+(?=\\S)`, 'iu');
/** Lead-ins behind which no verb in its base form comes, so that a person has to write the bullet anew. */
const OTHER =
  /^(?:at this (?:role |skill )?level,?\s+)?(?:(?:you )?(?:are|is|be)\s+|you['’]re\s+)?(?:capable of|you (?:are|have)|you['’]re)\s+(?=\S)/iu;

/**
 * What a bullet repeats of its lead-in.
 * @returns its length with the space behind it, in UTF-16 code units, and whether the rest is a bullet.
 */
export function leadIn(text: string): { length: number; isRemovable: boolean } | undefined {
  const words = LEAD_IN.exec(text)?.[0];
  if (words !== undefined) return { length: words.length, isRemovable: true };
  const other = OTHER.exec(text)?.[0];
  return other === undefined ? undefined : { length: other.length, isRemovable: false };
}
