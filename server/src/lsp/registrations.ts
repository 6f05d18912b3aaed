import type { Registration } from './face';
import { languageId } from './languageId';

/** Every request that the server answers, beside diagnostics. */
export const REGISTRATIONS: readonly Registration[] = [languageId];
