import type { Range } from 'vscode-languageserver-types';

/**
 * Which page a preview shows. It stays right while texts change: files are named by URI, role levels by
 * their place in the file, counted from zero.
 */
export type PageAddress =
  | { readonly kind: 'profile'; readonly uri: string; readonly level: number }
  | { readonly kind: 'role' | 'progression' | 'skill'; readonly uri: string }
  | { readonly kind: 'family'; readonly root: string; readonly name: string }
  | { readonly kind: 'skills' | 'framework'; readonly root: string };

export type PageKind = PageAddress['kind'];

/** Every kind of page. */
export const PAGE_KINDS: readonly PageKind[] = [
  'profile',
  'role',
  'progression',
  'skill',
  'skills',
  'family',
  'framework',
];

/** Where something was written. */
export interface Source {
  readonly uri: string;
  readonly range: Range;
}

/** The words of a link to another page. */
export interface PageLink {
  readonly text: string;
  readonly address: PageAddress;
  /** Where the words were written. */
  readonly source?: Source;
}

/** Reads an address that came from outside; undefined for anything that is none. */
export function readPageAddress(value: unknown): PageAddress | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  const text = (key: 'uri' | 'root' | 'name') => {
    const found: unknown = key in value ? Reflect.get(value, key) : undefined;
    return typeof found === 'string' ? found : undefined;
  };
  const uri = text('uri');
  const root = text('root');
  const name = text('name');
  switch (value.kind) {
    case 'profile': {
      const level: unknown = 'level' in value ? value.level : undefined;
      if (uri === undefined || typeof level !== 'number') return undefined;
      return Number.isInteger(level) && level >= 0 ? { kind: 'profile', uri, level } : undefined;
    }
    case 'role':
    case 'progression':
    case 'skill':
      return uri === undefined ? undefined : { kind: value.kind, uri };
    case 'family':
      return root === undefined || name === undefined ? undefined : { kind: 'family', root, name };
    case 'skills':
    case 'framework':
      return root === undefined ? undefined : { kind: value.kind, root };
    default:
      return undefined;
  }
}

/** A text that is the same for the same page only. */
export function pageKey(address: PageAddress): string {
  switch (address.kind) {
    case 'profile':
      return `profile ${address.level} ${address.uri}`;
    case 'family':
      return `family ${address.root} ${address.name}`;
    case 'skills':
    case 'framework':
      return `${address.kind} ${address.root}`;
    default:
      return `${address.kind} ${address.uri}`;
  }
}
