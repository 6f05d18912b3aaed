import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../scripts/vscode/paths.mjs';
import { seedRole } from './support/keystrokes/seed.mjs';
import { otherKeys, tableRows, tools, typeWith } from './support/keystrokes/tools.mjs';

/**
 * How much there is to type, with the extension and with yaml-language-server and our schema alone. The
 * strategy is in support/keystrokes/writer.mjs; `node scripts/keystrokes.mjs --log` shows each key.
 */
describe('keys for the seed’s role level', function () {
  this.timeout(900_000);
  const wanted = seedRole();
  let ours: Awaited<ReturnType<typeof typeWith>>;
  let peer: Awaited<ReturnType<typeof typeWith>>;

  before(async () => {
    [ours, peer] = await Promise.all([typeWith(tools.ours, wanted), typeWith(tools.peer, wanted)]);
  });

  it('write the words of the seed', () => {
    const seed = readFileSync(join(root, 'test/fixtures/seed/lead-infrastructure-engineer.txt'), {
      encoding: 'utf8',
    });
    const level = wanted.levels[0]!;
    const words = [
      `${wanted.family} role: ${wanted.role}\n- ${wanted.description}\n`,
      `Role level: ${level.level}\n- ${level.description}\n`,
      `will:\n${level.responsibilities.map((bullet) => `- ${bullet}\n`).join('')}\n`,
      ...Object.keys(level.skills).map((skill) => `Skill: ${skill}\n`),
    ];
    for (const text of words) assert.ok(seed.includes(text), `The seed does not say “${text}”.`);
    assert.equal(words.length - 3, seed.match(/^Skill: /gm)?.length);
  });

  it('lead to the same role with both tools', () => {
    assert.deepEqual(parse(ours.text), wanted);
    assert.deepEqual(parse(peer.text), wanted);
  });

  it('are at most 40 % of the peer’s for names, levels and structure', () => {
    const ratio = otherKeys(ours) / otherKeys(peer);
    assert.ok(ratio <= 0.4, `${ratio.toFixed(3)}:\n${ours.log}\n${peer.log}`);
  });

  it('are fewer in all', () => {
    assert.ok(ours.keys < peer.keys, `${ours.log}\n${peer.log}`);
  });

  it('are those that README tells', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
      .replace(/ +\|/g, ' |')
      .replace(/\| +/g, '| ');
    for (const row of tableRows(ours, peer)) assert.ok(readme.includes(row), `README lacks ${row}`);
  });
});
