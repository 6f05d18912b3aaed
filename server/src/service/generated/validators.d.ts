/** One error of a compiled validator; `instancePath` is a JSON Pointer (RFC 6901). */
export interface ValidationError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}
/** A compiled schema: true when the value is valid, else its `errors` say why. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}
export declare const manifestValidator: Validator;
export declare const roleValidator: Validator;
export declare const skillValidator: Validator;
