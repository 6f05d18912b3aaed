/**
 * Words of digital government that the dictionaries do not have (yet), as the GOV.UK style guide and
 * published frameworks spell them. `a(s)` stands for "a" and "as", `a[e|ing]` for "ae" and "aing".
 */
const WORDS = `
  accessibly aggregator(s) anonymis[e|es|ed|ing|ation] api(s) authenticator(s) autocomplete automatable
  backend(s) benchmarking biometric(s) bugfix(es) chatbot(s) changelog(s) coachee(s) codebase(s) codesign(s|ed|ing)
  containeris[e|es|ed|ing|ation] crowdsourc[e|es|ed|ing] cryptographic cyber cyberattack(s) cybersecurity dataflow(s)
  datacentre(s) datastore(s) deduplicat[e|es|ed|ing|ion] deployable devops diaris[e|es|ed|ing] disaggregat[e|es|ed|ing]
  don'ts
  discoverab[le|ility] dropdown(s) enablement frontend(s) frontline fullstack gamif[y|ied|ication] geolocation
  geospatial hackathon(s) hardcod[e|es|ed|ing] hostname(s) hotdesk(s|ing) hotfix(es) hyperscale ideat[e|es|ed|ing|ion]
  incentivis[e|es|ed|ing|ation] inclusivity infographic(s) intrapreneurship iteratively kanban learnings lifecycle(s)
  mentee(s) microservice(s) middleware mitigation(s) natively neurodivergen[t|ce] neurodivers[e|ity] offboard(s|ed|ing)
  omnichannel onboard(s|ed|ing) ontolog[y|ies] operability operationalis[e|es|ed|ing|ation] pathfinding
  programmatically pseudonymis[e|es|ed|ing|ation] recategoris[e|es|ed|ing] repurpos[e|es|ed|ing] rescop[e|es|ed|ing]
  reusability roadmap(s) rollout(s) runbook(s) scalable serverless signpost(s|ed|ing) skillset(s) standup(s) subnet(s)
  subteam(s) telecoms templat[e|es|ed|ing] timebox(es|ed|ing) timeframe(s) timesheet(s) toolkit(s) toolset(s)
  touchpoint(s) triag[e|es|ed|ing] unmoderated upskill(s|ed|ing) virtualis[e|es|ed|ing|ation] vlog(s)
  visualis[e|es|ed|ing|ation|ations] walkthrough(s) webinar(s) webpage(s) wellbeing whiteboard(s|ed|ing)
  wireframe(s|d) wireframing workaround(s) workstream(s)
  anaphyla[xis|ctic] aspirational async backlog(s) cannulat[e|es|ed|ing|ion] chromatograph(s) deaccession(s|ed|ing)
  failover(s) filesystem(s) formular[y|ies] frequentist(s) fundrais[e|es|ed] hotspot(s) hyperparameter(s) judgment(s)
  linter(s) namespace(s) norovirus polychrome polychromatic policymaking reframe(s|d) reframing revalidat[e|es|ed|ing|ion]
  mol schema(s) signup(s) titrat[e|es|ed|ing|ion] untick(s|ed|ing) uptime whistleblow[er|ers|ing]`;
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|ing|ations?)$/, 'iz$1'],
  [/centre/, 'center'],
];

/** Those words as a language of the dictionaries spells them. */
export function modernWords(language: string): string[] {
  const british = WORDS.trim().split(/\s+/).flatMap(formsOf);
  if (language !== 'en-US') return british;
  return british.map((word) =>
    AMERICAN.reduce((text, [ending, american]) => text.replace(ending, american), word),
  );
}

function formsOf(written: string): string[] {
  const match = /^(\p{L}+)([([])(.*)[)\]]$/u.exec(written);
  if (!match) return [written];
  const [, stem = '', bracket, endings = ''] = match;
  const forms = endings.split('|').map((ending) => stem + ending);
  return bracket === '(' ? [stem, ...forms] : forms;
}
