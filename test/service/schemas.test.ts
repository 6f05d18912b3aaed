import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import Ajv from 'ajv';
import type { AnySchemaObject, ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { RULES } from '../../server/src/service/checks/registry';
import {
  manifestValidator,
  roleValidator,
  skillValidator,
} from '../../server/src/service/generated/validators';

/** The schemas as any other tool sees them: plain ajv on plain YAML, with nothing of ours. */

const ROOT = join(__dirname, '..', '..');
const KINDS = ['manifest', 'role', 'skill'] as const;
type Kind = (typeof KINDS)[number];
const COMPILED = { manifest: manifestValidator, role: roleValidator, skill: skillValidator };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readSchema(kind: Kind): AnySchemaObject {
  const schema: unknown = JSON.parse(
    readFileSync(join(ROOT, 'schemas', `${kind}.schema.json`), 'utf8'),
  );
  assert.ok(isObject(schema));
  return schema;
}

/** The schema and every schema in it, each with its JSON Pointer. */
function* schemasIn(schema: AnySchemaObject, pointer = '#'): Generator<[string, AnySchemaObject]> {
  yield [pointer, schema];
  for (const [keyword, value] of Object.entries<unknown>(schema)) {
    if (keyword === 'properties' && isObject(value)) {
      for (const [key, below] of Object.entries(value)) {
        assert.ok(isObject(below), `${pointer}/properties/${key}`);
        yield* schemasIn(below, `${pointer}/properties/${key}`);
      }
    } else if ((keyword === 'items' || keyword === 'additionalProperties') && isObject(value)) {
      yield* schemasIn(value, `${pointer}/${keyword}`);
    }
  }
}

/** A file of an example, with the kind that its first key tells. */
interface ExampleFile {
  readonly path: string;
  readonly kind: Kind;
  readonly value: unknown;
}

function filesOf(example: string): ExampleFile[] {
  const folder = join(ROOT, 'examples', example);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => {
      const value: unknown = parse(readFileSync(join(folder, path), 'utf8'), {
        uniqueKeys: false,
        logLevel: 'silent',
      });
      const keys = isObject(value) ? Object.keys(value) : [];
      const kind = KINDS.find((name) => keys.includes(name)) ?? 'manifest';
      return { path: path.split(sep).join('/'), kind, value };
    });
}

describe('the schemas', () => {
  let validators: Readonly<Record<Kind, ValidateFunction>>;

  before(() => {
    const warnings: unknown[] = [];
    const warn = (...message: unknown[]) => warnings.push(message);
    const logger = { log: warn, warn, error: warn };
    const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, logger });
    const compile = (kind: Kind) => ajv.compile(readSchema(kind));
    validators = { manifest: compile('manifest'), role: compile('role'), skill: compile('skill') };
    assert.deepEqual(warnings, []);
  });

  for (const kind of KINDS) {
    describe(kind, () => {
      const schema = readSchema(kind);
      const all = [...schemasIn(schema)];

      it('is a valid draft-07 schema with an address of its own', () => {
        const ajv = new Ajv();
        assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#');
        assert.equal(ajv.validateSchema(schema), true, ajv.errorsText());
        assert.match(String(schema.$id), new RegExp(`^https://.*/${kind}\\.schema\\.json$`));
        assert.ok(schema.title, 'it has a title');
      });

      it('describes every key in whole sentences', () => {
        for (const [pointer, { description }] of all) {
          assert.match(String(description), /^[A-Z“].*[.”]$/, pointer);
          assert.doesNotMatch(
            String(description),
            /\b(?:schema|array|object|string|regex|enum)\b/i,
          );
        }
      });

      it('gives each key examples, and each example is valid', () => {
        const ajv = new Ajv({ allowUnionTypes: true });
        for (const [pointer, below] of all) {
          const { examples } = below;
          assert.ok(Array.isArray(examples) && examples.length > 0, `${pointer} has examples`);
          const validate = ajv.compile(below);
          for (const example of examples) {
            assert.ok(validate(example), `${pointer}: ${ajv.errorsText(validate.errors)}`);
          }
        }
      });

      it('never says that one of several forms did not match', () => {
        const text = JSON.stringify(schema);
        assert.doesNotMatch(text, /"(?:oneOf|anyOf|allOf|not|if|then|else|dependencies|\$ref)":/);
      });

      it('lets keys of one’s own pass in every group of keys', () => {
        for (const [pointer, below] of all) {
          if (below.type !== 'object') continue;
          assert.deepEqual(below.patternProperties, { '^x-': true }, pointer);
          assert.ok(
            below.additionalProperties !== undefined,
            `${pointer} says what else may stand`,
          );
        }
      });

      it('requires only keys that it describes, in the order in which they are written', () => {
        for (const [pointer, { required, properties }] of all) {
          if (!Array.isArray(required)) continue;
          assert.ok(isObject(properties), pointer);
          const keys = Object.keys(properties);
          const places = required.map((key) => keys.indexOf(String(key)));
          assert.ok(!places.includes(-1), pointer);
          assert.deepEqual(
            places,
            [...places].sort((a, b) => a - b),
            pointer,
          );
        }
      });

      it('is not mistaken about keys that every JavaScript object has', () => {
        const [example] = schema.examples as readonly Record<string, unknown>[];
        for (const key of ['constructor', 'toString', 'hasOwnProperty']) {
          assert.equal(COMPILED[kind]({ ...example, [key]: 'x' }), false, key);
        }
        const [needed] = schema.required as readonly string[];
        const without = Object.fromEntries(
          Object.entries(example ?? {}).filter(([key]) => key !== needed),
        );
        assert.equal(COMPILED[kind](without), false, `without ${String(needed)}`);
        assert.equal(COMPILED[kind](example), true);
      });
    });
  }

  it('know every rule that is built, with the severities that a rule can have', () => {
    const { rules } = readSchema('manifest').properties as Record<string, AnySchemaObject>;
    const properties = rules?.properties as Record<string, { readonly enum: readonly string[] }>;
    for (const { code, severity } of RULES) {
      assert.ok(properties[code]?.enum.includes(severity), code);
    }
    for (const [code, { enum: severities }] of Object.entries(properties)) {
      if (code === 'preset') continue;
      assert.deepEqual(severities, ['error', 'warning', 'information', 'hint', 'off'], code);
    }
  });

  for (const example of ['government-digital', 'five-levels']) {
    it(`accept every file of ${example}`, () => {
      const files = filesOf(example);
      assert.deepEqual(new Set(files.map(({ kind }) => kind)), new Set(KINDS));
      for (const { path, kind, value } of files) {
        const validate = validators[kind];
        assert.ok(validate(value), `${path}: ${JSON.stringify(validate.errors)}`);
      }
    });
  }

  it('refuse, of the broken files, those that break the format itself', () => {
    const refused = filesOf('broken')
      .filter(({ kind, value }) => !validators[kind](value))
      .map(({ path }) => path.replace(/\..*/, ''));
    // Of syntax errors, a plain tool sees what its parser recovers: here the marks, and no more.
    assert.deepEqual(refused.filter((name) => !name.startsWith('syntax')).sort(), [
      'empty-value',
      'missing-key',
      'unknown-key',
      'wrong-type',
    ]);
  });

  it('agree with the validators that were compiled from them', () => {
    for (const example of ['government-digital', 'five-levels', 'broken']) {
      for (const { path, kind, value } of filesOf(example)) {
        for (const other of KINDS) {
          const says = COMPILED[other](value);
          assert.equal(says, validators[other](value), `${path} (${kind}) as ${other}`);
        }
      }
    }
  });
});
