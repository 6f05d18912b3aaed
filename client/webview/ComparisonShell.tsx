import type { JSX } from 'preact';
import type { ComparedPage } from '../../server/src/service/render/comparedPage';
import { ComparisonPageView } from '../../server/src/service/render/html/comparison/ComparisonPageView';
import * as messages from '../../server/src/service/render/html/comparison/messages';
import { View } from '../../server/src/service/render/html/comparison/view';
import { Hrefs, Notice } from '../../server/src/service/render/html/parts';
import type { ComparisonSwitches } from './comparisonMessages';

/** What a comparison shows, and what a reader can do with it. */
export interface ComparisonShellProps {
  /** Null: no review runs. */
  readonly page: ComparedPage | null;
  readonly switches: ComparisonSwitches;
  /** Whether two columns have room. */
  readonly isWide: boolean;
  readonly count: { readonly at: number; readonly of: number };
  readonly onSwitch: (switches: ComparisonSwitches) => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** A compared page below the bar that says what is compared, and how it can be shown. */
export function ComparisonShell(props: ComparisonShellProps): JSX.Element {
  const { page, switches, isWide } = props;
  // There is nothing to see twice on a page that is the same, or is in one of the states only.
  const isBoth = page?.status === 'changed';
  const layout = isWide && isBoth ? switches.layout : 'inline';
  const isTable = page?.content?.kind === 'progression';
  return (
    <>
      <Bar {...props} hasLayouts={isWide && isBoth} />
      <div class={`govuk-width-container${layout === 'sides' || isTable ? ' cf-wide' : ''}`}>
        <main class="govuk-main-wrapper cf-page">
          {page ? (
            <Hrefs.Provider value={() => '#'}>
              <View.Provider value={{ layout, shows: switches.shows, label: page.label, depth: 1 }}>
                <ComparisonPageView page={page} />
              </View.Provider>
            </Hrefs.Provider>
          ) : (
            <Notice>{messages.noReview()}</Notice>
          )}
        </main>
      </div>
    </>
  );
}

function Bar({
  page,
  switches,
  count,
  hasLayouts,
  onSwitch,
  onStep,
}: ComparisonShellProps & { readonly hasLayouts: boolean }): JSX.Element {
  return (
    <header class="cf-bar">
      <h1 class="cf-bar__title">
        {page ? messages.titleOf(page.name) : messages.comparison()}
        {page && (
          <span class="cf-bar__states">
            {messages.asBefore(page.label)} <span aria-hidden="true">→</span>
            <span class="govuk-visually-hidden">{messages.to()}</span> {messages.asNow()}
          </span>
        )}
      </h1>
      {page && (
        <div class="cf-bar__controls">
          {hasLayouts && (
            <Switch
              legend={messages.layout()}
              name="layout"
              value={switches.layout}
              choices={[
                ['sides', messages.sides()],
                ['inline', messages.inline()],
              ]}
              onChoose={(layout) => onSwitch({ ...switches, layout })}
            />
          )}
          <Switch
            legend={messages.shows()}
            name="shows"
            value={switches.shows}
            choices={[
              ['changes', messages.onlyChanges()],
              ['everything', messages.everything()],
            ]}
            onChoose={(shows) => onSwitch({ ...switches, shows })}
          />
          <div class="cf-bar__steps">
            <span role="status">{messages.changeOf(count.at, count.of)}</span>
            <button type="button" disabled={count.of === 0} onClick={() => onStep(-1)}>
              <span aria-hidden="true">↑</span>
              <span class="govuk-visually-hidden">{messages.previousChange()}</span>
            </button>
            <button type="button" disabled={count.of === 0} onClick={() => onStep(1)}>
              <span aria-hidden="true">↓</span>
              <span class="govuk-visually-hidden">{messages.nextChange()}</span>
            </button>
          </div>
        </div>
      )}
    </header>
  );
}

function Switch<T extends string>({
  legend,
  name,
  value,
  choices,
  onChoose,
}: {
  readonly legend: string;
  readonly name: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, label: string])[];
  readonly onChoose: (value: T) => void;
}): JSX.Element {
  return (
    <fieldset class="cf-switch">
      <legend class="govuk-visually-hidden">{legend}</legend>
      {choices.map(([one, label]) => (
        <label class="cf-switch__choice" key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={value === one}
            onChange={() => onChoose(one)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
