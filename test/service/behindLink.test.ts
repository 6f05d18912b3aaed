import assert from 'node:assert/strict';
import { isBehindLink } from '../../client/src/preview/behindLink';

describe('a file of a brand in VS Code', () => {
  const FILE = 1;
  const FOLDER = 2;
  const LINK = 64;
  const types: Readonly<Record<string, number>> = {
    '/work': FOLDER | LINK,
    '/work/f': FOLDER,
    '/work/f/pages.css': FILE,
    '/work/f/linked.css': FILE | LINK,
    '/work/f/brand': FOLDER,
    '/work/f/brand/pages.css': FILE,
    '/work/f/elsewhere': FOLDER | LINK,
    '/work/f/elsewhere/pages.css': FILE,
  };
  const typeOf = (path: string) => {
    const type = types[path];
    return type === undefined ? Promise.reject(new Error('gone')) : Promise.resolve(type);
  };

  for (const [path, expected] of [
    ['pages.css', false],
    ['brand/pages.css', false],
    ['linked.css', true],
    ['elsewhere/pages.css', true],
  ] as const)
    it(`is ${expected ? 'refused' : 'taken'}: ${path}`, async () => {
      assert.equal(await isBehindLink(`/work/f/${path}`, '/work/f', typeOf), expected);
      assert.equal(await isBehindLink(`/work/f/${path}`, '/work/f/', typeOf), expected);
    });

  it('is missed where there is none', async () => {
    await assert.rejects(isBehindLink('/work/f/gone.css', '/work/f', typeOf));
  });
});
