import fc from 'fast-check';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { loadFromDisk } from '../../server/src/cli/diskService';
import { neverCancelled } from '../../server/src/service/cancellation';
import type {
  NoPage,
  Profile,
  ProfileSkill,
  SkillPage,
  SourcedText,
} from '../../server/src/service/profile/profile';
import { publishedText } from '../../server/src/service/profile/publishedText';

/** What the tests of the renderers render: real pages, and pages of texts that nobody would write. */

const ROOT = join(__dirname, '..', '..');

/** Every page of an example: a profile for each role level, a page for each skill. */
export async function pagesOf(example: string): Promise<(Profile | SkillPage)[]> {
  const { service } = await loadFromDisk([join(ROOT, 'examples', example)]);
  try {
    const pages: (Profile | SkillPage)[] = [];
    for (const uri of service.uris()) {
      pages.push(...(await service.profilesOf(uri, neverCancelled)));
      const page = await service.previewAt(uri, { line: 0, character: 0 }, neverCancelled);
      if (page?.kind === 'skill') pages.push(page);
    }
    return pages;
  } finally {
    service.dispose();
  }
}

/** The path of a file of the repository as a URI. */
export function repositoryUri(...path: string[]): string {
  return URI.file(join(ROOT, ...path)).toString();
}

export function sourced(text: string, line = 0): SourcedText {
  const place = { line, character: 0 };
  return { text, uri: 'file:///framework/x.role.yaml', range: { start: place, end: place } };
}

/** A profile in which each text is the next of those given (from the first again at their end). */
export function profileOf(texts: readonly string[]): Profile {
  let used = 0;
  const next = () => texts[used++ % texts.length] ?? '';
  const skill = (): ProfileSkill => ({
    name: sourced(next()),
    level: { name: next(), definition: next(), position: 1, of: 4 },
    levelSource: undefined,
    address: { kind: 'skill', uri: 'file:///framework/x.skill.yaml' },
    description: sourced(next()),
    bullets: [sourced(next()), sourced(next())],
    problem: undefined,
  });
  return {
    kind: 'profile',
    uri: 'file:///framework/x.role.yaml',
    family: sourced(next()),
    role: sourced(next()),
    roleDescription: sourced(next()),
    roleLevel: sourced(next()),
    path: undefined,
    roleLevelDescription: sourced(next()),
    grades: [sourced(next()), sourced(next())],
    responsibilities: [sourced(next()), sourced(next()), sourced(next())],
    skills: [skill(), skill()],
    siblings: [],
  };
}

/** Pieces of text that some format acts upon. */
const PIECES = [
  ...Array.from('\\`*_{}[]()#+-.!|<>&~$^=:;"\'@%/?,'),
  ...[
    'a',
    'b',
    'Z',
    '1',
    '10',
    ' ',
    '  ',
    '\u00a0',
    '\n',
    '\r\n',
    '\t',
    '\u2028',
    '\0',
    '\u001b[2J',
  ],
  ...['1. ', '2) ', '- ', '+ ', '# ', '## ', ' #', '> ', '***', '---', '===', '```', '~~~', '    '],
  ...[
    '&amp;',
    '&#65;',
    '&copy',
    '<b>',
    '</li>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<script>alert(1)</script>',
  ],
  ...[
    '</title>',
    '</style>',
    '" onload="x',
    "' onclick='x",
    '[x](javascript:x)',
    '![x](y)',
    '[ ] ',
    '[^1]',
  ],
  ...[
    'https://x.org',
    'www.x.org',
    'x@y.org',
    'javascript:alert(1)',
    '//x.org',
    'ftp://x',
    '<https://x>',
  ],
  ...[
    '| a | b |',
    '{{ x }}',
    '{0}',
    '{1}',
    '$&',
    ': x',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u202c',
    '😀',
    'é',
    '\ud800',
  ],
];

/** Texts put together from what formats act upon, as they are published (none of them empty). */
export const hostileTexts: fc.Arbitrary<string[]> = fc.array(
  fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
    .map((pieces) => publishedText(pieces.join('')))
    .filter((text) => text !== ''),
  { minLength: 1, maxLength: 24 },
);

/** Every text that a page is to show, in its order. */
export function textsOf(page: Profile | SkillPage | NoPage): string[] {
  const texts = (...all: readonly (SourcedText | undefined)[]) =>
    all.flatMap((one) => one?.text ?? []);
  if (page.kind === 'profile') {
    return [
      ...texts(page.role, page.roleDescription, page.roleLevel, page.roleLevelDescription),
      ...texts(...page.responsibilities),
      ...page.grades.map(({ text }) => text),
      ...page.skills.flatMap((skill) => [
        skill.name.text,
        skill.level?.name ?? '',
        skill.level?.definition ?? '',
        ...texts(skill.description, ...skill.bullets),
      ]),
    ];
  }
  if (page.kind === 'none') return [];
  return [
    ...texts(page.name, page.description),
    ...page.levels.flatMap(({ meaning, bullets }) => [
      meaning.name,
      meaning.definition ?? '',
      ...texts(...bullets),
    ]),
    ...page.requiredBy.flatMap(({ role, roleLevel, level }) => [
      role,
      roleLevel,
      level?.name ?? '',
    ]),
  ];
}
