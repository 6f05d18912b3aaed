import type { PageAddress } from '../../profile/address';
import type { PreviewPage } from '../../profile/profile';
import type { ComparedProblem, Sides } from '../../render/comparedPage';
import type { States, UnreadFile } from '../states';
import { unreadReasons } from '../unreadFiles';

/** Knows of which files nothing can be said on any page, and why. */
export class NotCompared {
  private readonly uris: ReadonlySet<string>;
  private readonly reasons: ReadonlyMap<string, readonly ComparedProblem[]>;

  /** @param all both states of every framework. */
  constructor(all: readonly States[]) {
    this.uris = new Set(all.flatMap(({ notCompared }) => [...notCompared]));
    const reasons = new Map<string, ComparedProblem[]>();
    const files = all.flatMap(({ unread }) => unread);
    for (const file of files)
      for (const { uri } of [file.before, file.after].flatMap((one) => one ?? []))
        reasons.set(uri, problemsOf([file]));
    // What did not change is not compared either where the manifest could not be read.
    const manifests = files.filter(
      ({ before, after }) => (after?.kind ?? before?.kind) === 'manifest',
    );
    for (const uri of this.uris) if (!reasons.has(uri)) reasons.set(uri, problemsOf(manifests));
    this.reasons = reasons;
  }

  /** Whether an address is that of a page of such a file. */
  has(address: PageAddress | undefined): boolean {
    return address !== undefined && 'uri' in address && this.uris.has(address.uri);
  }

  /** Those of some entries that lead to other files. */
  without<T>(entries: readonly T[] = [], addressOf: (entry: T) => PageAddress | undefined): T[] {
    return entries.filter((entry) => !this.has(addressOf(entry)));
  }

  /** Why nothing can be said of what is at a page's addresses. */
  at({ before, after }: Sides<PageAddress>): ComparedProblem[] {
    const uris = [before, after].flatMap((one) => (one && 'uri' in one ? one.uri : []));
    return this.of(uris);
  }

  /** Why nothing can be said of some of what stands on some pages. */
  on(pages: Sides<PreviewPage>): ComparedProblem[] {
    if (this.uris.size === 0) return [];
    const uris = new Set<string>();
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('uri' in value && typeof value.uri === 'string') uris.add(value.uri);
      Object.values(value).forEach(visit);
    };
    visit(pages);
    return this.of([...uris]);
  }

  private of(uris: readonly string[]): ComparedProblem[] {
    const found = uris.flatMap((uri) => this.reasons.get(uri) ?? []);
    return [...new Map(found.map((one) => [`${one.side} ${one.source.uri}`, one])).values()];
  }
}

function problemsOf(files: readonly UnreadFile[]): ComparedProblem[] {
  const start = { line: 0, character: 0 };
  return unreadReasons(files).map(({ side, uri, reason }) => ({
    side,
    text: reason,
    source: { uri, range: { start, end: start } },
    isOfWholeFile: true,
  }));
}
