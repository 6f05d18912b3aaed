/**
 * Words and phrases for which there is a plainer one, from the GOV.UK style guide's "Words to avoid"
 * and the Plain English Campaign's "A to Z of alternative words". Left out is what published
 * frameworks use in a sense of their own (determine, ensure, establish, initiate, operationalise).
 * General simplifiers list those too, and know American spellings only; hence a list of our own.
 */

/** Verbs: base, third person, past, -ing; then the same of the plain verbs, which `|` parts. */
const VERBS = [
  'utilise/utilises/utilised/utilising: use/uses/used/using',
  'utilize/utilizes/utilized/utilizing: use/uses/used/using',
  'leverage/leverages/leveraged/leveraging: use/uses/used/using',
  'facilitate/facilitates/facilitated/facilitating: help with/helps with/helped with/helping with',
  'incentivise/incentivises/incentivised/incentivising: encourage/encourages/encouraged/encouraging',
  'disincentivise/disincentivises/disincentivised/disincentivising: discourage/discourages/discouraged/discouraging',
  'liaise/liaises/liaised/liaising: work/works/worked/working',
  'commence/commences/commenced/commencing: start/starts/started/starting',
  'endeavour to/endeavours to/endeavoured to/endeavouring to: try to/tries to/tried to/trying to',
  'ascertain/ascertains/ascertained/ascertaining: find out/finds out/found out/finding out',
  'expedite/expedites/expedited/expediting: speed up/speeds up/sped up/speeding up',
  'ameliorate/ameliorates/ameliorated/ameliorating: improve/improves/improved/improving',
  'necessitate/necessitates/necessitated/necessitating: need/needs/needed/needing',
  'envisage/envisages/envisaged/envisaging: expect/expects/expected/expecting',
  'disseminate/disseminates/disseminated/disseminating: share/shares/shared/sharing',
  'instigate/instigates/instigated/instigating: start/starts/started/starting',
  'effectuate/effectuates/effectuated/effectuating: carry out/carries out/carried out/carrying out',
  'elucidate/elucidates/elucidated/elucidating: explain/explains/explained/explaining',
  'promulgate/promulgates/promulgated/promulgating: publish/publishes/published/publishing',
  'streamline/streamlines/streamlined/streamlining: simplify/simplifies/simplified/simplifying',
  'tackle/tackles/tackled/tackling: deal with/deals with/dealt with/dealing with',
  'ring-fence/ring-fences/ring-fenced/ring-fencing: separate/separates/separated/separating',
  'slim down/slims down/slimmed down/slimming down: reduce/reduces/reduced/reducing',
  'empower/empowers/empowered/empowering: allow/allows/allowed/allowing|encourage/encourages/encouraged/encouraging',
  'foster/fosters/fostered/fostering: encourage/encourages/encouraged/encouraging|help/helps/helped/helping',
  'collaborate with/collaborates with/collaborated with/collaborating with: work with/works with/worked with/working with',
  'collaborate/collaborates/collaborated/collaborating: work together/works together/worked together/working together',
  'make use of/makes use of/made use of/making use of: use/uses/used/using',
  'have the ability to/has the ability to/had the ability to/having the ability to: can/can/could/being able to',
];

/** Before "the", "these" and the like the plain word needs its own "of": most of the work. */
function ofSome(hard: string, plain: string): string[] {
  const some = 'the these those this that my your our their his her its'.split(' ');
  return [`${hard}: ${plain}`, ...some.map((word) => `${hard} ${word}: ${plain} of ${word}`)];
}

const PHRASES = [
  'in order to: to',
  'so as to: to',
  'with regard to: about',
  'with regards to: about',
  'with reference to: about',
  'in respect of: about|for',
  'pertaining to: about',
  'prior to: before',
  'subsequent to: after',
  'subsequently: later|then',
  'in the event of: if there is',
  'in the event that: if',
  'on a regular basis: regularly',
  'on a daily basis: every day',
  'at this point in time: now',
  'at the present time: now',
  'due to the fact that: because',
  'owing to the fact that: because',
  'in spite of the fact that: although',
  'in excess of: more than',
  'for the purpose of: for',
  'for the purposes of: for',
  'in conjunction with: with',
  'in lieu of: instead of',
  'in close proximity to: near',
  'with the exception of: except',
  ...ofSome('a large number of', 'many'),
  ...ofSome('the majority of', 'most'),
  'as to whether: whether',
  'notwithstanding: despite',
  'the aforementioned: this|these',
  'henceforth: from now on',
  'thereof: of it',
  'therein: in it',
  'whilst: while',
  'amongst: among',
  'per annum: a year',
  'going forward: in future',
  'learnings: lessons',
  'synergies: benefits of working together',
  'impactful: effective',
  'cognisant of: aware of',
  'cognizant of: aware of',
  'remuneration: pay',
  'best-of-breed: best',
  'robust: comprehensive|well thought out',
  'overarching: overall|main',
  'one-stop shop: service|website',
  'one-stop shops: services|websites',
  'dialogue: discussion',
  'dialogues: discussions',
];

/** Text in small letters → the plain words, best first. */
export const PLAIN_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ...VERBS.flatMap((line) => {
    const [hard = '', plain = ''] = line.split(': ');
    const verbs = plain.split('|').map((verb) => verb.split('/'));
    return hard
      .split('/')
      .map((form, index): [string, string[]] => [form, verbs.map((forms) => forms[index] ?? '')]);
  }),
  ...PHRASES.map((line): [string, string[]] => {
    const [hard = '', plain = ''] = line.split(': ');
    return [hard, plain.split('|')];
  }),
]);
