/** @jsxRuntime automatic @jsxImportSource preact */
import { createContext } from 'preact';
import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Source } from '../../profile/address';
import * as messages from './messages';

/** What is wrong with a text, for the person who writes it. */
export interface PageRemark {
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

/** Gives the remarks on a text; none in files for readers, and where remarks are switched off. */
export const RemarksOn = createContext<(source: Source) => readonly PageRemark[]>(() => []);

/** The remarks on some texts, below them; nothing where there are none. */
export function Remarks({
  on,
}: {
  readonly on: readonly (Source | undefined)[];
}): JSX.Element | null {
  const remarksOn = useContext(RemarksOn);
  // Texts on one line have the same remarks.
  const remarks = [...new Set(on.flatMap((source) => (source ? remarksOn(source) : [])))];
  if (remarks.length === 0) return null;
  return (
    <ul class="govuk-list cf-remarks" aria-label={messages.remarks()}>
      {remarks.map(({ severity, message }) => (
        <li class={`cf-remark cf-remark--${severity}`}>
          <strong>{messages.severity(severity)}</strong> {message}
        </li>
      ))}
    </ul>
  );
}
