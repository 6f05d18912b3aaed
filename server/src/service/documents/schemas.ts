import manifestSchema from '../../../../schemas/manifest.schema.json';
import roleSchema from '../../../../schemas/role.schema.json';
import skillSchema from '../../../../schemas/skill.schema.json';
import { manifestValidator, roleValidator, skillValidator } from '../generated/validators';
import type { ValidationError, Validator } from '../generated/validators';
import type { DocumentKind } from './kinds';
import { toPlainValue } from './tree';
import type { ScalarNode, ValueNode } from './tree';

/** The part of a JSON Schema (draft-07) that the schemas in `schemas/` use. */
export interface SchemaNode {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly enum?: readonly string[];
}

const SCHEMAS: Readonly<Record<DocumentKind, SchemaNode>> = {
  manifest: manifestSchema,
  role: roleSchema,
  skill: skillSchema,
};

const VALIDATORS: Readonly<Record<DocumentKind, Validator>> = {
  manifest: manifestValidator,
  role: roleValidator,
  skill: skillValidator,
};

/** The schema of a value: `path` holds keys and list positions from the root. */
export function schemaAt(kind: DocumentKind, path: readonly string[]): SchemaNode | undefined {
  let schema: SchemaNode = SCHEMAS[kind];
  for (const segment of path) {
    const next = schemaBelow(schema, segment);
    if (!next) return undefined;
    schema = next;
  }
  return schema;
}

function schemaBelow(schema: SchemaNode, segment: string): SchemaNode | undefined {
  const { properties, items, additionalProperties } = schema;
  // Object.hasOwn keeps a key like "constructor" out.
  if (properties && Object.hasOwn(properties, segment)) return properties[segment];
  return items ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
}

/** A validator's error with its place as a path of keys and list positions. */
export interface SchemaError {
  readonly keyword: string;
  readonly path: readonly string[];
  readonly params: Readonly<Record<string, unknown>>;
}

/** A text of nothing but white space reads as an empty one. */
function blankIsNothing({ value }: ScalarNode): ScalarNode['value'] {
  return typeof value === 'string' && value.trim() === '' ? '' : value;
}

/** Every way in which the value differs from its schema; empty where it is valid. */
export function schemaErrors(kind: DocumentKind, root: ValueNode): SchemaError[] {
  const validate = VALIDATORS[kind];
  if (validate(toPlainValue(root, blankIsNothing))) return [];
  const errors: readonly ValidationError[] = validate.errors ?? [];
  return errors.map(({ keyword, instancePath, params }) => ({
    keyword,
    params,
    path: instancePath
      .split('/')
      .slice(1)
      .map((segment) => segment.replace(/~1/g, '/').replace(/~0/g, '~')),
  }));
}
