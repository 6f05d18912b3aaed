/** @jsxRuntime automatic @jsxImportSource preact */
import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import * as messages from './messages';
import { ShowsSources } from './parts';

/** What a reader looks for on a page that lists names. */
export interface Search {
  readonly query: string;
  /** Whether anything is looked for. */
  readonly isOn: boolean;
  finds(name: string): boolean;
  change(query: string): void;
}

/** For components only. */
export function useSearch(): Search {
  const [query, change] = useState('');
  const wanted = query.trim().toLowerCase();
  return {
    query,
    isOn: wanted !== '',
    finds: (name) => name.toLowerCase().includes(wanted),
    change,
  };
}

/** The box to search in; a file for readers has no script that could search it. */
export function SearchBox({
  search,
  label,
}: {
  readonly search: Search;
  readonly label: string;
}): JSX.Element | null {
  const isLive = useContext(ShowsSources);
  if (!isLive) return null;
  return (
    <div class="govuk-form-group cf-search">
      <label class="govuk-label" for="cf-search">
        {label}
      </label>
      <input
        class="govuk-input"
        id="cf-search"
        type="search"
        value={search.query}
        onInput={(event) => search.change(event.currentTarget.value)}
      />
    </div>
  );
}

/** Says that nothing has what is looked for in its name. */
export function NothingFound(): JSX.Element {
  return (
    <p class="govuk-body" role="status">
      {messages.nothingFound()}
    </p>
  );
}
