/** What the rules report where nothing is wrong, as Markdown. */

/** What all rules report in one text. */
export interface Count {
  readonly title: string;
  /** Those that readers see, names included. */
  readonly words: number;
  /** How often each rule reports something. */
  readonly found: ReadonlyMap<string, number>;
}

/** The section of the index. */
export function falseAlarmSection(counts: readonly Count[]): string {
  const rows = counts.map(({ title, words, found }) => {
    const codes = [...found].map(([code, times]) => `${code} ${times}`).join(', ');
    const total = [...found.values()].reduce((sum, times) => sum + times, 0);
    return `| ${title} | ${words} | ${total} | ${codes || 'none'} |`;
  });
  return `## False alarms

Whoever is told ten times of something that is no mistake misses the eleventh, which is one. So all rules, hints too,
run over text that is known to be good; what they report there is a mistake of ours. \`npm run docs\` counts, and a
test fails when the count is another. The wording of the seed’s profile was published before there were any rules here;
the rest of the examples was written with them in view, and says less.

| text | words | false alarms | rules |
| --- | --- | --- | --- |
${rows.join('\n')}

If a rule is wrong about your text, add the word to \`dictionary\` in the manifest, switch the rule off there or by a
comment, and tell us: a false alarm is a mistake of the rule.`;
}
