import assert from 'node:assert/strict';
import { isBehindLink } from '../../client/src/preview/behindLink';

describe('a file of a brand in VS Code', () => {
  const FILE = 1;
  const FOLDER = 2;
  const LINK = 64;
  const types: Readonly<Record<string, number>> = {
    '/work': FOLDER | LINK,
    '/framework': FOLDER,
    '/framework/pages.css': FILE,
    '/framework/linked.css': FILE | LINK,
    '/framework/brand': FOLDER,
    '/framework/brand/pages.css': FILE,
    '/framework/elsewhere': FOLDER | LINK,
    '/framework/elsewhere/pages.css': FILE,
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
      assert.equal(await isBehindLink(`/framework/${path}`, '/framework', typeOf), expected);
      assert.equal(await isBehindLink(`/framework/${path}`, '/framework/', typeOf), expected);
    });

  it('is missed where there is none', async () => {
    await assert.rejects(isBehindLink('/framework/gone.css', '/framework', typeOf));
  });
});
