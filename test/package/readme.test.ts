import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import MarkdownIt from 'markdown-it';
import { root } from '../../scripts/vscode/paths.mjs';

/** What people read of the project, from its root. */
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/ci.md', 'docs/formatting.md'];

/** The files of the project that a page links to or shows, from the project's root. */
function filesNamedIn(page: string): string[] {
  const tokens = new MarkdownIt().parse(readFileSync(join(root, page), 'utf8'), {});
  return tokens
    .flatMap(({ children }) => children ?? [])
    .flatMap((token) => token.attrGet('href') ?? token.attrGet('src') ?? [])
    .map(String)
    .filter((target) => !/^[a-z]+:|^#/.test(target))
    .map((target) => decodeURI(target).replace(/#.*/, ''))
    .map((target) => relative(root, join(root, dirname(page), target)));
}

describe('what people read', () => {
  for (const page of PAGES)
    it(`${page} links to nothing that is not there`, () => {
      assert.deepEqual(
        filesNamedIn(page).filter((path) => !existsSync(join(root, path))),
        [],
      );
    });

  it('shows each picture that there is', () => {
    const pictures = readdirSync(join(root, 'docs/images')).map((name) => `docs/images/${name}`);
    const shown = filesNamedIn('README.md').filter((path) => path.startsWith('docs/images/'));
    assert.deepEqual(shown.sort(), pictures.sort());
  });

  it('names every setting, and none that is not there', () => {
    const section = /^## Settings\n([^]*?)^## /m.exec(
      readFileSync(join(root, 'README.md'), 'utf8'),
    );
    const rows = [...(section?.[1] ?? '').matchAll(/^\| `([\w.]+)`/gm)];
    assert.deepEqual(rows.map(([, name]) => `capabilityFramework.${name}`).sort(), settings());
  });
});

/** The settings that the extension contributes, in the order of the alphabet. */
function settings(): string[] {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    contributes: { configuration: { properties: Record<string, unknown> }[] };
  };
  return contributes.configuration.flatMap(({ properties }) => Object.keys(properties)).sort();
}
