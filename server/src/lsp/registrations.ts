import { codeAction } from './codeAction';
import { codeLens } from './codeLens';
import { comparison } from './comparison';
import { completion } from './completion';
import { definition } from './definition';
import { documentHighlight } from './documentHighlight';
import { documentLink } from './documentLink';
import { documentSymbol } from './documentSymbol';
import { explorer } from './explorer';
import type { Registration } from './face';
import { fileOperations } from './fileOperations';
import { foldingRange } from './foldingRange';
import { formatting } from './formatting';
import { hover } from './hover';
import { inlayHint } from './inlayHint';
import { languageId } from './languageId';
import { newFile } from './newFile';
import { preview } from './preview';
import { refactoring } from './refactoring';
import { references } from './references';
import { rename } from './rename';
import { review } from './review';
import { selectionRange } from './selectionRange';
import { semanticTokens } from './semanticTokens';
import { workspaceSymbol } from './workspaceSymbol';

/** Every request that the server answers, beside diagnostics. */
export const REGISTRATIONS: readonly Registration[] = [
  completion,
  hover,
  definition,
  references,
  documentHighlight,
  documentSymbol,
  workspaceSymbol,
  documentLink,
  foldingRange,
  selectionRange,
  semanticTokens,
  formatting,
  codeAction,
  refactoring,
  codeLens,
  inlayHint,
  preview,
  review,
  comparison,
  languageId,
  explorer,
  newFile,
  rename,
  fileOperations,
];
