import picomatch from 'picomatch/posix';
import type { RuleSetting } from '../documents/content';
import type { ManifestSummary } from '../index/summary';
import { groupOf } from './registry';
import type { Rule, Severity } from './rule';

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
/** What `preset: strict` makes of a rule's own severity. */
const STRICTER: Readonly<Record<Severity, Severity>> = {
  hint: 'warning',
  information: 'warning',
  warning: 'error',
  error: 'error',
  off: 'off',
};

/** Reads a severity as a person wrote it; undefined where it is none. */
export function readSeverity(text: string | undefined): Severity | undefined {
  return SEVERITIES.find((severity) => severity === text);
}

/**
 * How serious each rule is in the files of one framework: what the command line says, else the last
 * matching entry of the manifest's `overrides` that says something of it, else the manifest's `rules`, else
 * its preset, else the rule. What a preset says, it says of every rule.
 */
export class Severities {
  private readonly own: ReadonlyMap<string, Severity>;
  private readonly overrides: readonly {
    readonly matches: (path: string) => boolean;
    readonly settings: ReadonlyMap<string, Severity>;
    readonly preset: string | undefined;
  }[];
  private readonly preset: string | undefined;

  constructor(
    manifest: ManifestSummary | undefined,
    private readonly forced: Readonly<Record<string, Severity>>,
  ) {
    this.own = settingsOf(manifest?.rules ?? []);
    this.preset = manifest?.preset?.value;
    this.overrides = (manifest?.overrides ?? []).map(({ files, preset, rules }) => {
      const globs = files.map(({ value }) => value.replace(/^\.?\//, '')).filter(Boolean);
      return {
        matches: globs.length > 0 ? picomatch(globs, { dot: true }) : () => false,
        settings: settingsOf(rules),
        preset: preset?.value,
      };
    });
  }

  /** @param path the file's, from the framework's folder, with `/`. */
  of(rule: Rule, path: string): Severity {
    const forced = Object.hasOwn(this.forced, rule.code) ? this.forced[rule.code] : undefined;
    if (forced !== undefined) return forced;
    for (const { matches, settings, preset } of [...this.overrides].reverse()) {
      const severity = settings.get(rule.code) ?? inPreset(preset, rule);
      if (severity !== undefined && matches(path)) return severity;
    }
    return this.own.get(rule.code) ?? inPreset(this.preset, rule) ?? rule.severity;
  }
}

/** What a preset makes of a rule; undefined where there is none of that name. */
function inPreset(preset: string | undefined, rule: Rule): Severity | undefined {
  const group = groupOf(rule);
  switch (preset) {
    case 'recommended':
      return rule.severity;
    case 'strict':
      return STRICTER[rule.severity];
    case 'structure-only':
      return group === 'sense' || group === 'style' ? 'off' : rule.severity;
    default:
      return undefined;
  }
}

/** Rule code → severity; of two lines for one rule the first counts, as for every repeated key. */
function settingsOf(rules: readonly RuleSetting[]): Map<string, Severity> {
  const settings = new Map<string, Severity>();
  for (const { code, severity } of rules) {
    const read = readSeverity(severity.value);
    if (read !== undefined && !settings.has(code.value)) settings.set(code.value, read);
  }
  return settings;
}
