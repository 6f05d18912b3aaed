/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren, JSX } from 'preact';

/**
 * A table of two columns, whose cells stand one above the other where the page is narrow.
 * @param caption what the table is, for those who hear it.
 * @param columns the heads of both columns.
 * @param first the class that makes the first column as wide as its words need.
 * @param children the rows.
 */
export function StackedTable({
  caption,
  columns: [first, second],
  first: width,
  children,
}: {
  readonly caption?: string;
  readonly columns: readonly [string, string];
  readonly first: 'cf-level-column' | 'cf-skill-column';
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <table class="govuk-table cf-stacks">
      {caption !== undefined && <caption class="govuk-visually-hidden">{caption}</caption>}
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class={`govuk-table__header ${width}`}>
            {first}
          </th>
          <th scope="col" class="govuk-table__header">
            {second}
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">{children}</tbody>
    </table>
  );
}
