import type { FileChanges } from '../repository';

/** A framework whose every kind of content a scenario can change. */
export const BEFORE = {
  'capability-framework.yaml': `framework: Test framework
levels:
  awareness: Knows about it
  working: Does it with help
  practitioner: Does it alone
  expert: Leads others in it
families: [Quality, Data]
grades: [EO, HEO, SEO]
rules: { preset: structure-only }
`,
  'roles/tester.role.yaml': `role: Tester
family: Quality
description: A tester finds out whether things work.
levels:
  - level: Junior tester
    description: A junior tester tests small things.
    grades: [EO]
    responsibilities:
      - write down what does not work
      - follow a test plan step by step
      - tell the team about results
    skills:
      Testing: awareness
      Writing: working
  - level: Senior tester
    description: A senior tester plans what is tested, and when.
    grades: [SEO]
    responsibilities:
      - plan how a service is tested
      - help others to find mistakes early
    skills:
      Testing: expert
      Writing: practitioner
`,
  'roles/analyst.role.yaml': `role: Analyst
family: Data
description: An analyst finds meaning in data.
levels:
  - level: Data analyst
    description: A data analyst answers questions with figures.
    skills:
      Statistics: working
      Writing: working
`,
  'skills/testing.skill.yaml': `skill: Testing
description: Finding out whether things work.
levels:
  awareness:
    - describe why testing matters
  expert:
    - lead the testing of large services
    - decide what to test and what to leave
`,
  'skills/writing.skill.yaml': `skill: Writing
description: Saying things so that others understand.
levels:
  working:
    - write short texts in plain words
    - ask others to read your drafts
  practitioner:
    - write for many kinds of reader
`,
  'skills/statistics.skill.yaml': `skill: Statistics
description: Learning from numbers.
levels:
  working:
    - use averages and spreads correctly
`,
} as const;

export type ScenarioFile = keyof typeof BEFORE;

/** A known change, and all that there is to say of it. */
export interface Scenario {
  readonly name: string;
  readonly files: FileChanges;
  /** Changes as `inShort` prints them, sorted. */
  readonly changes: readonly string[];
  /** Profiles as `profilesInShort` prints them, sorted. */
  readonly profiles: readonly string[];
}

export const MANIFEST = 'capability-framework.yaml';
export const TESTER = 'roles/tester.role.yaml';
export const ANALYST = 'roles/analyst.role.yaml';
export const TESTING = 'skills/testing.skill.yaml';
export const WRITING = 'skills/writing.skill.yaml';
export const STATISTICS = 'skills/statistics.skill.yaml';

/** A file with texts replaced; each must be there exactly once. */
export function edited(
  file: ScenarioFile,
  ...edits: readonly (readonly [string, string])[]
): FileChanges {
  let text: string = BEFORE[file];
  for (const [from, to] of edits) {
    if (text.split(from).length !== 2) throw new Error(`"${from}" is not once in ${file}.`);
    text = text.replace(from, () => to);
  }
  return { [file]: text };
}

/** A scenario with what is expected of it in any order. */
export function scenario(
  name: string,
  files: FileChanges,
  changes: readonly string[],
  profiles: readonly string[] = [],
): Scenario {
  return { name, files, changes: [...changes].sort(), profiles: [...profiles].sort() };
}
