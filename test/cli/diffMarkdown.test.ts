import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { PATIENCE } from './support/cli';
import { diffOf } from './support/comparisons';
import { runIn } from './support/diffRuns';
import { testRepository } from './support/repository';
import type { TestRepository } from './support/repository';
import { MANIFEST } from '../harness/smallFramework';

type Node = DefaultTreeAdapterMap['node'];

/** Texts that would do something in a comment if they were not taken for text. */
const NASTY = [
  '<img src=x onerror=alert(1)>',
  '</details></summary><script>alert(1)</script>',
  '**bold** _em_ ~~gone~~ `code` $x$',
  '[link](https://evil.example) ![image](x.png)',
  '<https://evil.example> www.evil.example https://evil.example/x',
  '@everyone @org/team write@example.org',
  '#12 GH-34 owner/repo#56 !78 :tada:',
  '| a | b | --- |',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '<!-- comment -->',
  '&lt;b&gt; &amp; &#64;everyone',
  '\\*escaped\\* \\',
  '```',
  '---',
  '[-x-]{+y+}',
];

describe('diff --format markdown', function () {
  this.timeout(PATIENCE);
  let repository: TestRepository;
  afterEach(() => repository.remove());

  const comment = async () => {
    const { stdout, stderr } = await runIn(repository.path, ['diff', '--format', 'markdown']);
    assert.equal(stderr, '');
    return stdout;
  };

  it('shows what stands in files as text, whatever it is', async () => {
    const quoted = (text: string) => JSON.stringify(text);
    const skill = (name: string, bullet: string) =>
      `skill: ${quoted(name)}\ndescription: It.\nlevels:\n  working:\n    - ${quoted(bullet)}\n`;
    const role = (name: string, skillName: string, level: string) =>
      `role: ${quoted(name)}\nfamily: Quality\ndescription: It.\nlevels:\n  - level: ${quoted(name)}\n    description: It.\n    skills:\n      ? ${quoted(skillName)}\n      : ${level}\n`;
    const files = (bullet: (text: string) => string, level: string) => ({
      'capability-framework.yaml': MANIFEST,
      ...Object.fromEntries(
        NASTY.flatMap((text, index) => [
          [`s${index}.skill.yaml`, skill(text, bullet(text))],
          [`r${index}.role.yaml`, role(text, text, level)],
        ]),
      ),
    });
    repository = testRepository(files(() => 'do it', 'working'));
    repository.change({
      ...files((text) => text, 'working'),
      'a @everyone <b>.role.yaml': role('New', 'None', 'wizard'),
    });
    const nodes = parsed(await comment());
    const elements = nodes.flatMap((node) => ('tagName' in node ? node.tagName : []));
    assert.deepEqual([...new Set(elements)].sort(), [
      'del',
      'details',
      'h3',
      'ins',
      'li',
      'p',
      'strong',
      'summary',
      'ul',
    ]);
    const attributes = nodes.flatMap((node) => ('attrs' in node ? node.attrs : []));
    assert.deepEqual(attributes, []);
    const texts = nodes.filter((node) => 'tagName' in node).map((node) => textIn(node));
    for (const text of NASTY) {
      const shown = text.replace(/\s+/g, ' ').trim();
      assert.ok(texts.includes(shown), `bullet ${text}`);
      assert.ok(texts.includes(`Skill: ${shown} (2 changes)`), `skill ${text}`);
    }
    // Hosts look for names and numbers in the text that is shown.
    const whole = nodes.flatMap((node) =>
      node.nodeName === '#text' && 'value' in node ? node.value : [],
    );
    for (const text of whole) assert.doesNotMatch(text, /@[\w]|#\d|\bGH-\d|!\d|:tada:|https?:\//);
  });

  it('fits a comment, and says how much it leaves out', async () => {
    const skills = 400;
    const bullets = 12;
    const files = (word: string) => ({
      'capability-framework.yaml': MANIFEST,
      ...Object.fromEntries(
        Array.from({ length: skills }, (_, index) => [
          `s${index}.skill.yaml`,
          `skill: Skill ${index}\ndescription: It.\nlevels:\n  working:\n${Array.from({ length: bullets }, (_each, at) => `    - do the ${word} of the thing that is called ${index} ${at}\n`).join('')}`,
        ]),
      ),
    });
    repository = testRepository(files('first half'));
    repository.change(files('second half'));
    const { stdout } = await runIn(repository.path, ['diff', '--format', 'json']);
    const changes = diffOf(stdout).frameworks.flatMap((framework) => framework.changes);
    assert.equal(changes.length, skills * bullets);
    const words = await comment();
    assert.ok(words.length <= 65_536, `${words.length}`);
    assert.ok(words.length > 60_000, `${words.length}`);
    assert.match(words, /Not everything has space here\./);
    const shown = words.match(/\*\*Bullet reworded\*\*/g)?.length ?? 0;
    const left = [...words.matchAll(/… and (\d+) more changes?/g)].map(([, count]) =>
      Number(count),
    );
    assert.ok(left.length > 0);
    assert.equal(shown + left.reduce((sum, count) => sum + count, 0), changes.length);
    const tags = (tag: string) => words.split(tag).length - 1;
    assert.equal(tags('<details>'), tags('</details>'));
  });

  it('names every skill and change, also where one of them is larger than a comment', async () => {
    const kinds = (count: number) =>
      Array.from({ length: count }, (_, n) => `    - design programs of kind ${n} for people\n`);
    const skill = (name: string, practitioner: readonly string[], comments = '') =>
      `skill: ${name}\ndescription: It.\n${comments}levels:\n  working:\n    - do it\n${practitioner.length > 0 ? '  practitioner:\n' : ''}${practitioner.join('')}`;
    repository = testRepository({
      'capability-framework.yaml': MANIFEST,
      'a.skill.yaml': skill('Coding', kinds(1500)),
      'b.skill.yaml': skill('Testing', []),
      'c.skill.yaml': skill('Writing', []),
    });
    const comments = Array.from({ length: 3000 }, (_, n) => `# a comment of some length, ${n}\n`);
    repository.change({
      'a.skill.yaml': skill('Coding', []).replace('do it', 'do all of it'),
      'b.skill.yaml': skill('Testing', [], comments.join('')),
      'c.skill.yaml': skill('Writing', []).replace('do it', 'do all of it'),
    });
    const words = await comment();
    assert.ok(words.length <= 65_536, `${words.length}`);
    assert.ok(words.length > 50_000, `${words.length}`);
    for (const name of ['Skill: Coding', 'Skill: Testing', 'Skill: Writing'])
      assert.ok(words.includes(name), name);
    const titles = [...words.matchAll(/\*\*((?:Words|Comment|Bullet)[^*]*)\*\*/g)].map(
      ([, title]) => title,
    );
    assert.deepEqual(titles.sort(), [
      'Bullet reworded',
      'Bullet reworded',
      'Comment added',
      'Words for practitioner removed',
    ]);
    // Of both that are too large there is a good part, and how many lines are not shown.
    const left = [...words.matchAll(/- … and (\d+) more lines$/gm)].map(([, count]) =>
      Number(count),
    );
    assert.equal(left.length, 2);
    const shown = (words.match(/design programs of kind|a comment of some length/g) ?? []).length;
    assert.equal(shown + left.reduce((sum, count) => sum + count, 0), 4500);
    assert.doesNotMatch(words, /more changes?/);
  });

  it('says how many profiles of a role it does not name', async () => {
    const levels = Array.from(
      { length: 60 },
      (_, n) =>
        `  - level: A role level with a rather long name, number ${n}\n    description: It.\n    skills:\n      Doing: working\n`,
    );
    const skill = 'skill: Doing\ndescription: It.\nlevels:\n  working:\n    - do it\n';
    repository = testRepository({
      'capability-framework.yaml': MANIFEST,
      'a.skill.yaml': skill,
      'a.role.yaml': `role: Doer\nfamily: Quality\ndescription: It.\nlevels:\n${levels.join('')}`,
    });
    repository.change({ 'a.skill.yaml': skill.replace('do it', 'do all of it') });
    const line = (await comment()).split('\n').find((one) => one.startsWith('- Doer: ')) ?? '';
    const named = (line.match(/number \d+/g) ?? []).length;
    assert.ok(named > 20 && named < 60, line);
    assert.ok(line.endsWith(`and ${60 - named} more`), line);
  });

  it('cuts a text that is too long for a comment, and says so', async () => {
    const skill = (bullet: string) =>
      `skill: Long\ndescription: It.\nlevels:\n  working:\n    - ${bullet}\n`;
    repository = testRepository({
      'capability-framework.yaml': MANIFEST,
      'a.skill.yaml': skill('x'),
    });
    repository.change({ 'a.skill.yaml': skill(`${'word '.repeat(20_000)}end`) });
    const words = await comment();
    assert.ok(words.length < 10_000, `${words.length}`);
    assert.match(words, /word … \(shortened\)<\/ins>/);
  });
});

/** The comment as a host shows it, with HTML taken as such. */
function parsed(markdown: string): Node[] {
  const html = new MarkdownIt({ html: true, linkify: true }).render(markdown);
  const nodes: Node[] = [];
  const visit = (node: Node) => {
    nodes.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return nodes;
}

/** The text of a node without the spaces of no width that keep hosts from acting on it. */
function textIn(node: Node): string {
  if ('value' in node) return node.value;
  const inside = 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
  return inside.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim();
}
