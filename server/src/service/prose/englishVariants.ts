/** How British and American English spell the same word, by their endings. */

/** American ending, British ending; `$1` is what stands behind or before it. */
const ENDINGS: readonly (readonly [RegExp, string, RegExp, string])[] = [
  [
    /iz(e[drs]?|ers|ings?|ations?|ational(?:ly)?|able|ability)$/,
    'is$1',
    /is(e[drs]?|ers|ings?|ations?|ational(?:ly)?|able|ability)$/,
    'iz$1',
  ],
  [/yz(e[drs]?|ers|ing)$/, 'ys$1', /ys(e[drs]?|ers|ing)$/, 'yz$1'],
  [
    /(?<=..)or(|s|ed|ing|able|al|ful|less|ites?|hoods?)$/,
    'our$1',
    /our(|s|ed|ing|able|al|ful|less|ites?|hoods?)$/,
    'or$1',
  ],
  [/er(s|ed|)$/, 're$1', /re(s|d|)$/, 'er$1'],
  [/ered$/, 'red', /red$/, 'ered'],
  [/ering$/, 'ring', /ring$/, 'ering'],
  [/ense(s|less|)$/, 'ence$1', /ence(s|less|)$/, 'ense$1'],
  [/og(s|)$/, 'ogue$1', /ogue(s|)$/, 'og$1'],
  [/oged$/, 'ogued', /ogued$/, 'oged'],
  [/oging$/, 'oguing', /oguing$/, 'oging'],
  [/([aeiou])l(ed|ing|ers?|ors?)$/, '$1ll$2', /([aeiou])ll(ed|ing|ers?|ors?)$/, '$1l$2'],
  // Not of short words: "mol" and "fil" are none of "moll" and "fill".
  [/(?<=...)ll(s|ments?|ful|)$/, 'l$1', /(?<=...)([aeiou])l(s|ments?|ful|)$/, '$1ll$2'],
];
const inflected = (american: string, british: string) =>
  ['', 's', 'ed', 'ing'].map((ending) => [american + ending, british + ending] as const);
const WORDS: readonly (readonly [string, string])[] = [
  ['aging', 'ageing'],
  ['artifact', 'artefact'],
  ['artifacts', 'artefacts'],
  ['cozy', 'cosy'],
  ['gray', 'grey'],
  ['airplane', 'aeroplane'],
  ['airplanes', 'aeroplanes'],
  ['anemia', 'anaemia'],
  ['anemic', 'anaemic'],
  ['ax', 'axe'],
  ['donut', 'doughnut'],
  ['donuts', 'doughnuts'],
  ['hemorrhage', 'haemorrhage'],
  ['jewelry', 'jewellery'],
  ['leukemia', 'leukaemia'],
  ['maneuver', 'manoeuvre'],
  ['math', 'maths'],
  ...inflected('mold', 'mould'),
  ...inflected('molt', 'moult'),
  ['orthopedic', 'orthopaedic'],
  ['pediatric', 'paediatric'],
  ['pediatrics', 'paediatrics'],
  ['pediatrician', 'paediatrician'],
  ['pediatricians', 'paediatricians'],
  ...inflected('plow', 'plough'),
  ['skeptical', 'sceptical'],
  ['skillful', 'skilful'],
];

/** What the other of the two may write for a word, right or not; in lower case. */
export function variantsOf(word: string): string[] {
  const written = word.toLowerCase();
  const found = WORDS.flatMap(([american, british]) =>
    written === american ? [british] : written === british ? [american] : [],
  );
  for (const [american, toBritish, british, toAmerican] of ENDINGS) {
    if (american.test(written)) found.push(written.replace(american, toBritish));
    if (british.test(written)) found.push(written.replace(british, toAmerican));
  }
  return [...new Set(found)].filter((variant) => variant !== written);
}
