import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createFrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { uriOf } from '../harness/memoryWorkspace';
import { patience, runs } from '../harness/properties';
import { generatedFramework } from './generatedFramework';
import { EditableWorkspace, findingsOf, newFindings, positionAfter } from './renames';

const PLAINLY = { asks: false, renamesFiles: false };

describe('rename there and back', () => {
  it('gives the same bytes, and no finding on the way', async function () {
    this.timeout(patience(120_000));
    await fc.assert(
      fc.asyncProperty(
        generatedFramework,
        fc.nat(),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        async ({ files, places, free }, chosen, opened) => {
          const workspace = new EditableWorkspace();
          Object.entries(files).forEach(([path, text], position) => {
            workspace.put(uriOf(path), text);
            if (opened[position]) workspace.open(uriOf(path));
          });
          const service = createFrameworkService(workspace);
          try {
            await service.load(neverCancelled);
            const before = findingsOf(service);
            const place = places[chosen % places.length];
            assert.ok(place);
            const uri = uriOf(place.path);
            const text = TextDocument.create(uri, '', 0, files[place.path] ?? '');
            const position = text.positionAt(place.offset);
            const prepared = await service.renames.prepare(uri, position, neverCancelled);
            assert.ok(prepared && 'range' in prepared, JSON.stringify([prepared, place]));
            const rename = async (where: typeof position, to: string) => {
              const answer = await service.renames.rename(uri, where, to, PLAINLY, neverCancelled);
              assert.ok(answer && 'edit' in answer, JSON.stringify(answer));
              await workspace.apply(answer.edit);
              await service.settled();
              return answer.edit;
            };
            const edit = await rename(position, free);
            const renamed = positionAfter(text, edit, prepared.range.start);
            const again = await service.renames.prepare(uri, renamed, neverCancelled);
            assert.ok(again && 'placeholder' in again, JSON.stringify(again));
            assert.equal(again.placeholder, free);
            assert.deepEqual(newFindings(before, findingsOf(service)), []);
            await rename(renamed, prepared.placeholder);
            for (const [path, original] of Object.entries(files)) {
              assert.equal(await workspace.textOf(uriOf(path)), original, path);
            }
          } finally {
            service.dispose();
          }
        },
      ),
      { numRuns: runs(400) },
    );
  });
});
