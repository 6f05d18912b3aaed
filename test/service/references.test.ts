import { neverCancelled } from '../../server/src/service/cancellation';
import { references } from '../../server/src/service/features/references';
import { describeFixtures } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import { showPlace } from './places';

/** `uses` is what is given without the declarations, `all` with them. */
describeFixtures('references', async (fixture) => {
  const { context, uri, position, dispose } = await openFixture(fixture);
  const find = async (includeDeclaration: boolean) => {
    const asked = { includeDeclaration };
    const found = await references(context, uri, position, asked, neverCancelled);
    const places = found.map((location) => showPlace(fixture, location.uri, location.range));
    return places.length > 0 ? places.join('\n') : '(nothing)';
  };
  try {
    return { uses: await find(false), all: await find(true) };
  } finally {
    dispose();
  }
});
