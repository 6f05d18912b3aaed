import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE, bundleText, sentencesIn } from '../../scripts/l10n.mjs';
import { root } from '../../scripts/vscode/paths.mjs';
import { frameHtml } from '../../client/src/preview/frame';

describe('translations', function () {
  this.timeout(60_000);

  it('have every sentence that is said to start from', () => {
    const kept = readFileSync(join(root, BUNDLE), 'utf8');
    assert.ok(kept === bundleText(), `${BUNDLE} is out of date. Run: npm run l10n`);
  });

  it('find a sentence wherever it is said, and under whatever name', () => {
    const said = (text: string) => sentencesIn('file.tsx', text);
    assert.deepEqual(said("import { t } from '@vscode/l10n';\nt('One', 2);\nt('a' + 'b');"), [
      'One',
      'ab',
    ]);
    assert.deepEqual(said("import { t as say } from '@vscode/l10n';\nsay(`Two`); t('no');"), [
      'Two',
    ]);
    assert.deepEqual(said("import { l10n } from 'vscode';\nconst a = <b>{l10n.t('Three')}</b>;"), [
      'Three',
    ]);
    assert.deepEqual(said("import * as vscode from 'vscode';\nvscode.l10n.t('Four');"), ['Four']);
    assert.deepEqual(said("import { t } from './other';\nt('no');"), []);
  });

  it('are impossible for a sentence that is put together late, which is said at once', () => {
    assert.throws(
      () => sentencesIn('file.ts', "import { t } from '@vscode/l10n';\nt(`Hello ${name}`);"),
      /file\.ts:2: the sentence is not written out/,
    );
  });

  it('cannot break out of the frame of a page', () => {
    const words = { One: '</script><script>alert(1)</script><!--', Two: '\u2028"' };
    const html = frameHtml({
      ...{ script: 's.js', styles: 's.css', source: 'x:', nonce: 'n', title: 'T' },
      translation: { language: 'de"><b>', words },
    });
    assert.equal(html.match(/<script/g)?.length, 2);
    assert.equal(html.match(/<\/script>/g)?.length, 2);
    assert.ok(html.includes('<html lang="de&quot;>&lt;b>"'), html);
    const [, json] =
      /<script type="application\/json" id="words">(.*?)<\/script>/s.exec(html) ?? [];
    assert.deepEqual(JSON.parse(json ?? ''), words);
  });
});
