import picomatch from 'picomatch/posix';
import { kindOfFileName } from '../documents/kinds';
import type { DocumentKind } from '../documents/kinds';
import { baseName, isBelow, isYaml, parentUri, relativePath } from '../uris';
import { Framework } from './framework';
import type { ManifestSummary, Summary } from './summary';

/** What an update changed for others. */
export interface IndexChange {
  /** Documents whose diagnostics may differ now, the updated one among them. */
  readonly affected: ReadonlySet<string>;
  /** A skill name came or went, which may resolve, or give hints for, unresolved names anywhere. */
  readonly namesChanged: boolean;
  readonly framework: Framework;
  /** A folder whose files may have another kind or framework now, because its manifest changed. */
  readonly reclassify: string | undefined;
}

type Globs = Readonly<Record<'roles' | 'skills' | 'exclude', (path: string) => boolean>>;

/** Every known document, by framework: a file belongs to the nearest manifest above it. */
export class FrameworkIndex {
  private readonly frameworksByRoot = new Map<string, Framework>();
  private readonly owners = new Map<string, Framework>();
  private readonly globs = new Map<string, Globs>();
  /** Folder → the manifests in it by URI; the first of them counts. */
  private readonly manifests = new Map<string, ReadonlyMap<string, ManifestSummary>>();

  constructor(private readonly folders: () => readonly string[]) {}

  /** Takes over all that another index knows; this one must be empty. */
  copy(other: FrameworkIndex): void {
    for (const [folder, globs] of other.globs) this.globs.set(folder, globs);
    for (const uri of other.uris()) {
      const summary = other.summary(uri);
      if (summary) this.update(uri, summary);
    }
  }

  /** All frameworks that have at least one file, by root. */
  frameworks(): Framework[] {
    return [...this.frameworksByRoot.values()].sort((a, b) => (a.root < b.root ? -1 : 1));
  }

  /** The framework that this file belongs to, or would if it existed. */
  frameworkOf(uri: string): Framework {
    const owner = this.owners.get(uri);
    if (owner) return owner;
    const root = this.rootOf(uri);
    return this.frameworksByRoot.get(root) ?? new Framework(root);
  }

  summary(uri: string): Summary | undefined {
    return this.owners.get(uri)?.summary(uri);
  }

  /** Every indexed document. */
  uris(): Iterable<string> {
    return this.owners.keys();
  }

  /** The kind of a file by its name or by its manifest's globs; undefined where it is none of ours. */
  kindOf(uri: string): DocumentKind | undefined {
    const name = baseName(uri);
    const byName = kindOfFileName(name);
    if (byName === 'manifest') return this.isExcludedAbove(uri) ? undefined : byName;
    if (!isYaml(name)) return undefined;
    const root = this.manifestRootOf(uri);
    const globs = root === undefined ? undefined : this.globs.get(root);
    if (root === undefined || !globs) return byName;
    const path = relativePath(root, uri);
    if (globs.exclude(path)) return undefined;
    if (byName) return byName;
    if (globs.roles(path)) return 'role';
    return globs.skills(path) ? 'skill' : undefined;
  }

  /** Puts a document's new state in; undefined: it is gone. */
  update(uri: string, next: Summary | undefined): IndexChange {
    const previous = this.summary(uri);
    const oldOwner = this.owners.get(uri);
    const folder = parentUri(uri);
    const manifestBefore = this.manifestIn(folder);
    if (previous?.kind === 'manifest' || next?.kind === 'manifest') {
      const inFolder = new Map(this.manifests.get(folder));
      if (next?.kind === 'manifest') inFolder.set(uri, next);
      else inFolder.delete(uri);
      this.manifests.set(folder, inFolder);
    }
    const manifestAfter = this.manifestIn(folder);
    if (!manifestAfter) this.globs.delete(folder);
    else if (manifestAfter !== manifestBefore) this.globs.set(folder, compileGlobs(manifestAfter));

    const owner = next ? this.ownerFor(uri) : oldOwner;
    if (!owner) {
      return {
        affected: new Set([uri]),
        namesChanged: false,
        framework: this.frameworkOf(uri),
        reclassify: undefined,
      };
    }
    const affected = new Set<string>([uri]);
    let namesChanged = false;
    const apply = (framework: Framework, summary: Summary | undefined) => {
      const change = framework.update(uri, summary);
      for (const other of change.affected) affected.add(other);
      namesChanged ||= change.namesChanged;
      if (framework.isEmpty) this.frameworksByRoot.delete(framework.root);
    };
    if (oldOwner && oldOwner !== owner) apply(oldOwner, undefined);
    apply(owner, next);
    if (next) this.owners.set(uri, owner);
    else this.owners.delete(uri);
    const reclassify =
      (manifestBefore ?? manifestAfter) && globKey(manifestBefore) !== globKey(manifestAfter)
        ? folder
        : undefined;
    return { affected, namesChanged, framework: owner, reclassify };
  }

  private manifestIn(folder: string): ManifestSummary | undefined {
    const [first] = [...(this.manifests.get(folder) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return first?.[1];
  }

  /** The root of the framework that a file belongs to. */
  rootOf(uri: string): string {
    const manifest = this.manifestRootOf(uri);
    if (manifest !== undefined) return manifest;
    const folder = this.folders()
      .filter((candidate) => isBelow(uri, candidate))
      .sort((a, b) => b.length - a.length)[0];
    return folder ?? parentUri(uri);
  }

  private ownerFor(uri: string): Framework {
    const root = this.rootOf(uri);
    let framework = this.frameworksByRoot.get(root);
    if (!framework) {
      framework = new Framework(root);
      this.frameworksByRoot.set(root, framework);
    }
    return framework;
  }

  /** The folder of the nearest manifest above a file (its own folder counts). */
  private manifestRootOf(uri: string): string | undefined {
    if (this.globs.size === 0) return undefined;
    for (let folder = parentUri(uri); folder.includes('/'); folder = parentUri(folder)) {
      if (this.globs.has(folder)) return folder;
    }
    return undefined;
  }

  /** Whether a framework further up excludes this manifest's folder. */
  private isExcludedAbove(uri: string): boolean {
    const above = this.manifestRootOf(parentUri(uri));
    return above !== undefined && this.globs.get(above)?.exclude(relativePath(above, uri)) === true;
  }
}

function compileGlobs(manifest: ManifestSummary): Globs {
  const matcher = (patterns: readonly { readonly value: string }[], isBelowToo = false) => {
    const globs = patterns
      .map(({ value }) => value.replace(/^\.?\//, '').replace(/\/+$/, ''))
      .filter(Boolean)
      .flatMap((glob) => (isBelowToo ? [glob, `${glob}/**`] : [glob]));
    return globs.length > 0 ? picomatch(globs, { dot: true }) : () => false;
  };
  return {
    roles: matcher(manifest.roleFiles),
    skills: matcher(manifest.skillFiles),
    // Of a folder all that is in it.
    exclude: matcher(manifest.exclude, true),
  };
}

/** The part of a manifest on which kinds depend, to compare; undefined: no manifest. */
function globKey(manifest: ManifestSummary | undefined): string | undefined {
  if (!manifest) return undefined;
  const lists = [manifest.roleFiles, manifest.skillFiles, manifest.exclude];
  return JSON.stringify(lists.map((list) => list.map(({ value }) => value)));
}
