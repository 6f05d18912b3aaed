import assert from 'node:assert/strict';
import { RULES } from '../../server/src/service/checks/registry';
import { generatedFiles, read } from '../../scripts/docs/files';

describe('the pages and the schema of the rules', function () {
  // Every rule runs over the examples.
  this.timeout(60_000);
  let files: ReadonlyMap<string, string>;
  before(async () => {
    files = await generatedFiles();
  });

  it('are there for every rule', () => {
    const pages = [...files.keys()].filter((path) => path.startsWith('docs'));
    assert.equal(pages.length, RULES.length + 1);
  });

  it('are as `npm run docs` would write them', () => {
    const stale = [...files].filter(([path, text]) => read(path) !== text).map(([path]) => path);
    assert.deepEqual(stale, [], 'Run "npm run docs" and look at what changes.');
  });
});
