import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/vscode/paths.mjs';
import { neverCancelled } from '../../../server/src/service/cancellation';
import { FrameworkStore } from '../../../server/src/service/index/frameworkStore';
import { pageAt } from '../../../server/src/service/profile';
import type { PageAddress } from '../../../server/src/service/profile/address';
import type { PreviewPage } from '../../../server/src/service/profile/profile';
import { MemoryWorkspace, ROOT, uriOf } from '../../harness/memoryWorkspace';

/** A framework in memory, and the pages that it has after each change. */
export class PreviewSource {
  private constructor(
    private readonly workspace: MemoryWorkspace,
    private readonly store: FrameworkStore,
    private readonly texts: Map<string, string>,
  ) {}

  /** @param files texts by path. */
  static async of(files: Readonly<Record<string, string>>): Promise<PreviewSource> {
    const workspace = new MemoryWorkspace();
    const texts = new Map(Object.entries(files));
    for (const [path, text] of texts) workspace.put(uriOf(path), text);
    const store = new FrameworkStore(workspace, (message) => {
      throw new Error(message);
    });
    await store.load(neverCancelled);
    await store.settled();
    return new PreviewSource(workspace, store, texts);
  }

  /** @param name of a folder in `examples/`. */
  static ofExample(name: string): Promise<PreviewSource> {
    const folder = join(root, 'examples', name);
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const yaml = paths.filter((path) => path.endsWith('.yaml'));
    return PreviewSource.of(
      Object.fromEntries(yaml.map((path) => [path, readFileSync(join(folder, path), 'utf8')])),
    );
  }

  /** The framework's folder, as addresses name it. */
  readonly root = ROOT;

  async page(address: PageAddress): Promise<PreviewPage> {
    const page = await pageAt({ store: this.store }, address, neverCancelled);
    if (!page) throw new Error(`There is no page ${JSON.stringify(address)}.`);
    return page;
  }

  /** Writes other words into a file, in place of the first that are the same. */
  async edit(path: string, words: string, others: string): Promise<void> {
    const text = this.textOf(path);
    if (!text.includes(words)) throw new Error(`“${words}” is not in ${path}.`);
    const changed = text.replace(words, () => others);
    this.texts.set(path, changed);
    this.workspace.write(uriOf(path), changed);
    await this.store.settled();
  }

  /** The line, counted from zero, that words stand on. */
  lineOf(path: string, words: string): number {
    const line = this.textOf(path)
      .split('\n')
      .findIndex((candidate) => candidate.includes(words));
    if (line < 0) throw new Error(`“${words}” is not in ${path}.`);
    return line;
  }

  dispose(): void {
    this.store.dispose();
  }

  private textOf(path: string): string {
    const text = this.texts.get(path);
    if (text === undefined) throw new Error(`There is no ${path}.`);
    return text;
  }
}
