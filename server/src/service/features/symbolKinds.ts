import { SymbolKind } from 'vscode-languageserver-types';

/** The LSP symbol kind of each thing, the same in the outline and in the workspace's list. */
export const SYMBOL_KINDS = {
  framework: SymbolKind.Namespace,
  family: SymbolKind.Package,
  role: SymbolKind.Class,
  roleLevel: SymbolKind.Struct,
  skill: SymbolKind.Interface,
  skillLevel: SymbolKind.EnumMember,
  skillUse: SymbolKind.Property,
} as const;
