/** Writes the rules' pages, their index and their part of the manifest's schema. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles, read } from './files';

async function main(): Promise<void> {
  for (const [path, text] of await generatedFiles()) {
    if (read(path) === text) continue;
    writeFileSync(join(__dirname, '..', '..', path), text);
    console.log(path);
  }
}

void main();
