import { ANALYST, BEFORE, edited, MANIFEST, scenario, TESTER } from './framework';
import type { Scenario } from './framework';

const TESTERS = ['Junior tester', 'Senior tester'];

/** Changes of the manifest and of roles. */
export const ROLE_SCENARIOS: readonly Scenario[] = [
  scenario('nothing', {}, []),
  scenario(
    'framework renamed',
    edited(MANIFEST, ['framework: Test framework', 'framework: Better framework']),
    ['framework-name Better framework: Test framework → Better framework'],
  ),
  scenario(
    'level described otherwise',
    edited(MANIFEST, ['Does it alone', 'Does it without help']),
    [
      'level-description Test framework/practitioner: Does it alone → Does it without help [Senior tester]',
    ],
    ['Senior tester'],
  ),
  scenario('family added', edited(MANIFEST, ['Data]', 'Data, Design]']), [
    'family-added Test framework:  → Design',
  ]),
  scenario('family removed', edited(MANIFEST, ['Quality, Data', 'Quality']), [
    'family-removed Test framework: Data → ',
  ]),
  scenario('grade added', edited(MANIFEST, ['HEO, SEO', 'HEO, SEO, G7']), [
    'grade-added Test framework:  → G7',
  ]),
  scenario('setting changed', edited(MANIFEST, ['preset: structure-only', 'preset: strict']), [
    'setting Test framework/rules: structure-only → strict',
  ]),
  scenario(
    'role added',
    {
      'roles/designer.role.yaml':
        'role: Designer\nfamily: Quality\ndescription: A designer gives things a form.\nlevels:\n  - level: Designer\n    description: A designer draws.\n    skills:\n      Writing: working\n',
    },
    ['role-added Designer:  → Designer [Designer]'],
    ['Designer (added)'],
  ),
  scenario(
    'role removed',
    { [ANALYST]: undefined },
    ['role-removed Analyst: Analyst →  [Data analyst]'],
    ['Data analyst (removed)'],
  ),
  scenario(
    'role renamed in its file',
    edited(ANALYST, ['role: Analyst', 'role: Data scientist']),
    ['role-renamed Data scientist: Analyst → Data scientist [Data analyst]'],
    ['Data analyst'],
  ),
  scenario(
    'role moved to another family',
    edited(ANALYST, ['family: Data', 'family: Quality']),
    ['role-moved Analyst: Data → Quality [Data analyst]'],
    ['Data analyst'],
  ),
  scenario(
    'role described otherwise',
    edited(TESTER, ['finds out whether things work', 'learns whether things work']),
    [
      'role-description Tester: A tester finds out whether things work. → A tester learns whether things work. [Junior tester, Senior tester]',
    ],
    TESTERS,
  ),
  scenario(
    'role level added',
    {
      [ANALYST]: `${BEFORE[ANALYST]}  - level: Head of data\n    description: A head of data leads analysts.\n    skills:\n      Statistics: working\n`,
    },
    ['role-level-added Analyst/Head of data:  → Head of data [Head of data]'],
    ['Head of data (added)'],
  ),
  scenario(
    'role level removed',
    { [TESTER]: BEFORE[TESTER].slice(0, BEFORE[TESTER].indexOf('  - level: Senior tester')) },
    ['role-level-removed Tester/Senior tester: Senior tester →  [Senior tester]'],
    ['Senior tester (removed)'],
  ),
  scenario(
    'role level renamed',
    edited(TESTER, ['level: Senior tester', 'level: Lead tester']),
    ['role-level-renamed Tester/Lead tester: Senior tester → Lead tester [Lead tester]'],
    ['Lead tester'],
  ),
  scenario(
    'role level described otherwise',
    edited(TESTER, ['tests small things', 'tests small things well']),
    [
      'role-level-description Tester/Junior tester: A junior tester tests small things. → A junior tester tests small things well. [Junior tester]',
    ],
    ['Junior tester'],
  ),
  scenario(
    'grades of a role level',
    edited(TESTER, ['grades: [EO]', 'grades: [EO, HEO]']),
    ['role-level-grades Tester/Junior tester: EO → EO, HEO [Junior tester]'],
    ['Junior tester'],
  ),
  scenario(
    'path of a role level',
    edited(TESTER, [
      '  - level: Senior tester\n',
      '  - level: Senior tester\n    path: Management\n',
    ]),
    ['role-level-path Tester/Senior tester:  → Management [Senior tester]'],
    ['Senior tester'],
  ),
  scenario(
    'responsibility added',
    edited(TESTER, ['mistakes early\n', 'mistakes early\n      - teach\n']),
    ['responsibility-added Tester/Senior tester:  → teach [Senior tester]'],
    ['Senior tester'],
  ),
  scenario(
    'responsibility removed',
    edited(TESTER, ['      - follow a test plan step by step\n', '']),
    [
      'responsibility-removed Tester/Junior tester: follow a test plan step by step →  [Junior tester]',
    ],
    ['Junior tester'],
  ),
  scenario(
    'responsibility reworded',
    edited(TESTER, ['plan how a service is tested', 'plan how each service is tested']),
    [
      'responsibility-reworded Tester/Senior tester: plan how a service is tested → plan how each service is tested [Senior tester]',
    ],
    ['Senior tester'],
  ),
  scenario(
    'responsibility moved',
    edited(
      TESTER,
      ['      - tell the team about results\n', ''],
      ['      - write down what', '      - tell the team about results\n      - write down what'],
    ),
    [
      'responsibility-moved Tester/Junior tester: tell the team about results → tell the team about results [Junior tester]',
    ],
    ['Junior tester'],
  ),
  scenario(
    'skill asked for',
    edited(TESTER, [
      '      Testing: expert\n',
      '      Statistics: working\n      Testing: expert\n',
    ]),
    ['skill-asked Tester/Senior tester/Statistics:  → working [Senior tester]'],
    ['Senior tester'],
  ),
  scenario(
    'skill no longer asked for',
    edited(ANALYST, ['      Writing: working\n', '']),
    ['skill-no-longer-asked Analyst/Data analyst/Writing: working →  [Data analyst]'],
    ['Data analyst'],
  ),
  scenario(
    'skill raised',
    edited(TESTER, ['Writing: working', 'Writing: practitioner']),
    ['skill-raised Tester/Junior tester/Writing: working → practitioner [Junior tester]'],
    ['Junior tester'],
  ),
  scenario(
    'skill lowered',
    edited(TESTER, ['Testing: expert', 'Testing: awareness']),
    ['skill-lowered Tester/Senior tester/Testing: expert → awareness [Senior tester]'],
    ['Senior tester'],
  ),
  scenario(
    'skill asked for at a level that is none',
    edited(TESTER, ['Testing: expert', 'Testing: wizard']),
    ['skill-level-changed Tester/Senior tester/Testing: expert → wizard [Senior tester]'],
    ['Senior tester'],
  ),
];
