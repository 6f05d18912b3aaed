import { publishedText } from '../../../server/src/service/profile/publishedText';

/** Texts that all start with the same string; names must differ, so each has a number behind it. */
export class HostileTexts {
  /** All texts so far, as they are shown. */
  readonly shown: string[] = [];

  constructor(
    private readonly start: string,
    private readonly firstNumber = 0,
  ) {}

  /** One more, as YAML. */
  next(): string {
    const text = `${this.start} ${this.firstNumber + this.shown.length}`;
    this.shown.push(publishedText(text));
    return JSON.stringify(text);
  }
}

/** The files of a framework, and the names in it that more files may use, as YAML. */
export interface HostileFiles {
  readonly files: Readonly<
    Record<'capability-framework.yaml' | 'a.role.yaml' | 'a.skill.yaml', string>
  >;
  readonly level: string;
  readonly family: string;
  readonly skill: string;
}

/** A framework in which one of the texts stands wherever there may be one. */
export function hostileFiles(texts: HostileTexts): HostileFiles {
  const next = () => texts.next();
  const [level, family, grade, skill] = [next(), next(), next(), next()];
  const files = {
    'capability-framework.yaml': `framework: ${next()}
levels:
  ${level}: ${next()}
families: [${family}]
grades: [${grade}]
`,
    'a.role.yaml': `role: ${next()}
family: ${family}
description: ${next()}
levels:
  - level: ${next()}
    path: ${next()}
    description: ${next()}
    grades: [${grade}]
    responsibilities:
      - ${next()}
      - ${next()}
    skills:
      ${skill}: ${level}
      ${next()}: ${level}
`,
    'a.skill.yaml': `skill: ${skill}
description: ${next()}
levels:
  ${level}:
    - ${next()}
    - ${next()}
`,
  };
  return { files, level, family, skill };
}

/** A problem with a text, in a file with such a name. */
export function hostileProblem(start: string) {
  const place = { line: 0, character: 0 };
  const range = { start: place, end: place };
  return { text: `${start} problem`, uri: `file:///${start}`, range };
}
