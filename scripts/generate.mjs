/**
 * Compiles the JSON Schemas into standalone validators (architecture, law 9), so that no code is
 * generated at run time, which a web worker's content security policy forbids.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}server/src/service/generated`;

export function generate() {
  const ajv = new Ajv({
    allErrors: true,
    ownProperties: true,
    strict: true,
    allowUnionTypes: true,
    verbose: false,
    code: { source: true, esm: false },
  });
  const exportsByName = {};
  for (const kind of ['manifest', 'role', 'skill']) {
    const schema = JSON.parse(readFileSync(`${root}schemas/${kind}.schema.json`, 'utf8'));
    ajv.addSchema(schema);
    exportsByName[`${kind}Validator`] = schema.$id;
  }
  copyDictionaries();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/validators.js`, standaloneCode(ajv, exportsByName));
  writeFileSync(
    `${folder}/validators.d.ts`,
    `/** One error of a compiled validator; \`instancePath\` is a JSON Pointer (RFC 6901). */
export interface ValidationError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}
/** A compiled schema: true when the value is valid, else its \`errors\` say why. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}
export declare const manifestValidator: Validator;
export declare const roleValidator: Validator;
export declare const skillValidator: Validator;
`,
  );
}

/** Hunspell's dictionaries, which the spelling rule loads when it is first needed. */
const DICTIONARIES = { 'en-GB': 'dictionary-en-gb', 'en-US': 'dictionary-en' };

function copyDictionaries() {
  const target = `${root}dist/dictionaries`;
  mkdirSync(target, { recursive: true });
  for (const [language, name] of Object.entries(DICTIONARIES)) {
    const source = `${root}node_modules/${name}`;
    copyFileSync(`${source}/index.aff`, `${target}/${language}.aff`);
    copyFileSync(`${source}/index.dic`, `${target}/${language}.dic`);
    copyFileSync(`${source}/license`, `${target}/${language}.license.txt`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate();
