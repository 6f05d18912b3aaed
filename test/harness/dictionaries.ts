import { dictionariesIn } from '../../server/src/lsp/dictionaries';
import { dictionaryFolder } from '../../server/src/node/dictionaryFolder';
import { nodeFileSystem } from '../../server/src/node/nodeFileSystem';
import { Spellers } from '../../server/src/service/prose/speller';

const files = nodeFileSystem(() => undefined);

export const SOURCE = dictionariesIn(dictionaryFolder(), (uri) => files.readFile(uri));

/** The product's dictionaries, from the disk; loaded once for all tests, for nobody can change them. */
export const SPELLERS = new Spellers(SOURCE, (message) => {
  throw new Error(message);
});
