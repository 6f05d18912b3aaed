import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { ROOT } from './cli';

/** One change of `diff --format json`, as far as tests look at it. */
export interface ChangeRow {
  readonly id: string;
  readonly kind: string;
  readonly subject: { readonly kind: string; readonly name: string; readonly file: string };
  readonly title: string;
  readonly roleLevel?: string;
  readonly skill?: string;
  readonly skillLevel?: string;
  readonly key?: string;
  readonly before?: { readonly file: string; readonly text?: string };
  readonly after?: { readonly file: string; readonly text?: string };
  readonly words?: readonly { readonly kind: string; readonly text: string }[];
  readonly profiles: readonly string[];
}

export interface FrameworkRow {
  readonly folder: string;
  readonly name?: string;
  readonly changes: readonly ChangeRow[];
  readonly profiles: readonly {
    readonly key: string;
    readonly status: string;
    readonly role: string;
    readonly roleLevel: string;
  }[];
  readonly files: readonly {
    readonly before: string | null;
    readonly after: string | null;
    readonly removedLines: readonly {
      readonly line: number;
      readonly changes: readonly string[];
    }[];
    readonly addedLines: readonly { readonly line: number; readonly changes: readonly string[] }[];
  }[];
  readonly incomplete: readonly {
    readonly side: string;
    readonly file: string;
    readonly reason: string;
  }[];
}

export interface DiffOutput {
  readonly before: { readonly label: string; readonly commit?: string };
  readonly after: { readonly label: string; readonly commit?: string };
  readonly frameworks: readonly FrameworkRow[];
  readonly remarks: readonly string[];
}

const SCHEMA: unknown = JSON.parse(
  readFileSync(join(ROOT, 'docs', 'comparison.schema.json'), 'utf8'),
);

const isOutput = (() => {
  assert.ok(typeof SCHEMA === 'object' && SCHEMA !== null);
  return new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile<DiffOutput>(
    SCHEMA,
  );
})();

/** The documented schema, as JSON. */
export const COMPARISON_SCHEMA = SCHEMA;

/** Reads what `diff --format json` printed, and holds it to the documented schema. */
export function diffOf(stdout: string): DiffOutput {
  const value: unknown = JSON.parse(stdout);
  assert.ok(isOutput(value), JSON.stringify(isOutput.errors, undefined, 2));
  return value;
}

/**
 * A framework's changes in short, one line each, sorted: the kind, whose it is, from → to, and the
 * profiles that it changes by their role levels.
 */
export function inShort({ changes, profiles }: FrameworkRow): string[] {
  const names = new Map(profiles.map(({ key, roleLevel }) => [key, roleLevel]));
  return changes
    .map((change) => {
      const { kind, subject, roleLevel, skill, skillLevel, key, before, after } = change;
      const place = [subject.name, roleLevel, skill, skillLevel, key].filter(
        (part) => part !== undefined,
      );
      const [from, to] = [before?.text, after?.text];
      const texts = from === undefined && to === undefined ? '' : `: ${from ?? ''} → ${to ?? ''}`;
      const affected = change.profiles.map((profile) => names.get(profile) ?? '?');
      const effect = affected.length === 0 ? '' : ` [${affected.sort().join(', ')}]`;
      return `${kind} ${place.join('/')}${texts}${effect}`;
    })
    .sort();
}

/** The profiles that change, in short and sorted: `Junior tester`, `Junior tester (added)`. */
export function profilesInShort({ profiles }: FrameworkRow): string[] {
  return profiles
    .map(({ roleLevel, status }) => (status === 'changed' ? roleLevel : `${roleLevel} (${status})`))
    .sort();
}
