import {
  ANALYST,
  BEFORE,
  edited,
  MANIFEST,
  scenario,
  STATISTICS,
  TESTER,
  TESTING,
  WRITING,
} from './framework';
import type { Scenario } from './framework';

const ALL = ['Data analyst', 'Junior tester', 'Senior tester'];
const TESTERS = ['Junior tester', 'Senior tester'];

/** Changes of skills, of how and where things are written, and several at once. */
export const SKILL_SCENARIOS: readonly Scenario[] = [
  scenario(
    'skill added that nobody asks for',
    {
      'skills/drawing.skill.yaml':
        'skill: Drawing\ndescription: Making pictures.\nlevels:\n  working:\n    - draw\n',
    },
    ['skill-added Drawing:  → Drawing'],
  ),
  scenario(
    'skill removed that is asked for',
    { [STATISTICS]: undefined },
    ['skill-removed Statistics: Statistics →  [Data analyst]'],
    ['Data analyst'],
  ),
  scenario(
    'skill renamed, which keeps its earlier name',
    edited(STATISTICS, [
      'skill: Statistics\n',
      'skill: Working with figures\nformerly: [Statistics]\n',
    ]),
    [
      'skill-former-names Working with figures:  → Statistics',
      'skill-renamed Working with figures: Statistics → Working with figures [Data analyst]',
    ],
    ['Data analyst'],
  ),
  scenario(
    'skill renamed, and roles follow',
    {
      ...edited(STATISTICS, ['skill: Statistics', 'skill: Figures']),
      ...edited(ANALYST, ['Statistics: working', 'Figures: working']),
    },
    [
      'skill-name-followed Analyst/Data analyst/Figures: Statistics → Figures',
      'skill-renamed Figures: Statistics → Figures [Data analyst]',
    ],
    ['Data analyst'],
  ),
  scenario(
    'skill described otherwise',
    edited(WRITING, ['so that others understand', 'that others understand']),
    [
      'skill-description Writing: Saying things so that others understand. → Saying things that others understand. [Data analyst, Junior tester, Senior tester]',
    ],
    ALL,
  ),
  scenario(
    'level of a skill added that is asked for nowhere',
    { [STATISTICS]: `${BEFORE[STATISTICS]}  expert:\n    - invent methods\n` },
    ['skill-level-added Statistics/expert:  → invent methods'],
  ),
  scenario(
    'level of a skill removed that is asked for',
    edited(TESTING, ['  awareness:\n    - describe why testing matters\n', '']),
    ['skill-level-removed Testing/awareness: describe why testing matters →  [Junior tester]'],
    ['Junior tester'],
  ),
  scenario(
    'bullet added',
    edited(WRITING, ['your drafts\n', 'your drafts\n    - read aloud\n']),
    ['bullet-added Writing/working:  → read aloud [Data analyst, Junior tester]'],
    ['Data analyst', 'Junior tester'],
  ),
  scenario(
    'bullet removed',
    edited(TESTING, ['    - decide what to test and what to leave\n', '']),
    ['bullet-removed Testing/expert: decide what to test and what to leave →  [Senior tester]'],
    ['Senior tester'],
  ),
  scenario(
    'bullet reworded',
    edited(WRITING, ['write short texts in plain words', 'write clear texts in plain words']),
    [
      'bullet-reworded Writing/working: write short texts in plain words → write clear texts in plain words [Data analyst, Junior tester]',
    ],
    ['Data analyst', 'Junior tester'],
  ),
  scenario(
    'bullets in another order',
    edited(
      TESTING,
      ['    - decide what to test and what to leave\n', ''],
      ['    - lead the', '    - decide what to test and what to leave\n    - lead the'],
    ),
    [
      'bullet-moved Testing/expert: lead the testing of large services → lead the testing of large services [Senior tester]',
    ],
    ['Senior tester'],
  ),
  scenario(
    'file moved',
    { [ANALYST]: undefined, 'roles/data/analyst.role.yaml': BEFORE[ANALYST] },
    ['file-moved Analyst: roles/analyst.role.yaml → roles/data/analyst.role.yaml'],
  ),
  scenario(
    'file moved, and its role renamed',
    {
      [ANALYST]: undefined,
      'roles/figures.role.yaml': BEFORE[ANALYST].replace('role: Analyst', 'role: Figures person'),
    },
    [
      'file-moved Figures person: roles/analyst.role.yaml → roles/figures.role.yaml',
      'role-renamed Figures person: Analyst → Figures person [Data analyst]',
    ],
    ['Data analyst'],
  ),
  scenario('comment added', edited(TESTING, ['levels:\n', 'levels: # lowest first\n']), [
    'comments Testing:  → # lowest first',
  ]),
  scenario('written otherwise', edited(TESTER, ['grades: [EO]', 'grades: [ EO ]']), [
    'layout Tester',
  ]),
  scenario(
    'skills in another order',
    edited(ANALYST, [
      '      Statistics: working\n      Writing: working\n',
      '      Writing: working\n      Statistics: working\n',
    ]),
    ['layout Analyst'],
  ),
  scenario(
    "a key of the author's own",
    edited(TESTER, ['levels:\n', 'x-owner: Quality team\nlevels:\n']),
    ['other Tester/x-owner:  → x-owner, Quality team'],
  ),
  scenario(
    'a skill raised and its words changed',
    {
      ...edited(TESTER, ['Testing: awareness', 'Testing: expert']),
      ...edited(TESTING, [
        'lead the testing of large services',
        'lead the testing of big services',
      ]),
    },
    [
      'bullet-reworded Testing/expert: lead the testing of large services → lead the testing of big services [Senior tester]',
      'skill-raised Tester/Junior tester/Testing: awareness → expert [Junior tester]',
    ],
    TESTERS,
  ),
  scenario(
    'many changes at once',
    {
      ...edited(MANIFEST, ['Quality, Data', 'Quality, Data, Design']),
      ...edited(
        TESTER,
        ['tests small things', 'tests all things'],
        ['Writing: practitioner', 'Writing: working'],
        ['levels:\n', '# all of them\nlevels:\n'],
      ),
      ...edited(WRITING, ['    - ask others to read your drafts\n', '']),
      [ANALYST]: undefined,
      'skills/drawing.skill.yaml':
        'skill: Drawing\ndescription: Making pictures.\nlevels:\n  working:\n    - draw\n',
    },
    [
      'bullet-removed Writing/working: ask others to read your drafts →  [Junior tester]',
      'comments Tester:  → # all of them',
      'family-added Test framework:  → Design',
      'role-level-description Tester/Junior tester: A junior tester tests small things. → A junior tester tests all things. [Junior tester]',
      'role-removed Analyst: Analyst →  [Data analyst]',
      'skill-added Drawing:  → Drawing',
      'skill-lowered Tester/Senior tester/Writing: practitioner → working [Senior tester]',
    ],
    ['Data analyst (removed)', 'Junior tester', 'Senior tester'],
  ),
];
