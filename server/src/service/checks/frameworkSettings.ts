import type { Framework } from '../index/framework';
import type { ManifestSummary } from '../index/summary';
import type { Severity } from './rule';
import { Severities } from './severities';

/** What a framework's manifest says of how rules run. */
export interface Settings {
  readonly manifest: ManifestSummary | undefined;
  readonly severities: Severities;
  /** As written. */
  readonly language: string | undefined;
  /** All of it as one text: the same for the same. */
  readonly key: string;
}

/** The settings of each framework, read again when its manifest is another. */
export class FrameworkSettings {
  private readonly known = new WeakMap<Framework, Settings>();

  /** @param forced rule code → severity, whatever the manifests say. */
  constructor(private readonly forced: Readonly<Record<string, Severity>>) {}

  of(framework: Framework): Settings {
    const { manifest } = framework;
    const known = this.known.get(framework);
    if (known && known.manifest === manifest) return known;
    const language = manifest?.language?.value;
    const { preset, rules, overrides } = manifest ?? {};
    // Where something stands in the manifest is of no account.
    const plain = (name: string, value: unknown) => (name === 'range' ? undefined : value);
    const settings = {
      manifest,
      severities: new Severities(manifest, this.forced),
      language,
      key: JSON.stringify([language, preset?.value, rules, overrides], plain),
    };
    this.known.set(framework, settings);
    return settings;
  }
}
