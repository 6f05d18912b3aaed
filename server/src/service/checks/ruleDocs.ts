/**
 * What the rules' pages, their index and the manifest's schema say of each rule besides its metadata.
 * The product does not load this; `npm run docs` writes it into the files that do (docs/rules, schemas).
 */

/** Where a rule comes from. */
export interface RuleSource {
  readonly title: string;
  /** A web address, or a path from docs/rules. */
  readonly address: string;
  /** Which part of it, or what it says; Markdown, put behind the link as it is. */
  readonly part?: string;
}

/** The words about a rule. */
export interface RuleDocs {
  /** What is reported, in a sentence or two without Markdown; hover and completion show it, too. */
  readonly summary: string;
  /** What the quick fixes do; Markdown. For a rule without fixes why there are none, or nothing. */
  readonly fix?: string;
  readonly sources: readonly RuleSource[];
}

/** @param entry as the guide has it, @param more what it says there. */
const govuk = (entry: string, more = ''): RuleSource => ({
  title: 'GOV.UK style guide',
  address: `https://www.gov.uk/guidance/style-guide/a-to-z-of-gov-uk-style#${entry
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')}`,
  part: `, “${entry}”${more}`,
});
const schema = (kind: 'manifest' | 'role' | 'skill', part = ''): RuleSource => ({
  title: `Schema of ${{ manifest: 'manifests', role: 'roles', skill: 'skills' }[kind]}`,
  address: `../../schemas/${kind}.schema.json`,
  part,
});
const schemas = [schema('role'), schema('skill'), schema('manifest')];
const format = (part: string): RuleSource => ({
  title: 'The content format',
  address: '../../README.md#your-framework',
  part,
});
const dataFramework = (part: string): RuleSource => ({
  title: 'Government Digital and Data Profession Capability Framework',
  address: 'https://ddat-capability-framework.service.gov.uk/',
  part,
});

