/** The rules' part of the manifest's schema, from what the registry and `ruleDocs.ts` say. */
import type { Documented } from './rulePages';

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];

/** The parts of the manifest's schema that name the rules. */
interface ManifestSchema {
  readonly properties: {
    readonly rules: { properties: Record<string, unknown> };
    readonly overrides: {
      readonly items: {
        readonly properties: { readonly rules: { properties: Record<string, unknown> } };
      };
    };
  };
}

/**
 * The manifest's schema with a property for each rule, in the registry's order.
 * @param source the schema as it is, JSON.
 */
export function withRules(source: string, all: readonly Documented[]): string {
  const settings = Object.fromEntries(
    all.map(({ rule, docs }) => [
      rule.code,
      { description: docs.summary, type: 'string', enum: SEVERITIES, examples: ['off'] },
    ]),
  );
  const schema = JSON.parse(source) as ManifestSchema;
  const { rules, overrides } = schema.properties;
  for (const each of [rules, overrides.items.properties.rules])
    each.properties = { preset: each.properties.preset, ...settings };
  return JSON.stringify(schema, null, 2);
}
