import type { InitializationOptions } from '../protocol';

/** Reads what a client handed over in `initialize`; what is not of the expected form is ignored. */
export function readInitializationOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const given: { [key in keyof InitializationOptions]?: unknown } = value;
  return {
    ...(given.clientReadsFiles === true && { clientReadsFiles: true }),
    ...(typeof given.rulePages === 'string' && { rulePages: given.rulePages }),
    ...(typeof given.dictionaries === 'string' && { dictionaries: given.dictionaries }),
    ...(given.offersAfterRename === true && { offersAfterRename: true }),
    ...(given.clientCommands === true && { clientCommands: true }),
    ...(isTextTable(given.messages) && { messages: given.messages }),
  };
}

function isTextTable(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((entry) => typeof entry === 'string')
  );
}
