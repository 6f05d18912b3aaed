/** How bullets start, or do not: for `bullet-verb`. */

/** Verbs that bullets of published frameworks start with, in their base form. */
export const BASE_VERBS: ReadonlySet<string> = new Set(
  `accept achieve act adapt address administer advise advocate agree align allocate analyse analyze answer
  anticipate apply appraise approve arrange articulate ask assess assign assist assure attend audit automate
  balance be become bring budget build calculate capture carry challenge champion change check choose clarify clean
  clear   co-ordinate coach collaborate collate collect combine comment communicate compare complete comply conduct
  configure consider construct contribute control convey coordinate correct create customise debug decide define
  delegate deliver demonstrate deploy describe design determine develop devise diagnose direct discuss document
  drive draft edit elicit embed employ empower enable encourage engage enhance ensure escalate establish estimate
  evaluate examine execute explain explore extend extract facilitate fix follow forecast form formulate foster
  gain gather generate get give govern guide handle have help hold identify implement improve influence inform
  initiate innovate inspect inspire install integrate interact interpret interview introduce investigate involve
  join judge justify keep know lead learn link listen look maintain make manage map match measure mentor migrate
  model monitor motivate negotiate observe obtain offer operate optimise organise oversee own pair participate
  pass perform persuade pick plan play point practise predict prepare present prevent prioritise procure produce
  promote propose protect provide publish put raise read recognise recommend record recruit reduce refine reflect
  remain remove repair report represent research resolve respond review run say scope search secure select sell
  separate serve set settle shape share show solve source spot stay steer step stop store structure study suggest
  summarise supervise support tailor take teach tell test think trace track train transform translate
  troubleshoot turn understand undertake update use validate verify visualise watch welcome work write`
    .trim()
    .split(/\s+/),
);

/** Nouns, adjectives and small words: a bullet that starts with one of them does not start with a verb. */
export const NO_VERBS: ReadonlySet<string> = new Set(
  `a an the this that these those your their our its his her my all any some each every both many several other
  in on at of for from by with within without through across to as and or but if when where while who which
  ability able awareness aware capability capable competence competent confidence confident expertise expert
  familiarity familiar knowledge knowledgeable passion passionate commitment committed willingness willing enthusiasm
  enthusiastic experienced comfortable proficiency proficient responsibility responsible skilled
  skills understanding accountable accountability
  good strong excellent deep broad basic detailed thorough extensive proven solid advanced full
  is are am was were been has had does did led wrote ran gave took made built kept knew understood taught spoke
  chose bought brought drove got went`
    .trim()
    .split(/\s+/),
);

/** They end in -ing, but not because something goes on. */
export const NO_GERUNDS: ReadonlySet<string> = new Set(
  'bring ping ring sing sling spring sting string swing wing king thing nothing something anything'.split(
    ' ',
  ),
);

/** Verbs or none, by what follows. */
export const DOUBTFUL: Readonly<Record<string, RegExp>> = {
  clear:
    /^\s+(?:understanding|knowledge|sense|vision|thinker|thinking|communicator|communication|writing)\b/iu,
  sound: /^\s+(?:understanding|knowledge|grasp|judgement|judgment|business|technical|working)\b/iu,
  skill: /^\s+(?:in|at|with|of)\b/iu,
  experience: /^\s+(?:of|in|with|as|working|managing|leading|using)\b/iu,
};
/** "Development of plans": what is done to something, as a noun. */
export const NOUN_OF_ACTION = /^["'“‘(]*(\p{L}+)(?:\s+(\p{L}+))?\s+of\b/iu;
export const NOUN_ENDING = /(?:[ts]ion|ment|ance|ence|ship|ness|ing|ery|al)$/iu;
/** "With support, plan the work": a verb comes after all. */
export const CONDITION =
  /^(?:in|on|at|with|without|under|where|when|if|through|from|for|by|within|as|across)\b[^,]{0,80},\s+(\p{L}+)/iu;
/** "2 years of experience". */
export const YEARS = /^(?:(?:over|at least|more than)\s+)?\d+\+?\s+years?\b/iu;