/** By the rules' codes, in the registry's order. */
export const RULE_DOCS: Readonly<Record<string, RuleDocs>> = {
  syntax: {
    summary:
      'Text that cannot be read as YAML, for example because of a missing quotation mark or a merge conflict left in the file.',
    fix: 'put quotes around a text that starts with a sign (`*`, `&`, `!`, `@`, `[`), write `- ` where it is missing or another sign stands for it, take out spaces before the first line, delete a character that cannot be seen',
    sources: [
      {
        title: 'YAML 1.2.2',
        address: 'https://yaml.org/spec/1.2.2/',
        part: '. Marks that git leaves where it could not merge (`<<<<<<<`) are named as such. A file that is not UTF-8, larger than 1 MB, nested more than 60 levels deep or divided by `---` into several documents is not read either',
      },
    ],
  },
  'unknown-key': {
    summary:
      'A key that has no meaning here, often a misspelling of one that does. Keys that start with x- are never reported.',
    fix: 'change to the key that was meant; indent what belongs below it; remove it',
    sources: schemas,
  },
  'missing-key': {
    summary: 'A key that every file or level of this kind needs, but that is not there.',
    fix: 'add the key at its place',
    sources: schemas,
  },
  'wrong-type': {
    summary: 'A value of the wrong kind, such as text where a list is wanted.',
    fix: 'put quotes around the text; make it a list of one',
    sources: schemas,
  },
  'empty-value': {
    summary: 'A key with nothing after it, or an empty list.',
    sources: schemas,
  },
  'duplicate-key': {
    summary: 'A key that is written twice in the same place.',
    fix: 'remove the second',
    sources: [
      {
        title: 'YAML 1.2.2, section 3.2.1.1',
        address: 'https://yaml.org/spec/1.2.2/#321-representation-graph',
        part: ': the keys of a mapping are unique',
      },
    ],
  },
  'unknown-skill': {
    summary: 'A role asks for a skill that no file in the framework describes.',
    fix: 'change to the skill that was meant; create the skill’s file',
    sources: [format(': skills are named, never numbered')],
  },
  'renamed-skill': {
    summary: 'A role asks for a skill by a name the skill no longer has.',
    fix: 'use the present name here, or in every file',
    sources: [schema('skill', ', `formerly`')],
  },
  'unknown-skill-level': {
    summary: 'A skill level that is not one of the framework’s levels.',
    fix: 'change to the level that was meant',
    sources: [
      schema('manifest', ', `levels`; without them: awareness, working, practitioner, expert'),
    ],
  },
  'undefined-skill-level': {
    summary: 'A role asks for a skill at a level for which the skill has no wording.',
    fix: 'use the nearest level that is described; add the level to the skill’s file',
    sources: [format(': a profile is a role level with the bullets of each skill at its level')],
  },
  'unknown-family': {
    summary: 'A role family that is not in the manifest.',
    fix: 'change to the family that was meant; add it to the manifest',
    sources: [schema('manifest', ', `families`')],
  },
  'unknown-grade': {
    summary: 'A job grade that is not in the manifest.',
    fix: 'change to the grade that was meant; add it to the manifest',
    sources: [schema('manifest', ', `grades`')],
  },
  'duplicate-skill': {
    summary: 'Two files describe a skill of the same name.',
    sources: [format(': names are unique in a framework')],
  },
  'duplicate-role': {
    summary: 'Two files describe a role of the same name.',
    sources: [format(': names are unique in a framework')],
  },
  'duplicate-role-level': {
    summary: 'A role has two levels of the same name.',
    sources: [format(': a profile is a role and a role level')],
  },
  'ambiguous-former-name': {
    summary:
      'A former name that is also the present name of another skill, or a former name of two skills.',
    sources: [schema('skill', ', `formerly`')],
  },
  'unused-manifest-entry': {
    summary: 'A family or grade in the manifest that no role uses.',
    fix: 'remove it',
    sources: [schema('manifest', ', `families` and `grades`')],
  },
  'level-regression': {
    summary:
      'A more senior role level asks for a lower level of a skill than the role level below it.',
    fix: 'none, since only a person can say which of the two levels is right',
    sources: [dataFramework(': role levels build on those below them')],
  },
  'skill-dropped': {
    summary:
      'A more senior role level no longer asks for a skill that the role level below it asks for.',
    fix: 'none, since roles may well change their skills on the way up',
    sources: [dataFramework(': role levels build on those below them')],
  },
  'skill-order': {
    summary: 'The skills of a role level are not in alphabetical order.',
    fix: 'sort the skills; comments go with their line',
    sources: [dataFramework(': skills are published in alphabetical order')],
  },
  'level-order': {
    summary: 'The levels of a skill are not in the framework’s order, lowest first.',
    fix: 'sort the levels; comments go with their level',
    sources: [schema('manifest', ', `levels`')],
  },
  'unused-skill': {
    summary: 'A skill that no role asks for.',
    fix: 'none, since a role may be on its way',
    sources: [format(': a skill’s words are published where a role asks for them')],
  },
  'unused-skill-level': {
    summary: 'A level of a skill that no role asks for.',
    fix: 'none, since a role may be on its way',
    sources: [format(': a skill’s words are published where a role asks for them')],
  },
  'repeated-bullet': {
    summary: 'A bullet that appears twice in a list, or word for word at two levels of a skill.',
    fix: 'remove the bullet',
    sources: [dataFramework(': each level of a skill is described in words of its own')],
  },
  'file-name': {
    summary:
      'A file whose name does not match the role or skill inside it: the name in lower case, with hyphens between the words.',
    fix: 'rename the file',
    sources: [format(': `infrastructure-engineer.role.yaml`, `it-infrastructure.skill.yaml`')],
  },
  'bullet-case': {
    summary:
      'A bullet that starts with a capital letter. Acronyms and words in the dictionary may.',
    fix: 'change the first letter',
    sources: [govuk('Bullet points and steps')],
  },
  'bullet-end': {
    summary: 'A bullet that ends with a full stop, a comma, a semicolon, “and” or “or”.',
    fix: 'remove what ends the bullet',
    sources: [govuk('Bullet points and steps')],
  },
  'bullet-opening': {
    summary: 'A bullet that repeats words of its lead-in, such as “you can” or “able to”.',
    fix: 'remove the words',
    sources: [
      govuk('Bullet points and steps', ': each bullet goes on from the line that leads in'),
    ],
  },
  'bullet-verb': {
    summary:
      'A bullet that does not start with a verb, such as “lead” or “explain”, where the bullets around it do.',
    fix: 'none, since the sentence has to be turned round',
    sources: [
      govuk('Bullet points and steps', ': each bullet goes on from the line that leads in'),
    ],
  },
  'bullet-length': {
    summary: 'A bullet that is too long to take in at one reading: more than 25 words.',
    fix: 'none, since only a person can say what matters most',
    sources: [
      {
        title: 'Writing for GOV.UK',
        address: 'https://www.gov.uk/guidance/content-design/writing-for-gov-uk',
        part: ', “Short sentences”: no longer than 25 words',
      },
    ],
  },
  'description-sentence': {
    summary:
      'A description that is not written in full sentences, with a capital letter and a full stop.',
    fix: 'the capital letter or the full stop, where that is all that is missing',
    sources: [govuk('Sentence length'), govuk('Capitalisation')],
  },
  'name-case': {
    summary:
      'A role or skill name that is not in sentence case: a capital for the first word only, and for proper names.',
    fix: 'change the name, and every use of it',
    sources: [govuk('Capitalisation')],
  },
  article: {
    summary: '“A” where “an” is needed, or the other way round.',
    fix: 'the other article',
    sources: [
      {
        title: 'retext-indefinite-article',
        address: 'https://github.com/retextjs/retext-indefinite-article',
        part: ', which knows most of the sounds. The guide itself writes “an EU” and “a UK”, but has no entry on this',
      },
    ],
  },
  'plain-english': {
    summary: 'A word or phrase for which there is a plainer one, such as “use” for “utilise”.',
    fix: 'the plain word',
    sources: [
      govuk('Words to avoid'),
      {
        title: 'Plain English Campaign, the A to Z of alternative words',
        address: 'https://www.plainenglish.co.uk/the-a-z-of-alternative-words.html',
      },
    ],
  },
  latin: {
    summary:
      'A Latin abbreviation, such as “e.g.” or “etc.”, where plain English is easier to read.',
    fix: 'the English words',
    sources: [govuk('eg, etc and ie')],
  },
  ampersand: {
    summary: 'The sign “&” where the word “and” is easier to read.',
    fix: 'write “and”',
    sources: [govuk('Ampersands')],
  },
  spelling: {
    summary:
      'A word that is neither in the dictionary of the framework’s language (British English, if the manifest names none) nor in the manifest’s own.',
    fix: 'the spelling of this English; suggestions; add the word to the dictionary',
    sources: [
      govuk('American and UK English'),
      {
        title: 'dictionary-en-gb',
        address: 'https://github.com/wooorm/dictionaries/tree/main/dictionaries/en-GB',
        part: ' and its American sister, the words of Hunspell’s dictionaries',
      },
    ],
  },
  acronym: {
    summary:
      'An acronym that its file uses without spelling it out once. Acronyms in the dictionary are never reported.',
    fix: 'none of its own: add it to the dictionary, or spell it out',
    sources: [govuk('abbreviations, acronyms and initialisms')],
  },
  'repeated-word': {
    summary: 'A word that is written twice in a row, such as “the the”.',
    fix: 'remove the second',
    sources: [
      {
        title: 'retext-repeated-words',
        address: 'https://github.com/retextjs/retext-repeated-words',
        part: ', which knows what may be repeated',
      },
    ],
  },
  spacing: {
    summary: 'Spaces where none belong, such as two in a row or one before a comma.',
    fix: 'correct the spaces',
    sources: [govuk('spaces')],
  },
  quotes: {
    summary: 'Quotation marks that do not follow the framework’s style, or do not pair up.',
    fix: 'the matching mark, where it is clear',
    sources: [govuk('Quotes and speech marks')],
  },
  'unused-suppression': {
    summary:
      'A framework-disable comment for something that is not reported there, so that the comment can go.',
    fix: 'remove the comment, or the name of the rule in it',
    sources: [
      {
        title: 'Report unused disable directives, ESLint',
        address:
          'https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments',
        part: ', whose users asked for the same',
      },
    ],
  },
};
