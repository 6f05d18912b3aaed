/** The rules' pages and their index as Markdown, from what the registry and `ruleDocs.ts` say. */

import type { RuleGroup, RuleMetadata } from '../../server/src/service/checks/rule';
import type { RuleDocs, RuleSource } from '../../server/src/service/checks/ruleDocs';

/** A rule with the words about it. */
export interface Documented {
  readonly rule: RuleMetadata;
  readonly group: RuleGroup;
  readonly docs: RuleDocs;
}

const GROUP_TITLES: Readonly<Record<RuleGroup, string>> = {
  structure: 'Structure',
  references: 'References',
  sense: 'Framework sense',
  style: 'Content style',
  suppressions: 'Exceptions',
};

const GROUP_INTRODUCTIONS: Readonly<Record<RuleGroup, string>> = {
  structure: 'Whether a file can be read, and has what it needs.',
  references: 'Whether names lead to what they name, in every file of the framework.',
  sense: 'Whether roles and skills make sense as a whole.',
  style: 'Whether readers find plain and consistent words. All of these can be switched off.',
  suppressions: 'Whether comments that switch a rule off are still needed.',
};

/**
 * A rule's page: its head and sources from the metadata, what stands between them as a person wrote it.
 * @param page the page as it is.
 */
export function rulePage({ rule, group, docs }: Documented, page: string): string {
  const body = /^## Why$[\s\S]*?(?=^## Source$)/m.exec(page)?.[0];
  if (body === undefined) {
    throw new Error(`docs/rules/${rule.code}.md needs "## Why" and, behind it, "## Source".`);
  }
  const head = [
    `# ${rule.code}`,
    '',
    docs.summary,
    '',
    `${GROUP_TITLES[group]}. Default: ${rule.severity}. Quick fix: ${docs.fix ?? 'none'}.`,
    '',
  ];
  const tail = [
    '## Source',
    '',
    `${docs.sources.map(link).join('; ')}.`,
    '',
    '[All rules](README.md)',
    '',
  ];
  return `${head.join('\n')}\n${body}${tail.join('\n')}`;
}

/**
 * The index of all rules.
 * @param all in the registry's order.
 * @param falseAlarms the section on them.
 */
export function rulesIndex(all: readonly Documented[], falseAlarms: string): string {
  const groups = [...new Set(all.map(({ group }) => group))];
  const sections = groups.map((group) => {
    const rows = all
      .filter((documented) => documented.group === group)
      .map(
        ({ rule, docs }) =>
          `| [${rule.code}](${rule.code}.md) | ${docs.summary} | ${rule.severity} | ${rule.fixable ? (docs.fix ?? '') : 'none'} |`,
      );
    return [
      `## ${GROUP_TITLES[group]}`,
      '',
      GROUP_INTRODUCTIONS[group],
      '',
      '| rule | reports | default | quick fix |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `${[INTRODUCTION, ...sections, falseAlarms].join('\n\n')}\n`;
}

function link({ title, address, part = '' }: RuleSource): string {
  return `[${title}](${address})${part}`;
}

const INTRODUCTION = `# Rules

Every problem that the editor and the command line report carries the name of its rule. Set how serious a
rule is, or switch it off, in \`capability-framework.yaml\`, for the whole framework or for some of its files:

\`\`\`yaml
rules:
  preset: recommended # or strict, or structure-only
  unused-manifest-entry: off
  renamed-skill: error
overrides:
  - files: drafts/**
    rules:
      description-sentence: off
  - files: archive/**
    rules: { preset: structure-only }
\`\`\`

\`preset: strict\` makes warnings of hints and information, and errors of warnings. \`preset: structure-only\` leaves
framework sense and content style alone. The lines below it change single rules. Some files may have a preset of
their own.

In one place, a comment switches rules off:

\`\`\`yaml
responsibilities:
  # framework-disable-next-line bullet-length
  - a bullet that has to be as long as it is
  - another # framework-disable-line bullet-end spelling
# framework-disable skill-order (from here to the end of the file)
\`\`\`

On the command line, \`check --rule CODE=SEVERITY\` sets a rule for one run.`;
